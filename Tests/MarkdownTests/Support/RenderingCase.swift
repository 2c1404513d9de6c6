import Testing

/// A text and the HTML that it must become.
struct RenderingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var markdown: String
  var html: String

  init(_ name: String, _ markdown: String, _ html: String) {
    self.name = name
    self.markdown = markdown
    self.html = html
  }

  var testDescription: String { name }
}
