import Catalog
import Foundations
import TestSupport
import Testing

/// What can be wrong with a kinds.yml: each at its place, with a mend, and the rest still read.
@Suite struct KindDiagnosticsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let code: String
    let summary: String
    let fix: String?

    init(_ marked: String, _ code: String, _ summary: String, _ fix: String?) {
      self.marked = marked
      self.code = code
      self.summary = summary
      self.fix = fix
    }

    var testDescription: String { marked }
  }

  static let files = [
    Case("1️⃣- a", "DOS-220", "kinds.yml is a list, not kinds", "begin it with “kinds:”"),
    Case("kinds: 1️⃣[a]", "DOS-220", "“kinds” is a list, not kinds", "write “company:” and its settings"),
    Case("1️⃣builtin: false", "DOS-220", "no kind of note is left", "describe one, or remove “builtin: false”"),
    Case("1️⃣kind: {}", "DOS-221", "“kind” is no setting of kinds.yml", "did you mean “kinds”?"),
    Case("builtin: 1️⃣nope", "DOS-222", "“builtin” takes true or false, not “nope”", nil),
    Case("kinds: {a: 1️⃣[x]}", "DOS-220", "the kind “a” is a list", nil),
    Case(
      "kinds: {1️⃣Big Mine: {}}", "DOS-222", "a kind cannot be called “Big Mine”",
      "call it “big-mine” and give it a label"),
  ]

  static let kinds = [
    Case("kinds: {a: {1️⃣lable: A}}", "DOS-221", "“lable” is no setting of a kind", "did you mean “label”?"),
    Case("kinds: {a: {label: 1️⃣[A]}}", "DOS-222", "“label” takes text, not a list", nil),
    Case(
      "kinds: {a: {names: 1️⃣propper}}", "DOS-222", "“names” takes proper, common or none, not “propper”",
      "did you mean “proper”?"),
    Case(
      "kinds: {a: {folder: 1️⃣articles}}", "DOS-226", "the folder “articles” is kept for the site’s own files",
      "choose another folder"),
    Case(
      "kinds: {a: {folder: 1️⃣../b}}", "DOS-226",
      "“../b” cannot be the folder of a kind, for it is a piece of an address",
      "call it “b”, in lower case with “-” between words"),
    Case(
      "kinds: {a: {folder: 1️⃣Big Mines}}", "DOS-226",
      "“Big Mines” cannot be the folder of a kind, for it is a piece of an address",
      "call it “big-mines”, in lower case with “-” between words"),
    Case(
      "kinds: {1️⃣tags: {}}", "DOS-226", "the folder “tags” is kept for the site’s own files", "choose another folder"),
    Case(
      "kinds: {a: {folder: 1️⃣companies}}", "DOS-225", "the folder “companies” belongs to the kind “company” already",
      "choose another, or add “builtin: false”"),
    Case(
      "kinds: {a: {folder: x}, b: {folder: 1️⃣x}}", "DOS-225", "the folder “x” belongs to the kind “a” already",
      "choose another"),
    Case(
      "kinds: {a: {order: 1️⃣dat, fields: {date: date, name-of-it: text}}}", "DOS-227",
      "“dat” is no date or number among the fields of “a”", "did you mean “date”?"),
    Case(
      "kinds: {a: {shared-names: 1️⃣Chad}}", "DOS-222", "“shared-names” is text", "write “Jordan: [Amman, Jordanian]”"),
    Case("kinds: {a: {fields: 1️⃣[x]}}", "DOS-222", "“fields” is a list", "write “country: {type: text}”"),
  ]

  static let fields = [
    Case("1️⃣x: {}", "DOS-223", "the field “x” has no type", "add “type: text”"),
    Case("1️⃣x: {of: [a]}", "DOS-223", "the field “x” has no type", "add “type: choice”"),
    Case("x: {type: 1️⃣mony}", "DOS-223", "there is no type “mony”", "did you mean “money”?"),
    Case("x: 1️⃣lnk", "DOS-223", "there is no type “lnk”", "did you mean “link”?"),
    Case(
      "x: {type: 1️⃣colour}", "DOS-223", "there is no type “colour”",
      "there are text, number, date, url, link, money, quantity, percent, choice, coordinates, quotation, milestones"),
    Case("x: 1️⃣[a]", "DOS-222", "the field “x” is a list", nil),
    Case(
      "1️⃣name: text", "DOS-222", "every note has “name”, so no field can be called so", "give the field another name"),
    Case("x: {type: text, 1️⃣mani: yes}", "DOS-221", "“mani” is no setting of a field", "did you mean “many”?"),
    Case("x: {type: text, many: 1️⃣perhaps}", "DOS-222", "“many” takes true or false, not “perhaps”", nil),
    Case("x: {type: link, to: [1️⃣compani]}", "DOS-224", "there is no kind “compani”", "did you mean “company”?"),
    Case(
      "x: {type: link, to: [1️⃣article]}", "DOS-224", "articles are no kind of note, so no field leads to them",
      "let the field’s values cite articles: “value [@article-id]”"),
    Case("x: {type: link, to: 1️⃣Company}", "DOS-224", "there is no kind “Company”", "did you mean “company”?"),
    Case("x: {type: link, to: [1️⃣[company]]}", "DOS-222", "“to” takes a list of words, not a list", nil),
    Case(
      "x: {type: text, 1️⃣to: [company]}", "DOS-222", "“to” is for fields of the type “link”",
      "remove it, or change the type"),
    Case(
      "x: {type: money, 1️⃣unit: t}", "DOS-222", "“unit” is for fields of the type “quantity” or “number”",
      "remove it, or change the type"),
    Case(
      "x: {type: choice, of: [a], against: 1️⃣[b]}", "DOS-222", "“against” is a list",
      "write “{value: [words that go against it]}”"),
    Case(
      "x: {type: choice, of: [open, shut], against: {1️⃣shot: [b]}}", "DOS-222",
      "“shot” is none of the values in “of”", "did you mean “shut”?"),
    Case("1️⃣x: {type: choice}", "DOS-222", "the choice “x” has no values", "add “of: [first, second]”"),
    Case(
      "x: {type: date, stale-after: 1️⃣soon}", "DOS-222", "“soon” is no length of time", "write it like “12 months”"),
    Case(
      "x: {type: date, stale-after: 1️⃣0 days}", "DOS-222", "“0 days” is no length of time", "write it like “12 months”"),
  ].map { Case("kinds:\n  mine:\n    fields:\n      " + $0.marked, $0.code, $0.summary, $0.fix) }

  /// A field with the name of a key that notes read would never get its values.
  static let reserved = [
    "title", "alias", "aliases", "formerly", "former-names", "former-addresses", "summary", "description", "tag",
    "tags",
    "draft", "publish", "audience", "Audiences", "audiance", "weight", "not",
  ].map {
    Case(
      "kinds: {mine: {fields: {1️⃣\($0): text}}}", "DOS-222", "every note has “\($0)”, so no field can be called so",
      "give the field another name")
  }

  static let exclusions = [
    Case(
      "1️⃣no", "DOS-222", "“excludes” takes pairs of choices", "write “- {binding: non-binding, status: [definitive]}”"),
    Case(
      "1️⃣{open: yes}", "DOS-222", "“excludes” takes pairs of choices",
      "write “- {binding: non-binding, status: [definitive]}”"),
    Case(
      "{open: now, 1️⃣shat: x}", "DOS-222", "“shat” is no choice among the fields of “mine”", "did you mean “shut”?"),
    Case(
      "{open: now, shut: [1️⃣later]}", "DOS-222", "“later” is none of the values of “shut”", "did you mean “late”?"),
  ].map {
    let fields = "{open: {type: choice, of: [now, then]}, shut: {type: choice, of: [late]}}"
    return Case("kinds:\n  mine:\n    fields: \(fields)\n    excludes: " + $0.marked, $0.code, $0.summary, $0.fix)
  }

  @Test(arguments: files + kinds + fields + reserved + exclusions)
  func diagnostic(of test: Case) throws {
    let marked = MarkedText(test.marked)
    let diagnostics = KindTable.read(marked.source(path: "kinds.yml")).diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.rule.code == test.code)
    #expect(diagnostic.summary == test.summary)
    #expect(diagnostic.fix == test.fix)
    #expect([diagnostic.position] == marked.positions)
  }

  @Test func whatIsWrong_isLeftOut_andTheRestIsRead() throws {
    let source = MarkedText(
      """
      kinds:
        mine:
          folder: mines
          fields:
            owner: {type: link, to: [company, compani], label: Owner}
            depth: {type: metres, label: Depth}
            opened: {type: date}
      """
    ).source()
    let (table, diagnostics) = KindTable.read(source)
    let mine = try #require(table.kind(named: "mine"))
    #expect(diagnostics.count == 2)
    #expect(mine.field(named: "owner")?.targets == ["company"])
    #expect(mine.field(named: "depth")?.type == .text)
    #expect(mine.field(named: "opened")?.type == .date)
  }

  @Test func brokenYAML_leavesTheBuiltInKinds() {
    let (table, diagnostics) = KindTable.read(SourceText(path: "kinds.yml", bytes: Array("kinds: [".utf8)))
    #expect(diagnostics.map(\.rule.code) == ["DOS-201"])
    #expect(table.kinds == KindTable.builtIn.kinds)
  }
}
