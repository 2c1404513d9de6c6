/// Where a link leads.
package struct LinkTarget: Sendable, Hashable {
  /// The address for `href`; nil leaves the label as text, and so does a scheme that may not be linked.
  package var address: String?
  /// Class of the element; a label without an address has the class `unresolved` always.
  package var cssClass: String?
  /// Shown on hover; the author's own title wins.
  package var title: String?
  /// Whether the label is to stand as words that were never a link.
  package var isWords = false

  package init(address: String?, cssClass: String? = nil, title: String? = nil) {
    self.address = address
    self.cssClass = cssClass
    self.title = title
  }

  /// A link that leads somewhere.
  package static func address(_ address: String, cssClass: String? = nil) -> Self {
    LinkTarget(address: address, cssClass: cssClass)
  }

  /// For what readers are not to know of.
  package static let words: LinkTarget = {
    var target = LinkTarget(address: nil)
    target.isWords = true
    return target
  }()

  /// For what is not there: the label stays as text that readers can tell from a link.
  package static let unresolved = LinkTarget(address: nil)
}
