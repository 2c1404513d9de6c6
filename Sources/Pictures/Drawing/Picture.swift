import Foundations

/// A finished picture: a drawing with its size, and the title and description that say it in words.
package struct Picture: Sendable {
  /// The name that sets its ids apart from those of other pictures of the page: `map`, `deals-by-week`.
  package let id: String
  /// What it shows, in a few words; as are all texts here, it is escaped when it is written.
  package let title: String
  /// The same at more length, for who does not see it.
  package let description: String
  /// The size of its own system of coordinates; on the page it grows and shrinks with its place.
  package let width: Double
  package let height: Double
  package let drawing: Drawing

  package init(id: String, title: String, description: String, width: Double, height: Double, drawing: Drawing) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.drawing = drawing
  }

  /// The `svg` element to stand in a page. With links or other controls in it, it is not called an image, so that they
  /// are not hidden from those who hear the page.
  package func inline(holdsLinks: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("<svg class=\"picture\"")
    if !holdsLinks { bytes.append(" role=\"img\"") }
    bytes.append(" aria-labelledby=\"")
    bytes.appendEscaped("\(id)_title \(id)_description")
    bytes.append("\" viewBox=\"0 0 ")
    bytes.appendDecimal(width)
    bytes.append(" ")
    bytes.appendDecimal(height)
    bytes.append("\">")
    var words = Drawing()
    words.text(title, "title", [.text("id", "\(id)_title")])
    words.text(description, "desc", [.text("id", "\(id)_description")])
    bytes.append(contentsOf: words.bytes)
    bytes.append(contentsOf: drawing.bytes)
    bytes.append("</svg>")
    return bytes
  }
}
