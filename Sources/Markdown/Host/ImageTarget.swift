/// The picture that an image shows.
package struct ImageTarget: Sendable, Hashable {
  /// The address for `src`; nil shows the alternative text instead.
  package var address: String?
  /// Size in CSS pixels, so that the page does not jump while the picture loads.
  package var width: Int?
  /// Nil where it is not known; a browser then keeps the picture's own proportions.
  package var height: Int?
  /// Whether the browser may wait until the picture comes into view.
  package var loadsLazily: Bool

  package init(address: String?, width: Int? = nil, height: Int? = nil, loadsLazily: Bool = false) {
    self.address = address
    self.width = width
    self.height = height
    self.loadsLazily = loadsLazily
  }

  /// For a picture that is not there: its alternative text is shown.
  package static let missing = ImageTarget(address: nil)
}
