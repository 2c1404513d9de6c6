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

  /// Whether a note of this text has these words, looked up in the whole index by what each word says in full.
  @Test(arguments: [
    ("Ma'aden", ["maaden"]), ("Maʼaden’s", ["maaden", "s"]), ("d’Or", ["d", "or"]), ("ß’aden", ["ss", "aden"]),
    ("1.65 of 2.", ["1.65", "2", "of"]), ("12,500,000 or 1,65", ["1", "12500000", "65", "or"]),
    ("4,5000", ["4", "5000"]),
    ("a.b", ["a", "b"]), ("1.6’ab", ["1.6", "ab"]), ("ab’cd’ef’", ["abcdef"]), ("中’国文", ["中", "国", "文"]),
    ("ΛΌΓΟΣ λόγος", ["λόγοσ"]),
  ]) func marksWithinWords(text: String, expected: [String]) async throws {
    let desk = try await DeskFixture(["companies/q.md": "---\nname: Q\n---\n\(text)\n"])
    let file = try #require(await files(desk)["search/w0.js"])
    let list = try #require(file.split(separator: "\"").dropFirst(3).first)
    let words = Self.words(of: list).filter { !["q", "company", "companies"].contains($0) }
    #expect(words.sorted() == expected.sorted())
  }

  /// The words of a list, of which each says how much it shares with the one before.
  private static func words(of list: Substring) -> [String] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return list.split(separator: ";").reduce(into: []) { words, entry in
      let shared = entry.first.flatMap(digits.firstIndex) ?? 0
      words.append(String((words.last ?? "").prefix(shared)) + entry.dropFirst().prefix(while: { $0 != " " }))
    }
  }

  @Test func questionWords_standInTheTable() async throws {
    let desk = try await DeskFixture(["companies/q.md": "---\nname: Q\n---\n"])
    let table = try #require(await files(desk)["search/index.js"])
    #expect(table.contains("\"asking\":[\"who\",\"whom\""))
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
