/// A link to lay over words of prose.
package struct ProseLink: Sendable {
  /// Bytes of `Prose.text`.
  package var range: Range<Int>
  /// A whole, safe start tag, `<a class="entity" href="../companies/rarex.html">`.
  package var openTag: [UInt8]

  /// - Parameter openTag: stands on the page as it is given; nothing in it is escaped any more.
  package init(range: Range<Int>, openTag: [UInt8]) {
    self.range = range
    self.openTag = openTag
  }
}
