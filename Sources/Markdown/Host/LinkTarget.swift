/// Where a link leads.
package struct LinkTarget: Sendable, Hashable {
  /// The address for `href`; nil leaves the label as text, and so does a scheme that may not be linked.
  package var address: String?
  /// Class of the element; a label without an address always has the class `unresolved`.
  package var cssClass: String?
  /// Shown on hover; the author's own title wins.
  package var title: String?

  package init(address: String?, cssClass: String? = nil, title: String? = nil) {
    self.address = address
    self.cssClass = cssClass
    self.title = title
  }

  package static func address(_ address: String, cssClass: String? = nil) -> Self {
    LinkTarget(address: address, cssClass: cssClass)
  }

  package static let unresolved = LinkTarget(address: nil)
}
