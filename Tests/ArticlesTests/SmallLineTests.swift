import Foundations
import Testing

@testable import Articles

/// Lines that begin with a small letter, and lines that look like the page's own and are the story's.
@Suite struct SmallLineTests {
  private static let paragraphs = [
    "The ferry between the two islands will run twice a day from the spring on, its owner said on Tuesday in the capital.",
    "Both harbours have been dredged for it, and the council has promised a bus to the school at either end of the line.",
  ]

  private func texts(_ lines: String, in name: String = "ferry.txt") -> [String] {
    let text = "Ferry runs twice a day\n4 June 2024\n\n\(lines)\n"
    return readArticle(SourceText(path: name, bytes: Array(text.utf8))).passages.map(\.text)
  }

  @Test func sentence_goesOnInTheNextLine() {
    let lead =
      "The ferry between the two islands will run twice a\nday from the spring on, its owner said on the first\nday."
    let item = "• fares fall by a third, compared with those\n  of the year before"
    #expect(
      texts(lead + "\n\n" + item + "\n\n" + Self.paragraphs[1]) == [
        lead.replacing("\n", with: " "), "fares fall by a third, compared with those of the year before",
        Self.paragraphs[1],
      ])
  }

  @Test(
    "lines that are no part of the one above stay their own",
    arguments: [
      "The council has three wishes for the line:\na bus to the school",
      "Fares fall by a third in the summer\nby Jane Doe",
      "Fares fall by a third in the summer\nhttps://ferry.example/fares",
      "The ferry will run on Sundays too.\nso they say",
    ])
  func lines_areTwo(_ lines: String) {
    let blocks = readPlainText(Array(lines.utf8)).blocks
    #expect(blocks.map(\.string) == lines.split(separator: "\n").map(String.init))
  }

  @Test(
    "a list whose items begin small",
    arguments: [
      ["a bus to the school in the morning", "a crane for the northern harbour", "cheaper fares for those who fish"],
      ["a) a bus to the school", "b) a crane for the northern harbour", "c) cheaper fares"],
      ["ii) a bus to the school", "iii) a crane for the northern harbour"],
    ], ["ferry.txt", "ferry.html"])
  func items_areKept(_ items: [String], name: String) {
    let lines = [Self.paragraphs[0], "The council has three wishes:"] + items + [Self.paragraphs[1]]
    let isPage = name.hasSuffix("html")
    let text =
      isPage
      ? "<article><h1>Ferry</h1>" + lines.map { "<p>\($0)</p>" }.joined() + "</article>"
      : lines.joined(separator: "\n\n")
    #expect(texts(text, in: name).filter { $0 != "Ferry" } == lines)
  }

  @Test func storiesOfANewsletter_areKept() {
    let stories = [
      "FERRY RUNS TWICE\n\n\(Self.paragraphs[0])", "BUS FOR SCHOOL\n\n\(Self.paragraphs[1])",
      "IN BRIEF\n\n* The crane in the north is to be painted in the summer, the council said on Friday.",
    ]
    let found = texts(stories.joined(separator: "\n\nRead more >\n\n"))
    for part in Self.paragraphs + ["The crane in the north is to be painted in the summer, the council said on Friday."]
    {
      #expect(found.contains(part))
    }
    #expect(!found.contains { $0.contains("Read more") })
  }

  @Test(
    "a heading that pages have too is one where the paragraph below is the story's",
    arguments: ["Shares", "Terms and conditions", "Page 2", "Comment", "Copyright", "300 points"])
  func heading_takesNoParagraphAlong(_ heading: String) {
    let close =
      "The owner of the Ferry said that nobody had asked him about it, and that he would have said no to it."
    #expect(texts((Self.paragraphs + [heading, close]).joined(separator: "\n\n")).last == close)
    if heading == "300 points" { return }
    let teaser =
      "Sign up for the letter that tells you each morning what happens on the islands and how the weather is."
    #expect(!texts((Self.paragraphs + [heading, teaser]).joined(separator: "\n\n")).contains(teaser))
  }

  @Test(
    "below the heading of readers' comments, what does not name the title's subject is theirs",
    arguments: [("Shares", true), ("Terms and conditions", true), ("Comments", false), ("Related articles", false)])
  func paragraph_belowAHeading(_ heading: String, isKept: Bool) {
    let close =
      "Analysts at two banks had forecast a loss, and most said on Friday that they would now forecast a small gain."
    #expect(texts((Self.paragraphs + [heading, close]).joined(separator: "\n\n")).contains(close) == isKept)
  }

  @Test(
    "a headline above a longer deck is the title",
    arguments: [
      ["Ferry to run twice a day", "The council will pay for a bus to the school before the end of the year"],
      ["Fähre fährt zweimal am Tag", "Die Gemeinde zahlt noch vor dem Ende des Jahres einen Bus zur Schule"],
    ], ["\n", "\n\n"])
  func headline_aboveDeck(_ lines: [String], gap: String) {
    let text = (["Island Times"] + lines + ["Jane Doe", "3 November 2025"]).joined(separator: gap)
    let article = readArticle(
      SourceText(path: "ferry.txt", bytes: Array((text + "\n\n" + Self.paragraphs.joined(separator: "\n\n")).utf8)))
    #expect(article.title == lines[0])
    #expect(article.passages.map(\.text) == [lines[1]] + Self.paragraphs)
  }

  @Test("highlights above the text are kept together") func highlights() {
    let items = ["Fares down 12%", "Traffic up", "School bus twice a day"]
    #expect(
      texts(items.map { "• \($0)\n" }.joined() + "\n" + Self.paragraphs.joined(separator: "\n\n")) == items
        + Self.paragraphs)
  }

  @Test("lines that begin with dashes are a list, and one alone is not") func dashes() {
    let list =
      Self.paragraphs[0] + "\n\nThe council has named two points:\n– A bus to the school\n– A crane\n\n"
      + Self.paragraphs[1]
    let blocks = readPlainText(Array(list.utf8)).blocks
    #expect(blocks.filter { $0.hint == .listItem }.map(\.string) == ["A bus to the school", "A crane"])
    #expect(readPlainText(Array("He said no.\n— Jane Doe\n".utf8)).blocks.allSatisfy { $0.hint == .none })
  }

  @Test(arguments: ["Lesezeit: 4 Min.", "Reading time: 4 minutes", "4 min read"])
  func readingTime_isNoText(_ line: String) {
    #expect(texts(([line] + Self.paragraphs).joined(separator: "\n\n")) == Self.paragraphs)
  }

  @Test func publicationType_isNoPublisher() {
    let text =
      "Ferry runs twice\n4 June 2024\n\n\(Self.paragraphs.joined(separator: "\n\n"))\n\nPUBLICATION-TYPE: Newspaper\n"
    #expect(readArticle(SourceText(path: "ferry.txt", bytes: Array(text.utf8))).publisher == nil)
  }
}
