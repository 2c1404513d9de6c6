/// A value that writes a piece of template when the page is rendered.
///
/// The text is read with each use and cannot be checked before: where a value will do, a value is better.
package struct Lambda: Sendable {
  let write: @Sendable (_ section: String) -> String

  /// - Parameter write: gets the unrendered text of the section that the name opens, or nothing where a tag prints it.
  package init(_ write: @escaping @Sendable (_ section: String) -> String) {
    self.write = write
  }
}
