import Testing

@testable import Building

@Suite struct ProgressTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var stage = BuildStage.rendering
    var done = 0
    var count = 0
    var elapsed = Duration.seconds(2)
    var width = 100
    let text: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "one piece of work", stage: .resolving, text: "resolving names and claims"),
    Case(
      name: "half way", done: 500, count: 1_000, text: "rendering pages: 500 of 1000, 250 a second, 2 s left"),
    Case(name: "nearly done", done: 999, count: 1_000, text: "rendering pages: 999 of 1000, 499 a second, 1 s left"),
    Case(
      name: "minutes", done: 100, count: 20_000, elapsed: .seconds(1),
      text: "rendering pages: 100 of 20000, 100 a second, 4 min left"),
    Case(
      name: "too early to tell", done: 500, count: 1_000, elapsed: .milliseconds(20),
      text: "rendering pages: 500 of 1000"),
    Case(name: "too few to tell", done: 3, count: 1_000, text: "rendering pages: 3 of 1000"),
    Case(
      name: "no room for the time left", done: 500, count: 1_000, width: 50,
      text: "rendering pages: 500 of 1000, 250 a second"),
    Case(
      name: "no room for the rate", done: 500, count: 1_000, width: 41, text: "rendering pages: 500 of 1000"),
    Case(name: "narrow terminal", done: 500, count: 1_000, width: 20, text: "rendering pages: 50%"),
    Case(name: "narrower terminal", done: 500, count: 1_000, width: 19, text: "rendering pages"),
    Case(name: "no room for the stage", done: 500, count: 1_000, width: 9, text: "rendering"),
    Case(name: "no terminal at all", width: -1, text: ""),
  ]

  @Test(arguments: cases) func line_tellsStage_count_rate_andTimeLeft(_ example: Case) {
    let state = BuildProgress.State(
      stage: example.stage, done: example.done, count: example.count, elapsed: example.elapsed)
    #expect(state.text(width: example.width) == example.text)
  }

  @Test func stages_followOneAnother_andAreTimed() async {
    let progress = BuildProgress()
    #expect(progress.state == nil)
    progress.begin(.resolving)
    #expect(progress.state?.stage == .resolving)
    let squares = await progress.map(.rendering, count: 100) { $0 * $0 }
    #expect(squares == (0..<100).map { $0 * $0 })
    #expect(progress.state?.done == 100)
    progress.end()
    #expect(progress.state == nil)
    #expect(progress.timings.stages.map(\.stage) == [.resolving, .rendering])
    #expect(progress.timings.stages.map(\.count) == [0, 100])
  }

  @Test func timings_listTheSlowestFirst() {
    let pages = (0..<20).map { number in
      PageTime(
        address: "page-\(number).html", template: number < 5 ? "article" : "entity",
        duration: .microseconds(100 * number))
    }
    let stage = StageTime(stage: .rendering, count: 20, duration: .milliseconds(12), peakMemory: 34 << 20)
    let lines = BuildTimings(stages: [stage], pages: pages).lines
    #expect(lines.first == "      12.0 ms  peak    34 MB  rendering pages (20)")
    #expect(lines.contains("       1.9 ms  page-19.html"))
    #expect(!lines.contains { $0.hasSuffix("page-9.html") })
    #expect(lines.suffix(2) == ["      18.0 ms  entity (15)", "       1.0 ms  article (5)"])
  }
}
