import Foundations
import Testing

@testable import Articles

/// A saved page with everything around the article that such pages have.
let samplePage = """
  <!DOCTYPE html><html lang="en"><head><title>Tungsten finds a floor | The Daily Ore</title>
  <meta property="og:site_name" content="The Daily Ore"><meta name="author" content="By Jo Field">
  <link rel="canonical" href="https://ore.example/tungsten">
  <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Tungsten finds a floor",
  "datePublished":"2025-03-12T07:00:00Z","dateModified":"2025-03-13"}]}</script><style>p{}</style></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/m">Markets</a></li></ul></nav>
  <div id="cookie-banner"><p>We use cookies to make the site work. You may refuse them, if you like.</p></div>
  <article><h1>Tungsten finds a floor</h1><p class="byline">By Jo Field</p>
  <figure><img src="a.jpg"><figcaption>A tungsten mine at dawn</figcaption></figure>
  <p>Prices of ammonium paratungstate held steady in Rotterdam, for a third week, and traders who had been waiting
  began to <a href="https://ore.example/buy">buy again</a>.</p>
  <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
  <h2>Concentrate stays <em>tight</em></h2>
  <p>Two small mines in Portugal and Spain could add 900 tonnes a year between them, but neither will ship soon.</p>
  <ul><li>Rotterdam: 335 dollars a unit, unchanged on the week</li><li>China: up 1.2 per cent, after a long fall</li></ul>
  <blockquote><p>“We sell what we have, and we have little,” said Ana Lima, a trader.</p></blockquote>
  <table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2024</td><td>900</td></tr></table>
  <p>The next brief will appear in two weeks, when the quarter's figures are known to the market.</p></article>
  <aside><h3>Related</h3><div class="card"><h3><a href="/x">Bismuth finds new buyers</a></h3><p>Steel makers.</p></div></aside>
  <div id="comments"><p>I worked at that plant for years, and nobody in the office ever listened to us, so there.</p></div>
  <footer><p>Copyright 2025 The Daily Ore. All rights reserved.</p></footer></body></html>
  """

@Suite("Saved pages")
struct PageTests {
  private let article = readArticle(SourceText(path: "page.html", bytes: Array(samplePage.utf8)))

  @Test func markup_givesTheMetadata() {
    #expect(article.title == "Tungsten finds a floor")
    #expect(article.publisher == "The Daily Ore")
    #expect(article.authors == ["Jo Field"])
    #expect(article.published?.description == "2025-03-12")
    #expect(article.updated?.description == "2025-03-13")
    #expect(article.url == "https://ore.example/tungsten")
    #expect(article.language == "en")
    #expect(article.origins[.title] == .marked)
  }

  @Test func mainContent_isKeptInOrderWithItsKinds() {
    let starts = article.passages.map { String($0.text.prefix(12)) }
    #expect(
      starts == [
        "A tungsten m", "Prices of am", "Concentrate ", "Two small mi", "Rotterdam: 3", "China: up 1.", "“We sell wha",
        "Year · Tonne",
        "2024 · 900", "The next bri",
      ])
    #expect(article.passages.map(\.kind).contains(.heading(level: 2)))
    #expect(article.passages.first?.kind == .caption)
    #expect(article.passages[6].kind == .quotation(speaker: "Ana Lima", attribution: .stated))
  }

  static let days: [(markup: String, line: String, day: String)] = [
    ("2025-06-17T18:30:00Z", "<p class=\"byline\">By Jo Field · 18 June 2025</p>", "2025-06-18"),
    (
      "2025-06-17T18:30:00+00:00", "<p class=\"byline\"><time datetime=\"2025-06-18\">Wednesday</time></p>",
      "2025-06-18"
    ),
    ("2025-06-17T18:30:00Z", "<p>18 June 2025</p>", "2025-06-18"),
    ("2025-06-17T18:30:00Z", "<p class=\"byline\">Updated 18 June 2025</p>", "2025-06-17"),
    ("2025-06-17T18:30:00Z", "<p class=\"byline\">20 June 2025</p>", "2025-06-17"),
    ("2025-06-17T18:30:00+10:00", "<p class=\"byline\">18 June 2025</p>", "2025-06-17"),
    ("2025-06-17", "<p class=\"byline\">18 June 2025</p>", "2025-06-17"),
    (
      "2025-06-17T18:30:00Z", "<meta property=\"article:published_time\" content=\"2025-06-18T04:30:00+10:00\">",
      "2025-06-18"
    ),
  ]

  @Test("the day is that of where the page was published", arguments: days)
  func day_isThatOfThePlace(markup: String, line: String, day: String) {
    let html = samplePage.replacing("2025-03-12T07:00:00Z", with: markup).replacing(
      "<p class=\"byline\">By Jo Field</p>", with: line)
    #expect(readArticle(SourceText(path: "p.html", bytes: Array(html.utf8))).published?.description == day)
  }

  @Test func links_areMarks() {
    let marks = article.passages[1].marks
    #expect(marks.map(\.kind) == [.link(url: "https://ore.example/buy")])
  }

  @Test func dangerousAddresses_areNoLinks() {
    let html = samplePage.split(separator: "https://ore.example/buy").joined(separator: "javascript:alert(1)")
    let article = readArticle(SourceText(path: "page.html", bytes: Array(html.utf8)))
    #expect(article.passages.flatMap(\.marks).allSatisfy { $0.kind == .emphasis })
  }

  @Test func linkedData_ofBrokenJSONIsPassedOver() {
    #expect(JSONValue(Array("{\"a\": [1, \"b\\u00e9\", {\"c\": null}]}".utf8))?["a"]?.items.count == 3)
    #expect(JSONValue(Array("{\"a\": ".utf8)) == nil)
    #expect(JSONValue([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == nil)
  }
}
