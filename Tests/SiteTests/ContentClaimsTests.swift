import Foundation
import Testing

/// What the claims of the project's own Content must never say, read off its data files.
@Suite struct ContentClaimsTests {
  @Test func content_keepsApartWhatSourcesKeepApart() throws {
    let site = try BuiltContent()
    let apple = try site.values(of: "amount", in: "deals/apple-mp-commitment")
    let pakistan = try site.values(of: "amount", in: "deals/fwo-ussm-memorandum")
    #expect(apple.contains { $0["low"] as? Int == 500_000_000 })
    #expect(pakistan.contains { $0["low"] as? Int == 500_000_000 })
    #expect((apple + pakistan).allSatisfy { $0["high"] as? Int != 1_000_000_000 }, "the two amounts are never summed")
  }

  @Test func bareDollar_gainsNoCurrency() throws {
    let claims = try BuiltContent().entities().flatMap { $0.claims }
    let bare = claims.filter { ($0["value"] as? String)?.hasPrefix("$") == true }
    #expect(bare.count > 20)
    #expect(bare.allSatisfy { $0["currency"] == nil })
    #expect(claims.contains { $0["currency"] as? String == "AUD" })
  }

  @Test func ownersAndMinerals_areThoseThatSourcesState() throws {
    let site = try BuiltContent()
    #expect(try site.targets(of: "owner", in: "projects/cummins-range") == ["companies/rarex"])
    #expect(!(try site.targets(of: "owner", in: "projects/mrima-hill").contains("companies/rarex")))
    let minerals = try site.targets(of: "minerals", in: "projects/cummins-range")
    #expect(minerals.contains("minerals/gallium"))
    #expect(!minerals.contains("minerals/dysprosium") && !minerals.contains("minerals/terbium"))
  }

  @Test func memorandumOfRareX_isNonBinding_whereverItIsSummarised() throws {
    let summaries = try BuiltContent().entities().compactMap { $0.json["summary"] as? String }
    let memoranda = summaries.filter { $0.contains("memorandum") && $0.contains("RareX") }
    #expect(!memoranda.isEmpty)
    for summary in memoranda {
      #expect(summary.contains("non-binding") || summary.contains("Non-binding"), "\(summary)")
    }
  }

  @Test func everyValue_hasASource_orStandsOnTheWorklist() throws {
    let site = try BuiltContent()
    let lists = try #require(try site.object("data/worklists.json")["worklists"] as? [[String: Any]])
    let unsourced = try #require(
      lists.first { $0["topic"] as? String == "unsourced-claims" }?["items"] as? [[String: Any]])
    let listed = Set(unsourced.compactMap { $0["document"] as? String })
    for entity in try site.entities() where !["page", "briefing"].contains(entity.kind) {
      let bare = entity.claims.filter { $0["sources"] == nil && $0["state"] as? String != "withdrawn" }
      if !bare.isEmpty { #expect(listed.contains(entity.id), "\(entity.id)") }
      for claim in entity.claims {
        for source in claim["sources"] as? [[String: Any]] ?? [] where source["quote"] != nil {
          #expect(source["isFound"] as? Bool == true, "\(entity.id): \(claim["value"] ?? "")")
        }
      }
    }
  }
}

/// The project's Content, built with its worklists, as data.
private struct BuiltContent {
  struct Entity {
    let json: [String: Any]

    var id: String { json["id"] as? String ?? "" }
    var kind: String { json["kind"] as? String ?? "" }
    var claims: [[String: Any]] {
      (json["fields"] as? [[String: Any]] ?? []).flatMap { $0["claims"] as? [[String: Any]] ?? [] }
    }
  }

  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let content = Tool.packageRoot.appending(path: "Content").path()
    _ = try workshop.run("build", "--quiet", "--worklists", "--content", content, "--output", "Site")
  }

  func object(_ path: String) throws -> [String: Any] {
    let text = try workshop.read("Site/" + path)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  func entities() throws -> [Entity] {
    let listed = try #require(try object("data/site.json")["entities"] as? [[String: Any]])
    return try listed.map { Entity(json: try object(try #require($0["data"] as? String))) }
  }

  func values(of field: String, in id: String) throws -> [[String: Any]] {
    let fields = try object(id + ".json")["fields"] as? [[String: Any]] ?? []
    return fields.first { $0["name"] as? String == field }?["claims"] as? [[String: Any]] ?? []
  }

  func targets(of field: String, in id: String) throws -> [String] {
    try values(of: field, in: id).compactMap { $0["target"] as? String }
  }
}
