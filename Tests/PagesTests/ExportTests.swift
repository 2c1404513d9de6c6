import Articles
import Catalog
import Foundation
import Foundations
import Testing

@testable import Pages

/// The data files of a site: complete, sourced, safe to open.
@Suite struct ExportTests {
  static let mine = """
    ---
    name: Big Mine
    aliases: [The Mine]
    country: Australia
    npv:
      - {value: $333 million, basis: post-tax, as-of: 2023, cite: study, quote: "post-tax value of $333 million"}
      - {value: A$350m, as-of: 2024-06, cite: [study, filing]}
      - {value: $9bn, withdrawn: a slip}
    statements: ["=HYPERLINK(1)", "-1 is less than 0", "a, \\"b\\""]
    milestones: [{what: first ore, due: early 2026, cite: study}]
    ---
    """

  @Test func claims_haveARowForEachSource_withTheValueParsed() async throws {
    let all = try await rows(of: "data/claims.csv")
    let rows = all.map { row in row.filter { cell in !cell.value.isEmpty } }
    #expect(rows.count == 1 + 4 + 3)
    let npv = rows.filter { $0["field"] == "npv" }
    #expect(npv.map { $0["source"] } == ["study", "study", "filing", nil])
    #expect(npv.map { $0["state"] } == ["current", "first", "first", "withdrawn"])
    #expect(npv.map { $0["low"] } == ["333000000", "350000000", "350000000", "9000000000"])
    #expect(npv.map { $0["currency"] } == [nil, "AUD", "AUD", nil], "a bare dollar has no currency")
    #expect(npv[0]["quote"] == "post-tax value of $333 million")
    #expect(npv[0]["quote_found"] == "true")
    #expect(npv[0]["source_title"] == "The study")
    #expect(npv[3]["reason"] == "a slip")
    #expect(rows.first { $0["field"] == "country" }?["target"] == "countries/australia")
  }

  static let openValues: [(field: String, low: String?, high: String?)] = [
    ("jobs: <100", nil, "100"), ("jobs: up to 100", nil, "100"), ("jobs: at least 100", "100", nil),
    ("jobs: more than 100", "100", nil), ("jobs: {value: 100, hedge: up to}", nil, "100"),
    ("jobs: about 100", "100", "100"), ("jobs: 50–100", "50", "100"), ("jobs: nearly 100", "100", "100"),
    ("start: before 2024", nil, "2023-12-31"), ("start: after 2024", "2025-01-01", nil),
    ("start: from 2024", "2024-01-01", nil), ("start: by 2024", nil, "2024-12-31"),
    ("start: 2024", "2024-01-01", "2024-12-31"),
  ]

  @Test(arguments: openValues) func valueThatIsOpenAtOneEnd_staysSo(field: String, low: String?, high: String?)
    async throws
  {
    let desk = try await DeskFixture(["projects/pit.md": "---\nname: Pit\n\(field)\n---\n"])
    let row = try #require(try rows(desk.page("data/claims.csv")).first)
    let (first, last) = field.hasPrefix("start") ? ("earliest", "latest") : ("low", "high")
    #expect(row[first] == low ?? "")
    #expect(row[last] == high ?? "")
    let json = try desk.page("projects/pit.json")
    #expect(json.contains("\"\(first)\":") == (low != nil))
    #expect(json.contains("\"\(last)\":") == (high != nil))
  }

  @Test func textThatASpreadsheetWouldRun_isMadeInert() async throws {
    let values = try await rows(of: "data/claims.csv").filter { $0["field"] == "statements" }.map { $0["value"] }
    #expect(values == ["'=HYPERLINK(1)", "'-1 is less than 0", "a, \"b\""])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\r=1", "\"'\r=1\""),
    ("a\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("2025", "2025"),
  ])
  func cell_isQuotedAsNeeded(_ text: String, _ expected: String) {
    var csv = CSVWriter(columns: [])
    csv.text(text)
    csv.endRow()
    let bytes = csv.finished()
    #expect(String(decoding: bytes, as: UTF8.self) == "\r\n" + expected + "\r\n")
  }

  @Test func numberCell_isNoFormula() {
    var csv = CSVWriter(columns: ["n"])
    csv.number(Decimal(mantissa: -5, exponent: -1))
    csv.endRow()
    let bytes = csv.finished()
    #expect(String(decoding: bytes, as: UTF8.self) == "n\r\n-0.5\r\n")
  }

  @Test func claimID_staysWhenOtherClaimsComeAndGo() async throws {
    let before = try await ids(of: Self.mine)
    let after = try await ids(of: Self.mine.replacing("  - {value: $9bn, withdrawn: a slip}\n", with: ""))
    #expect(Set(before).count == before.count)
    #expect(Set(after).isSubset(of: before))
  }

  @Test func kindTable_showsTheFirstValues_andTheirSources() async throws {
    let rows = try await rows(of: "data/projects.csv")
    #expect(rows.count == 1)
    #expect(rows[0]["id"] == "projects/big-mine")
    #expect(rows[0]["aliases"] == "The Mine")
    #expect(rows[0]["npv"] == "A$350m; $333 million")
    #expect(rows[0]["sources"] == "filing; study")
  }

  @Test func entityFile_liesBesideThePage_withEveryClaim() async throws {
    let json = try await object("projects/big-mine.json")
    #expect(json["id"] as? String == "projects/big-mine")
    let fields = try #require(json["fields"] as? [[String: Any]])
    let npv = try #require(fields.first { $0["name"] as? String == "npv" }?["claims"] as? [[String: Any]])
    #expect(npv.map { $0["state"] as? String } == ["current", "first", "withdrawn"])
    #expect((npv[0]["sources"] as? [[String: Any]])?.first?["isFound"] as? Bool == true)
    let country = try await object("countries/australia.json")
    #expect((country["relations"] as? [[String: Any]])?.first?["from"] as? String == "projects/big-mine")
  }

  @Test func dataPackage_describesEveryColumnOfEveryTable() async throws {
    let desk = try await desk()
    let package = try await object("data/datapackage.json")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.map { $0["name"] as? String } == ["claims", "milestones", "articles", "projects", "countries"])
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
      let header = try desk.page("data/" + path).prefix { $0 != "\r\n" }
      #expect(fields?.compactMap { $0["name"] as? String }.joined(separator: ",") == String(header))
    }
  }

  @Test func followTheMoney_hasCompaniesPeopleAndTheirLinks() async throws {
    let desk = try await DeskFixture([
      "companies/owner.md": "---\nname: Owner\ncountry: Australia\nformer-names: [Old Owner]\n---\n",
      "companies/mine-co.md": "---\nname: Mine Co\nowners: {to: Owner, share: 60%, from: 2024-02}\n---\n",
      "people/jane.md": "---\nname: Jane\nrole: director\norganisation: {to: Mine Co, role: director}\n---\n",
      "countries/australia.md": "---\nname: Australia\n---\n",
      "deals/sale.md": "---\nname: Sale\nstatus: announced\nparties: [Owner, Mine Co]\n---\n",
      "projects/pit.md": "---\nname: Pit\nowner: Mine Co\n---\n",
    ])
    let lines = try desk.page("data/followthemoney.jsonl").split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let schemas = lines.map { $0["schema"] as? String }
    #expect(schemas == ["Company", "Company", "Person", "Ownership", "UnknownLink", "Employment"])
    let properties = lines.map { $0["properties"] as? [String: [String]] ?? [:] }
    #expect(properties[1]["country"] == ["au"])
    #expect(properties[1]["previousName"] == ["Old Owner"])
    #expect(properties[3]["owner"] == ["companies.owner"])
    #expect(properties[3]["asset"] == ["companies.mine-co"])
    #expect(properties[3]["percentage"] == ["60%"])
    #expect(properties[3]["startDate"] == ["2024-02"])
    #expect(properties[4]["status"] == ["announced"])
    #expect(properties[5]["employer"] == ["companies.mine-co"])
  }

  @Test func settings_leaveDataOut() async throws {
    var settings = SiteSettings()
    settings.hasData = false
    let desk = try await DeskFixture(["companies/a.md": "---\nname: A\n---\n"], settings: settings)
    #expect(!desk.addresses.contains { $0.hasPrefix("data/") || $0.hasSuffix(".json") })
  }

  // MARK: Support

  private func desk(_ note: String = mine) async throws -> DeskFixture {
    try await DeskFixture(
      ["projects/big-mine.md": note, "countries/australia.md": "---\nname: Australia\n---\n"],
      articles: [
        article(
          "study", title: "The study", on: "2023-09-01",
          Passage(kind: .paragraph, text: "It has a post-tax value of $333 million.")),
        article("filing", title: "The filing", on: "2024-07-01"),
      ], asOf: CalendarDate(year: 2025))
  }

  private func object(_ address: String) async throws -> [String: Any] {
    let text = try await desk().page(address)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func ids(of note: String) async throws -> [String] {
    try rows(try await desk(note).page("data/claims.csv")).filter { $0["source"] != "filing" }.compactMap {
      $0["claim"]
    }
  }

  private func rows(of address: String) async throws -> [[String: String]] {
    try rows(try await desk().page(address))
  }

  /// The rows of a CSV file by column.
  private func rows(_ text: String) throws -> [[String: String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      let last = rows.count - 1
      switch scalar {
      case "\"":
        if !isQuoted, previous == "\"" { rows[last][rows[last].count - 1] += "\"" }
        isQuoted.toggle()
      case "," where !isQuoted: rows[last].append("")
      case "\n" where !isQuoted: rows.append([""])
      case "\r" where !isQuoted: break
      default: rows[last][rows[last].count - 1].unicodeScalars.append(scalar)
      }
    }
    let header = rows.removeFirst()
    return rows.filter { $0.count > 1 }.map { row in
      #expect(row.count == header.count)
      return Dictionary(zip(header, row), uniquingKeysWith: { $1 })
    }
  }
}
