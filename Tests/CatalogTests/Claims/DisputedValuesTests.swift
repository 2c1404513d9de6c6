import Testing

@testable import Catalog

/// When claims contradict each other, and when they only stand side by side.
@Suite struct DisputedValuesTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let field: String
    let claims: [String]
    let disputes: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "two values of one study", field: "npv",
      claims: ["{value: $333m, basis: post-tax, as-of: 2023}", "{value: $330m, basis: post-tax NPV8, as-of: 2023}"],
      disputes: [["$333m", "$330m"]]),
    Case(
      testDescription: "one value in two wordings", field: "npv", claims: ["{value: $0.5bn}", "{value: $500 million}"],
      disputes: []),
    Case(
      testDescription: "a bare dollar is no Australian dollar", field: "npv",
      claims: ["{value: $50m}", "{value: A$50m}"], disputes: [["$50m", "A$50m"]]),
    Case(
      testDescription: "different bases", field: "capacity",
      claims: ["{value: 100 t/yr, basis: oxides}", "{value: 5 t/yr, basis: metal}"], disputes: []),
    Case(
      testDescription: "different bases of a field with one value", field: "employees",
      claims: ["{value: 30, basis: miners}", "{value: 12, basis: office}", "{value: 14, basis: office}"],
      disputes: [["12", "14"]]),
    Case(
      testDescription: "different years of a field with many values", field: "resource",
      claims: ["{value: 519 Mt, as-of: 2022}", "{value: 524 Mt, as-of: 2024}"], disputes: []),
    Case(
      testDescription: "a date, whatever its as-of", field: "start",
      claims: ["{value: 2026, as-of: 2022}", "{value: 2027, as-of: 2024}"], disputes: [["2026", "2027"]]),
    Case(
      testDescription: "a date within another", field: "start", claims: ["{value: 2027}", "{value: late 2027}"],
      disputes: []),
    Case(
      testDescription: "a number above an open one", field: "employees",
      claims: ["{value: 500+}", "{value: 520}", "{value: 510, hedge: at least}"], disputes: []),
    Case(
      testDescription: "a number below an open one", field: "employees",
      claims: ["{value: 520, hedge: at least}", "{value: 500}"],
      disputes: [["520", "500"]]),
    Case(
      testDescription: "stages that follow each other", field: "stage",
      claims: ["{value: permitting, as-of: 2024}", "{value: construction, as-of: 2025}"], disputes: []),
    Case(
      testDescription: "stages of one day", field: "stage",
      claims: ["{value: permitting, as-of: 2025}", "{value: construction, as-of: 2025-03}"],
      disputes: [["permitting", "construction"]]),
    Case(
      testDescription: "remarks", field: "statements", claims: ["{value: the largest}", "{value: the second-largest}"],
      disputes: []),
    Case(
      testDescription: "a withdrawn value", field: "start",
      claims: ["{value: 2026}", "{value: 2062, withdrawn: a slip}"], disputes: []),
  ]

  @Test(arguments: cases) func claims_contradictEachOther_orNot(_ test: Case) async throws {
    let desk = await Desk([
      "\(test.field == "employees" ? "companies" : "projects")/mine.md": "---\nname: Mine\n\(test.field):\n"
        + test.claims.map { "  - \($0)\n" }.joined() + "---\n"
    ])
    let mine = try #require(desk.entity("Mine"))
    #expect(mine.disputedValues.map { $0.claims.map(\.display) } == test.disputes)
  }
}
