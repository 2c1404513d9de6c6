import Catalog
import Foundations
import Testing

/// Lists in other orders than their own, without a script.
@Suite struct ListOrderTests {
  private static func notes(_ companies: Int = 7) -> [(String, String)] {
    let countries = ["Zambia", "Australia", "Kenya"]
    return countries.map { ("countries/\($0).md", "---\nname: \($0)\n---\n") }
      + (1...companies).map { number in
        let country = number % 4 == 0 ? "" : "country: \(countries[number % 4 - 1])\n"
        return ("companies/c\(number).md", "---\nname: Company \(number)\n\(country)---\n")
      }
  }

  private static let deals: [(String, String)] = [
    ("announced: 2024-05-01\nstatus: definitive\namount: $5 million", 1),
    ("announced: 2025-01-02\nstatus: announced\namount: A$900 million", 2),
    ("announced: 2025-11-30\nstatus: definitive\namount: $80 million", 3),
    ("announced: 2023-07-01\namount: $6 million", 4), ("status: lapsed", 5), ("announced: 2025", 6),
  ].map { fields, number in ("deals/d\(number).md", "---\nname: Deal \(number)\n\(fields)\n---\n") }

  /// The headings of groups and the names of rows, in their order.
  private static func rows(_ page: String) -> [String] {
    page.split(separator: "<tbody>").dropFirst().flatMap { group -> [String] in
      let heads = group.split(separator: "<th scope=\"row").dropFirst()
      return heads.map { head in
        let text = head.prefix(upTo: head.firstRange(of: "</th>")?.lowerBound ?? head.endIndex)
        let isGroup = text.hasPrefix("group")
        var words = ""
        var isTag = false
        for character in text.drop(while: { $0 != ">" }).dropFirst() {
          if character == "<" {
            isTag = true
          } else if character == ">" {
            isTag = false
          } else if !isTag {
            words.append(character)
          }
        }
        return (isGroup ? "# " : "") + words
      }
    }
  }

  /// An empty cell could be a term that nobody has looked for.
  @Test func termsOfDealsThatNoSourceStates_areSaidInTheList() async throws {
    let page = try await DeskFixture(notes: Self.deals).page("deals/index.html")
    let silent = page.split(separator: "<td data-label=\"").filter {
      $0.contains("> <span class=\"detail\">not stated<")
    }
    #expect(silent.map { $0.prefix { $0 != "\"" } }.sorted() == ["Amount", "Amount", "Announced"])
    #expect(page.contains("<td data-label=\"Status\"></td>"), "a deal whose status nobody gives stands on no step")
  }

  @Test func link_groupsByItsName_thoseWithoutLast() async throws {
    let page = try await DeskFixture(notes: Self.notes()).page("companies/by-country.html")
    #expect(
      Self.rows(page) == [
        "# Australia 2", "Company 2", "Company 6", "# Kenya 2", "Company 3", "Company 7", "# Zambia 2", "Company 1",
        "Company 5", "# not stated 1", "Company 4",
      ])
    #expect(page.contains("<h1>Companies by country</h1>"))
    #expect(page.contains("<a href=\"../companies/by-country.html#group_2\">Kenya (2)</a>"))
    #expect(page.contains("<tr class=\"step\" id=\"group_2\">"))
    #expect(page.contains("<th scope=\"col\"><a href=\"../companies/index.html\">Company</a></th>"))
    #expect(page.contains("<th scope=\"col\">Country</th>"))
  }

  @Test(arguments: [
    (
      "status",
      [
        "# announced 1", "Deal 2", "# definitive 2", "Deal 3", "Deal 1", "# lapsed 1", "Deal 5", "# not stated 2",
        "Deal 6", "Deal 4",
      ]
    ),
    (
      "announced",
      [
        "# 2025 3", "Deal 3", "Deal 2", "Deal 6", "# 2024 1", "Deal 1", "# 2023 1", "Deal 4", "# not stated 1",
        "Deal 5",
      ]
    ),
    (
      "amount",
      ["# $ 3", "Deal 3", "Deal 4", "Deal 1", "# AUD 1", "Deal 2", "# not stated 2", "Deal 6", "Deal 5"]
    ),
  ])
  func choice_date_andAmount_haveTheirOwnOrder(column: String, rows: [String]) async throws {
    #expect(try await Self.rows(DeskFixture(notes: Self.deals).page("deals/by-\(column).html")) == rows)
  }

  @Test func noteOfSeveralLinksOrChoices_standsInEveryGroupOfTheirs_once() async throws {
    let countries = ["[Kenya, Australia]", "Kenya", "Australia", "", "[Australia, {to: Australia, note: again}]", ""]
    let chains = ["[mining, {value: separation, hedge: planned}]", "separation", "magnet", "magnet", "", ""]
    let notes =
      ["Kenya", "Australia"].map { ("countries/\($0).md", "---\nname: \($0)\n---\n") }
      + (1...6).flatMap { number in
        [
          ("policies/p\(number).md", "---\nname: P\(number)\ncountry: \(countries[number - 1])\n---\n"),
          ("companies/c\(number).md", "---\nname: C\(number)\nchain: \(chains[number - 1])\n---\n"),
        ]
      }
    let desk = try await DeskFixture(notes: notes)
    #expect(
      try Self.rows(desk.page("policies/by-country.html")) == [
        "# Australia 3", "P1", "P3", "P5", "# Kenya 2", "P1", "P2", "# not stated 2", "P4", "P6",
      ])
    #expect(
      try Self.rows(desk.page("companies/by-chain.html")) == [
        "# mining 1", "C1", "# separation 2", "C1", "C2", "# magnet 2", "C3", "C4", "# not stated 2", "C5", "C6",
      ])
    #expect(try desk.page("policies/by-country.html").contains("3 groups"))
    #expect(try desk.page("policies/index.html").contains("data-values=\"Kenya\nAustralia\""))
    #expect(try desk.page("companies/index.html").contains("data-values=\"mining\nseparation\""))
    #expect(try desk.page("companies/index.html").occurrences(of: "data-values") == 1)
  }

  @Test func headsOfTheList_leadToItsOrders() async throws {
    let page = try await DeskFixture(notes: Self.notes()).page("companies/index.html")
    #expect(page.contains("<th scope=\"col\"><a href=\"../companies/by-country.html\">Country</a></th>"))
    #expect(page.contains("<a href=\"../companies/index.html\" aria-current=\"page\">As listed</a>"))
  }

  @Test func sources_areGroupedByPublisher() async throws {
    let stories = (1...6).map { number in
      article(
        "s-\(number)", title: "Story \(number)", publisher: number > 4 ? "Echo" : "Paper", on: "2025-0\(number)-01")
    }
    let page = try await DeskFixture([:], articles: stories).page("articles/by-publisher.html")
    #expect(Self.rows(page).prefix(3) == ["# Echo 2", "Story 6", "Story 5"])
  }

  @Test(arguments: [(companies: 3_000, hasOthers: true), (companies: 3_001, hasOthers: false)])
  func longestLists_haveTheirOwnOrderAlone(companies: Int, hasOthers: Bool) async throws {
    let desk = try await DeskFixture(notes: Self.notes(companies))
    #expect(desk.addresses.contains { $0.hasPrefix("companies/by-") } == hasOthers)
    #expect(try desk.page("companies/index.html").contains("<noscript>") == !hasOthers)
  }

  @Test func orderByADate_saysThatItIsOne() async throws {
    let desk = try await DeskFixture(notes: Self.deals)
    #expect(try desk.page("deals/index.html").contains(">By date announced</a>"))
    #expect(try desk.page("deals/by-announced.html").contains("<h1>Deals by date announced</h1>"))
  }

  @Test func shortList_hasItsOwnOrderAlone() async throws {
    let desk = try await DeskFixture(notes: Self.notes(5))
    #expect(!desk.addresses.contains { $0.contains("/by-") })
    #expect(try !desk.page("companies/index.html").contains("As listed"))
  }

  @Test func longList_comesInPages_andLeadsToGroupsOnOthers() async throws {
    let desk = try await DeskFixture(notes: Self.notes(320))
    let pages = desk.addresses.filter { $0.hasPrefix("companies/by-") }
    #expect(pages == ["companies/by-country.html", "companies/by-country-2.html", "companies/by-country-3.html"])
    let page = try desk.page(pages[0])
    #expect(page.contains("<a href=\"../companies/by-country-2.html#group_3\">Zambia (80)</a>"))
    #expect(try pages.map { try Self.rows(desk.page($0)).count { !$0.hasPrefix("#") } } == [120, 120, 80])
    #expect(try desk.page(pages[1]).contains("id=\"group_3\""))
  }

  @Test func order_isNoPageOfItsOwn_toCrawlers() async throws {
    var settings = SiteSettings()
    settings.baseURL = "https://desk.example"
    let desk = try await DeskFixture(notes: Self.notes(), settings: settings)
    let page = try desk.page("companies/by-country.html")
    #expect(page.contains("<link rel=\"canonical\" href=\"https://desk.example/companies/\">"))
    #expect(try !desk.page("sitemap.xml").contains("by-country"))
  }

  @Test(arguments: ["by-country", "by-country-2"])
  func noteOfTheNameOfAnOrder_standsBesideIt(stem: String) async throws {
    let desk = try await DeskFixture(notes: Self.notes() + [("companies/\(stem).md", "---\nname: By\n---\n")])
    #expect(desk.addresses.contains("companies/\(stem)-note.html"))
    #expect(desk.problems.map(\.rule.code) == ["DOS-235"])
    #expect(Set(desk.addresses).count == desk.addresses.count)
  }
}
