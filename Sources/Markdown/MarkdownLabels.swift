/// The words that the renderer itself puts on a page, in the site's language.
package struct MarkdownLabels: Sendable {
  /// Names the section of footnotes to a screen reader.
  package var footnotes: String
  /// Names a footnote's link back; the number follows.
  package var backToReference: String
  /// Name a table and code that scroll; the heading above them follows.
  package var table: String
  package var code: String
  /// Titles of callouts that give none, by their kind in lower case; other kinds are titled by their own name.
  package var callouts: [String: String]

  package init(
    footnotes: String = "Footnotes", backToReference: String = "Back to reference", table: String = "Table",
    code: String = "Code", callouts: [String: String] = [:]
  ) {
    self.footnotes = footnotes
    self.backToReference = backToReference
    self.table = table
    self.code = code
    self.callouts = callouts
  }
}
