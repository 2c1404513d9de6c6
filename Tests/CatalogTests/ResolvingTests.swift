import Foundations
import Testing

@testable import Catalog

/// Front matter against the other notes: relations, citations, names, addresses.
@Suite struct ResolvingTests {
  @Test func relation_isSeenFromBothEnds() async throws {
    let desk = await Desk([
      "countries/australia.md": "---\nname: Australia\n---\n",
      "companies/rarex.md": "---\nname: RareX\ncountry: Australia\n---\n",
      "projects/hill.md": "---\nname: Hill\nowner: {to: RareX, share: 100%}\n---\n",
    ])
    let company = try #require(desk.entity("RareX"))
    let country = try #require(desk.entity("Australia"))
    #expect(desk.catalog.relations[company.id.index].map(\.to) == [country.id])
    #expect(desk.catalog.inverseRelations[country.id.index].map(\.field.inverse) == ["Companies"])
    let owned = try #require(desk.catalog.inverseRelations[company.id.index].first)
    #expect(owned.claim.qualifiers.map(\.value) == ["100%"])
    #expect(desk.codes().isEmpty)
  }

  @Test func article_isCitedByItsFileName_asByTheIdMadeOfIt() async throws {
    let desk = await Desk([
      "articles/Daily_Mail_12.txt": "Mine opens\nMarch 4, 2025\nThe mine yields three tonnes.",
      "companies/alpha.md": "---\nname: Alpha\ncapacity: [\"3 t [@Daily_Mail_12]\", \"3 t [@daily-mail-12]\"]\n---\n",
    ])
    let claims = try #require(desk.entity("Alpha")).claims(of: "capacity")
    #expect(claims.map { $0.citations.first?.article?.index } == [0, 0])
    #expect(!desk.codes().contains("DOS-501"))
  }

  @Test(arguments: ["MOU", "letter of interest", "mou or letter of interest"])
  func choiceOfTwoNames_isKnownByEither(status: String) async throws {
    let desk = await Desk(["deals/pact.md": "---\nname: Pact\nstatus: \(status)\n---\n"])
    let claim = try #require(desk.entity("Pact")?.claims(of: "status").first)
    #expect(claim.value.choice == 2 && claim.display == status)
  }

  @Test(arguments: [("no", "did you mean “non-binding”?"), ("maybe", nil)] as [(String, String?)])
  func choiceCutShort_isToldWhichOneBeginsSo(words: String, fix: String?) async {
    let desk = await Desk(["deals/pact.md": "---\nname: Pact\nbinding: \(words)\n---\n"])
    let problem = desk.diagnostics.first { $0.rule.code == "DOS-231" }
    #expect(problem != nil && problem?.fix == fix)
  }

  @Test func step_isThatOfTheLadder_byEitherOfItsNames() async throws {
    let desk = await Desk(["projects/hill.md": "---\nname: Hill\nfunding: {value: $3m, step: mou}\n---\n"])
    #expect(desk.entity("Hill")?.claims(of: "funding").first?.step == "MOU or letter of interest")
    #expect(desk.codes().isEmpty)
  }

  @Test(arguments: [
    (
      "MOU [@report]", "definitive",
      "“amount: $3m” stands on “definitive”, the deal itself on “MOU or letter of interest”"
    ),
    ("MOU [@report]", "MOU", nil), ("definitive [@report]", "announced", nil), ("lapsed [@report]", "definitive", nil),
    ("announced", "reported", nil), ("announced", "lapsed", nil),
  ])
  func amountOnAStepAboveItsDeal_isReported(status: String, step: String, summary: String?) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt costs $3m.\n",
      "deals/pact.md":
        "---\nname: Pact\nstatus: '\(status)'\namount: {value: $3m, step: \(step), cite: report}\n---\n",
    ])
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-506" }?.summary == summary)
  }

  @Test func higherStatusBesideALowerOne_holdsTheAmount() async {
    let desk = await Desk([
      "deals/pact.md": "---\nname: Pact\nstatus: [announced, definitive]\namount: {value: $3m, step: definitive}\n---\n"
    ])
    #expect(!desk.codes().contains("DOS-506"))
  }

  struct CutCase: CustomTestStringConvertible {
    let line: String
    let summary: String
    let fix: String?

    var testDescription: String { line }
  }

  static let cut = [
    CutCase(
      line: "capacity: {value: 5 t, cite: report, quote: five, or 5 t}",
      summary: "a comma ends “quote”, so that “or 5 t” is left out",
      fix: "put the whole in quotation marks: quote: \"five, or 5 t\""),
    CutCase(
      line: "capacity: {value: 1,250 t, cite: report}", summary: "a comma ends “value”, so that “250 t” is left out",
      fix: "put the whole in quotation marks: value: \"1,250 t\""),
    CutCase(
      line: "milestones: [{what: first ore, then more, due: 2026}]",
      summary: "a comma ends “what”, so that “then more” is left out",
      fix: "put the whole in quotation marks: what: \"first ore, then more\""),
    CutCase(
      line: "capacity: {value: 5 t, note: Iluka's \"5 t\", and so on}",
      summary: "a comma ends “note”, so that “and so on” is left out",
      fix: "put the whole in quotation marks: note: 'Iluka''s \"5 t\", and so on'"),
    CutCase(
      line: "capacity: {value: 5 t, qoute: x}", summary: "“qoute” is nothing that a claim says",
      fix: "did you mean “quote”?"),
    CutCase(line: "capacity: {value: \"5 t\", a, b: x}", summary: "“a” is nothing that a claim says", fix: nil),
  ]

  @Test(arguments: cut) func valueCutByAComma_isShownWhole(test: CutCase) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt makes five, or 5 t.\n",
      "companies/alpha.md": "---\nname: Alpha\n\(test.line)\n---\n",
    ])
    let problem = desk.diagnostics.first { $0.rule.code == "DOS-232" }
    #expect(problem?.summary == test.summary)
    #expect(problem?.fix == test.fix)
  }

  @Test(arguments: ["due: next year", "due: early 2026", "due: late 2026", "due: 2026-03"])
  func dueDateThatTheQuoteGivesOtherwise_isNotReported(due: String) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\ndate: 2025-03-01\n---\nOre comes in 2026.\n",
      "companies/alpha.md":
        "---\nname: Alpha\nmilestones: [{what: ore, \(due), cite: report, quote: Ore comes in 2026}]\n---\n",
    ])
    #expect(!desk.codes().contains("DOS-503"))
  }

  @Test func fieldsLeftEmpty_sayNothing() async {
    let desk = await Desk(["companies/alpha.md": "---\nname: Alpha\ncapacity:\nquotes:\nmilestones:  # a list\n---\n"])
    #expect(desk.codes().isEmpty)
  }

  static let problems = [
    Problem("unknown relation", "country: Australa", "DOS-340", at: 3, 10, fix: "did you mean “Australia”?"),
    Problem("relation to another kind", "country: Beta", "DOS-341", at: 3, 10),
    Problem("unknown relation in a list", "minerals: [gallum]", "DOS-340", at: 3, 12, fix: "did you mean “gallium”?"),
    Problem(
      "relation like no other", "minerals: [Unobtainium]", "DOS-340", at: 3, 12,
      fix: "make its note: “dossier new mineral \"Unobtainium\"”"),
    Problem(
      "relation of several kinds", "owners: [Zzyzx]", "DOS-340", at: 3, 10,
      fix: "make its note: “dossier new company \"Zzyzx\"”, or of the kind agency or person"),
    Problem(
      "relation like a name of a kind that does not fit", "country: Astralia Mining", "DOS-340", at: 3, 10,
      fix: "make its note: “dossier new country \"Astralia Mining\"”"),
    Problem(
      "month that is none", "capacity: {value: 3 t, as-of: 2025-13}", "DOS-231", at: 3, 31,
      fix: "write it like 2025-10-31, 2025-10 or 2025"),
    Problem(
      "milestone met and missed", "milestones: [{what: ore, met: 2024-03-01, missed: 2024-04-02}]", "DOS-522", at: 3,
      51,
      fix: "keep the one that came true"),
    Problem("wrong type", "employees: many", "DOS-231", at: 3, 12),
    Problem("unknown field", "minreals: [gallium]", "DOS-232", at: 3, 1, fix: "did you mean “minerals”?"),
    Problem(
      "unknown part of a claim", "capacity: {value: 3 t, hege: about}", "DOS-232", at: 3, 24,
      fix: "did you mean “hedge”?"),
    Problem(
      "claim without value", "capacity: {hedge: about}", "DOS-233", at: 3, 11,
      fix: "add “value: …”, or write the value alone"),
    Problem(
      "claim with a misspelt key", "capacity:\n  - valeu: 3 t [@report]", "DOS-233", at: 4, 5,
      fix: "add “value: …”, or write the value alone"),
    Problem(
      "colon in a value of a list", "statements:\n  - It's open: we dig [@report, \"three tonnes\"]", "DOS-233", at: 4,
      5, fix: "put the whole value in quotes: 'It''s open: we dig [@report, \"three tonnes\"]'"),
    Problem(
      "colon before a value in quotes", "statements:\n  - plan: 'dig [@report, \"three: tonnes\"]'", "DOS-233", at: 4,
      5, fix: "put the whole value in quotes: 'plan: dig [@report, \"three: tonnes\"]'"),
    Problem(
      "unknown article, quoted", "capacity: {value: 3 t, quote: x, cite: repot}", "DOS-501", at: 3, 40,
      fix: "did you mean “report”?"),
    Problem("attribution", "quotes: {value: x, attribution: guessed}", "DOS-231", at: 3, 33),
    Problem("unknown article", "capacity: 3 t [@repot]", "DOS-501", at: 3, 17, fix: "did you mean “report”?"),
    Problem(
      "quote that is not there", "capacity: {value: 3 t, cite: report, quote: four tonnes}", "DOS-502", at: 3, 45),
    Problem(
      "quote in the short form", "capacity: 3 t [@report, \"four tonnes\"]", "DOS-502", at: 3, 25,
      fix: "the nearest words there are “three tonnes”"),
    Problem("quotation that is not there", "quotes: not said [@report]", "DOS-502", at: 3, 9),
    Problem(
      "citation without its comma", "capacity: 3 t [@report \"three tonnes\"]", "DOS-306", at: 3, 11,
      fix: "write “3 t [@report, \"three tonnes\"]”"),
    Problem(
      "citation without its mark", "capacity: 3 t [report, \"three tonnes\"]", "DOS-306", at: 3, 11,
      fix: "write “3 t [@report, \"three tonnes\"]”"),
    Problem("citation in round brackets", "country: Australia (@report)", "DOS-306", at: 3, 10),
    Problem(
      "another word for a key", "capacity: {value: 3 t, source: report}", "DOS-232", at: 3, 24,
      fix: "did you mean “cite”?"),
    Problem(
      "step of no ladder", "revenue: {value: $3m, step: definite}", "DOS-231", at: 3, 29,
      fix: "did you mean “definitive”?"),
    Problem(
      "share that the quote lacks", "owners: [{to: Beta, share: 90%, cite: report, quote: three tonnes}]", "DOS-503",
      at: 3, 28),
    Problem(
      "year that the quote lacks",
      "milestones: [{what: ore, due: early 2027, cite: report, quote: ore comes in early 2026}]", "DOS-503", at: 3, 31),
    Problem(
      "year of a date that the quote lacks",
      "founded: {value: 2028, cite: report, quote: ore comes in early 2026}", "DOS-503", at: 3, 18),
    Problem(
      "citation that is not closed", "capacity: '3 t [@report, \"three tonnes\"'", "DOS-306", at: 3, 11,
      fix: "write “3 t [@report, \"three tonnes\"]”"),
    Problem("unknown wiki link", "", body: "\nSee [[Bta]].", "DOS-343", at: 6, 5, fix: "did you mean “Beta”?"),
    Problem("unknown article in prose", "", body: "So [@repot].", "DOS-501", at: 5, 5, fix: "did you mean “report”?"),
    Problem("missing image", "", body: "![A map](map.png)", "DOS-346", at: 5, 1),
    Problem("image without text", "", body: "![](https://example.com/x.png)", "DOS-346", at: 5, 1),
  ]

  @Test(arguments: problems) func problem_isReportedAtItsPlace(_ problem: Problem) async throws {
    let desk = await Desk([
      "countries/australia.md": "---\nname: Australia\n---\n",
      "minerals/gallium.md": "---\nname: gallium\n---\n",
      "companies/beta.md": "---\nname: Beta\n---\n",
      "companies/mining.md": "---\nname: Australia Mining\n---\n",
      "articles/report.md": "---\ntitle: Report\n---\nIt makes three tonnes a year; ore comes in early 2026.\n",
      "companies/alpha.md": "---\nname: Alpha\n\(problem.frontMatter)\n---\n\(problem.body)\n",
    ])
    let found = try #require(desk.diagnostics.first { $0.rule.code == problem.code }, "\(desk.diagnostics)")
    #expect(found.path == "Content/companies/alpha.md")
    #expect(found.position == SourcePosition(line: problem.line, column: problem.column))
    if let fix = problem.fix { #expect(found.fix == fix) }
  }

  @Test func mistypedCitation_countsAsTheOneThatWasMeant() async throws {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt makes three tonnes a year.\n",
      "companies/alpha.md": """
      ---
      name: Alpha
      capacity: ['3 t [@report "three tonnes"]', "3 t [report, 'three tonnes']", '3 t [unknown-id]']
      ---
      """,
    ])
    let claims = try #require(desk.entity("Alpha")).claims(of: "capacity")
    #expect(claims.map(\.display) == ["3 t", "3 t", "3 t [unknown-id]"])
    #expect(claims.map { $0.citations.map(\.quote) } == [["three tonnes"], ["three tonnes"], []])
    #expect(desk.diagnostics.filter { $0.severity == .error }.map(\.rule.code) == ["DOS-306", "DOS-306"])
  }

  @Test func quote_isFound_whateverItsTypography() async throws {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt said “three – or\nfour – tonnes a year” in all.\n",
      "companies/alpha.md":
        "---\nname: Alpha\ncapacity: {value: 3 t, cite: report, quote: 'three - or four - tonnes'}\n---\n",
    ])
    #expect(desk.codes().isEmpty)
    let claim = try #require(desk.entity("Alpha")?.claims(of: "capacity").first)
    #expect(claim.citations.first?.passage == 0)
  }

  @Test func severalClaims_onOneField_areKept() async throws {
    let desk = await Desk([
      "projects/hill.md":
        "---\nname: Hill\nnpv:\n  - $330 million\n  - {value: A$333 million, as-of: 2023-09}\n  - {value: $1bn, withdrawn: a slip}\n---\n"
    ])
    let claims = try #require(desk.entity("Hill")?.claims(of: "npv"))
    #expect(claims.map(\.display) == ["$330 million", "A$333 million", "$1bn"])
    #expect(claims.map(\.isCurrent) == [true, true, false])
  }

  @Test func duplicateName_isAnError_withBothPlaces() async throws {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n", "companies/b.md": "---\nname: ALPHA\n---\n",
    ])
    let report = try #require(desk.diagnostics.first)
    #expect(report.rule.code == "DOS-234")
    #expect(report.notes.map(\.path) == ["Content/companies/b.md"])
  }

  @Test(
    "of two files of one name in subfolders, the fix is a name that makes both right",
    arguments: [
      ("projects/north/Hill.md", "projects/south/Hill.md", "rename this file, to “south-hill.md” for instance"),
      ("projects/Hill.md", "projects/south/Hill.md", "rename this file, to “south-hill.md” for instance"),
      ("projects/a/zeta.md", "projects/zeta.md", "rename one of the two files"),
      ("projects/hill!.md", "projects/hill.md", "rename one of the two files"),
    ])
  func filesOfOneName(_ first: String, _ second: String, _ fix: String) async throws {
    let desk = await Desk([first: "One.\n", second: "Two.\n"])
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-235" }?.fix == fix)
    let mended = await Desk([first: "One.\n", "projects/south/south-hill.md": "Two.\n"])
    #expect(mended.codes() == [])
  }

  @Test func twoNotes_atOneAddress_areAnError_andBothHaveAPage() async {
    let desk = await Desk([
      "companies/a b.md": "---\nname: One\n---\n", "companies/sub/A-B.md": "---\nname: Two\n---\n",
    ])
    #expect(desk.codes() == ["DOS-235"])
    #expect(Set(desk.catalog.entities.map(\.address)) == ["companies/a-b.html", "companies/a-b-2.html"])
  }

  @Test(arguments: [
    "# The *RareX* [[Cee]] story #", "# The `RareX` **Cee** story",
    "# The [RareX](https://a.example) [[Dee|Cee]] story",
  ])
  func name_readOffAHeading_hasNoMarks(_ heading: String) async {
    let report = await Desk(["companies/story.md": "\(heading)\n\nIt is about both.\n"])
    #expect(report.catalog.entities.map(\.name) == ["The RareX Cee story"])
    #expect(!report.html("The RareX Cee story").contains("<h"))
  }

  @Test func notesOfAnotherTool_work() async throws {
    let desk = await Desk([
      "people/Jane Doe.md": "Founder.",
      "companies/x.md": "---\ntitle: Example\nceo: '[[Jane Doe|Jane]]'\nhq: [[Perth]]\n---\nBy [[Jane Doe]].\n",
    ])
    let company = try #require(desk.entity("Example"))
    #expect(company.properties.map(\.label) == ["ceo", "hq"])
    #expect(company.properties[0].values.first?.text == "Jane")
    #expect(company.properties[0].values.first?.entity == desk.entity("Jane Doe")?.id)
    #expect(company.properties[1].values.first?.text == "Perth")
    #expect(desk.html("Example").contains("../people/jane-doe.html"))
  }
}

extension ClaimValue {
  fileprivate var choice: Int? { if case .choice(let index) = self { index } else { nil } }
}
