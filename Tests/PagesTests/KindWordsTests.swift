import Catalog
import Foundations
import Testing

/// What pages say of the fields of a site's own kinds, and of what is not there.
@Suite struct KindWordsTests {
  private static let kinds = """
    builtin: false
    kinds:
      sponsor:
        folder: sponsors
        label: Sponsor
        plural: Sponsors
        fields: {}
      trial:
        folder: trials
        label: Trial
        plural: Trials
        order: registered
        fields:
          registered: {type: date, label: Registered}
          participants: {type: quantity, unit: people, label: Participants}
          centres: {type: number, unit: centres, label: Centres}
          sponsor: {type: link, to: [sponsor], many: true, label: Sponsor, inverse: Trials}
          milestones: {type: milestones}
    """

  private static func desk() async throws -> DeskFixture {
    let source = SourceText(path: "Content/kinds.yml", bytes: Array(kinds.utf8))
    return try await DeskFixture(
      notes: [
        ("sponsors/north.md", "---\nname: Northwind\n---\n"),
        (
          "trials/a.md",
          """
          ---
          name: Aurora
          registered: 2025-03-02
          participants: [1200, 40 patients, "1,300 people"]
          centres: 12
          sponsor: {to: Northwind, from: 2024-03-02, until: 2025-04}
          milestones: [{what: a second arm}, {what: the results, due: 2025-05-01}]
          ---
          ```timeline
          from: trials
          ```
          """
        ),
        ("trials/b.md", "---\nname: Borealis\nregistered: 2025-03-09\nsponsor: Northwind\n---\n"),
      ], kinds: KindTable.read(source).kinds)
  }

  @Test func unitOfTheField_standsBehindValuesThatNameNone() async throws {
    let page = try await Self.desk().page("trials/a.html")
    #expect(page.contains("1200 people") && page.contains("12 centres"))
    #expect(page.contains("1,300 people") && !page.contains("people people") && !page.contains("patients people"))
  }

  @Test func daysOfALink_areWrittenAsOtherDatesAre() async throws {
    let page = try await Self.desk().page("trials/a.html")
    #expect(page.contains("from 2 March 2024") && page.contains("until April 2025"))
    #expect(!page.contains("2024-03-02,"))
  }

  @Test func milestoneWithoutADate_saysSo_andStandsLast() async throws {
    let page = try await Self.desk().page("trials/a.html")
    let dated = try #require(page.firstRange(of: "the results"))
    let undated = try #require(page.firstRange(of: "a second arm"))
    #expect(dated.lowerBound < undated.lowerBound)
    #expect(page.contains("no date stated"))
  }

  @Test(arguments: ["index.html", "network.html", "timeline.html", "pictures.html"])
  func siteWithoutDeals_doesNotSpeakOfThem(_ address: String) async throws {
    let page = try await Self.desk().page(address).lowercased()
    #expect(!page.contains(" deal") && !page.contains("partners"))
  }

  @Test func liveTimelineOfOneYear_saysItOnce() async throws {
    let page = try await Self.desk().page("trials/a.html")
    #expect(page.contains("Timeline of 2025"))
    #expect(page.contains("<td data-label=\"Date\">2 March</td>") || page.contains(">2 March<"))
    #expect(!page.contains("<td>2 March 2025</td>"))
  }

  @Test func indexCell_bearsTheMarkOfDoubt() async throws {
    let desk = try await DeskFixture([
      "projects/a.md": "---\nname: A\nnpv: {value: $5 million, cite: nowhere}\n---\n",
      "projects/b.md": "---\nname: B\nnpv: {value: $6 million, cite: nowhere}\n---\n",
    ])
    let page = try desk.page("projects/index.html")
    #expect(page.contains("$5 million <span class=\"detail\">source missing</span>"), "\(page)")
  }
}
