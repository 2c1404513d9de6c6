import Articles
import Catalog
import Foundations
import Pages
import Testing

@Suite struct SearchFilesTests {
  private func files(_ desk: DeskFixture) async -> [String: String] {
    let files = await desk.pages.searchFiles()
    return Dictionary(
      files.map { ($0.address, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func words_areThoseOfNamesAndProse_folded() async throws {
    let note = "---\nname: Société du Québec\naliases: [SQ]\n---\nIts “drill” struck Øre &amp; <b>x</b>.\n"
    let desk = try await DeskFixture(["companies/sq.md": note])
    let words = try #require(await files(desk)["search/w0.js"])
    // Each word stands with how much it shares with the one before: of s, sq, societe, struck.
    for word in ["drill", "ore", "quebec", "ocie", "q ", "truck"] { #expect(words.contains(word), "\(word)") }
    #expect(!words.contains("é") && !words.contains("amp"))
  }

  @Test func struckWords_areNotFound() async throws {
    let desk = try await DeskFixture(["companies/a.md": "---\nname: Alpha\n---\nA ~~quarry~~ mine opens.\n"])
    let words = try #require(await files(desk)["search/w0.js"])
    #expect(words.contains("mine") && !words.contains("quarry"))
    #expect(await files(desk).values.allSatisfy { !$0.contains("quarry") })
  }

  @Test func kindAndTags_areWordsOfANote() async throws {
    let desk = try await DeskFixture(["briefings/w.md": "---\nname: Of September\ntags: [weekly]\n---\nText.\n"])
    let words = try #require(await files(desk)["search/w0.js"])
    // Of briefing and briefings, and of weekly, each with its one document at the least impact of a label.
    #expect(words.contains("briefing AC") && words.contains("weekly AC"))
  }

  @Test func everyFile_callsTheScript_withItsOwnName() async throws {
    let desk = try await DeskFixture(SitePagesTests.notes, articles: [SitePagesTests.story(1, "RareX drills.")])
    let files = await files(desk)
    #expect(Set(files.keys.map { $0.prefix(8) }) == ["search/i", "search/w", "search/r", "search/h", "search/t"])
    for (address, text) in files {
      let name = address.dropFirst("search/".count).dropLast(".js".count)
      #expect(text.hasPrefix("dossier(\"\(name)\",") && text.hasSuffix(");\n"))
    }
  }

  @Test func wordThatManyPagesHave_hasAFileOfItsOwn() async throws {
    let stories = (1...450).map { SitePagesTests.story($0, "The drills turn.") }
    let files = await files(try await DeskFixture(SitePagesTests.notes, articles: stories))
    let own = files.keys.filter { $0.hasPrefix("search/p") }
    // drills, paper, story, the, turn, and of the dates 2025 and january
    #expect(own.count == 7)
    #expect(files.values.contains { $0.contains("Adrills !") || $0.contains("drills !") })
  }

  @Test func hostileText_staysWithinItsString() async throws {
    let files = await files(try await HostileContentTests.desk())
    #expect(files.values.contains { $0.contains("alert(") })
    for (address, text) in files {
      #expect(!text.contains("<") && !text.contains("\u{2028}"), "\(address)")
    }
  }

  @Test func siteWithoutPages_hasNoIndex() async throws {
    #expect(await files(try await DeskFixture([:])).isEmpty)
  }
}
