import Foundations
import Testing

@testable import Articles

struct RaisedCase: CustomTestStringConvertible, Sendable {
  var markup: String
  var text: String
  var testDescription: String { markup }
}

/// A page of three paragraphs, with more markup behind the second one.
private func page(_ markup: String, title: String = "Port deal signed by two firms", head: String = "") -> String {
  """
  <!doctype html><html lang="en"><head>\(head)<title>\(title)</title></head><body><article>
  <h1>Port deal signed by two firms</h1>
  <p>Alpha Ports signed a deal with Beta Lines on Sunday, the two companies said in a statement to the exchange.</p>
  <p>The two did not say when the work would begin, or who would pay for the dredging of the harbour.</p>
  \(markup)
  <p>The work will go on for years, and it is the largest that the town has seen since the end of the war.</p>
  </article></body></html>
  """
}

private func read(_ html: String, keep: String = "") -> Article {
  let front = keep.isEmpty ? "" : "---\nkeep: [\"\(keep)\"]\n---\n"
  return readArticle(SourceText(path: "page.html", bytes: Array((front + html).utf8)))
}

@Suite("Parts of saved pages")
struct PagePartTests {
  @Test("a list that Word has written is one")
  func wordList() {
    let items = [
      ("·&nbsp;&nbsp;", "The <b>first</b> well was dry."), ("o&nbsp; ", "The second one was not."),
      ("1.", "And so on."),
    ]
    let list = items.map { mark, words in
      "<p class=MsoListParagraph><![if !supportLists]><span>\(mark)</span><![endif]>\(words)</p>"
    }
    let page = """
      <html><body><h1>Two wells in the desert</h1><p>The company drilled in the desert for two years, and it told the
      council on Monday what had come of it, as follows.</p>\(list.joined(separator: "\n"))<p>The council will meet again in
      the spring, when the third well, on which it has set its hopes, is to be finished.</p></body></html>
      """
    let article = readArticle(SourceText(path: "wells.html", bytes: Array(page.utf8)))
    #expect(
      article.passages.dropFirst().dropLast().map(\.text)
        == ["The first well was dry.", "The second one was not.", "1. And so on."])
    #expect(article.passages.dropFirst().dropLast().allSatisfy { $0.kind == .listItem })
    #expect(!article.passages.contains { $0.text.contains("supportLists") })
  }

  static let boxes = [
    "<aside><p>A box about the harbour and its ships.</p></aside>",
    "<div class=\"promo-box\"><p>A box about the harbour and its ships.</p></div>",
    "<div class=\"paywall\"><p>A box about the harbour and its ships.</p></div>",
    "<ul><li><a href=\"/a\">A box about the harbour and its ships</a></li><li><a href=\"/b\">Another</a></li></ul>",
    "<p><a href=\"/a\">A box about the harbour and its ships</a></p>",
    "<footer><p>A box about the harbour and its ships.</p></footer>",
    "<div><h3><a href=\"/a\">A box about the harbour and its ships</a></h3><p>Two lines.</p></div>",
  ]

  @Test("what the markup tells to be foreign is cut, told and undone", arguments: boxes)
  func box_isAmongWhatWasRemoved(_ box: String) {
    let html = page(box)
    let article = read(html)
    #expect(article.passages.count == 3)
    #expect(article.removed.contains { $0.text.hasPrefix("A box about the harbour") })
    let kept = read(html, keep: "A box about")
    #expect(kept.passages.count == 4)
    #expect(kept.passages.dropFirst(2).first?.text.hasPrefix("A box about the harbour") == true)
    #expect(!kept.removed.contains { $0.text.hasPrefix("A box about the harbour") })
    #expect(kept.diagnostics.isEmpty)
  }

  @Test(
    "a quotation keeps its speaker", arguments: ["<footer>Pat Doe, chair</footer>", "<cite>— Pat Doe, chair</cite>"])
  func signature_staysWithItsQuotation(_ signature: String) {
    let article = read(page("<blockquote><p>“We have waited for years for this.”</p>\(signature)</blockquote>"))
    let passage = article.passages.first { $0.text.contains("waited") }
    #expect(passage?.text == "“We have waited for years for this.” — Pat Doe, chair")
    #expect(passage?.kind == .quotation(speaker: "Pat Doe", attribution: .stated))
  }

  static let raised: [RaisedCase] = [
    RaisedCase(markup: "moves 10<sup>6</sup> t a year", text: "moves 10⁶ t a year"),
    RaisedCase(markup: "falls by 10<sup>−3</sup> of it", text: "falls by 10⁻³ of it"),
    RaisedCase(markup: "worth $40 million<sup>1</sup>, it says", text: "worth $40 million, it says"),
    RaisedCase(markup: "in 2023<sup>1</sup> and after", text: "in 2023¹ and after"),
    RaisedCase(markup: "in 2023<sup><a href=\"#n\">1</a></sup> and after", text: "in 2023 and after"),
    RaisedCase(markup: "in 2023<sup>[1]</sup> and after", text: "in 2023 and after"),
    RaisedCase(markup: "of 5 m<sup>2</sup> and 3 km<sup>3</sup>", text: "of 5 m² and 3 km³"),
    RaisedCase(markup: "of CO<sub>2</sub> and Nd<sub>2</sub>O<sub>3</sub>", text: "of CO2 and Nd2O3"),
    RaisedCase(markup: "in 101<sub>2</sub> of it", text: "in 101₂ of it"),
    RaisedCase(markup: "the <sup>177</sup>Lu that it makes", text: "the ¹⁷⁷Lu that it makes"),
    RaisedCase(markup: "the 21<sup>st</sup> of the month", text: "the 21st of the month"),
  ]

  @Test("raised and lowered digits never run into a number", arguments: raised)
  func raisedDigits_areTold(example: RaisedCase) {
    let article = read(page("<p>The harbour \(example.markup), as the plans show that were read to the town.</p>"))
    #expect(article.passages[2].text == "The harbour \(example.text), as the plans show that were read to the town.")
  }

  @Test(arguments: ["<p hidden>", "<p hidden=\"\">", "<p hidden=\"hidden\">"])
  func hiddenParagraph_isNoText(_ tag: String) {
    let article = read(page("\(tag)These are words that no reader of this page could ever have seen in it.</p>"))
    #expect(!article.passages.contains { $0.text.contains("no reader") })
  }

  @Test(arguments: ["Daily Post", "Port deal signed by two firms | Daily Post"])
  func title_isTheArticlesOwn(_ title: String) {
    #expect(read(page("", title: title)).title == "Port deal signed by two firms")
  }

  @Test func statedTitle_winsOverTheHeading() {
    let head =
      "<meta property=\"og:title\" content=\"Two ports agree\"><meta property=\"og:site_name\" content=\"Daily Post\">"
    #expect(read(page("", title: "Daily Post", head: head)).title == "Two ports agree")
  }
}
