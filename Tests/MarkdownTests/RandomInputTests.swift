import Foundations
import Markdown
import Testing

@Suite("Random input")
struct RandomInputTests {
  /// A small generator, so that every run tests the same texts.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var value = state
      value = (value ^ (value >> 31)) &* 0x9E37_79B9_7F4A_7C15
      return value ^ (value >> 29)
    }
  }

  private static let pieces = [
    "*", "**", "_", "`", "```", "[", "]", "[[", "]]", "![[", "![", "](", ")", "(", "|", "| a | b |\n| --- | :-: |\n",
    "\n", "\n\n", "> ",
    "- ", "1. ", "+   ", "    ", "\t", "# ", "[^1]", "[^1]: ", "[@a", "[@a, \"b\"]", "; @c", "\"", "==", "~~", "%%",
    "[!note]", "- [ ] ",
    "https://a.b/c", "javascript:", "<b>", "<script>", "<!--", "-->", "&amp;", "&#0;", "&", "\\", "\\[", "é", "“",
    "\u{FFFC}", "\u{0}",
    "\r", "\r\n", "Iluka", " ", " x ", "---\n", "===\n", "[a]: b\n", "[Iluka]: x\n", "'", "--", "...", ":", "|\n",
  ]

  /// Links every occurrence of some names, at times badly.
  struct CarelessHost: MarkdownHost {
    mutating func links(in prose: borrowing Prose) -> [ProseLink] {
      let text = prose.text
      var links: [ProseLink] = []
      for start in text.indices where text[start] == UInt8(ascii: "I") || text[start] == UInt8(ascii: "x") {
        _ = prose.position(of: start)
        links.append(ProseLink(range: start..<start + 5, openTag: Array("<a>".utf8)))
      }
      return links
    }

    mutating func embed(_ link: WikiLink, isAlone: Bool) -> EmbedTarget {
      link.name.utf8.count % 2 == 0 ? .html(Array("<div></div>".utf8)) : .image(ImageTarget(address: "a.png"))
    }
  }

  @Test("Random texts of Markdown's own pieces make whole, safe HTML", arguments: 0..<200)
  func pieces(seed: Int) {
    var random = Generator(state: UInt64(seed))
    for _ in 0..<20 {
      let count = Int.random(in: 1...60, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      check(Array(text.utf8), smart: seed % 2 == 0)
    }
  }

  @Test("Random bytes make whole, safe HTML", arguments: 0..<50)
  func bytes(seed: Int) {
    var random = Generator(state: UInt64(seed) + 1 << 32)
    for _ in 0..<20 {
      let count = Int.random(in: 0...200, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, smart: seed % 2 == 0)
    }
  }

  private func check(_ bytes: [UInt8], smart: Bool) {
    var host = CarelessHost()
    let source = MarkdownSource(SourceText(path: "", bytes: bytes))
    let result = renderMarkdown(source, options: MarkdownOptions(smartPunctuation: smart), host: &host)
    let shown = String(decoding: bytes, as: UTF8.self)
    #expect(HTMLCheck.problem(in: result.text) == nil, "\(shown.debugDescription)")
    #expect(String(validating: result.html, as: UTF8.self) != nil, "\(shown.debugDescription)")
    for heading in result.facts.headings {
      let section = String(decoding: result.html[heading.section], as: UTF8.self)
      #expect(HTMLCheck.problem(in: section) == nil, "\(shown.debugDescription)")
    }
    for link in result.facts.wikiLinks + result.facts.embeds {
      #expect(link.position >= .start, "\(shown.debugDescription)")
    }
  }
}
