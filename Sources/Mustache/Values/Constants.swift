/// Texts that templates name and that are the same on every page: `{{words.sources}}`. They are put in when a template
/// is compiled, so a page pays nothing for them.
package struct Constants: Sendable {
  /// A piece of a text that has places to fill.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// A name as a tag would have it, `site.author`: its value is printed there, escaped.
    case name(String)
  }

  /// What stands before the dot.
  let prefix: String
  let texts: [String: [Piece]]

  /// - Parameters:
  ///   - prefix: what stands before the dot in a tag, `words`.
  ///   - texts: each text by what stands behind the dot.
  package init(prefix: String, _ texts: [String: [Piece]]) {
    self.prefix = prefix
    self.texts = texts
  }
}
