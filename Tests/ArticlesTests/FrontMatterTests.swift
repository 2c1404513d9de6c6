import Foundations
import Testing

@testable import Articles

@Suite("Front matter of clippings")
struct FrontMatterTests {
  private func read(_ text: String, options: ArticleOptions = ArticleOptions()) -> Article {
    readArticle(SourceText(path: "articles/clip.md", bytes: Array(text.utf8)), options: options)
  }

  private let body = """
    # Guessed title here for all

    By Jane Doe

    3 May 2025

    The first paragraph of the clipping is long enough to be told from the lines above, and it ends with a stop.

    The second paragraph follows it, and it too has a number of words that make it prose.

    Related articles

    - Another story of the day
    """

  @Test func statedFields_winOverGuesses() {
    let article = read("---\ntitle: Stated\ndate: 2024-01-02\nauthor: [A. Nother]\nmood: calm\n---\n" + body)
    #expect(article.title == "Stated")
    #expect(article.origins[.title] == .stated)
    #expect(article.published?.description == "2024-01-02")
    #expect(article.authors == ["A. Nother"])
    #expect(article.otherEntries.map(\.key) == ["mood"])
  }

  @Test func givenFields_winOverStated() {
    let article = read("---\ntitle: Stated\n---\n" + body, options: ArticleOptions(title: "Given"))
    #expect(article.title == "Given")
    #expect(article.origins[.title] == .given)
  }

  @Test func keep_undoesACut() {
    #expect(!read(body).passages.contains { $0.text == "Another story of the day" })
    #expect(
      read("---\nkeep: [Another story]\n---\n" + body).passages.contains { $0.text == "Another story of the day" })
  }

  @Test func drop_cutsALine() {
    let article = read("---\ndrop: [The second paragraph]\n---\n" + body)
    #expect(article.passages.count == 1)
    #expect(article.removed.contains { $0.reason == .asked })
  }

  static let misspelt: [(field: String, fix: String?)] = [
    ("former-addresses: [articles/old.html]", "keep the article where it was: write “id: …” with its former name"),
    ("publsher: X", "did you mean “publisher”?"), ("Titel: X", "did you mean “title”?"),
    ("sumary: X", "did you mean “summary”?"),
    ("mood: calm", nil), ("created: 2025-01-01", nil), ("Publisher: X", nil), ("site_name: X", nil),
    ("cover: x.png", nil),
    ("aliases: [x]", nil), ("type: clip", nil), ("rating: 5", nil), ("status: read", nil),
  ]

  @Test(arguments: misspelt) func misspeltField_isReported(field: String, fix: String?) {
    let article = read("---\n\(field)\n---\n" + body)
    #expect(article.diagnostics.filter { $0.rule == .articleFieldMisspelt }.map(\.fix) == (fix.map { [$0] } ?? []))
  }

  @Test(arguments: [("true", true), ("yes", true), ("false", false), ("", false)])
  func draft_isKept(word: String, isDraft: Bool) {
    let article = read("---\ndraft: \(word)\n---\n" + body)
    #expect(article.isDraft == isDraft)
    #expect(article.otherEntries.map(\.key) == ["draft"])
    #expect(article.diagnostics.isEmpty)
  }

  @Test(arguments: ["draft: perhaps", "draft: [true]", "Draft: 1", "drafts: yes", "publish: no", "published: false"])
  func whatMayMeanADraft_isOne(_ field: String) {
    let article = read("---\n\(field)\n---\n" + body)
    #expect(article.isDraft)
    #expect(article.diagnostics.map(\.rule) == [.articleFieldWrong])
    #expect(article.draftProblems == article.diagnostics)
  }

  @Test(arguments: [("title: C: x\ndraft: true", true), ("title: C: x\ndraft: false", false)])
  func unreadFrontMatter_mayMeanADraft(_ fields: String, _ isDraft: Bool) {
    let article = read("---\n\(fields)\n---\n" + body)
    #expect(article.isDraft == isDraft)
    #expect(!article.diagnostics.isEmpty)
    #expect(article.draftProblems == (isDraft ? article.diagnostics : []))
  }

  @Test func draftThatWasMeant_leavesNothingToTellOfIt() {
    let article = read("---\ndraft: true\ntier: best\n---\n" + body)
    #expect(article.isDraft && !article.diagnostics.isEmpty)
    #expect(article.draftProblems.isEmpty)
  }

  struct MarkedText: CustomTestStringConvertible {
    let testDescription: String
    let file: String
    var name = "a.md"
    let audience: Audience?
    var line: Int?
  }

  @Test(
    "a mark within an article's text or fields withholds the article",
    arguments: [
      MarkedText(
        testDescription: "heading", file: "---\ntitle: A\n---\nWords.\n\n## B {audience: client}\n", audience: .client,
        line: 6),
      MarkedText(
        testDescription: "callout", file: "---\ntitle: A\n---\n> [!note] B {audience: internal}\n> C.\n",
        audience: .internal, line: 4),
      MarkedText(
        testDescription: "misspelt", file: "---\ntitle: A\n---\n## B {audiance: client}\n", audience: .internal, line: 4
      ),
      MarkedText(
        testDescription: "summary", file: "---\ntitle: A\nsummary: \"B {audience: client}\"\n---\nWords.\n",
        audience: .client, line: 3),
      MarkedText(
        testDescription: "narrower than the field", file: "---\naudience: client\n---\n## B {audience: internal}\n",
        audience: .internal, line: 4),
      MarkedText(
        testDescription: "wider than the field", file: "---\naudience: internal\n---\n## B {audience: public}\n",
        audience: .internal, line: 4),
      MarkedText(
        testDescription: "plain text", file: "A\n\nB {audience: client}\n", name: "a.txt", audience: .client, line: 3),
      MarkedText(
        testDescription: "saved page, whose braces are its own",
        file: "<html><body><p>We set {audience: all} here, and {audience: internal}.</p></body></html>", name: "a.html",
        audience: nil),
      MarkedText(
        testDescription: "name alone", file: "---\ntitle: A\n---\nThe {audience} & more.\n", audience: .internal,
        line: 4),
      MarkedText(
        testDescription: "brace as an entity", file: "A\n\nB &#123;audience: client}\n", name: "a.txt",
        audience: .client, line: 3),
      MarkedText(
        testDescription: "entity within", file: "# A\n\nB {audi&#x65;nce: client&rbrace;\n", audience: .client, line: 3),
      MarkedText(
        testDescription: "wide letters", file: "---\ntitle: A {ａｕｄｉｅｎｃｅ：client}\n---\nB.\n", audience: .client,
        line: 2),
      MarkedText(
        testDescription: "what is not seen", file: "A\n\nB {aud\u{200B}ience: client}\n", name: "a.txt",
        audience: .client, line: 3),
    ])
  func markWithin(_ test: MarkedText) {
    let article = readArticle(SourceText(path: test.name, bytes: Array(test.file.utf8)))
    #expect(article.audience == test.audience)
    #expect(article.diagnostics.first { $0.rule == .misplacedAudience }?.position?.line == test.line)
  }

  @Test(arguments: ["audiance: public", "Audence: client", "audience_: internal"])
  func markThatIsMisspelt_isForTheDeskAlone(_ field: String) {
    let article = read("---\n\(field)\n---\n" + body)
    #expect(article.audience == .internal)
    #expect(article.diagnostics.map(\.rule) == [.articleFieldWrong])
  }

  @Test func unknownPolicy_publishesNothing() {
    let article = read("---\ntext: everything\n---\n" + body)
    #expect(article.text == TextPolicy.none)
    #expect(article.diagnostics.map(\.rule) == [.articleFieldWrong])
  }

  @Test func wrongDate_isToldWithItsPlace() {
    let article = read("---\ntitle: x\ndate: soon\n---\n" + body)
    #expect(article.diagnostics.first?.position == SourcePosition(line: 3, column: 1))
    #expect(article.published?.description == "2025-05-03")
  }

  @Test func tooLargeAndBinaryFiles_areErrors() {
    let large = readArticle(
      SourceText(path: "a.txt", bytes: [UInt8](repeating: 0x61, count: 100)), options: ArticleOptions(maximumBytes: 10))
    #expect(large.diagnostics.map(\.rule) == [.clippingTooLarge])
    let binary = readArticle(SourceText(path: "a.txt", bytes: [UInt8](repeating: 3, count: 100)))
    #expect(binary.diagnostics.map(\.rule) == [.clippingNotText])
  }

  @Test func unknownTier_isReportedAtItsPlace() throws {
    let text = "---\ntitle: A story of the hill\ntier: primry\n---\nThe ore is rich and the road is long.\n"
    let article = readArticle(SourceText(path: "a.md", bytes: Array(text.utf8)))
    let report = try #require(article.diagnostics.first)
    #expect(report.rule == .articleFieldWrong)
    #expect(report.position == SourcePosition(line: 3, column: 1))
    #expect(report.fix?.contains("primary") == true)
  }
}
