import Testing

@testable import Pictures

@Suite struct TickLabelsTests {
  static func shown(_ labels: [String], every distance: Double, within width: Double) -> [TickLabels.Label] {
    TickLabels(
      labels.enumerated().map { .init(text: $1, x: Double($0) * distance) }, within: width, gap: 8
    ).shown
  }

  @Test func labelsWithRoom_areAllShown_atTheirTicks() {
    let shown = Self.shown(["2023", "2024", "2025"], every: 100, within: 400)
    #expect(shown.map(\.text) == ["2023", "2024", "2025"])
    #expect(shown.map(\.x) == [0, 100, 200])
  }

  @Test func tooMany_areLeftOutAtEvenSteps_theLastStays() {
    let shown = Self.shown((0..<12).map { "20\($0 + 10)" }, every: 20, within: 400)
    let numbers = shown.compactMap { Int($0.text) }
    #expect(numbers.last == 2021)
    #expect(numbers.count > 2)
    #expect(Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 }).count == 1)
  }

  @Test func aLastLabelBeyondTheEdge_standsBeforeItsTick() throws {
    let last = try #require(Self.shown(["2024", "September 2025"], every: 390, within: 400).last)
    #expect(last.text == "September 2025")
    #expect(last.x < 390 && last.x > 200)
  }

  @Test func noTicks_haveNoLabels() { #expect(TickLabels([], within: 400, gap: 8).shown.isEmpty) }
}
