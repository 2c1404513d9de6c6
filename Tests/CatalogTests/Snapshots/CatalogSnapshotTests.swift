import Articles
import Foundations
import Testing

@testable import Catalog

/// What a site says, kept in a few lines, and what a later one says that it did not.
@Suite struct CatalogSnapshotTests {
  private static let before = [
    "companies/star.md": "---\nname: Star\n---\n", "companies/old.md": "---\nname: Old Company\n---\n",
    "companies/moon.md": "---\nname: Moon\n---\n",
    "projects/hill.md": """
    ---
    name: Hill
    owner: Star
    npv: {value: $330 million, hedge: about, basis: NPV8}
    stage: scoping study
    milestones: [{what: first ore, due: 2026}, {what: licence, due: 2025}]
    ---
    """,
    "articles/a.md": "---\ntitle: A\n---\nWords.\n",
  ]
  private static let after = [
    "companies/star.md": "---\nname: Star\n---\n",
    "companies/new.md": "---\nname: New Company\nformer-addresses: [companies/old.html]\n---\n",
    "deals/sale.md": "---\nname: Star sells\n---\n",
    "projects/hill.md": """
    ---
    name: Hill
    owner: {to: Star, share: 80%}
    npv: {value: A$340 million}
    milestones: [{what: first ore, due: 2026, missed: 2026-12}, {what: licence, due: 2025, met: 2025-11}, {what: road, due: 2027}]
    ---
    """,
    "articles/b.md": "---\ntitle: B\n---\nWords.\n",
  ]

  @Test func changes_areToldInTheOrderOfTheirSorts() async {
    let (before, after) = (await snapshot(Self.before), await snapshot(Self.after))
    #expect(
      after.changes(since: before).map(\.text) == [
        "new deal: Star sells", "Hill: Net present value is A$340 million, was about $330 million (NPV8)",
        "Hill: Owner is Star (80%), was Star", "Hill: Stage is no longer scoping study", "Hill: “road” is promised",
        "Hill: “licence” is met", "Hill: “first ore” is missed", "renamed: Old Company is now New Company",
        "new article: B", "gone: Moon", "gone: A",
      ])
    #expect(after.changes(since: after) == [])
  }

  /// A note that is renamed with its file, and keeps its former name.
  @Test(arguments: ["aliases: [Old Company]", "former-names: [{name: Old Company, until: 2025}]"])
  func renamedWithItsFile_isTheSameNote(_ names: String) async {
    let before = await snapshot(["companies/old.md": "---\nname: Old Company\n---\n"])
    let after = await snapshot([
      "companies/new.md": "---\nname: New Company\n\(names)\n---\n",
      "projects/p.md": "---\nname: Pit\n\(names)\n---\n",
    ])
    #expect(
      after.changes(since: before).map(\.text) == [
        "new project: Pit", "renamed: Old Company is now New Company",
        "moved: New Company from companies/old.html to companies/new.html; former-addresses: [companies/old.html] would lead readers on",
      ])
  }

  @Test func nameThatTwoNewNotesBear_tellsNothing() async {
    let before = await snapshot(["companies/old.md": "---\nname: Old Company\n---\n"])
    let after = await snapshot([
      "companies/n.md": "---\nname: New\naliases: [Old Company]\n---\n",
      "companies/m.md": "---\nname: Newer\naliases: [Old Company]\n---\n",
    ])
    #expect(after.changes(since: before).map(\.text).last == "gone: Old Company")
  }

  @Test func text_isReadAgain_whateverNamesHold() async {
    var snapshot = await snapshot(Self.after)
    snapshot.entities["a\tb\\n\\.html"] = .init(
      kind: "x\n", name: "\\t\t", formerAddresses: ["\\"], values: ["\n": ["\t", ""]])
    snapshot.latest = CatalogChanges(
      day: CalendarDate(iso: "2025-10-31"), changes: [CatalogChange(.value, address: "a", name: "b\tc", after: "\\")])
    #expect(CatalogSnapshot(snapshot.bytes) == snapshot)
    #expect(CatalogSnapshot(CatalogSnapshot().bytes) == CatalogSnapshot())
  }

  @Test(arguments: ["", "dossier manifest 1\n", "<html>", "dossier catalog 10\nentity"])
  func otherBytes_areNoSnapshot(_ text: String) { #expect(CatalogSnapshot(Array(text.utf8)) == nil) }

  @Test(arguments: [
    "entity\n", "value\ta\tb\n", "change\tnone\ta\tb\tc\td\te\n", "\t\t\t\n", "was\t\n", "milestone\tx\ty\n",
  ])
  func brokenLines_arePassedOver(_ line: String) {
    #expect(CatalogSnapshot(Array(("dossier catalog 1\n" + line).utf8)) == CatalogSnapshot())
  }

  @Test func whereNothingChanged_whatWasNewStays() async {
    let (before, after) = (await snapshot(Self.before), await snapshot(Self.after))
    let day = CalendarDate(iso: "2025-10-31")
    let first = after.following(before, on: day)
    #expect(first.latest.day == day && first.latest.changes.count == 8)
    #expect(after.following(first, on: CalendarDate(iso: "2025-12-01")) == first)
    #expect(after.following(nil, on: day).latest.changes.isEmpty)
  }

  /// What the desk takes back is not told to readers once more.
  @Test func whatIsGone_isNoNewsForReaders() async {
    let (before, after) = (await snapshot(Self.before), await snapshot(Self.after))
    let told = after.following(before, on: nil).latest.changes.map(\.text)
    #expect(!told.contains { $0.contains("gone") || $0.contains("no longer") })
  }

  /// What was marked for others since, or replaced where something is, is not told either.
  @Test func whatIsWithheldSince_isToldNoMore() async {
    let values = { (revenue: String) in ["companies/star.md": "---\nname: Star\nrevenue: \(revenue)\n---\n"] }
    let first = await snapshot(values("$5 million"))
    let second = await snapshot(values("[$5 million, $777 million]")).following(first, on: nil)
    #expect(second.latest.changes.map(\.after) == ["$777 million"])
    let marked = "[$5 million, {value: $777 million, audience: internal}]"
    let third = await snapshot(values(marked), .public).following(second, on: nil)
    #expect(third.latest.changes == [])
    let replaced = "[$6 million, {value: $777 million, audience: internal}]"
    let fourth = await snapshot(values(replaced), .public).following(second, on: nil)
    #expect(fourth.latest.changes.map(\.text) == ["Star: Revenue is $6 million"])
  }

  /// What only others read is not told as what stood there before.
  @Test(arguments: [Audience.public, .client, .internal, nil])
  func pastOfASiteForOthers_isNotTold(_ earlier: Audience?) async {
    let note = { (name: String, npv: String) in
      ["projects/falcon.md": "---\nname: \(name)\nnpv: \(npv)\n---\n"]
    }
    var before = await snapshot(note("Project Falcon", "$410 million"))
    before.audience = earlier
    let after = await snapshot(note("Hill", "$330 million"), .client).following(before, on: nil)
    let told = after.latest.changes.map(\.text)
    let isTold = earlier == .public || earlier == .client
    #expect(
      told
        == (isTold
          ? ["Hill: Net present value is $330 million, was $410 million", "renamed: Project Falcon is now Hill"]
          : ["Hill: Net present value is $330 million"]))
    #expect(CatalogSnapshot(after.bytes)?.audience == .client)
  }

  @Test func noteOrArticleThatMoved_isNotNew() async {
    let files = { (folder: String, npv: String) in
      [
        "projects/\(folder).md": "---\nname: Hill\nnpv: \(npv)\n---\n",
        "articles/\(folder).md": "---\ntitle: A\n---\nWords.\n", "companies/star.md": "---\nname: Hill\n---\n",
      ]
    }
    let (before, after) = (await snapshot(files("old", "$1 million")), await snapshot(files("new", "$2 million")))
    let (old, new) = (
      before.entities.keys.filter { $0.hasPrefix("projects/") },
      after.entities.keys.filter { $0.hasPrefix("projects/") }
    )
    #expect(old != new)
    let changes = after.changes(since: before)
    #expect(changes.map(\.sort) == [.value, .moved, .moved])
    #expect(changes.map(\.name) == ["Hill", "Hill", "A"])
    #expect(changes.filter(\.isForReaders).map(\.text) == ["Hill: Net present value is $2 million, was $1 million"])
  }

  private func snapshot(_ files: [String: String], _ readers: Audience) async -> CatalogSnapshot {
    CatalogSnapshot(await Desk(files, readership: Readership(readers)).catalog, for: readers)
  }

  private func snapshot(_ files: [String: String]) async -> CatalogSnapshot {
    CatalogSnapshot(await Desk(files).catalog, for: .public)
  }
}
