import Articles
import Catalog
import Foundation
import Foundations
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Feeds of the site, of kinds and of entities: which there are, what they hold, and that any XML reader takes them.
@Suite struct FeedTests {
  static let notes: KeyValuePairs = [
    "companies/rarex.md": "---\nname: RareX\nheadquarters: {value: Perth, cite: story-2}\n---\n",
    "companies/silent.md": "---\nname: Silent\n---\n",
    "deals/loan.md": """
    ---
    name: The loan
    summary: A loan to RareX.
    announced: 2025-03-01
    parties: [RareX]
    status:
      - {value: announced, as-of: 2025-03-01}
      - {value: definitive, as-of: 2025-06-15}
    milestones: [{what: first money, due: 2025-07, met: 2025-07-04}]
    ---
    """,
  ]

  static func desk(_ feeds: FeedScope = .all, base: String? = "https://desk.example/reports") async throws
    -> DeskFixture
  {
    var settings = SiteSettings()
    settings.baseURL = base
    settings.feeds = feeds
    let stories = (1...60).map { number in
      article(
        "story-\(number)", title: "Story \(number)", publisher: "Paper",
        on: "2025-\(number > 30 ? "05" : "04")-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)",
        Passage(kind: .paragraph, text: number % 2 == 0 ? "RareX drills." : "Nobody drills."))
    }
    return try await DeskFixture(notes, articles: stories, settings: settings)
  }

  struct Scope: CustomTestStringConvertible {
    let testDescription: String
    let feeds: FeedScope
    let addresses: [String]
  }

  static let scopes = [
    Scope(testDescription: "none", feeds: .none, addresses: []),
    Scope(testDescription: "site", feeds: .site, addresses: ["index.xml"]),
    Scope(
      testDescription: "kinds", feeds: .kinds,
      addresses: ["index.xml", "companies/index.xml", "deals/index.xml", "articles/index.xml"]),
    Scope(
      testDescription: "all", feeds: .all,
      addresses: [
        "index.xml", "companies/index.xml", "deals/index.xml", "articles/index.xml", "companies/rarex.xml",
        "deals/loan.xml",
      ]),
  ]

  @Test(arguments: scopes) func feeds_areThoseThatTheSettingsAskFor(_ scope: Scope) async throws {
    let desk = try await Self.desk(scope.feeds)
    let atom = desk.addresses.filter { $0.hasSuffix(".xml") && $0 != "sitemap.xml" }
    #expect(atom == scope.addresses)
    #expect(desk.addresses.contains("companies/index.json") == (scope.feeds >= .kinds))
  }

  @Test func feeds_needTheAddressOfTheSite() async throws {
    let desk = try await Self.desk(base: nil)
    #expect(desk.addresses.allSatisfy { !$0.hasSuffix(".xml") && $0 != "robots.txt" })
    #expect(!(try desk.page("companies/rarex.html")).contains("rel=\"alternate\""))
  }

  @Test func everyFeed_isWellFormed_bounded_andNewestFirst() async throws {
    let desk = try await Self.desk()
    let addresses = desk.addresses.filter { $0.hasSuffix(".xml") && $0 != "sitemap.xml" }
    #expect(addresses == Self.scopes.last?.addresses)
    #expect(try FeedReading(try desk.page("index.xml")).entries.count == 50)
    for address in addresses {
      let feed = try FeedReading(try desk.page(address))
      #expect((1...50).contains(feed.entries.count), "\(address)")
      #expect(feed.entries.map(\.published) == feed.entries.map(\.published).sorted(by: >), "\(address)")
      #expect(Set(feed.entries.map(\.id)).count == feed.entries.count, "\(address)")
      #expect(feed.selfLink == "https://desk.example/reports/" + address)
    }
  }

  @Test func feedOfADeal_tellsItsStepsAndMilestones_onTheirDays() async throws {
    let feed = try FeedReading(try await Self.desk().page("deals/loan.xml"))
    let page = "https://desk.example/reports/deals/loan.html"
    #expect(
      feed.entries.prefix(3).map(\.published) == ["2025-07-04", "2025-06-15", "2025-03-01"].map { $0 + "T00:00:00Z" })
    #expect(feed.entries.prefix(3).map(\.title) == ["The loan: first money, met", "The loan: definitive", "The loan"])
    #expect(feed.entries[1].id == page + "#step-definitive")
    #expect(feed.entries[2].id == page)
  }

  @Test func feedOfACompany_holdsItsDealsAndItsSources() async throws {
    let feed = try FeedReading(try await Self.desk().page("companies/rarex.xml"))
    #expect(feed.entries.first?.title == "The loan: first money, met")
    #expect(feed.entries.contains { $0.id == "https://desk.example/reports/articles/story-54.html" })
    #expect(!feed.entries.contains { $0.title == "Story 1" })
    #expect(feed.entries.count == 12)
  }

  @Test func entry_isTheSame_inEveryFeed() async throws {
    let desk = try await Self.desk()
    let entries = try ["index.xml", "deals/index.xml", "deals/loan.xml", "companies/rarex.xml"].map { address in
      try #require(try FeedReading(try desk.page(address)).entries.first)
    }
    #expect(Set(entries).count == 1)
  }

  @Test func jsonFeed_holdsWhatAtomHolds() async throws {
    let desk = try await Self.desk()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try desk.page("deals/index.json").utf8)) as? [String: Any])
    #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(json["feed_url"] as? String == "https://desk.example/reports/deals/index.json")
    let items = try #require(json["items"] as? [[String: Any]])
    let atom = try FeedReading(try desk.page("deals/index.xml"))
    #expect(items.compactMap { $0["id"] as? String } == atom.entries.map(\.id))
    #expect(items.allSatisfy { $0["content_text"] is String && $0["date_published"] is String })
  }

  @Test func pages_nameTheirFeed_andThatOfTheSite() async throws {
    let desk = try await Self.desk()
    let company = try desk.page("companies/rarex.html")
    #expect(
      company.contains("type=\"application/atom+xml\" title=\"RareX · Dossier\" href=\"../companies/rarex.xml\">"))
    #expect(company.contains("type=\"application/atom+xml\" title=\"Dossier\" href=\"../index.xml\">"))
    let silent = try desk.page("companies/silent.html")
    #expect(silent.occurrences(of: "rel=\"alternate\"") == 1)
    let home = try desk.page("index.html")
    #expect(home.occurrences(of: "rel=\"alternate\"") == 2)
  }

  /// The publisher's own summary goes the way of its text: it is not published where that is not.
  @Test(arguments: [(TextPolicy.excerpt, true), (.none, false)])
  func summaryOfASource_respectsItsRights(_ policy: TextPolicy, _ isShown: Bool) async throws {
    var settings = SiteSettings()
    settings.baseURL = "https://desk.example/"
    var story = article("story", title: "Story", on: "2025-01-01", text: policy, Passage(kind: .paragraph, text: "A."))
    story.summary = "The publisher’s own words"
    let desk = try await DeskFixture(Self.notes, articles: [story], settings: settings)
    #expect(try desk.page("index.xml").contains("The publisher’s own words") == isShown)
  }

  /// Control characters may stand in no XML, however they are written; what turns the direction for good is replaced.
  @Test(arguments: [
    "</title><script>alert(1)</script>", "]]>&amp;<!--", "a\u{0}b\u{1B}c\u{FFFE}d", "\u{202E}rtl & “quoted”",
  ])
  func hostileText_isInert(_ payload: String) async throws {
    var settings = SiteSettings()
    settings.baseURL = "https://desk.example/"
    settings.title = payload
    settings.author = payload
    settings.language = "en\" onload=\"x"
    var story = article("story", title: payload, publisher: payload, on: "2025-01-01", text: .full)
    story.summary = payload
    story.tags = [payload]
    story.url = "javascript:alert(1)"
    let desk = try await DeskFixture(Self.notes, articles: [story], settings: settings)
    let feed = try FeedReading(try desk.page("index.xml"))
    let scalars = payload.unicodeScalars.filter { $0.value > 0x1F && $0 != "\u{FFFE}" }
    let shown = String(String.UnicodeScalarView(scalars.map { $0 == "\u{202E}" ? "\u{FFFD}" : $0 }))
    let entry = try #require(feed.entries.first { $0.id == "https://desk.example/articles/story.html" })
    #expect(entry.title == shown)
    #expect(entry.summary == shown)
    #expect(try !desk.page("index.xml").contains("javascript:"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(try desk.page("index.json").utf8)) }
  }
}

/// A feed as an XML reader sees it.
struct FeedReading {
  struct Entry: Hashable {
    var id = ""
    var title = ""
    var published = ""
    var summary = ""
  }

  var entries: [Entry] = []
  var selfLink = ""

  init(_ text: String) throws {
    let value = { (name: String, element: XMLElement) in
      element.attributes?.first { $0.name == name }?.stringValue ?? ""
    }
    let document = try XMLDocument(xmlString: text)
    let root = try #require(document.rootElement())
    #expect(root.name == "feed")
    for link in root.elements(forName: "link") where value("rel", link) == "self" {
      selfLink = value("href", link)
    }
    entries = root.elements(forName: "entry").map { element in
      let text = { (name: String) in element.elements(forName: name).first?.stringValue ?? "" }
      return Entry(id: text("id"), title: text("title"), published: text("published"), summary: text("summary"))
    }
  }
}
