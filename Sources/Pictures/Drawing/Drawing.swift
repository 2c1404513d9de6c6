import Foundations

/// The inside of an SVG picture: elements appended as bytes, text and attribute values escaped.
///
/// Numbers are written with one decimal, or two where they are parts of one, so that the same picture has the same bytes
/// on every machine.
package struct Drawing: Sendable {
  /// UTF-8: elements without an `svg` around them.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// An element with nothing in it: `<circle cx="4" cy="5" r="2"/>`.
  package mutating func mark(_ name: StaticString, _ attributes: [Attribute]) {
    open(name, attributes)
    bytes.append("/>")
  }

  /// An element with others in it.
  package mutating func group(
    _ name: StaticString = "g", _ attributes: [Attribute] = [], _ content: (inout Drawing) -> Void
  ) {
    open(name, attributes)
    bytes.append(">")
    content(&self)
    close(name)
  }

  /// An element that holds text: `<text x="1" y="2">Cummins Range</text>`, `<title>…</title>`.
  package mutating func text(_ words: String, _ name: StaticString = "text", _ attributes: [Attribute] = []) {
    open(name, attributes)
    bytes.append(">")
    bytes.appendEscaped(words)
    close(name)
  }

  /// Text within an element that holds text.
  mutating func words(_ words: String) { bytes.appendEscaped(words) }

  /// The label of a part of the picture, which shows the part alone where there is a script.
  mutating func key(ofPart number: Int, _ content: (inout Drawing) -> Void) {
    group("g", [.text("class", "key"), .part(number)], content)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append("<")
    bytes.append(name)
    for attribute in attributes { attribute.append(to: &bytes) }
  }

  private mutating func close(_ name: StaticString) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(">")
  }
}
