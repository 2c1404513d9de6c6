import Articles
import Catalog
import Foundations
import Pages
import Testing

@Suite struct SitePagesTests {
  static let notes: KeyValuePairs = [
    "companies/rarex.md": "---\nname: RareX\naliases: [Rare X Limited]\ntags: [rare earths]\n---\n",
    "companies/iluka.md": "---\nname: Iluka\n---\n",
    "pages/about.md": "---\nname: About\n---\n",
  ]

  static func story(_ number: Int, _ text: String) -> Article {
    let day = String(number % 28 + 1)
    var story = article(
      "story-\(number)", title: "Story \(number)", publisher: "Paper",
      on: "2025-01-" + String(repeating: "0", count: 2 - day.utf8.count) + day,
      Passage(kind: .paragraph, text: text))
    story.text = .full
    return story
  }

  @Test func plans_coverTheSite_inAFixedOrder() async throws {
    let desk = try await DeskFixture(Self.notes, articles: [Self.story(1, "RareX drills.")])
    #expect(
      desk.addresses.filter { $0.hasSuffix(".html") } == [
        "index.html", "companies/index.html", "names.html", "companies/iluka.html", "companies/rarex.html",
        "pages/about.html", "articles/index.html", "articles/story-1.html", "tags/index.html", "tags/rare-earths.html",
        "search.html", "404.html", "data/index.html", "print.html",
      ])
    #expect(desk.addresses.count { $0.hasPrefix("assets/site-") } == 2)
  }

  @Test func everyRelativeLink_leadsToAPage() async throws {
    let desk = try await DeskFixture(
      Self.notes, articles: (1...30).map { Self.story($0, "RareX drills. Iluka watches RareX. RareX waits.") })
    let addresses = Set(desk.addresses)
    for plan in desk.pages.plans where plan.address.hasSuffix(".html") && plan.address != "404.html" {
      let depth = plan.address.contains("/") ? "../" : ""
      for link in links(in: try desk.page(plan.address)) where !link.hasPrefix("https://") && !link.hasPrefix("#") {
        #expect(link.hasPrefix(depth) && !link.dropFirst(depth.count).hasPrefix("../"), "\(link) on \(plan.address)")
        let target = String(link.dropFirst(depth.count).prefix { $0 != "#" })
        #expect(addresses.contains(target), "\(link) on \(plan.address)")
      }
    }
  }

  @Test func everyFragment_leadsToAnElement() async throws {
    let desk = try await DeskFixture(
      Self.notes, articles: (1...30).map { Self.story($0, "RareX drills. Iluka watches RareX. RareX waits.") })
    for plan in desk.pages.plans where plan.address.hasSuffix(".html") && plan.address != "404.html" {
      let depth = plan.address.contains("/") ? 3 : 0
      for link in links(in: try desk.page(plan.address)) {
        guard let hash = link.firstIndex(of: "#") else { continue }
        let target = hash == link.startIndex ? plan.address : String(link[..<hash].dropFirst(depth))
        let id = link[link.index(after: hash)...]
        #expect(try desk.page(target).contains("id=\"\(id)\""), "\(link) on \(plan.address)")
      }
    }
  }

  /// A kind that is there to be read shows mentions too where a note links to it, and its contents list says so.
  @Test func mentionsOfAPageToRead_areWhereItsContentsListPoints() async throws {
    let desk = try await DeskFixture([
      "pages/method.md": "---\nname: Method\n---\n\n## One\n\nText.\n\n## Two\n\nText.\n\n## Three\n\nText.\n",
      "companies/rarex.md": "---\nname: RareX\n---\n\nSee the [[Method]] for how.\n",
    ])
    let page = try desk.page("pages/method.html")
    #expect(page.contains("href=\"#page_mentions\"") && page.contains("id=\"page_mentions\""))
    #expect(page.contains("<mark>Method</mark>"))
    for link in links(in: page) where link.hasPrefix("#") {
      #expect(page.contains("id=\"\(link.dropFirst())\""), "\(link)")
    }
  }

  @Test func masthead_marksThePagesOwnSection_atAnyDepth() async throws {
    let desk = try await DeskFixture(Self.notes, articles: [Self.story(1, "RareX drills.")])
    let company = try desk.page("companies/rarex.html")
    #expect(company.contains("<a href=\"../companies/index.html\" aria-current=\"true\">Companies</a>"))
    let source = try desk.page("articles/story-1.html")
    #expect(source.contains("<a href=\"../companies/index.html\">Companies</a>"))
    #expect(source.contains("<a href=\"../articles/index.html\" aria-current=\"true\">Sources</a>"))
    let home = try desk.page("index.html")
    #expect(home.contains("<a href=\"companies/index.html\">Companies</a>") && !home.contains("aria-current"))
  }

  @Test(arguments: ["pictures.html", "map.html", "network.html", "deals.html", "timeline.html"])
  func masthead_marksTheCharts_onEachOfTheirPages(address: String) async throws {
    let notes: KeyValuePairs = [
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "projects/range.md": "---\nname: Cummins Range\nowner: RareX\nlocation: -19.29, 127.9\n---\n",
      "deals/bid.md":
        "---\nname: Bid\nannounced: 2025-01-01\nstatus: conditional\nparties: [RareX]\namount: A$5 million\n---\n",
    ]
    let page = try await DeskFixture(notes).page(address)
    #expect(page.contains("<a href=\"pictures.html\" aria-current=\"true\">Charts</a>"))
    #expect(page.contains("<a href=\"deals/index.html\">Deals</a>"))
  }

  @Test func title_tellsATagFromANoteOfItsName() async throws {
    let desk = try await DeskFixture(["countries/kenya.md": "---\nname: Kenya\ntags: [Kenya]\n---\n"])
    #expect(try desk.page("tags/kenya.html").contains("<title>Tag: Kenya · "))
    #expect(try desk.page("countries/kenya.html").contains("<title>Kenya · "))
  }

  @Test func ids_areUniqueOnAPage() async throws {
    let desk = try await DeskFixture(
      Self.notes, articles: (1...30).map { Self.story($0, "RareX drills. Iluka watches RareX.") })
    for plan in desk.pages.plans where plan.address.hasSuffix(".html") {
      let ids = values(of: " id=\"", in: try desk.page(plan.address))
      #expect(Set(ids).count == ids.count, "\(plan.address)")
    }
  }

  @Test func mentions_areBounded_andAllAreBehind() async throws {
    let desk = try await DeskFixture(
      Self.notes, articles: (1...30).map { Self.story($0, "RareX drills. Then RareX waits.") })
    let page = try desk.page("companies/rarex.html")
    #expect(page.occurrences(of: "<mark>") == 12)
    #expect(page.contains("<a href=\"../companies/rarex-mentions.html\">All mentions, in 30 documents</a>"))
    #expect(page.contains("1 more sentence</a>"))
    let all = try desk.page("companies/rarex-mentions.html")
    #expect(all.occurrences(of: "<mark>") == 60)
    #expect(!desk.addresses.contains("companies/iluka-mentions.html"))
  }

  @Test func mentions_thatFillTwoScreens_areAllOnThePage() async throws {
    let desk = try await DeskFixture(Self.notes, articles: (1...24).map { Self.story($0, "RareX drills.") })
    #expect(try desk.page("companies/rarex.html").occurrences(of: "<mark>") == 24)
    #expect(!desk.addresses.contains("companies/rarex-mentions.html"))
  }

  @Test func mentions_ofFewDocuments_areAllOnThePage() async throws {
    let desk = try await DeskFixture(Self.notes, articles: [Self.story(3, "RareX and RareX drill. Then RareX waits.")])
    let page = try desk.page("companies/rarex.html")
    #expect(page.occurrences(of: "<mark>RareX</mark>") == 3)
    #expect(page.contains("<summary>1 more sentence</summary>"))
    #expect(!desk.addresses.contains("companies/rarex-mentions.html"))
    #expect(page.contains("Paper · 4 January 2025</span>"))
  }

  @Test func mentions_ofManyDocuments_standWithTheirDocument() async throws {
    let stories = (1...70).map { number in
      Self.story(number, "Hole \(number) of RareX. Iluka waits. RareX owns hole \(number), says RareX.")
    }
    let desk = try await DeskFixture(Self.notes, articles: stories)
    let page = try desk.page("companies/rarex-mentions.html")
    for number in 1...70 {
      let item = try #require(page.split(separator: "<li id=").first { $0.contains(">Hole \(number) of <mark>") })
      #expect(item.contains("owns hole \(number), says <mark>RareX</mark>."))
      #expect(item.contains("story-\(number).html"))
      #expect(!item.contains("Iluka"))
    }
  }

  @Test func aSiteOfWhichFewPagesAreRendered_hasTheSamePages() async throws {
    let stories = (1...30).map { Self.story($0, "RareX drills. Then RareX waits for RareX and Iluka.") }
    let whole = try await DeskFixture(Self.notes, articles: stories)
    let few = try await DeskFixture(Self.notes, articles: stories, isForFewPages: true)
    #expect(whole.addresses == few.addresses)
    for address in whole.addresses where address.hasSuffix(".html") {
      #expect(try whole.page(address) == few.page(address), "\(address)")
    }
  }

  @Test func indexOfManyNotes_comesInPages() async throws {
    let notes = (1...301).map { ("people/p\($0).md", "---\nname: Person \($0)\n---\n") }
    let desk = try await DeskFixture(notes: notes)
    #expect(desk.addresses.filter { $0.hasPrefix("people/index") } == ["people/index.html", "people/index-2.html"])
    let second = try desk.page("people/index-2.html")
    #expect(second.contains("aria-current=\"page\">2</a>"))
    #expect(second.occurrences(of: "<th scope=\"row\">") == 1)
  }

  @Test func names_listAliases_underTheirLetter() async throws {
    let page = try await DeskFixture(Self.notes).page("names.html")
    #expect(page.contains(">Rare X Limited</a> <span class=\"detail\">see RareX</span>"))
    #expect(page.contains("<h2 id=\"letter_1\">I</h2>"))
  }

  @Test func manyNames_comeInAPageALetter() async throws {
    let notes = (1...700).map { ("people/p\($0).md", "---\nname: \($0 % 2 == 0 ? "Ann" : "Zoë") \($0)\n---\n") }
    let desk = try await DeskFixture(notes: notes)
    #expect(desk.addresses.filter { $0.hasPrefix("names") } == ["names.html", "names-2.html"])
    #expect(try desk.page("names-2.html").contains(">Zoë 1</a>"))
  }

  @Test(arguments: [
    (nil, "/"), ("https://desk.example", "/"), ("https://desk.example/", "/"),
    ("https://desk.example/reports", "/reports/"), ("https://desk.example/reports/", "/reports/"),
  ])
  func missingPage_findsItsWayFromAnyDepth(_ base: String?, _ root: String) async throws {
    var settings = SiteSettings()
    settings.baseURL = base
    let page = try await DeskFixture(Self.notes, settings: settings).page("404.html")
    #expect(page.contains("href=\"\(root)index.html\""))
    #expect(page.contains("href=\"\(root)assets/site-"))
  }

  @Test func canonicalLink_isThereWhenTheAddressIsKnown() async throws {
    var settings = SiteSettings()
    settings.baseURL = "https://desk.example/reports"
    let desk = try await DeskFixture(Self.notes, settings: settings)
    #expect(
      try desk.page("companies/rarex.html")
        .contains("<link rel=\"canonical\" href=\"https://desk.example/reports/companies/rarex.html\">"))
    #expect(try await !DeskFixture(Self.notes).page("companies/rarex.html").contains("canonical"))
  }

  @Test func pagesHaveNoInlineScriptOrStyle_andAPolicy() async throws {
    let desk = try await DeskFixture(Self.notes, articles: [Self.story(1, "RareX drills.")])
    for plan in desk.pages.plans where plan.address.hasSuffix(".html") {
      let page = try desk.page(plan.address)
      #expect(page.contains("http-equiv=\"Content-Security-Policy\""))
      #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains("<script>"))
      #expect(page.hasPrefix("<!doctype html>"))
    }
  }

  private func links(in page: String) -> [String] { values(of: " href=\"", in: page) }

  private func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: attribute, omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }
}
