/// A number in digits, with its thousands parted as the world's newspapers part them.
///
/// `5,600` · `5 600` (no-break and thin spaces too) · `5’600` · `1.234.567` · `1,00,000` · `0.31` · `1,8`: a comma
/// before three digits parts thousands; before one or two at the end, or after a lone 0, it is a decimal comma. A point
/// before three digits does so where the custom has it so. A fraction may follow, `1½`, or stand alone.
struct NumberLiteral {
  /// How many bytes belong to it.
  let length: Int
  /// Nil where they make no number.
  let value: Decimal?
  /// Why there is no value.
  let problem: String

  /// Digits that an exact number may have.
  static let digitLimit = 18

  /// The number that begins with the digit or fraction at an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ custom: NumberCustom = .pointParts) {
    let groups = DigitGroups(bytes, at: start)
    guard let (digits, fractionDigits) = groups.number(custom) else {
      length = groups.length
      value = nil
      problem = "a number that can be read in two ways"
      return
    }
    let mantissa = digits.count <= 100 ? Self.mantissa(digits) : nil
    let number = mantissa.map { Decimal(mantissa: $0, exponent: -fractionDigits) }
    let end = start + groups.length
    guard fractionDigits == 0, let fraction = Self.fraction(bytes, at: end, isAlone: groups.length == 0) else {
      length = groups.length
      value = number
      problem = number == nil ? "a number of more than \(Self.digitLimit) digits" : ""
      return
    }
    length = fraction.upperBound - start
    value = number.flatMap { number in fraction.value.flatMap { number.adding($0) } }
    problem = value == nil ? "a fraction that is no exact decimal" : ""
  }

  /// The fraction that goes on a whole number, `1½` or `1 ½`.
  private static func fraction(
    _ bytes: UnsafeBufferPointer<UInt8>, at end: Int, isAlone: Bool
  ) -> (value: Decimal?, upperBound: Int)? {
    let hasSpace = !isAlone && end < bytes.count && bytes[end] == UInt8(ascii: " ")
    let start = hasSpace ? end + 1 : end
    return VulgarFraction(bytes, at: start).map { ($0.value, start + $0.length) }
  }

  private static func mantissa(_ digits: [UInt8]) -> Int? {
    let significant = digits.drop { $0 == 0 }
    return significant.count <= digitLimit ? significant.reduce(0) { $0 * 10 + Int($1) } : nil
  }
}

/// Runs of digits and the marks between them.
private struct DigitGroups {
  private var digits: [UInt8] = []
  /// How many digits each run has.
  private var counts: [Int] = []
  /// The plain forms of the marks between the runs.
  private var marks: [UInt8] = []
  private(set) var length = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var offset = start
    guard bytes[start].isASCIIDigit else { return }
    while true {
      let run = bytes[offset...].prefix(while: \.isASCIIDigit)
      digits.append(contentsOf: run.map { $0 - UInt8(ascii: "0") })
      counts.append(run.count)
      offset = run.endIndex
      length = offset - start
      guard let (mark, width) = Self.mark(bytes, at: offset), offset + width < bytes.count,
        bytes[offset + width].isASCIIDigit,
        mark == comma || mark == stop || mayPartThousands(bytes, after: offset + width)
      else { return }
      marks.append(mark)
      offset += width
    }
  }

  /// The plain form of a mark that may stand between digits, and its length in bytes.
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (mark: UInt8, width: Int)? {
    guard offset < bytes.count, let (scalar, width) = decodeScalar(in: bytes, at: offset) else { return nil }
    switch scalar {
    case ",": return (comma, width)
    case ".": return (stop, width)
    case "'", "\u{2019}": return (apostrophe, width)
    case " ", "\u{A0}", "\u{2009}", "\u{202F}": return (space, width)
    default: return nil
    }
  }

  /// A space or apostrophe parts thousands only before exactly three digits: in `5 1990` it parts two numbers.
  private func mayPartThousands(_ bytes: UnsafeBufferPointer<UInt8>, after offset: Int) -> Bool {
    bytes[offset...].prefix(4).prefix(while: \.isASCIIDigit).count == 3 && counts[0] <= 3 && !marks.contains(stop)
  }

  /// All digits, and how many of them follow the decimal mark; nil where the marks follow no custom.
  func number(_ custom: NumberCustom) -> (digits: [UInt8], fractionDigits: Int)? {
    guard let last = marks.last else { return (digits, 0) }
    let hasFraction = isDecimal(last, custom)
    let groups = hasFraction ? counts.dropLast() : counts[...]
    let groupMarks = hasFraction ? marks.dropLast() : marks[...]
    guard groupMarks.allSatisfy({ $0 == groupMarks.first }), groupMarks.isEmpty || areThousands(groups) else {
      return nil
    }
    return (digits, hasFraction ? counts[counts.count - 1] : 0)
  }

  private func isDecimal(_ mark: UInt8, _ custom: NumberCustom) -> Bool {
    guard marks.count(where: { $0 == mark }) == 1, let fraction = counts.last else { return false }
    return switch mark {
    case stop:
      custom == .pointParts || fraction != 3 || marks.count > 1 || counts[0] > 3 || (counts[0] == 1 && digits[0] == 0)
    case comma: fraction <= 2 || marks.count > 1 || (counts[0] == 1 && digits[0] == 0)
    default: false
    }
  }

  /// Groups of three, or of two but for the last, as in lakh and crore.
  private func areThousands(_ groups: ArraySlice<Int>) -> Bool {
    guard let first = groups.first, let last = groups.last, 1...3 ~= first, last == 3 else { return false }
    let middle = groups.dropFirst().dropLast()
    return middle.allSatisfy { $0 == 3 } || (first <= 2 && middle.allSatisfy { $0 == 2 })
  }
}

private let comma = UInt8(ascii: ",")
private let stop = UInt8(ascii: ".")
private let apostrophe = UInt8(ascii: "'")
private let space = UInt8(ascii: " ")
