import Foundations
import TestSupport
import Testing

/// Whatever stands in a field is read or refused with a place in it: no crash, no range that runs downwards.
@Suite struct AnyTextTests {
  static let pieces = [
    "1", "999999999999999999", "0.5", "1,234", "$", "A$", "€", "million", "bn", "m", "k", "-", "–", "to", "between",
    "and",
    "about", "at least", "+", "%", "per", "a", "year", "/", "kg", "km", "2", "²", "°", "'", "\"", "N", "S", "twenty",
    "half", "hundred", "thousand", "or", "but", "x", "e", "dozen", "and a half", "zwei",
    "(", ")", ",", ".", "’", "é", "東", "👩‍🔬", "\u{301}", "\u{A0}", "\0",
  ]

  func check(_ text: String, _ read: () throws(ValueProblem) -> NumberSpan?) {
    do throws(ValueProblem) {
      if let span = try read() { #expect(span.low <= span.high, "\(text)") }
    } catch {
      #expect(0...text.utf8.count ~= error.range.lowerBound, "\(text)")
      #expect(0...text.utf8.count ~= error.range.upperBound, "\(text)")
    }
  }

  @Test func randomPieces_areReadOrRefused() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let separator = Bool.random(using: &random) ? " " : ""
      let text = (0..<Int.random(in: 0..<9, using: &random)).compactMap { _ in Self.pieces.randomElement(using: &random)
      }
      .joined(separator: separator)
      check(text) { () throws(ValueProblem) in try ParsedNumber(text).span }
      check(text) { () throws(ValueProblem) in try Money(text).span }
      check(text) { () throws(ValueProblem) in try Quantity(text).span }
      check(text) { () throws(ValueProblem) in try Percent(text).span }
      check(text) { () throws(ValueProblem) in
        let place = try Coordinates(text)
        #expect(abs(place.latitude) <= 90 && abs(place.longitude) <= 180, "\(text)")
        return nil
      }
      check(text) { () throws(ValueProblem) in
        let date = try DateValue(parsing: text, relativeTo: CalendarDate(year: 9999))
        #expect(date.earliest <= date.latest, "\(text)")
        return nil
      }
    }
  }

  @Test(arguments: [
    "1", "$", "-", "1 ", "half a ", "about ", "(", "1,", "twenty-", "a ", "é", "1'", "two hundred and ", "one million ",
    "and a half ",
  ])
  func longRepeats_takeNoTime(piece: String) {
    let text = String(repeating: piece, count: 1000 / piece.utf8.count)
    let time = processorTime {
      check(text) { () throws(ValueProblem) in try Money(text).span }
      check(text) { () throws(ValueProblem) in try Quantity(text).span }
      check(text) { () throws(ValueProblem) in
        _ = try DateValue(parsing: text)
        return nil
      }
    }
    #expect(time < .seconds(1))
  }
}
