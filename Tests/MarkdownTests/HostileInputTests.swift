import Foundations
import Markdown
import TestSupport
import Testing

/// The bounds on processor time are generous: a debug build passes, a quadratic pass over the text does not.
@Suite("Hostile input", .serialized)
struct HostileInputTests {
  @Test("Known hard texts take about linear time and make whole HTML", arguments: HostileText.all)
  func hostileText(text: HostileText) {
    let markdown = text.make(30_000)
    var result: RenderedMarkdown?
    let time = processorTime {
      var host = PlainHost()
      result = renderMarkdown(
        MarkdownSource(markdown), options: MarkdownOptions(smartPunctuation: true), host: &host)
    }
    #expect(HTMLCheck.problem(in: result?.text ?? "none") == nil)
    #expect(time < .seconds(4))
  }

  @Test(
    "What would be quadratic in libcmark is refused with a message",
    arguments: ["lists over blank lines", "open images around links"])
  func refused(name: String) throws {
    let text = try #require(HostileText.all.first { $0.testDescription == name })
    let result = render(text.make(1_000_000))
    #expect(result.codes == ["DOS-308"])
    #expect(result.html.isEmpty)
  }

  @Test("A document that is too large is refused")
  func tooLarge() {
    let result = render(String(repeating: "a\n", count: 5 << 20))
    #expect(result.codes == ["DOS-308"])
    #expect(result.html.isEmpty)
  }

  @Test("Many images and links are no attack")
  func manyImages() {
    #expect(render(String(repeating: "![a](b.png) [c](d)\n\n", count: 2000)).codes == [])
  }

  @Test("Blocks nested too deep are left out, with a message")
  func deep() {
    let result = render(String(repeating: "> ", count: 150) + "a\n\nb")
    #expect(result.codes == ["DOS-307"])
    #expect(result.text.hasSuffix("</blockquote>\n<p>b</p>\n"))
    #expect(HTMLCheck.problem(in: result.text) == nil)
  }

  @Test("Emphasis nested too deep loses its tags, not its words")
  func deepEmphasis() {
    let text = render(String(repeating: "*a _b ", count: 100) + String(repeating: "c_ d* ", count: 100)).text
    #expect(HTMLCheck.problem(in: text) == nil)
    #expect(text.split(separator: "d").count == 101)
  }

  @Test("Invalid UTF-8 and control bytes do not reach the page")
  func invalidUTF8() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0x00, 0xED, 0xA0, 0x80, 0x5B, 0x5B, 0xF0, 0x9F, 0x5D, 0x5D, 0x0A]
    var host = RecordingHost(names: ["a"])
    let html = renderMarkdown(MarkdownSource(SourceText(path: "", bytes: bytes)), host: &host).html
    #expect(String(validating: html, as: UTF8.self) != nil)
    #expect(!html.contains(0))
  }
}
