internal import Foundations

/// Dates and the words that are quoted for them.
enum QuotedDate {
  /// In what a date goes against all words that are quoted for it.
  enum Difference: Equatable {
    /// They name other years.
    case year(String)
    /// They name another part of the year, in these words.
    case part(String)
  }

  /// Quotes that name no year may say *next year*, which the note words anew: they go against nothing.
  static func difference(of date: String, from quotes: [String]) -> Difference? {
    guard quotes.allSatisfy({ $0.utf8.count <= longestQuote }) else { return nil }
    let quoted = quotes.flatMap(years)
    let stated = years(of: date)
    guard let year = stated.first, !quoted.isEmpty else { return nil }
    guard stated.contains(where: quoted.contains) else { return .year(year) }
    guard let days = DateValue(date).flatMap({ StatedDays(namedBy: $0) }) else { return nil }
    let others = quotes.flatMap { quote in statedDays(in: quote).map { (quote: quote, days: $0) } }
    guard !others.contains(where: { $0.days.overlaps(days) }), !quotes.contains(where: { words(of: date, standIn: $0) })
    else { return nil }
    let near = others.first { $0.days.last.year >= days.first.year && $0.days.first.year <= days.last.year }
    return near.map { .part(text($0.days.range, of: $0.quote)) }
  }

  /// Longer ones are whole passages, which speak of more than the date.
  private static let longestQuote = 1_000

  private static func years(of text: String) -> [String] {
    // The figure of `mid-2026` goes on no word.
    QuotedFigures(text.replacing("-", with: " ")).figures.map(\.text).filter {
      $0.utf8.count == 4 && ("1900"..."2199").contains($0)
    }
  }

  /// Whether all words and figures of a date stand in a quote, in any order: *March, April and May 2026*.
  private static func words(of date: String, standIn quote: String) -> Bool {
    let known = Set(words(of: quote))
    return words(of: date).allSatisfy(known.contains)
  }

  private static func words(of text: String) -> [Substring] {
    foldedName(text).split { !$0.isLetter && !$0.isNumber }
  }

  private static func text(_ range: Range<Int>, of quote: String) -> String {
    String(decoding: Array(quote.utf8)[range], as: UTF8.self)
  }
}
