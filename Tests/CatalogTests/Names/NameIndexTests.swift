import Testing

@testable import Catalog

/// Names are found as words, longest first, in whatever typography the text has.
@Suite struct NameIndexTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let found: [String]

    init(_ name: String, _ text: String, _ found: [String]) {
      testDescription = name
      self.text = text
      self.found = found
    }
  }

  private static let names: [(String, EntityName.Match)] = [
    ("RareX", .folded), ("Rare", .exact), ("India", .exact), ("GM", .exact), ("GEM", .exact),
    ("US Strategic Metals", .folded), ("U.S. Strategic Metals", .folded), ("Cummins Range", .folded),
    ("Cummins Range Project", .folded), ("MP Materials", .folded), ("Apple", .exact), ("dysprosium", .folded),
    ("e-VAC", .folded), ("N'Djamena", .folded), ("Ķemeri", .folded), ("レアアース", .folded), ("D.C.", .exact),
    ("AT&T", .exact), ("C++", .exact), ("Straße Holding", .folded), ("Iluka", .exact), ("Ilukä", .folded),
  ]

  static let cases = [
    Case("a name is a whole word", "Indiana has RareXtra and GEMS", []),
    Case("a longer word hides a shorter one", "From Islamabad to Indiana", []),
    Case("acronyms match case by case", "gm, Gm, GM and GEM", ["GM", "GEM"]),
    Case("one capitalised word matches as written", "An apple is no Apple", ["Apple"]),
    Case("common nouns match in any case", "Dysprosium and DYSPROSIUM", ["Dysprosium", "DYSPROSIUM"]),
    Case("the longest name wins", "the Cummins Range Project in", ["Cummins Range Project"]),
    Case("a longer name that does not end falls back", "Cummins Range Projects", ["Cummins Range"]),
    Case("possessives", "RareX’s plan, MP Materials’ plant, GM's", ["RareX", "MP Materials", "GM"]),
    Case(
      "line ends and no-break spaces are spaces", "Cummins\nRange and MP\u{A0}Materials",
      ["Cummins\nRange", "MP\u{A0}Materials"]),
    Case("dashes fold", "e‑VAC and E–VAC", ["e‑VAC", "E–VAC"]),
    Case("apostrophes fold", "in N’Djamena", ["N’Djamena"]),
    Case("dots in a name count", "U.S. Strategic Metals (USSM)", ["U.S. Strategic Metals"]),
    Case("a hyphen ends a word", "RareX-led, non-RareX", ["RareX", "RareX"]),
    Case("no name in a web address", "see https://rarex.com/RareX and www.rarex.com.au", []),
    Case("no name in a domain", "at rarex.com.au now", []),
    Case("no name in a mail address", "write to RareX@example.org today", []),
    Case("a full stop after a name is no domain", "by RareX.The next", ["RareX"]),
    Case("other scripts", "ĶEMERI ķemeri", ["ĶEMERI", "ķemeri"]),
    Case("names with marks", "AT&T and C++ code", ["AT&T", "C++"]),
    Case("names without spaces around are not words of it", "xレアアース", []),
    Case("nothing in nothing", "", []),
  ]

  @Test(arguments: cases) func names_inText_areFound(_ example: Case) {
    let names = Self.names.enumerated().map { index, name in
      (entity: EntityID?.some(EntityID(index)), name: EntityName(text: name.0, role: .name, match: name.1))
    }
    #expect(matches(in: example.text, of: NameIndex(names)) == example.found)
  }

  @Test func renamedEntities_areFoundAsInAnIndexMadeAnew() throws {
    let (alpha, beta) = (EntityID(0), EntityID(1))
    let name = { (text: String) in EntityName(text: text, role: .alias, match: .folded) }
    let index = NameIndex([(alpha, name("Rare Works")), (alpha, name("Old Works")), (beta, name("Rare Works Ltd"))])
    let entries = [
      Renaming.Entry(entity: alpha, old: [name("Rare Works"), name("Old Works")], new: [name("New Works")]),
      Renaming.Entry(entity: beta, old: [name("Rare Works Ltd")], new: [name("Rare Works Ltd"), name("New Works")]),
    ]
    let renamed = try #require(index.renaming(entries))
    let text = "Rare Works, Old Works, New Works and Rare Works Ltd"
    #expect(matches(in: text, of: renamed) == ["New Works", "Rare Works Ltd"])
    var bytes = "New Works"
    let bearers = bytes.withUTF8 { text in renamed.matches(in: text).map { renamed.bearers(of: $0).map(\.entity) } }
    #expect(bearers == [[alpha, beta]])
    let back = try #require(
      renamed.renaming(entries.map { Renaming.Entry(entity: $0.entity, old: $0.new, new: $0.old) }))
    #expect(matches(in: text, of: back) == matches(in: text, of: index))
  }

  @Test func nameThatIsShieldedToo_isNotTakenAway() {
    let name = EntityName(text: "Rare Works", role: .alias, match: .folded)
    let index = NameIndex([(EntityID(0), name), (nil, name)])
    #expect(index.renaming([Renaming.Entry(entity: EntityID(0), old: [name], new: [])]) == nil)
  }

  @Test func name_ofTwoEntities_hasBothBearers() {
    let index = NameIndex([
      (EntityID(0), EntityName(text: "Neo", role: .alias, match: .exact)),
      (EntityID(1), EntityName(text: "Neo", role: .alias, match: .exact)),
    ])
    let text = Array("so Neo said".utf8)
    let bearers = text.withUnsafeBufferPointer { text in
      index.matches(in: text).first.map { index.bearers(of: $0).map(\.entity) }
    }
    #expect(bearers == [EntityID(0), EntityID(1)])
  }

  @Test func invalidUTF8_isNoWord_andDoesNotCrash() {
    let index = NameIndex([(EntityID(0), EntityName(text: "RareX", role: .name, match: .folded))])
    let text: [UInt8] = [0xFF, 0xC3] + Array("RareX".utf8) + [0xE2, 0x80]
    #expect(text.withUnsafeBufferPointer { index.matches(in: $0).count } == 1)
  }

  @Test func manyTokens_withNamesThatNeverEnd_takeLinearTime() {
    let long = Array(repeating: "a", count: 60).joined(separator: " ")
    let index = NameIndex([(EntityID(0), EntityName(text: long + " b", role: .name, match: .folded))])
    let text = Array(Array(repeating: "a", count: 50_000).joined(separator: " ").utf8)
    #expect(text.withUnsafeBufferPointer { index.matches(in: $0).isEmpty })
  }

  private func matches(in text: String, of index: NameIndex) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      index.matches(in: buffer).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }
}
