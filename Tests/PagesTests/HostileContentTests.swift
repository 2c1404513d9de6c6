import Articles
import Catalog
import Foundations
import Pages
import Testing

/// Whatever a note or clipping holds, pages show it as text.
@Suite struct HostileContentTests {
  static let payload = "<script>alert('1')</script>\" onload=\"x"

  static func desk() async throws -> DeskFixture {
    let quoted = "'" + payload.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    var settings = SiteSettings()
    settings.title = payload
    settings.description = payload
    settings.author = payload
    var source = article(
      "story", title: payload, publisher: payload, on: "2025-10-31", text: .full,
      Passage(kind: .heading(level: 2), text: payload),
      Passage(kind: .paragraph, text: "About RareX. " + payload),
      Passage(kind: .quotation(speaker: payload, attribution: .stated), text: payload),
      Passage(kind: .highlight, text: payload))
    source.summary = payload
    source.url = "javascript:alert(1)"
    source.tags = [payload]
    return try await DeskFixture(
      [
        "companies/rarex.md": """
        ---
        name: RareX
        aliases: [\(quoted)]
        summary: \(quoted)
        tags: [\(quoted)]
        headquarters: {value: \(quoted), hedge: \(quoted), basis: \(quoted), note: \(quoted), cite: story, quote: \(quoted)}
        website: 'javascript:alert(1)'
        founded: {value: \(quoted), withdrawn: \(quoted)}
        colour: \(quoted)
        milestones: [{what: \(quoted), note: \(quoted)}]
        ---
        """,
        "deals/one.md": "---\nname: \(quoted)\nparties: [{to: RareX, role: \(quoted)}]\nstatus: announced\n---\n",
      ], articles: [source], settings: settings, asOf: CalendarDate(iso: "2025-11-01"))
  }

  @Test func noPage_holdsLiveMarkup() async throws {
    let desk = try await Self.desk()
    for plan in desk.pages.plans where plan.address.hasSuffix(".html") {
      let page = try desk.page(plan.address)
      #expect(!page.contains("<script>"), "\(plan.address)")
      #expect(!page.contains("\" onload=\""), "\(plan.address)")
      #expect(!page.contains("href=\"javascript:"), "\(plan.address)")
    }
  }

  @Test("no file holds control characters or directions that nothing turns back")
  func controls() async throws {
    let control = "\\x01\\x7F\\x85\\u202Eabc"
    let desk = try await DeskFixture([
      "companies/rarex.md":
        "---\nname: \"Rare\(control)\"\nheadquarters: \"\(control)\"\n---\nBody &#1;&#127; \u{7F}\u{2067}x\u{1} &#x202E;y\n\n## H&#2;\u{9B}\n"
    ])
    for plan in desk.pages.plans where !plan.address.hasPrefix("assets/") && !plan.address.hasSuffix(".png") {
      let found = try desk.page(plan.address).unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
      #expect(found == nil, "\(plan.address): \(found.map { String($0.value, radix: 16) } ?? "")")
    }
  }

  @Test func thePayload_isStillReadable() async throws {
    let page = try await Self.desk().page("companies/rarex.html")
    #expect(page.occurrences(of: "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;") > 6)
  }

  @Test func longSentence_isCutAroundTheName() async throws {
    let filler = String(repeating: "word ", count: 4_000)
    let source = article(
      "long", title: "Long", on: "2025-01-01", Passage(kind: .paragraph, text: filler + "RareX " + filler))
    let desk = try await DeskFixture(["companies/rarex.md": "---\nname: RareX\n---\n"], articles: [source])
    let page = try desk.page("companies/rarex.html")
    #expect(page.contains("<mark>RareX</mark>"))
    #expect(page.utf8.count < 12_000)
  }
}
