import Foundations
import Testing

@Suite struct PercentTests {
  @Test(arguments: [
    ("100%", "100", "100", Hedge.exact, ""), ("85–90 %", "85", "90", .exact, ""),
    ("85% to 90%", "85", "90", .exact, ""),
    ("85-90% of refining capacity", "85", "90", .exact, "of refining capacity"),
    ("35 per cent", "35", "35", .exact, ""),
    ("35 percent", "35", "35", .exact, ""), ("50.1pc", "50.1", "50.1", .exact, ""),
    ("99.5%-plus", "99.5", "99.5", .atLeast, ""),
    ("99.5%+", "99.5", "99.5", .atLeast, ""), ("up to 9% of demand", "9", "9", .atMost, "of demand"),
    ("about 15% as-converted", "15", "15", .about, "as-converted"), ("0.31% TREO", "0.31", "0.31", .exact, "TREO"),
    ("99.9–99.999%", "99.9", "99.999", .exact, ""), ("-3.5 %", "-3.5", "-3.5", .exact, ""),
    ("0.5 wt% TREO", "0.5", "0.5", .exact, "TREO"), ("5% or 20 t", "5", "5", .exact, "or 20 t"),
    ("half a percent", "0.5", "0.5", .exact, ""),
  ])
  func words_areRead(words: String, low: String, high: String, hedge: Hedge, detail: String) throws {
    let percent = try Percent(words)
    #expect(percent.span.low.description == low)
    #expect(percent.span.high.description == high)
    #expect(percent.span.hedge == hedge)
    #expect(percent.detail == detail)
  }

  @Test(arguments: [
    ("85", "a number without “%”", 0..<2), ("70/30", "a number without “%”", 0..<2),
    ("5% or 6%", "two numbers where one value should stand", 3..<5),
    ("most", "there is no number in it", 0..<4),
    ("90–85%", "a range that runs downwards", 0..<8),
  ])
  func otherWords_areAProblem(words: String, summary: String, range: Range<Int>) {
    let problem = #expect(throws: ValueProblem.self) { try Percent(words) }
    #expect(problem?.summary == summary)
    #expect(problem?.range == range)
  }
}
