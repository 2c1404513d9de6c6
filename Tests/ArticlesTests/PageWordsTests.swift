import Foundations
import Testing

@testable import Articles

@Suite("Words of saved pages")
struct PageWordsTests {
  private static let lead =
    "The bridge at Kemi closes to lorries in August, and the mills upriver will send their pulp by rail from then on."
  private static let last =
    "Work should last a year and a half, the roads office said, and cost twice what the first tender had offered."

  private func read(_ body: String, head: String = "<h1>A bridge closes to lorries</h1>", before: String = "")
    -> Article
  {
    let page =
      "\(before)<html><body><article>\(head)<p>\(Self.lead)</p>\(body)<p>\(Self.last)</p></article></body></html>"
    return readArticle(SourceText(path: "bridge.html", bytes: Array(page.utf8)))
  }

  @Test("what a page has struck out is left out, and listed", arguments: ["s", "del", "strike"])
  func struckWords_areCut(tag: String) {
    let article = read(
      "<p>The repair costs <\(tag)>4 million</\(tag)> 9 million euros, the roads office said in May.</p>")
    #expect(article.passages.map(\.text).contains("The repair costs 9 million euros, the roads office said in May."))
    #expect(article.removed.contains { $0.reason == .struck && $0.text == "4 million" })
  }

  @Test("a clipping's ~~words~~ are left out likewise")
  func struckMarkdown_isCut() {
    let text =
      "# A bridge closes to lorries\\n\\n\(Self.lead)\\n\\nIt costs ~~4 million~~ 9 million euros, or ~6 dollars each.\\n\\n\(Self.last)"
      .split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
    let article = readArticle(SourceText(path: "bridge.md", bytes: Array(text.utf8)))
    #expect(article.passages.map(\.text).contains("It costs 9 million euros, or ~6 dollars each."))
    #expect(article.removed.contains { $0.reason == .struck && $0.text == "4 million" })
  }

  @Test func inlineQuotation_hasItsMarks() {
    let article = read("<p>The mayor called it <q>a year <em>without</em> lorries</q> and left the room at once.</p>")
    #expect(article.passages[1].text == "The mayor called it “a year without lorries” and left the room at once.")
  }

  @Test func lineBreakInAHeading_isASpace() {
    let article = read("", head: "<h1>A bridge<br>closes to<br/>lorries</h1>")
    #expect(article.title == "A bridge closes to lorries")
  }

  @Test(
    "the comment of the program that saved a page gives its address",
    arguments: [
      "<!-- saved from url=(0028)https://kemi.example/bridge -->",
      "<!--\n Page saved with SingleFile \n url: https://kemi.example/bridge \n saved date: today\n-->",
    ])
  func savedComment_givesTheAddress(comment: String) {
    #expect(read("", before: "<!DOCTYPE html>\n" + comment).url == "https://kemi.example/bridge")
  }

  @Test func savedComment_ofOtherSchemesIsNone() {
    #expect(read("", before: "<!-- saved from url=(0014)about:internet -->").url == nil)
  }

  @Test("the encoding that an XML declaration names is read", arguments: ["\"", "'"])
  func xmlDeclaration_namesTheEncoding(quote: String) {
    let page =
      "<?xml version=\(quote)1.0\(quote) encoding=\(quote)ISO-8859-2\(quote)?><html><body><h1>Most</h1><p>\(Self.lead) Za"
    let bytes = Array(page.utf8) + [0xBF, 0xF3, 0xB3, 0xE6] + Array(".</p></body></html>".utf8)
    let article = readArticle(SourceText(path: "most.html", bytes: bytes))
    #expect(article.encoding == "ISO 8859-2")
    #expect(article.passages.last?.text.hasSuffix("Zażółć.") == true)
  }

  @Test("title, byline and date beside the text's element are read and listed")
  func headBesideTheText_isRead() {
    let page = """
      <html><head><title>A bridge closes to lorries - The Gulf Post</title></head><body><div class="w"><div class="hd">A
      bridge closes to lorries</div><div>By Aino Salo</div><div>June 4, 2024</div><div class="txt"><div>\(Self.lead)</div>
      <div>\(Self.last)</div><div>The mills have asked the railway for forty more wagons, and the railway has asked for
      a year to find them.</div></div></div></body></html>
      """
    let article = readArticle(SourceText(path: "bridge.html", bytes: Array(page.utf8)))
    #expect(article.authors == ["Aino Salo"])
    #expect(article.published?.description == "2024-06-04")
    #expect(article.passages.map(\.text).first == Self.lead)
    #expect(article.removed.map(\.text).contains("By Aino Salo"))
  }

  @Test("paragraphs parted by line breaks in a cell of the layout are paragraphs")
  func layoutCell_holdsParagraphs() {
    let page = """
      <html><head><title>A bridge closes to lorries</title></head><body><table><tr><td><a href=/>Home</a><br><a
      href=/m>Roads</a></td><td>\(Self.lead)<br><br>\(Self.last)<br><br>The mills have asked the railway for forty more
      wagons, and the railway has asked for a year to find them all.</td></tr></table></body></html>
      """
    let article = readArticle(SourceText(path: "bridge.html", bytes: Array(page.utf8)))
    #expect(article.passages.prefix(2).map(\.text) == [Self.lead, Self.last])
    #expect(article.passages.allSatisfy { $0.kind == .paragraph })
  }
}
