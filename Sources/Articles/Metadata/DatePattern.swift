import Foundations

/// The forms that dates take: `October 31, 2025`, `Oct 31, '25`, `31-Oct-25`, `31. Oktober 2025`, `31 de octubre de 2025`,
/// `2025-10-31`, `31.10.2025`, `10/31/2025`, `2025年10月31日`.
enum DatePattern {
  static func match(_ block: Block, at index: Int) -> FoundDate? {
    let word = block.words[index]
    if let month = monthNumbers[word.hash] { return monthFirst(block, index, month) }
    guard block.text[word.range.lowerBound].isASCIIDigit else { return nil }
    return joined(block, index) ?? numeric(block, index) ?? dayThenMonth(block, index)
  }

  /// `October 31, 2025` or, without a day, `October 2025`.
  private static func monthFirst(_ block: Block, _ index: Int, _ month: Int) -> FoundDate? {
    guard let (number, next) = number(block, after: index) else { return nil }
    if let year = fullYear(number, block, next) {
      if index > 0, block.isNumber(block.words[index - 1]), isNear(block, index - 1, index) { return nil }
      return found(block, index...next, CalendarDate(year: year, month: month))
    }
    guard number <= 31, let (second, last) = self.number(block, after: next),
      let year = fullYear(second, block, last) ?? shortYear(second, block, last)
    else { return nil }
    return found(block, index...last, CalendarDate(year: year, month: month, day: number))
  }

  /// `31 October 2025`, `31st of October, 2025`, `31. Oktober 2025`, `31-Oct-2025`.
  private static func dayThenMonth(_ block: Block, _ index: Int) -> FoundDate? {
    guard let day = value(block, index), day <= 31 else { return nil }
    let monthIndex = skippingParticles(block, after: index)
    guard monthIndex < block.words.count, isNear(block, index, monthIndex),
      let month = monthNumbers[block.words[monthIndex].hash]
    else { return nil }
    let yearIndex = skippingParticles(block, after: monthIndex)
    guard yearIndex < block.words.count, isNear(block, monthIndex, yearIndex), let number = value(block, yearIndex),
      let year = fullYear(number, block, yearIndex) ?? shortYear(number, block, yearIndex)
    else { return nil }
    return found(block, index...yearIndex, CalendarDate(year: year, month: month, day: day))
  }

  /// Three numbers between like signs.
  private static func numeric(_ block: Block, _ index: Int) -> FoundDate? {
    guard index + 2 < block.words.count, let a = value(block, index), let b = value(block, index + 1),
      let c = value(block, index + 2), let sign = sign(block, index), sign == self.sign(block, index + 1)
    else { return nil }
    let words = index...index + 2
    if a >= 1900 { return found(block, words, CalendarDate(year: a, month: b, day: c)) }
    guard
      let year = c >= 1900 ? c : sign != UInt8(ascii: "-") && c < 100 && digits(block, index + 2) == 2 ? 2000 + c : nil
    else { return nil }
    let dayFirst = CalendarDate(year: year, month: b, day: a)
    let monthFirst = CalendarDate(year: year, month: a, day: b)
    if sign == UInt8(ascii: ".") { return found(block, words, dayFirst) }
    guard var date = found(block, words, monthFirst ?? dayFirst) else { return nil }
    if monthFirst != nil, dayFirst != nil, a != b { date.alternative = dayFirst }
    return date
  }

  /// One word of digits and letters: `2025年10月31日`, `20251031` is not taken for a date.
  private static func joined(_ block: Block, _ index: Int) -> FoundDate? {
    let text = block.text[block.words[index].range]
    guard text.contains(0xE5) else { return nil }
    var numbers: [Int] = []
    for part in text.split(whereSeparator: { !$0.isASCIIDigit }) {
      guard let number = Int(String(decoding: part, as: UTF8.self)) else { return nil }
      numbers.append(number)
    }
    guard numbers.count == 3, numbers[0] >= 1900 else { return nil }
    return found(block, index...index, CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]))
  }

  private static func found(_ block: Block, _ words: ClosedRange<Int>, _ date: CalendarDate?) -> FoundDate? {
    guard let date, (1900...2100).contains(date.year) else { return nil }
    let range = block.words[words.lowerBound].range.lowerBound..<block.words[words.upperBound].range.upperBound
    return FoundDate(date: date, range: range, words: words.lowerBound..<words.upperBound + 1)
  }

  private static func number(_ block: Block, after index: Int) -> (value: Int, index: Int)? {
    let next = index + 1
    guard next < block.words.count, isNear(block, index, next), let value = value(block, next) else { return nil }
    return (value, next)
  }

  /// The number that a word begins with; letters after it only as in `31st`.
  private static func value(_ block: Block, _ index: Int) -> Int? {
    let text = block.text[block.words[index].range]
    let digits = text.prefix { $0.isASCIIDigit }
    let isTimed = digits.count == 2 && text.dropFirst(2).first == UInt8(ascii: "T")
    guard (1...4).contains(digits.count), text.count - digits.count <= 2 || isTimed else { return nil }
    if digits.count > 2, digits.count < text.count { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func digits(_ block: Block, _ index: Int) -> Int { block.words[index].range.count }

  private static func fullYear(_ number: Int, _ block: Block, _ index: Int) -> Int? {
    (1900...2100).contains(number) && digits(block, index) == 4 ? number : nil
  }

  /// `'25`, and `-25` behind a month's letters.
  private static func shortYear(_ number: Int, _ block: Block, _ index: Int) -> Int? {
    guard digits(block, index) == 2, index > 0 else { return nil }
    let gap = block.gap(after: index - 1)
    let isApostrophe = gap.last == UInt8(ascii: "'") || gap.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
    let isHyphen = gap.elementsEqual([UInt8(ascii: "-")]) && !block.isNumber(block.words[index - 1])
    return isApostrophe || isHyphen ? 2000 + number : nil
  }

  /// Words stand near when nothing but a space and one of `, . - /` is between them.
  private static func isNear(_ block: Block, _ first: Int, _ second: Int) -> Bool {
    if second > first + 1 { return true }
    let gap = block.text[block.words[first].range.upperBound..<block.words[second].range.lowerBound]
    return gap.count <= (gap.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) ? 5 : 3)
      && gap.allSatisfy { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
  }

  private static func skippingParticles(_ block: Block, after index: Int) -> Int {
    var next = index + 1
    while next < block.words.count, next < index + 3, particles.contains(block.words[next].hash) { next += 1 }
    return next
  }

  private static let particles = wordHashes("de of del di du do")

  private static func sign(_ block: Block, _ index: Int) -> UInt8? {
    let gap = block.text[block.words[index].range.upperBound..<block.words[index + 1].range.lowerBound]
    guard let first = gap.first, gap.count == 1 || first == UInt8(ascii: ".") && gap.count == 2 else { return nil }
    return [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(first) ? first : nil
  }
}
