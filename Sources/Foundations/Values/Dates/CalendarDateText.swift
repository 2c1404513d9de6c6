extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2025`, `2025-10` or `2025-10-31`.
  package var description: String {
    var text = padded(year, to: 4)
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }

  /// The start of the first day in UTC, as feeds want it (RFC 3339): `2025-10-31T00:00:00Z`.
  package var rfc3339: String { firstDay.description + "T00:00:00Z" }

  /// `31 October 2025`, `October 2025` or `2025`.
  package var longEnglish: String { english(EnglishMonth.names) }

  /// `31 Oct 2025`, `Oct 2025` or `2025`.
  package var shortEnglish: String { english(EnglishMonth.abbreviations) }

  private func english(_ names: [String]) -> String {
    guard let month else { return String(year) }
    let monthAndYear = names[month - 1] + " " + String(year)
    return day.map { "\($0) \(monthAndYear)" } ?? monthAndYear
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarDate {
  /// Reads `2025`, `2025-10`, `2025-10-31`, or a day followed by a time of day, which is left out:
  /// the date is the one that is written, whatever the time zone. Nil for anything else.
  package init?(iso text: some StringProtocol) {
    var text = String(text)
    let date = text.withUTF8 { CalendarDate(isoBytes: $0[...]) }
    guard let date else { return nil }
    self = date
  }

  private init?(isoBytes bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var numbers: [Int] = []
    var index = bytes.startIndex
    for width in [4, 2, 2] {
      if !numbers.isEmpty {
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") else { break }
        index += 1
      }
      guard let number = fixedDigits(bytes, at: index, count: width) else { return nil }
      numbers.append(number)
      index += width
    }
    guard index == bytes.endIndex || (numbers.count == 3 && isTimeOfDay(bytes[index...])) else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }
}

private func fixedDigits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at start: Int, count: Int) -> Int? {
  guard start + count <= bytes.endIndex else { return nil }
  var value = 0
  for byte in bytes[start..<start + count] {
    guard byte.isASCIIDigit else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// Whether what follows a day reads as a time: `T` or a space, then `hh:mm`.
private func isTimeOfDay(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  let start = bytes.startIndex
  guard bytes.count >= 6, [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[start]),
    let hour = fixedDigits(bytes, at: start + 1, count: 2), hour <= 24, bytes[start + 3] == UInt8(ascii: ":"),
    let minute = fixedDigits(bytes, at: start + 4, count: 2)
  else { return false }
  return minute < 60
}
