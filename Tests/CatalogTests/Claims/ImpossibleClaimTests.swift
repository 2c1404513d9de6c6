import Foundations
import Testing

@testable import Catalog

/// What is stated and cannot be.
@Suite struct ImpossibleClaimTests {
  @Test(arguments: [
    ("owner: {to: Alpha, from: 2021, until: 2015}", "“until” 2015 lies before “from” 2021"),
    ("owner: {to: Alpha, share: 120%}", "a share of 120% is more than the whole"),
    ("former-names: [{name: Pit, from: 2021-05, until: 2020}]", "“Pit” ends before it begins"),
    ("owner: {to: Alpha, from: 2015, until: 2015}", nil), ("owner: {to: Alpha, share: 100%}", nil),
    ("owner: {to: Alpha, share: a third}", nil), ("former-names: [{name: Pit, from: 2020, until: 2020-03}]", nil),
  ])
  func relation(_ field: String, _ summary: String?) async {
    let desk = await Desk([
      "projects/mine.md": "---\nname: Mine\n\(field)\n---\n", "companies/a.md": "---\nname: Alpha\n---\n",
    ])
    #expect(desk.diagnostics.filter { $0.rule.code == "DOS-246" }.map(\.summary) == (summary.map { [$0] } ?? []))
  }

  @Test func relationToItself() async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\naliases: [Alpha Group]\nparent: Alpha Group\n---\n"])
    #expect(desk.diagnostics.map(\.summary) == ["“parent” leads to the note itself"])
  }

  @Test(arguments: ["2025", "2026", "2027"])
  func milestoneMoved_toALaterDayOrBroughtForward_isNoProblem(_ changed: String) async {
    let desk = await Desk([
      "projects/mine.md": "---\nname: Mine\nmilestones: [{what: ore, due: 2026-03, changed-to: \(changed)}]\n---\n"
    ])
    #expect(!desk.codes().contains("DOS-522"))
    #expect(desk.entity("Mine")?.milestones.first?.changedTo?.words == changed)
  }

  @Test func withdrawnWithoutAReason_isToldOf_andWithdrawn() async throws {
    let desk = await Desk(["projects/mine.md": "---\nname: Mine\nnpv: {value: $3 million, withdrawn: true}\n---\n"])
    let claim = try #require(desk.entity("Mine")?.claims(of: "npv").first)
    #expect(!claim.isCurrent && claim.withdrawn == "")
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-231" }?.fix?.hasPrefix("say why") == true)
  }
}
