/// Dates in figures alone, other than ISO's: `31.10.2025`, `31/10/2025`, `10/31/2025`, `2025/10/31`.
enum NumericDate {
  /// The date; nil where the text is not of this form.
  ///
  /// Which figure is the day follows from its size, or from full stops, which stand in day-first dates; a date that can
  /// be read in two ways is a problem.
  static func date(_ text: String) throws(ValueProblem) -> CalendarDate? {
    guard let mark = text.utf8.first(where: { marks.contains($0) }),
      let (first, second, third) = figures(text, partedBy: mark)
    else { return nil }
    let whole = 0..<text.utf8.count
    let readings: [CalendarDate?] =
      if first >= 1000 {
        [CalendarDate(year: first, month: second, day: third)]
      } else if mark == UInt8(ascii: ".") {
        [CalendarDate(year: third, month: second, day: first)]
      } else {
        [CalendarDate(year: third, month: second, day: first), CalendarDate(year: third, month: first, day: second)]
      }
    let dates = Set(readings.compactMap(\.self))
    if dates.count > 1 {
      throw ValueProblem("a date that can be read in two ways", fix: "write it like 2025-10-31", at: whole)
    }
    guard let date = dates.first else {
      throw ValueProblem("no day of the calendar", fix: "write it like 2025-10-31", at: whole)
    }
    return date
  }

  /// Refuses `2025-13`, which looks like a year with its month and would else be a stretch of years that runs backwards.
  static func checkMonth(_ text: String) throws(ValueProblem) {
    let pieces = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map { Substring($0) }
    guard pieces.count == 2, pieces[0].utf8.count == 4, pieces[1].utf8.count == 2, let year = Int(pieces[0]),
      let month = Int(pieces[1]), !(1...12).contains(month), month < year % 100
    else { return }
    throw ValueProblem(
      "there is no month \(pieces[1])", fix: "write it like 2025-10-31, 2025-10 or 2025", at: 0..<text.utf8.count)
  }

  private static let marks = [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")]

  private static func figures(_ text: String, partedBy mark: UInt8) -> (Int, Int, Int)? {
    let pieces = text.utf8.split(separator: mark, omittingEmptySubsequences: false)
    guard pieces.count == 3 else { return nil }
    var figures: [Int] = []
    for piece in pieces {
      guard 1...4 ~= piece.count, piece.allSatisfy(\.isASCIIDigit),
        let figure = Int(Substring(piece))
      else { return nil }
      figures.append(figure)
    }
    guard max(figures[0], figures[2]) >= 1000 else { return nil }
    return (figures[0], figures[1], figures[2])
  }
}
