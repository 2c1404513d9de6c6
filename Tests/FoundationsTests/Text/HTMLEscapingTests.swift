import Foundations
import TestSupport
import Testing

@Suite struct HTMLEscapingTests {
  func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(text)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("&amp;", "&amp;amp;"),
    ("\"'", "&quot;&#39;"), ("<<>>", "&lt;&lt;&gt;&gt;"), ("é < 東", "é &lt; 東"), ("\" onclick=x", "&quot; onclick=x"),
  ])
  func text_isInert(text: String, html: String) {
    #expect(escaped(text) == html)
  }

  @Test func escapedText_readsAsItWas() {
    var random = SeededGenerator(seed: 1)
    let pieces = ["<", ">", "&", "\"", "'", "a", "é", "&amp;", ";", "#39", "東"]
    for _ in 0..<500 {
      let text = (0..<12).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let html = escaped(text)
      #expect(!html.contains { "<>\"'".contains($0) })
      #expect(unescaped(html) == text)
    }
  }

  /// Sixteen bytes are looked at together: each byte must be found at any place among any neighbours.
  @Test func everyByte_isEscapedWhereverItStands() {
    let entities: [UInt8: String] = [
      UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;", UInt8(ascii: "\""): "&quot;",
      UInt8(ascii: "'"): "&#39;",
    ]
    for byte in UInt8.min...UInt8.max {
      for place in 0..<40 {
        for filler in [UInt8(ascii: "a"), byte &+ 1, byte &- 1, byte ^ 0x80] {
          var bytes = [UInt8](repeating: filler, count: 40)
          bytes[place] = byte
          var result: [UInt8] = []
          result.appendEscaped(bytes[...])
          #expect(result == bytes.flatMap { byte in entities[byte].map { Array($0.utf8) } ?? [byte] })
        }
      }
    }
  }

  @Test func sliceAndString_areEscapedAlike() {
    let bytes = Array("x<y>z".utf8)
    var result: [UInt8] = []
    result.appendEscaped(bytes[1..<4])
    #expect(String(decoding: result, as: UTF8.self) == "&lt;y&gt;")
  }

  private func unescaped(_ html: String) -> String {
    var text = html
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}
