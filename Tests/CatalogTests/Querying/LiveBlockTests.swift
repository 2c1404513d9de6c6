import Foundations
import Testing

@testable import Catalog

/// What a live block asks of the catalog, and what it finds.
@Suite struct LiveBlockTests {
  static let files = [
    "countries/kenya.md": "---\nname: Kenya\n---\n",
    "countries/canada.md": "---\nname: Canada\n---\n",
    "companies/rarex.md": "---\nname: RareX\ncountry: Kenya\ntags: [Explorer]\nemployees: 30\n---\n",
    "companies/torngat.md": "---\nname: Torngat\ncountry: Canada\nemployees: 4\n---\n",
    "companies/abel.md": "---\nname: Abel\ntags: [explorer]\n---\n",
    "deals/old.md": """
    ---
    name: Old paper
    announced: 2024-02
    parties: [RareX, Torngat]
    status: [{value: reported, as-of: 2024-02}, {value: lapsed, as-of: 2025-01}]
    amount: A$9 million
    ---
    """,
    "deals/new.md": """
    ---
    name: New paper
    announced: 2025-09-08
    parties: [RareX]
    status: definitive
    amount: $500 million
    ---
    """,
  ]

  static func desk(_ block: String, with more: [String: String] = [:]) async -> Desk {
    let briefing = ["briefings/week.md": "---\nname: Week\n---\n" + block]
    return await Desk(files.merging(briefing) { $1 }.merging(more) { $1 })
  }

  static func found(_ body: String, form: String = "table") async throws -> [String] {
    let desk = await desk("```\(form)\n\(body)\n```\n")
    #expect(desk.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
    let note = try #require(desk.entity("Week"))
    let block = try #require(desk.notes[note.id.index].blocks.first)
    return block.entities.map { desk.catalog[$0].name }
  }

  @Test func quantitiesAndPrices_areSortedByTheirSize_whateverTheirScale() async throws {
    let desk = await Self.desk(
      "```table\nfrom: [projects, minerals]\nsort: capacity\n```\n\n```table\nfrom: minerals\nsort: price\n```\n",
      with: [
        "projects/a.md": "---\nname: A\ncapacity: 12.5 kt/yr\n---\n",
        "projects/b.md": "---\nname: B\ncapacity: 3 kt/yr\n---\n",
        "projects/c.md": "---\nname: C\ncapacity: 5,000 t/yr\n---\n",
        "minerals/d.md": "---\nname: D\nprice: $9,000 a tonne\n---\n",
        "minerals/e.md": "---\nname: E\nprice: $10 a kg\n---\n",
      ])
    let note = try #require(desk.entity("Week"))
    let names = desk.notes[note.id.index].blocks.map { $0.entities.map { desk.catalog[$0].name } }
    #expect(names == [["B", "C", "A", "D", "E"], ["D", "E"]])
  }

  /// By the amount that a row shows first, and within each currency alone: these keep their order in both directions.
  @Test(arguments: [
    ("amount", ["New paper", "B", "A", "Old paper", "C"]),
    ("amount descending", ["A", "B", "New paper", "C", "Old paper"]),
  ])
  func amounts_areSortedByWhatIsShown(sort: String, names: [String]) async throws {
    let desk = await Self.desk(
      "```table\nfrom: deals\nsort: \(sort)\n```\n",
      with: [
        "deals/a.md": """
        ---
        name: A
        amount:
          - {value: $5 million, as-of: 2024-01-01}
          - {value: $900 million, as-of: 2025-01-01}
        ---
        """,
        "deals/b.md": "---\nname: B\namount: $600 million\n---\n",
        "deals/c.md": "---\nname: C\namount: A$700 million\n---\n",
      ])
    let note = try #require(desk.entity("Week"))
    let block = try #require(desk.notes[note.id.index].blocks.first)
    #expect(block.entities.map { desk.catalog[$0].name } == names)
  }

  /// What is no amount cannot be compared with one: it stands behind those that are, in either direction.
  @Test(arguments: [("npv", ["B", "A", "C", "D"]), ("npv descending", ["A", "B", "C", "D"])])
  func wordsInAFieldOfAmounts_comeLast(sort: String, names: [String]) async throws {
    let desk = await Self.desk(
      "```table\nfrom: projects\nsort: \(sort)\n```\n",
      with: [
        "projects/a.md": "---\nname: A\nnpv: $9 million\n---\n",
        "projects/b.md": "---\nname: B\nnpv: $3 million\n---\n",
        "projects/c.md": "---\nname: C\nnpv: unknown\n---\n",
        "projects/d.md": "---\nname: D\n---\n",
      ])
    let note = try #require(desk.entity("Week"))
    let block = try #require(desk.notes[note.id.index].blocks.first)
    #expect(block.entities.map { desk.catalog[$0].name } == names)
  }

  @Test(
    "a block that finds nothing is told of in words of its form",
    arguments: [("deals", "these deals find"), ("table", "this table finds"), ("map", "this map finds")])
  func empty(_ form: String, _ words: String) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n```\(form)\nfrom: deals\n```\n"
    ])
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-365" }?.summary == "\(words) nothing to show")
  }

  @Test("a choice in any of its names", arguments: ["MOU", "letter of interest", "MOU or letter of interest"])
  func choice(_ written: String) async throws {
    let desk = await Self.desk(
      "```table\nfrom: deals\nwhere: {status: MOU or letter of interest}\n```\n",
      with: ["deals/paper.md": "---\nname: Paper\nstatus: \(written)\n---\n"])
    let note = try #require(desk.entity("Week"))
    let block = try #require(desk.notes[note.id.index].blocks.first)
    #expect(block.entities.map { desk.catalog[$0].name } == ["Paper"])
  }

  @Test(arguments: [
    ("a kind by its folder, in the order of the catalog", "from: companies", ["Abel", "RareX", "Torngat"]),
    ("by its name", "from: company", ["Abel", "RareX", "Torngat"]),
    ("several kinds", "from: [countries, deals]", ["New paper", "Old paper", "Canada", "Kenya"]),
    ("a link", "from: companies\nwhere: {country: Kenya}", ["RareX"]),
    ("a link in brackets", "from: companies\nwhere: {country: [[Kenya]]}", ["RareX"]),
    ("one of several", "from: companies\nwhere: {country: [Kenya, Canada]}", ["RareX", "Torngat"]),
    ("a link of a list", "from: deals\nwhere: {parties: Torngat}", ["Old paper"]),
    ("a tag, whatever its case", "from: companies\nwhere: {tags: EXPLORER}", ["Abel", "RareX"]),
    ("the status that stands now", "from: deals\nwhere: {status: lapsed}", ["Old paper"]),
    ("not the status of before", "from: deals\nwhere: {status: reported}", []),
    ("all conditions", "from: companies\nwhere: {country: Kenya, tags: explorer}", ["RareX"]),
    ("a year", "from: deals\nwhere: {announced: 2025}", ["New paper"]),
    ("a span", "from: deals\nwhere: {announced: {from: 2025-09-08, to: 2025-09-14}}", ["New paper"]),
    ("a month that reaches into a span", "from: deals\nwhere: {date: {to: 2024-02-10}}", ["Old paper"]),
    ("a name", "from: deals\nwhere: {name: old paper}", ["Old paper"]),
    ("sorted by a number, what has none at the end", "from: companies\nsort: employees", ["Torngat", "RareX", "Abel"]),
    ("descending, too", "from: companies\nsort: employees descending", ["RareX", "Torngat", "Abel"]),
    ("sorted by name", "from: deals\nsort: name", ["New paper", "Old paper"]),
    ("amounts of two currencies are not compared", "from: deals\nsort: amount", ["New paper", "Old paper"]),
    ("limited", "from: companies\nsort: name descending\nlimit: 2", ["Torngat", "RareX"]),
  ])
  func query_finds(_ name: String, body: String, names: [String]) async throws {
    #expect(try await Self.found(body) == names)
  }

  @Test(arguments: [
    ("deals", "", ["New paper", "Old paper"]), ("facts", "of: RareX", ["RareX"]),
    ("chart", "by: status", ["New paper", "Old paper"]), ("timeline", "from: deals\nlimit: 1", ["New paper"]),
  ])
  func form_hasItsStandard(form: String, body: String, names: [String]) async throws {
    #expect(try await Self.found(body, form: form) == names)
  }

  @Test(arguments: [
    (
      "a kind", "table", "from: «deels»", "DOS-362", "there is no kind “deels”", "did you mean “deals”?"
    ),
    (
      "a field of a condition", "table", "from: companies\nwhere: {«contry»: Kenya}", "DOS-363",
      "a company has no field “contry”", "did you mean “country”?"
    ),
    (
      "a column", "table", "from: deals\ncolumns: [status, «amunt»]", "DOS-363", "a deal has no field “amunt”",
      "did you mean “amount”?"
    ),
    (
      "a sort", "table", "from: deals\nsort: «anounced» descending", "DOS-363", "a deal has no field “anounced”",
      "did you mean “announced”?"
    ),
    (
      "a note", "table", "from: companies\nwhere: {country: «Kenia»}", "DOS-364", "no note is called “Kenia”",
      "did you mean “Kenya”?"
    ),
    (
      "a choice", "table", "from: deals\nwhere: {status: «definitiv»}", "DOS-364",
      "“definitiv” is no choice of “status”", "did you mean “definitive”?"
    ),
    (
      "a date", "table", "from: deals\nwhere: {announced: «soon»}", "DOS-364", "“soon” is no date",
      "write it like 2025, 2025-10 or 2025-10-31"
    ),
    (
      "a key", "table", "from: deals\n«colums»: [status]", "DOS-361", "“colums” is nothing that a table takes",
      "did you mean “columns”?"
    ),
    (
      "a limit", "table", "from: deals\nlimit: «some»", "DOS-360",
      "“limit” takes a whole number above zero, not “some”", ""
    ),
    (
      "a list of notes", "facts", "of: «[Abel, RareX]»", "DOS-360",
      "“of” takes the name of one note, not a list", "write one name, and a block for each other"
    ),
    (
      "a grouping", "chart", "by: «wek»", "DOS-363", "a deal has no field “wek”", "did you mean “week”?"
    ),
    (
      "a division", "chart", "split: «amount»", "DOS-360",
      "a chart is divided by a field of choices; “amount” takes an amount of money",
      "name one of status, binding"
    ),
    (
      "amounts to count by", "chart", "by: «amount»", "DOS-360",
      "a chart counts the notes that share a value; “amount” takes an amount of money",
      "count by a field of choices, names, dates or words, or by week, month, quarter or year"
    ),
  ])
  func mistake_isToldAtItsPlace(
    _ name: String, form: String, body: String, code: String, summary: String, fix: String
  ) async throws {
    let (text, start) = marked("One.\n\n```\(form)\n\(body)\n```\n")
    let desk = await Self.desk(text)
    let diagnostic = try #require(desk.diagnostics.first { $0.severity == .error }, "nothing was told")
    #expect(desk.diagnostics.count { $0.severity == .error } == 1)
    #expect(diagnostic.rule.code == code)
    #expect(diagnostic.summary == summary)
    #expect(diagnostic.fix ?? "" == fix)
    #expect(diagnostic.position == SourcePosition(line: start.line + 3, column: start.column))
    #expect(diagnostic.sourceLine?.contains(text.split(separator: "\n")[start.line - 2]) == true)
    #expect(desk.html("Week").contains("<pre><code class=\"language-\(form)\">"), "what cannot be drawn is shown")
  }

  @Test func mistakeInAQuotation_isToldAtItsColumn() async throws {
    let desk = await Self.desk("> ```table\n> from: deels\n> ```\n")
    let diagnostic = try #require(desk.diagnostics.first { $0.severity == .error })
    #expect(diagnostic.position == SourcePosition(line: 5, column: 9))
    #expect(diagnostic.sourceLine == "> from: deels")
  }

  @Test func brokenYAML_isToldInTheNote() async throws {
    let desk = await Self.desk("```table\nfrom: [deals\n```\n")
    let diagnostic = try #require(desk.diagnostics.first { $0.severity == .error })
    #expect(diagnostic.rule.code == "DOS-201")
    #expect(diagnostic.path == "Content/briefings/week.md")
  }

  @Test func blockThatFindsNothing_isToldAndLeftOut() async throws {
    let desk = await Self.desk("```table\nfrom: companies\nwhere: {tags: none such}\n```\n")
    #expect(desk.codes() == ["DOS-365"])
    #expect(!desk.html("Week").contains("<pre>"))
  }

  @Test(arguments: [
    ("network\nof: Abel", "nobody is tied to “Abel”, so that this network shows nothing"),
    ("network\nfrom: companies\nwhere: {tags: explorer}", "none of those that this network finds is tied to another"),
    ("map\nfrom: projects\nwhere: {name: Old mine}", "none of those that this map finds has a place on it"),
    ("timeline\nfrom: deals\nbetween: 1999", "nothing that this timeline finds happened in its days"),
    ("chart\nfrom: deals\nby: minerals", "none of those that this chart counts states “minerals”"),
    (
      "chart\nfrom: deals\nwhere: {name: Old paper}\nby: week",
      "none of those that this chart counts has a date close enough"
    ),
    ("facts\nof: RareX\ncolumns: [website]", "nothing is stated of the fields that these facts show"),
  ])
  func pictureOfNothing_isTold(block: String, summary: String) async throws {
    let desk = await Self.desk("```\(block)\n```\n", with: ["projects/old.md": "---\nname: Old mine\n---\n"])
    #expect(desk.diagnostics.map(\.summary) == [summary])
  }

  @Test(arguments: [
    "network\nof: RareX", "network\nof: Torngat", "network\nof: Kenya", "network\nof: [[Kenya]]",
    "network\nfrom: deals", "network\nfrom: companies",
  ])
  func networkWithATie_isNotTold(block: String) async {
    #expect(await Self.desk("```\(block)\n```\n").codes().isEmpty)
  }

  @Test func spanThatEndsBeforeItBegins_isTold() async {
    let desk = await Self.desk("```timeline\nbetween: {from: 2025-10, to: 2025-01}\n```\n")
    #expect(desk.diagnostics.map(\.summary) == ["“between” ends before it begins"])
  }

  @Test(arguments: [
    ("tabel\nfrom: deals", "did you mean “table”?"), ("time-line\nbetween: 2025", "did you mean “timeline”?"),
  ])
  func misspeltForm_isTold(block: String, fix: String) async {
    let desk = await Self.desk("```\(block)\n```\n")
    #expect(desk.diagnostics.map(\.rule.code) == ["DOS-367"])
    #expect(desk.diagnostics.first?.fix == fix)
    #expect(desk.html("Week").contains("<pre>"))
  }

  @Test func otherCode_staysCode() async {
    let desk = await Self.desk("```swift\nlet table = 1\n```\n\n```maps\nlet from = 1\n```\n")
    #expect(desk.html("Week").contains("language-swift"))
    #expect(desk.codes() == [])
  }

  @Test func embeddedNote_bringsItsBlocks() async throws {
    let desk = await Desk(
      Self.files.merging([
        "briefings/week.md": "---\nname: Week\n---\n```table\nfrom: companies\n```\n\n![[Part]]\n",
        "briefings/part.md": "---\nname: Part\n---\n```table\nfrom: deals\n```\n",
      ]) { $1 })
    let note = try #require(desk.entity("Week"))
    #expect(desk.notes[note.id.index].blocks.map(\.entities.count) == [3, 2])
    #expect(desk.html("Week").contains(LiveBlock.marker(1)))
  }

  /// The text without its « and », and the line and column of the first.
  private func marked(_ text: String) -> (text: String, start: SourcePosition) {
    let before = text.prefix { $0 != "«" }
    let line = before.count { $0 == "\n" } + 1
    let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
    return (text.filter { !"«»".contains($0) }, SourcePosition(line: line, column: column))
  }
}
