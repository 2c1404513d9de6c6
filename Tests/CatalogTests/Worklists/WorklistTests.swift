import Foundations
import Testing

@testable import Catalog

/// What the desk is told to look at.
@Suite struct WorklistTests {
  @Test func unsourced_andSingleSource() async {
    let lists = await worklists([
      "projects/mine.md": """
      ---
      name: Mine
      region: North
      jobs:
        - {value: 200, cite: one}
        - {value: 200, cite: two}
        - {value: 300, cite: one}
      milestones: [{what: first ore}]
      ---
      """,
      "articles/one.md": "One.", "articles/two.md": "Two.",
      "briefings/today.md": "---\nname: Today\nauthor: Nobody\n---\n",
    ])
    #expect(lists[.unsourcedClaims] == ["Region: North", "Milestone: first ore"])
    #expect(lists[.singleSourceClaims] == ["Jobs: 300"])
  }

  @Test func citationsWithoutWords_andOutcomesWithoutSource_areListed() async {
    let lists = await worklists([
      "projects/mine.md": """
      ---
      name: Mine
      region: North [@one]
      stage: permitting [@one, "One"]
      jobs: 200 [@gone]
      milestones:
        - {what: lease, due: 2024, cite: one, met: 2024-05}
        - {what: ore, due: 2024, cite: one, quote: One, met: 2024-06, met-cite: one}
        - {what: loan, due: 2024, cite: one, quote: One, missed: 2024-12-31}
        - {what: road, due: 2024, cite: one, quote: One, changed-to: 2026}
        - {what: dam, due: 2024, cite: one, quote: One, missed: 2024-12-31, missed-cite: one}
        - {what: port, due: 2024, cite: one, quote: One, changed-to: 2026, changed-cite: one}
      ---
      """, "articles/one.md": "One.",
    ])
    #expect(lists[.citationsWithoutWords] == ["Region: North", "Milestone: lease; 2024"])
    #expect(lists[.unsourcedClaims] == ["Milestone: lease; 2024", "Milestone: loan; 2024", "Milestone: road; 2024"])
  }

  static let advices = [
    ("region: North", "cite one: “North [@article-id]”"),
    ("region: {value: North, note: x}", "add “cite: article-id”"),
    ("region:\n  value: North", "cite one: “North [@article-id]”"),
    (
      "permits: [North]",
      "write “permits:”, and below it one value a line, each with its source: “  - North [@article-id]”"
    ),
    ("permits:\n  - North", "cite one: “North [@article-id]”"),
  ]

  @Test(arguments: advices)
  func adviceToCite_isWhatTheFormOfTheValueLeavesRoomFor(fields: String, advice: String) async {
    let desk = await Desk(["projects/mine.md": "---\nname: Mine\n\(fields)\n---\n"])
    let lists = WorklistBuilder(catalog: desk.catalog, notes: desk.notes, day: nil, diagnostics: []).worklists()
    #expect(lists.flatMap(\.items).map(\.diagnostic.fix) == [advice])
  }

  @Test func noteThatCannotBeRead_isNotSaidToLackAStatus() async {
    let lists = await worklists([
      "deals/a.md": "---\nname: A\nparties: [B [@x]]\n---\n", "deals/b.md": "---\nname: B\n---\n",
    ])
    #expect(lists[.dealsWithoutStatus] == ["Status: "])
  }

  @Test func amountOfADealOnNoStep_isListed() async {
    let lists = await worklists([
      "deals/a.md": """
      ---
      name: A
      status: announced
      amount: [{value: $5 million, step: announced}, $6 million, {value: $7 million, withdrawn: denied}]
      ---
      """,
      "projects/p.md": "---\nname: P\ncapex: $8 million\n---\n",
    ])
    #expect(lists[.amountsWithoutStep] == ["Amount: $6 million"])
  }

  @Test func statusThatIsNoStep_isReportedOnce() async {
    let files = ["deals/a.md": "---\nname: A\nstatus: signed\n---\n"]
    #expect(await Desk(files).codes() == ["DOS-231"])
    #expect(await worklists(files)[.dealsWithoutStatus] == [])
  }

  @Test func staleValue_isOneWhoseNewestClaimIsTooOld() async {
    let kinds = KindTable.read(
      SourceText(
        path: "kinds.yml",
        bytes: Array(
          "kinds:\n  ore:\n    folder: ores\n    fields:\n      price: {type: money, stale-after: 6 months}\n".utf8))
    ).kinds
    let files = [
      "ores/old.md": "---\nname: Old\nprice: [{value: $1, as-of: 2024-01}, {value: $2, as-of: 2024-06}]\n---\n",
      "ores/new.md": "---\nname: New\nprice: [{value: $1, as-of: 2020}, {value: $2, as-of: 2025-01}]\n---\n",
      "ores/by-source.md": "---\nname: By source\nprice: {value: $3, cite: one}\n---\n",
      "ores/undated.md": "---\nname: Undated\nprice: $4\n---\n",
      "articles/one.md": "---\ndate: 2024-02-01\n---\nOne.",
    ]
    #expect(await worklists(files, kinds: kinds, on: "2025-03-01")[.staleValues] == ["Price: $3", "Price: $2"])
  }

  @Test(arguments: [
    ("as-of: 2024-02", "as of February 2024,"), ("as-of: 2023", "as of 2023,"), ("as-of: Q1 2024", "as of “Q1 2024”,"),
    ("as-of: 2024-02-03", "as of 3 February 2024,"), ("cite: one", "as of March 2024,"),
  ])
  func staleValue_namesNoDayThatNobodyStated(_ stated: String, _ told: String) async throws {
    let kinds = KindTable.read(
      SourceText(
        path: "kinds.yml",
        bytes: Array("kinds: {ore: {folder: ores, fields: {price: {type: money, stale-after: 6 months}}}}\n".utf8))
    ).kinds
    let desk = await Desk(
      [
        "ores/old.md": "---\nname: Old\nprice: {value: $1, \(stated)}\n---\n",
        "articles/one.md": "---\ndate: 2024-03\n---\nOne.",
      ], kinds: kinds)
    let lists = WorklistBuilder(
      catalog: desk.catalog, notes: desk.notes, day: CalendarDate(iso: "2025-03-01"), diagnostics: desk.diagnostics
    ).worklists()
    let item = try #require(lists.first { $0.topic == .staleValues }?.items.first)
    #expect(item.diagnostic.summary.contains(told), "\(item.diagnostic.summary)")
  }

  @Test func dealWithoutStatus_andMilestones() async {
    let lists = await worklists(
      [
        "deals/a.md": "---\nname: A\nmilestones: [{what: close, due: 2024}, {what: pay, due: 2024, met: 2024}]\n---\n",
        "deals/b.md": "---\nname: B\nstatus: announced\nmilestones: [{what: ship, due: 2026}]\n---\n",
        "deals/c.md": "---\nname: C\nstatus: {value: announced, withdrawn: denied}\n---\n",
        "projects/p.md": """
        ---
        name: P
        milestones:
          - {what: open, due: 2023, missed: 2023-12-31}
          - {what: ramp, due: 2023, changed-to: 2024-06}
          - {what: peak, due: 2023, changed-to: 2028}
        ---
        """,
      ], on: "2025-03-01")
    #expect(lists[.dealsWithoutStatus] == ["Status: ", "Status: "])
    #expect(lists[.silentMilestones] == ["Milestone: ramp; 2023", "Milestone: close; 2024"])
    #expect(lists[.missedMilestones] == ["Milestone: open; 2023"])
  }

  @Test func pastDueMilestone_namesTheDaysThatRelativeWordsMean() async {
    let summaries = await summaries(
      of: .silentMilestone,
      [
        "articles/one.md": "---\ndate: 2025-10-08\n---\nOne.",
        "projects/p.md": """
        ---
        name: P
        milestones:
          - {what: ramp, due: this month, cite: one}
          - {what: peak, due: in two weeks, cite: one}
          - {what: close, due: Q4 2025, cite: one}
          - {what: rail, due: by year-end, cite: one}
          - {what: road, due: 2025, changed-to: 2026-01}
        ---
        """,
      ], on: "2026-03-01")
    #expect(
      summaries == [
        "“ramp” was due “this month” (October 2025) and nothing is recorded of it",
        "“peak” was due “in two weeks” (20 October 2025 to 26 October 2025) and nothing is recorded of it",
        "“close” was due Q4 2025 and nothing is recorded of it",
        "“rail” was due “by year-end” (by 31 December 2025) and nothing is recorded of it",
        "“road” was moved to 2026-01, which has passed",
      ])
  }

  @Test func disputedValue_saysWhetherSeveralSourcesGiveIt() async {
    let summaries = await summaries(
      of: .disputedValue,
      [
        "articles/one.md": "One.", "articles/two.md": "Two.",
        "projects/p.md": """
        ---
        name: P
        mine-life: [{value: 10 years, cite: one}, {value: 12 years, cite: two}]
        area: [{value: 5 ha, cite: one}, {value: 6 ha, cite: one}]
        irr: [10 %, 12 %]
        ---
        """,
      ], on: nil)
    #expect(
      summaries == [
        "sources give 2 values for “mine-life”", "the note gives 2 values for “irr”",
        "“one” alone gives 2 values for “area”",
      ])
  }

  private func summaries(of rule: DiagnosticRule, _ files: [String: String], on day: String?) async -> [String] {
    let desk = await Desk(files)
    let lists = WorklistBuilder(
      catalog: desk.catalog, notes: desk.notes, day: day.flatMap { CalendarDate(iso: $0) }, diagnostics: []
    ).worklists()
    return lists.flatMap(\.items).map(\.diagnostic).filter { $0.rule == rule }.map(\.summary)
  }

  @Test func duplicates_areThoseThatDifferInLegalFormDotsOrAccents() async {
    let lists = await worklists([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "companies/rarex-ltd.md": "---\nname: RareX Limited\n---\n",
      "companies/us.md": "---\nname: U.S. Strategic Metals\naliases: [USSM]\n---\n",
      "companies/us2.md": "---\nname: US Strategic Metals Pty Ltd\n---\n",
      "companies/pena.md": "---\nname: Peña Blanca\n---\n",
      "companies/pena2.md": "---\nname: Pena Blanca Inc.\n---\n",
      "projects/rarex.md": "---\nname: RareX Corp\n---\n",
      "companies/other.md": "---\nname: RareX Metals\n---\n",
    ])
    #expect(
      lists[.likelyDuplicates]?.sorted() == [
        "Company: Peña Blanca; Pena Blanca Inc.", "Company: RareX; RareX Limited",
        "Company: U.S. Strategic Metals; US Strategic Metals Pty Ltd",
      ])
  }

  @Test func ambiguousNames_figures_andHeadings() async {
    let lists = await worklists([
      "companies/a.md": "---\nname: Alpha\naliases: [AB]\n---\n## One\n\n#### Deep\n\n## Two\n\n### Sound\n",
      "companies/b.md":
        "---\nname: Beta\naliases: [AB]\nemployees: {value: 300, cite: one, quote: about 200 people}\n---\n",
      "articles/one.md": "---\ntitle: One\n---\nIt has about 200 people.",
    ])
    #expect(lists[.ambiguousNames] == ["AB: Alpha; Beta"])
    #expect(lists[.figuresNotQuoted] == ["Figure: “employees” says 300, which the quoted words do not"])
    #expect(lists[.skippedHeadings] == ["Heading: Deep"])
  }

  @Test func everyItem_pointsAtItsLine() async {
    let desk = await Desk(["projects/mine.md": "---\nname: Mine\nregion: North\n---\n"])
    let lists = WorklistBuilder(catalog: desk.catalog, notes: desk.notes, day: nil, diagnostics: []).worklists()
    let diagnostic = lists.flatMap(\.items).first?.diagnostic
    #expect(diagnostic?.path == "Content/projects/mine.md")
    #expect(diagnostic?.position == SourcePosition(line: 3, column: 9))
    #expect(diagnostic?.sourceLine == "region: North")
  }

  /// The items of each list as `subject: words`.
  private func worklists(
    _ files: [String: String], kinds: KindTable = .builtIn, on day: String? = nil
  ) async -> [Worklist.Topic: [String]] {
    let desk = await Desk(files, kinds: kinds)
    let lists = WorklistBuilder(
      catalog: desk.catalog, notes: desk.notes, day: day.flatMap { CalendarDate(iso: $0) },
      diagnostics: desk.diagnostics
    ).worklists()
    return Dictionary(
      lists.map { list in
        (list.topic, list.items.map { "\($0.subject): \($0.words.joined(separator: "; "))" })
      }, uniquingKeysWith: { $1 })
  }
}
