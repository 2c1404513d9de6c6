import Catalog
import Foundations
import Testing

@Suite struct PicturePagesTests {
  static let notes: KeyValuePairs = [
    "countries/kenya.md": "---\nname: Kenya\n---\n",
    "countries/atlantis.md": "---\nname: Atlantis\n---\n",
    "companies/rarex.md": "---\nname: RareX\ncountry: Kenya\n---\n",
    "companies/iluka.md": "---\nname: Iluka\nparent: RareX\n---\n",
    "projects/mrima.md": """
    ---
    name: Mrima Hill
    country: Kenya
    owner: RareX
    location: {value: "-4.48, 39.26", hedge: approximate, note: a village nearby}
    ---
    """,
    "projects/range.md": "---\nname: Cummins Range\nowner: RareX\nlocation: -19.29, 127.9\n---\n",
    "deals/bid.md":
      "---\nname: Bid\nstatus: conditional\nparties: [RareX, Iluka, Kenya]\nprojects: [Mrima Hill]\n---\n",
  ]

  // MARK: Map

  @Test func map_marksPlacesAndCountries_andListsThem() async throws {
    let page = try await DeskFixture(Self.notes).page("map.html")
    #expect(page.contains("<a class=\"kind-project\" href=\"projects/mrima.html\">"))
    #expect(page.contains("<title>Mrima Hill: Project, Kenya, approximate</title>"))
    #expect(page.contains("<a href=\"countries/kenya.html\"><title>"))
    #expect(page.contains("<title>Kenya: 1 project</title>"))
    #expect(!page.contains("<title>Atlantis"))
    #expect(page.contains("2 places and 1 country that the notes are about."))
    #expect(page.contains(">-4.48, 39.26 <span class=\"detail\">approximate, a village nearby</span>"))
    #expect(page.occurrences(of: "class=\"mark approximate\"") == 1)
    #expect(page.occurrences(of: "class=\"mark\"") == 1)
  }

  @Test func namesOfAnotherDirection_keepToTheirPlace() async throws {
    let desk = try await DeskFixture([
      "countries/masr.md": "---\nname: مصر\n---\n",
      "projects/mine.md": "---\nname: منجم\ncountry: مصر\nlocation: 24.1, 34.2\n---\n",
      "deals/bid.md":
        "---\nname: اتفاق\nannounced: 2025-01-01\nstatus: conditional\namount: A$5 million\n---\n",
    ])
    #expect(
      try desk.page("map.html").contains(
        "<title>\u{2068}منجم\u{2069}: \u{2068}Project, \u{2068}مصر\u{2069}\u{2069}</title>"))
    #expect(try desk.page("deals.html").contains("<title>\u{2068}اتفاق\u{2069}: A$5 million</title>"))
    #expect(try desk.page("timeline.html").contains("\u{2068}اتفاق\u{2069}"))
  }

  @Test func siteWithoutPlaces_hasNoMap() async throws {
    let desk = try await DeskFixture(["companies/rarex.md": "---\nname: RareX\n---\n"])
    #expect(!desk.addresses.contains("map.html") && !desk.addresses.contains("network.html"))
    #expect(!(try desk.page("index.html")).contains("map.html"))
  }

  @Test func marks_areBounded_andTheRestCounted() async throws {
    let notes = (0..<400).map { number in
      ("projects/p\(number).md", "---\nname: Project \(number)\nlocation: \(number % 90), \(number % 180)\n---\n")
    }
    let page = try await DeskFixture(notes: notes).page("map.html")
    #expect(page.occurrences(of: "<path class=\"mark\"") == 300)
    #expect(page.contains("The most connected are shown, 100 more are not."))
  }

  // MARK: Locators

  @Test func locator_standsOnPagesWithAPlace_andOnCountries() async throws {
    let desk = try await DeskFixture(Self.notes)
    let project = try desk.page("projects/mrima.html")
    #expect(project.contains("<title id=\"locator_title\">Where Mrima Hill lies</title>"))
    #expect(project.contains("Approximate, a village nearby · <a href=\"../map.html\">World map</a>"))
    let country = try desk.page("countries/kenya.html")
    #expect(country.contains("<path class=\"country\" transform=\"scale("))
    for address in ["companies/rarex.html", "countries/atlantis.html"] {
      #expect(!(try desk.page(address)).contains("class=\"locator\""), "\(address)")
    }
  }

  // MARK: Network

  @Test func network_joinsThoseWhoAct_andPartiesOfDeals() async throws {
    let page = try await DeskFixture(Self.notes).page("network.html")
    for name in ["RareX", "Iluka", "Kenya", "Mrima Hill", "Cummins Range"] {
      #expect(page.contains("<title>\(name): "), "\(name)")
    }
    // A country is a node as a party; that a company lies there is no tie.
    #expect(page.contains("<title>Kenya: Country, 2 connections</title>"))
    #expect(page.contains("<title>RareX: Company, 4 connections</title>"))
    #expect(page.contains("<td data-label=\"Connection\"><a class=\"kind-deal\" href=\"deals/bid.html\">Bid</a></td>"))
    #expect(page.contains("<td data-label=\"Connection\">Owner</td>"))
    #expect(page.contains("<td data-label=\"Standing\">conditional</td>"))
    #expect(!page.contains("tie-firm\">") && page.contains("tie-tentative\">"))
  }

  @Test func network_isBounded() async throws {
    let notes = (0..<1_000).map { number in
      ("companies/c\(number).md", "---\nname: Company \(number)\nparent: Company \(number / 3)\n---\n")
    }
    let page = try await DeskFixture(notes: notes).page("network.html")
    #expect(page.occurrences(of: "<path class=\"mark\"") <= 300)
    #expect(page.contains("The most connected are shown, "))
  }

  @Test func surroundings_showThoseTied_withWhatTheyAre() async throws {
    let page = try await DeskFixture(Self.notes).page("companies/rarex.html")
    #expect(page.contains("<title id=\"surroundings_title\">Connections of RareX</title>"))
    for title in ["Kenya: Country", "Iluka: Subsidiaries", "Mrima Hill: Owns", "Bid: Deals"] {
      #expect(page.contains("<title>\(title)</title>"), "\(title)")
    }
    #expect(page.contains("<a class=\"kind-deal\" href=\"../deals/bid.html\"><title>"))
    let lone = try await DeskFixture(Self.notes).page("projects/range.html")
    #expect(!lone.contains("surroundings_title"))
  }
}
