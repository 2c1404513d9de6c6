import Markdown
import Testing

@testable import Catalog

/// Why a name links to what it does, or to nothing.
@Suite struct NameExplainerTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let notes: [String: String]
    let text: String
    let verdicts: @Sendable (Catalog) -> [NameExplanation.Verdict]
  }

  static let alpha =
    "---\nname: Alpha Mining\naliases: [AM, {name: Alpha, when: [ore]}, {name: The Co, match: never}]\n---\n"
  static let beta = "---\nname: Beta Mining\naliases: [AM]\n---\n"

  static let cases = [
    Case(
      testDescription: "means its bearer", name: "Alpha Mining", notes: ["companies/a.md": alpha],
      text: "We saw Alpha Mining twice.", verdicts: { [.means($0.entities[0].id)] }),
    Case(
      testDescription: "an acronym in small letters", name: "AM", notes: ["companies/a.md": alpha],
      text: "It was ten am then, said AM itself.",
      verdicts: { [.writtenOtherwise("am"), .means($0.entities[0].id)] }),
    Case(
      testDescription: "two bearers", name: "AM", notes: ["companies/a.md": alpha, "companies/b.md": beta],
      text: "It was AM again.", verdicts: { [.ambiguous($0.entities.map(\.id))] }),
    Case(
      testDescription: "no company", name: "Alpha", notes: ["companies/a.md": alpha],
      text: "The Alpha of the pack came.",
      verdicts: { _ in [.lacksCompany(["ore"])] }),
    Case(
      testDescription: "in company", name: "Alpha", notes: ["companies/a.md": alpha], text: "Alpha dug its ore here.",
      verdicts: { [.means($0.entities[0].id)] }),
    Case(
      testDescription: "match: never", name: "The Co", notes: ["companies/a.md": alpha], text: "We saw The Co today.",
      verdicts: { _ in [.writtenOtherwise("The Co")] }),
    Case(
      testDescription: "shielded", name: "Georgia",
      notes: ["countries/g.md": "---\nname: Georgia\nnot: [\"Columbus, Georgia\"]\n---\n"],
      text: "A plant in Columbus, Georgia is new.", verdicts: { _ in [.shielded("Columbus, Georgia")] }),
    Case(
      testDescription: "part of a longer name", name: "Alpha", notes: ["companies/a.md": alpha],
      text: "We saw Alpha Mining dig its ore.", verdicts: { _ in [.partOf("Alpha Mining")] }),
    Case(
      testDescription: "no note", name: "Gamma", notes: ["companies/a.md": alpha], text: "We saw Gamma dig again.",
      verdicts: { _ in [.notLookedFor] }),
  ]

  @Test(arguments: cases) func occurrence_isExplained(_ test: Case) async {
    let desk = await desk(test.notes, text: test.text)
    #expect(explain(test.name, desk).findings.map(\.verdict) == test.verdicts(desk.catalog))
  }

  @Test func explanation_agreesWithTheMentionsOfTheSite() async {
    let desk = await desk(["companies/a.md": Self.alpha], text: "Alpha Mining, AM and Alpha Mining dug ore. So did am.")
    let entity = desk.catalog.entities[0].id
    let findings = ["Alpha Mining", "AM", "Alpha"].flatMap { name in explain(name, desk).findings }
    let meant = findings.filter { finding in finding.verdict == .means(entity) }
    let counted = meant.reduce(0) { $0 + $1.count }
    #expect(counted == desk.mentions(of: "Alpha Mining").count)
  }

  @Test func ownNote_andCitations_areTold() async {
    let note = "---\nname: Alpha Mining\n---\nAlpha Mining is old [@alpha-mining-2025].\n"
    let desk = await desk(["companies/a.md": note], text: "Nothing to see in this text.")
    let explanation = explain("Alpha Mining", desk)
    #expect(explanation.findings.map(\.verdict) == [.ownNote(desk.catalog.entities[0].id)])
    #expect(explanation.findings.map(\.count) == [1])
    #expect(explanation.bearers.map(\.name.role) == [.name])
  }

  private func desk(_ notes: [String: String], text: String) async -> Desk {
    await Desk(notes.merging(["articles/one.md": "---\ntitle: One\ndate: 2025-01-01\n---\n\(text)\n"]) { $1 })
  }

  private func explain(_ name: String, _ desk: Desk) -> NameExplanation {
    NameExplainer(DocumentLinker(desk.catalog, files: FileTable([]), options: MarkdownOptions())).explain(name)
  }
}
