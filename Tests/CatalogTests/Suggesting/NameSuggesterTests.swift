import TestSupport
import Testing

@testable import Catalog

/// Which runs of capitals are proposed as names, and which are not.
@Suite struct NameSuggesterTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let names: [String]

    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "The agreement was signed by Torngat Metals of Canada.", names: ["Canada", "Torngat Metals"]),
    Case(
      text: "Talks with the Department of State and the Port of Wyndham.",
      names: ["Department of State", "Port of Wyndham"]),
    Case(text: "We met President Tokayev and Mr. Jun Y. Lee.", names: ["Jun Y. Lee", "Tokayev"]),
    Case(text: "It is run by Ursula von der Leyen.", names: ["Ursula von der Leyen"]),
    Case(text: "James Durrant, Managing Director and Chief Executive Officer, said so.", names: ["James Durrant"]),
    Case(text: "Permanent magnets are made. Meanwhile, output rose in March.", names: []),
    Case(text: "Ore was shipped. From Islamabad to Narva, it moved.", names: ["Islamabad", "Narva"]),
    Case(text: "Lynas’ plant and Estonia’s grid.", names: ["Estonia", "Lynas"]),
    Case(text: "An Australian miner and Western-aligned buyers.", names: []),
    Case(text: "The MOU covers NdFeB magnets and 5 Mt of Nb₂O₅ by the CEO.", names: []),
    Case(text: "Made of rare earth elements (REEs), and REEs alone.", names: []),
    Case(text: "It listed RareX (ASX: REE | REEO) again.", names: ["RareX"]),
    Case(text: "Signed in Washington D.C. and in St. Louis.", names: ["St. Louis", "Washington D.C."]),
    Case(text: "Under Executive Order 14241 it may.", names: ["Executive Order 14241"]),
    Case(text: "Work by Missouri S&T helped.", names: ["Missouri S&T"]),
    Case(text: "Allies Push Cross-Border Deals", names: []),
    Case(text: "Kazakhstan ordered three more of them.", names: ["Kazakhstan"]),
    Case(text: "Citing Kazatomprom, it grew. Later Kazatomprom agreed.", names: ["Kazatomprom"]),
  ]

  @Test(arguments: cases) func text_givesItsNames(_ test: Case) async {
    #expect(await suggestions([test.text]).map(\.name).sorted() == test.names)
  }

  static let germanCases = [
    Case(
      text: "Der Vertrag mit Iluka gilt seit Mai. Die neue Anlage in Narva steht, und Anlagen wie diese sind selten.",
      names: ["Iluka", "Narva"]),
    Case(
      text: "Das sagte Bundeskanzler Friedrich Merz. Ministerpräsidentin Anke Rehlinger und der Minister nicht.",
      names: ["Anke Rehlinger", "Friedrich Merz"]),
    Case(text: "Der Bundeskanzler kam, und mit ihm kamen Ministerpräsidenten.", names: []),
    Case(
      text: "Die Förderung stieg laut Bundesministerium für Wirtschaft um 5 Mio. Tonnen, z. B. bei Lynas.",
      names: ["Bundesministerium", "Lynas"]),
    Case(text: "Er las Nr. 5 am 3. Mai. Darin stand nichts von Torngat Metals.", names: ["Torngat Metals"]),
    Case(
      text: "Das Unternehmen Iluka Resources und der Konzern Vacuumschmelze rechnen mit Preisen der Deutschen Bank.",
      names: ["Deutschen Bank", "Iluka Resources", "Vacuumschmelze"]),
    Case(
      text: "Zuletzt fürchteten Händler Zölle, Käufer Aufschläge und Umweltschützer Rückstände in Grönland.",
      names: ["Grönland"]),
    Case(
      text: "Zahlreiche Werke in Ludwigshafen kürzten Schichten, da Seltene Erden fehlen. Neue Regeln treffen Kunden.",
      names: ["Ludwigshafen"]),
    Case(
      text: "Nun liefert Siemens Gamesa Oxide, Neo Performance Materials aus Narva Dauermagnete.",
      names: ["Narva", "Neo Performance Materials", "Siemens Gamesa"]),
    Case(
      text: "Am Streit um Häfen, Gebühren, Kurzarbeit und Lieferzeiten war in Sachsen und bei Rheinmetall wenig neu.",
      names: ["Rheinmetall", "Sachsen"]),
    Case(text: "Es fehlt an Magneten. Ein Magnet braucht Metalle, sagte der Sprecher von Noveon.", names: ["Noveon"]),
  ]

  @Test(arguments: germanCases) func germanText_givesItsNames_andNotItsNouns(_ test: Case) async {
    let found = await suggester([test.text], language: "de").suggestions(minimum: 1)
    #expect(found.map(\.name).sorted() == test.names)
  }

  struct Spellings: CustomTestStringConvertible {
    let text: String
    let name: String
    let aliases: [String]

    var testDescription: String { text }
  }

  static let spellings = [
    Spellings(
      text: "It works with U.S. Strategic Metals (USSM). Later US Strategic Metals and USSM met.",
      name: "U.S. Strategic Metals",
      aliases: ["US Strategic Metals", "USSM"]),
    Spellings(
      text: "We saw RareX Limited. Then RareX grew, and RareX fell.", name: "RareX", aliases: ["RareX Limited"]),
    Spellings(text: "It met Iluka Resources. Then Iluka left for Iluka.", name: "Iluka Resources", aliases: ["Iluka"]),
    Spellings(
      text: "It owns the Cummins Range Project. At Cummins Range it drills.", name: "Cummins Range",
      aliases: ["Cummins Range Project"]),
    Spellings(text: "He is James Durrant. It was Durrant again.", name: "James Durrant", aliases: ["Durrant"]),
    Spellings(text: "In the United States it is so; in the U.S. it is.", name: "United States", aliases: ["U.S."]),
    Spellings(
      text: "The Quadrilateral Security Dialogue, or QUAD, met. The QUAD agreed.",
      name: "Quadrilateral Security Dialogue",
      aliases: ["QUAD"]),
  ]

  @Test(arguments: spellings) func spellings_areOneSuggestion(_ test: Spellings) async {
    let found = await suggestions([test.text])
    #expect(found.map(\.name) == [test.name])
    #expect(found.first?.aliases == test.aliases)
  }

  @Test func counts_articles_andSentences() async throws {
    let found = await suggestions(["We saw Iluka. It saw Iluka too.", "They like Iluka. They like Ausenco."])
    #expect(found.map(\.name) == ["Iluka", "Ausenco"])
    let iluka = try #require(found.first)
    #expect(iluka.count == 3)
    #expect(iluka.articleCount == 2)
    #expect(iluka.sentences.map(\.text).contains("It saw Iluka too."))
    #expect(await suggestions(["We saw Iluka."], minimum: 2).isEmpty)
  }

  @Test func namesOfNotes_areLeftOut_inAnySpelling() async {
    let note = "---\nname: Iluka Resources\naliases: [USSM]\nnot: [Mount Isa]\n---\n"
    let text = "They saw Iluka Resources Ltd, USSM, Mount Isa and Ausenco."
    #expect(await suggestions([text], notes: ["companies/iluka.md": note]).map(\.name) == ["Ausenco"])
  }

  struct Likely: CustomTestStringConvertible {
    let name: String
    let kind: String?

    var testDescription: String { name }
  }

  static let kinds = [
    Likely(name: "Neo Performance Materials", kind: "company"), Likely(name: "Acme Widgets Ltd", kind: "company"),
    Likely(name: "Halleck Creek Project", kind: "project"), Likely(name: "Kenya", kind: "country"),
    Likely(name: "Ministry of Mining", kind: "agency"), Likely(name: "Minamata Convention", kind: "policy"),
    Likely(name: "Noveon", kind: nil),
  ]

  @Test(arguments: kinds) func words_tellTheKind(_ test: Likely) async {
    #expect(await suggestions(["They spoke of the \(test.name) at length."]).first?.likelyKind == test.kind)
  }

  @Test func hostileText_isReadInLinearTime() async {
    let texts = [
      String(repeating: "A", count: 50_000), String(repeating: "A.", count: 12_500),
      String(repeating: "A (", count: 12_500),
      String(repeating: "Aa-", count: 12_500), String(repeating: "’s", count: 12_500),
      String(repeating: "Ab of ", count: 12_500),
      String(repeating: "“", count: 12_500),
    ]
    let suggester = await suggester(texts)
    let time = processorTime { _ = suggester.suggestions(minimum: 1) }
    #expect(time < .seconds(20))
  }

  private func suggestions(
    _ articles: [String], notes: [String: String] = [:], minimum: Int = 1
  ) async -> [NameSuggestion] {
    await suggester(articles, notes: notes).suggestions(minimum: minimum)
  }

  private func suggester(
    _ articles: [String], notes: [String: String] = [:], language: String = "en"
  ) async -> NameSuggester {
    var files = notes
    for (index, text) in articles.enumerated() {
      files["articles/a\(index).md"] = "---\ntitle: none\ndate: 2025-01-01\nlanguage: \(language)\n---\n\(text)\n"
    }
    return NameSuggester(await Desk(files).catalog)
  }
}
