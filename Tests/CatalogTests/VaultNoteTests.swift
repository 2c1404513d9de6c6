import Foundations
import Testing

@testable import Catalog

/// Notes as they come from vaults that other tools wrote.
@Suite struct VaultNoteTests {
  @Test(arguments: [
    ("publish: false", true), ("publish: no", true), ("publish: true", false), ("publish:", false),
    ("draft: true", true), ("draft: true\npublish: true", true), ("draft: false\npublish: false", true),
  ])
  func publish_tellsWhetherANoteIsADraft(field: String, isDraft: Bool) throws {
    let note = try read("name: Alpha\n\(field)")
    #expect(note.isDraft == isDraft)
    #expect(note.unknown.isEmpty)
    #expect(note.diagnostics.isEmpty)
  }

  /// One error each, and no note that somebody meant to keep back.
  @Test(arguments: [
    ("draft: y", true, 1), ("draft: 1", true, 1), ("draft: [true]", true, 1), ("draft: {a: b}", true, 1),
    ("draft: \"true \"", true, 0), ("Draft: true", true, 0), ("DRAFT: perhaps", true, 1), ("drafts: true", true, 1),
    ("published: false", true, 1), ("Publish: no", true, 0), ("publish: never", true, 1), ("public: no", true, 1),
    ("Draft: false", false, 0), ("draft: FALSE", false, 0), ("publish: on", false, 0),
  ])
  func whatMayMeanADraft_isOne(field: String, isDraft: Bool, problems: Int) throws {
    let note = try read("name: Alpha\n\(field)")
    #expect(note.isDraft == isDraft)
    #expect(note.unknown.isEmpty)
    #expect(note.diagnostics.map(\.rule.code) == Array(repeating: "DOS-231", count: problems))
    #expect(note.draftProblems == note.diagnostics)
  }

  @Test(
    "front matter that cannot be read may say that a note is a draft, and is taken for that",
    arguments: [
      ("name: C: x\ndraft: true", true), ("draft: true\nname: \"C", true), ("name: [C\n\"publish\": no", true),
      ("name: C: x\nDraft: perhaps", true), ("name: C: x\ndraft: false", false), ("name: C: x\npublish: true", false),
      ("name: C: x\nsummary: a draft", false),
      ("name: C: x\n{\"a\": 1, \"draft\": true}", true),
    ])
  func unreadDraft(fields: String, isDraft: Bool) throws {
    let note = try read(fields)
    #expect(note.isDraft == isDraft)
    #expect(note.diagnostics.contains { $0.severity == .error })
    if isDraft { #expect(note.draftProblems == note.diagnostics) }
    #expect(note.diagnostics.flatMap(\.notes).contains { $0.text.contains("a draft") } == isDraft)
  }

  @Test(arguments: ["aliases: [/old/alpha/, A]", "aliases: [A, /old/alpha]", "formerly: /old/alpha/"])
  func addressAmongNames_isNoName(field: String) throws {
    let note = try read("name: Alpha\n\(field)")
    #expect(note.names.map(\.text) == (field.hasPrefix("aliases") ? ["Alpha", "A"] : ["Alpha"]))
    #expect(note.diagnostics.map(\.rule.code) == ["DOS-231"])
    #expect(note.diagnostics.first?.fix == "write it under “former-addresses”")
  }

  @Test(arguments: ["drafts: false", "published: 2025-03-04", "published: true"])
  func fieldNearlyCalledDraft_thatSaysNothingOfOne_isAProperty(field: String) throws {
    let note = try read("name: Alpha\n\(field)")
    #expect(!note.isDraft)
    #expect(note.unknown.count == 1)
  }

  @Test(arguments: ["kind", "type", "id", "slug", "cssclass", "cssclasses"])
  func keyOfAnotherTool_isPassedOver_unlessTheKindHasAField(key: String) throws {
    #expect(try read("name: Alpha\n\(key): own").unknown.isEmpty)
    let (kinds, problems) = KindTable.read(
      SourceText(path: "kinds.yml", bytes: Array("kinds: {mine: {fields: {\(key): text}}}".utf8)))
    #expect(problems.isEmpty)
    let kind = try #require(kinds.kind(named: "mine"))
    let source = SourceText(path: "a.md", bytes: Array("---\nname: Alpha\n\(key): own\n---\n".utf8))
    let note = NoteReader(kind: kind).read(source, relativePath: "mine/a.md")
    #expect(note.fields.map(\.field.name) == [key])
    #expect(note.unknown.isEmpty)
  }

  @Test(arguments: ["2024-13-01", "soon", "2024-02-30", "31.12.2024"])
  func date_thatIsNone_isSaidToBeNone(date: String) async throws {
    let note = try read("name: Alpha\ndate: \(date)")
    let problem = try #require(note.diagnostics.first)
    #expect(note.diagnostics.count == 1)
    #expect(problem.rule == .wrongType)
    #expect(problem.position == SourcePosition(line: 3, column: 7))
    #expect(problem.summary.contains("“\(date)” is none"))
    #expect(note.unknown.isEmpty)
  }

  @Test(arguments: [
    ("2024-05-01", "2024-05-01"), ("2024-05-01T10:00:00", "2024-05-01"), ("2024-05-01 10:00", "2024-05-01"),
    ("2024-05", "2024-05"),
  ])
  func date_mayHaveATime(date: String, day: String) throws {
    let note = try read("name: Alpha\ndate: \(date)")
    #expect(note.date == CalendarDate(iso: day))
    #expect(note.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "aliases:", "aliases: []", "aliases:\n  -", "aliases: ''", "country: ''", "country: \"  \"", "minerals: []",
    "tags:", "tags: ''", "related: []", "related:", "related: ['']", "date:", "date: ''", "not:", "summary: ''",
    "weight: ''", "milestones: []", "own: {}", "founded: ''", "former-addresses: []", "draft: ''",
  ])
  func emptyProperty_isAsIfAbsent(field: String) async throws {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n\(field)\n---\n"])
    let alpha = try #require(desk.entity("Alpha"))
    #expect(desk.diagnostics.isEmpty)
    #expect(alpha.names.map(\.text) == ["Alpha"])
    #expect(alpha.fields.isEmpty)
    #expect(alpha.properties.isEmpty)
  }

  @Test func property_isShownWithAllThatListsInItHold() async throws {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\nown: [1, [2, [3, '', 4]], {a: 5}]\n---\n"])
    #expect(desk.entity("Alpha")?.properties.first?.values.map(\.text) == ["1", "2", "3", "4", "a: 5"])
  }

  @Test(arguments: [
    ("aliases: A, B", true), ("aliases: 'A, B'", false), ("aliases: [A, B]", false), ("aliases: [\"A, B\"]", false),
    ("alias: A, B", true), ("aliases: A,B", false),
  ])
  func namesInOneText_areToldOf(field: String, isTold: Bool) throws {
    #expect(try read("name: Alpha\n\(field)").diagnostics.map(\.rule) == (isTold ? [.severalNames] : []))
  }

  @Test(arguments: [
    ("Owns [[Alpha|the A]] and **more**", "Owns the A and more"), ("plain words", "plain words"),
    ("A [link](x.md) to `code`", "A link to code"), ("R&D at AT&T, 5 * 3 < 16", "R&D at AT&T, 5 * 3 < 16"),
    ("A <b>x</b> y", "A x y"), ("line<br>two", "line two"), ("Worth ~~$5 million~~ $6 million.", "Worth $6 million."),
    ("Mined_by_hand", "Mined_by_hand"), ("==Marked== [[Beta#Part]]", "Marked Beta"),
  ])
  func summary_isPlainWords(written: String, shown: String) throws {
    #expect(try read("name: Alpha\nsummary: '\(written)'").summary == shown)
  }

  @Test func tag_listsWhatBearsOneWithinIt() async throws {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\ntags: [Mining/Rare earths/Heavy]\n---\n",
      "companies/b.md": "---\nname: Beta\ntags: [mining, mining/Rare Earths]\n---\n",
    ])
    let bearers = desk.catalog.tags.map { tag in [tag.name] + tag.entities.map { desk.catalog[$0].name } }
    #expect(
      bearers == [
        ["Mining", "Alpha", "Beta"], ["Mining/Rare earths", "Alpha", "Beta"], ["Mining/Rare earths/Heavy", "Alpha"],
      ])
  }

  @Test func articleCalledIndex_isToldOfWithItsFile() async {
    let desk = await Desk(["articles/index.txt": "Mine opens\nMarch 4, 2025\nThe mine yields three tonnes."])
    #expect(desk.diagnostics.first { $0.rule == .addressTaken }?.path == "Content/articles/index.txt")
    #expect(desk.catalog.articles.map(\.address) == ["articles/index-2.html"])
  }

  private func read(_ fields: String) throws -> Note {
    let kind = try #require(KindTable.builtIn.kind(named: "company"))
    let source = SourceText(path: "Content/companies/a.md", bytes: Array("---\n\(fields)\n---\n".utf8))
    return NoteReader(kind: kind).read(source, relativePath: "companies/a.md")
  }
}
