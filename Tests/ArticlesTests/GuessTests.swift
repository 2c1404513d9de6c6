import Foundations
import Testing

@testable import Articles

@Suite("What a text says about itself, and what it does not")
struct GuessTests {
  private static let body = [
    "The kiln at Faxe went cold on Tuesday after the last of its gas had been sold to a brewery across the bay.",
    "Its owner means to burn wood from the spring on, and has ordered a boiler that a mill in Sweden no longer wants.",
    "Lime for the island's fields will come by ship until then, the owner said, at twice what it cost a year ago.",
  ]

  private func read(_ head: [String], after: [String] = []) -> Article {
    readArticle(
      SourceText(path: "kiln.txt", bytes: Array((head + Self.body + after).joined(separator: "\n\n").utf8)))
  }

  private static let head = ["Cold kiln waits for wood", "The Bay Courier", "By Mads Holm", "3 May 2024"]

  @Test(
    "an address that leads elsewhere is not the article's",
    arguments: [
      "Unsubscribe: https://lists.kilns.example/u?id=9", "Watch: https://www.youtube.com/watch?v=abc",
      "Read the full report: https://kilns.example/report.pdf", "Share: https://kilns.example/share?u=1",
      "https://youtu.be/abc", "More about wood at https://wood.example",
    ])
  func otherAddress_isNotTaken(line: String) {
    let article = read(Self.head, after: [line])
    #expect(article.url == nil)
    #expect(article.publisher != "lists.kilns.example" && article.publisher != "kilns.example")
    #expect(article.publisher != "wood.example" && article.publisher != "youtube.com")
  }

  @Test(
    "an address alone, or under a label, is",
    arguments: [
      "https://bay.example/kiln", "URL: https://bay.example/kiln", "Source: <https://bay.example/kiln>",
      "Link: https://bay.example/kiln", "Original article: https://bay.example/kiln",
    ])
  func ownAddress_isTaken(line: String) {
    #expect(read(Self.head, after: [line]).url == "https://bay.example/kiln")
    #expect(read([line] + Self.head).url == "https://bay.example/kiln")
  }

  @Test func guessedAddress_makesNoDuplicates() {
    var left = read(Self.head, after: ["https://bay.example/kiln"])
    var right = Article(path: "b.txt", id: "b")
    right.url = "https://bay.example/kiln"
    #expect(findDuplicateStories([left, right]).isEmpty)
    left.origins[.url] = .stated
    right.origins[.url] = .stated
    #expect(findDuplicateStories([left, right]).map(\.reason) == [.sameAddress])
  }

  @Test(
    "what stands above the date is no author where it names a paper, a place or a kind of text",
    arguments: [
      "Mining Weekly", "Tallinn Wire", "Argus Media", "New Delhi", "Press Release", "Fastmarkets MB",
      "Posted 2 hours ago",
    ])
  func otherNames_areNoAuthors(line: String) {
    let article = read(["Cold kiln waits for wood", line, "3 May 2024"])
    #expect(article.authors.isEmpty)
    #expect(article.title == "Cold kiln waits for wood")
    #expect(article.published?.description == "2024-05-03")
  }

  @Test("a paper above the date is the publisher", arguments: ["Mining Weekly", "Tallinn Wire", "Argus Media"])
  func paperAboveDate_isPublisher(line: String) {
    #expect(read(["Cold kiln waits for wood", line, "3 May 2024"]).publisher == line)
  }

  @Test(
    "names are read whole and alone",
    arguments: [
      ("By Mads Holm Leave a Comment", ["Mads Holm"]), ("Mads Holm and Ane Lund", ["Mads Holm", "Ane Lund"]),
      ("Mads Holm, Ane Lund and Bo Juul", ["Mads Holm", "Ane Lund", "Bo Juul"]),
      ("By Mads HolmPublished", ["Mads Holm"]),
    ])
  func names_areReadWhole(line: String, names: [String]) {
    for title in ["Cold kiln waits for wood", "Kiln stays cold"] {
      let article = read([title, line, "3 May 2024"])
      #expect(article.authors == names)
      #expect(article.title == title)
    }
  }

  @Test(
    "an article is part of a name where the source writes it so",
    arguments: [
      ("Source: The Gazette", "The Gazette"), ("Source: the Gazette", "Gazette"),
      ("This article originally appeared in The Bay Courier.", "The Bay Courier"),
      ("This article originally appeared in the Bay Courier.", "Bay Courier"),
    ])
  func articleOfAName_isKept(line: String, publisher: String) {
    #expect(read(["Cold kiln waits for wood", "3 May 2024"], after: [line]).publisher == publisher)
  }

  @Test func newsProvidedBy_namesThePublisher() {
    let article = read(["Cold kiln waits for wood", "NEWS PROVIDED BY", "Faxe Lime Works", "May 3, 2024, 08:00 ET"])
    #expect(article.publisher == "Faxe Lime Works")
    #expect(article.authors.isEmpty)
  }

  @Test(
    "a label of the kind of text is no publisher",
    arguments: [
      "ASX ANNOUNCEMENT", "PRESS RELEASE", "MEDIA RELEASE", "NEWS RELEASE", "PRESSEMITTEILUNG", "ASX/Media Release",
      "For Immediate Release", "Media Statement",
    ])
  func kindOfText_isNoPublisher(label: String) {
    #expect(read([label, "3 May 2024", "Cold kiln waits for wood"]).publisher == nil)
    #expect(read([label, "Cold kiln waits for wood", "3 May 2024"]).publisher == nil)
  }

  @Test(
    "a dateline tells the day",
    arguments: [
      "Vancouver, 3 May 2024 – The", "Vancouver, May 3, 2024 – The", "Vancouver, May 3, 2024 -- The",
      "(Vancouver, 3 May 2024) The", "(Vancouver, B.C., May 3, 2024) The", "Berlin, 3. Mai 2024 – The",
      "Port Louis, May 3, 2024 — The", "VANCOUVER, May 3, 2024 (GLOBE NEWSWIRE) -- The",
    ])
  func dateline_tellsTheDay(line: String) {
    let text = line + Self.body[0].dropFirst(3)
    let article = readArticle(
      SourceText(
        path: "kiln.txt",
        bytes: Array((["Cold kiln waits for wood", text] + Self.body.dropFirst()).joined(separator: "\n\n").utf8)))
    #expect(article.published?.description == "2024-05-03")
    #expect(article.passages.first?.text == text)
  }

  @Test(
    "a day within a sentence is no dateline",
    arguments: ["On Monday, 3 May 2024 – a feast – the", "In Faxe, 3 May 2024 was the day that the"])
  func dayInSentence_isNoDateline(line: String) {
    let text = line + Self.body[0].dropFirst(3)
    let article = readArticle(
      SourceText(
        path: "kiln.txt",
        bytes: Array((["Cold kiln waits for wood", text] + Self.body.dropFirst()).joined(separator: "\n\n").utf8)))
    #expect(article.published == nil)
  }

  @Test func firstPublishedOn_namesNoMonth() {
    let article = read(
      ["Cold kiln waits for wood"], after: ["This story was first published on Nov. 4, 2024, and updated later."])
    #expect(article.publisher == nil)
  }

  @Test("dates are read where signs and spaces are missing")
  func dates_areRead() {
    for line in [
      "Published October 30, 20247:45 AM UTCUpdated 2 hours ago", "PublishedOctober 30 2024", "30-Oct-24",
      "Oct 30, '24", "Oct 30, ’24",
    ] {
      #expect(read(["Cold kiln waits for wood", line]).published?.description == "2024-10-30", "\(line)")
    }
  }

  @Test func opensNewTab_isNoText() {
    let article = read([
      "Cold kiln waits for wood", "3 May 2024",
      "The mill, opens new tab closed in March, and its boiler has stood in the rain since then, the owner said.",
    ])
    #expect(article.passages.first?.text.hasPrefix("The mill closed in March") == true)
    #expect(article.passages.first?.marks.map(\.kind) == [.lostLink])
  }
}
