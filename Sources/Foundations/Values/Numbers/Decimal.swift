/// An exact decimal number: `mantissa` × 10^`exponent`. No binary fractions, so 0.1 is 0.1 and money adds up.
package struct Decimal: Sendable, Hashable {
  /// Without trailing zeros, so that equal numbers are equal values.
  package let mantissa: Int
  /// Of ten; 0 for the number 0.
  package let exponent: Int

  /// Any way of writing a number, 10 × 10⁵ or 1 × 10⁶, gives the same value.
  package init(mantissa: Int, exponent: Int = 0) {
    var mantissa = mantissa
    var exponent = mantissa == 0 ? 0 : exponent
    while mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The number times a power of ten, exactly.
  package func scaled(byPowerOfTen power: Int) -> Decimal {
    Decimal(mantissa: mantissa, exponent: exponent + power)
  }

  /// The exact sum; nil where it has too many digits.
  package func adding(_ other: Decimal) -> Decimal? {
    let common = min(exponent, other.exponent)
    guard let left = aligned(to: common), let right = other.aligned(to: common) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Decimal(mantissa: sum, exponent: common)
  }

  package static prefix func - (value: Decimal) -> Decimal {
    // The smallest integer has no counterpart; it is one digit from the limit and rounds to its neighbour.
    Decimal(mantissa: value.mantissa == .min ? .max : -value.mantissa, exponent: value.exponent)
  }

  /// The nearest binary number, for charts and maps.
  package var double: Double { Double("\(mantissa)e\(exponent)") ?? 0 }

  /// The nearest whole number, halves away from zero; nil where it is too large.
  package var rounded: Int? {
    if exponent >= 0 { return aligned(to: 0) }
    guard exponent >= -digitCount else { return 0 }
    let unit = Self.powerOfTen(-exponent)
    let size = Int((mantissa.magnitude + unit / 2) / unit)
    return mantissa < 0 ? -size : size
  }

  /// The mantissa that goes with a smaller exponent; nil where it overflows.
  private func aligned(to smaller: Int) -> Int? {
    var result = mantissa
    for _ in 0..<min(exponent - smaller, 20) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return exponent - smaller > 20 && mantissa != 0 ? nil : result
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(mantissa: value) }
}

extension Decimal: Comparable {
  /// By the numbers, exactly, however far apart their exponents are.
  package static func < (left: Decimal, right: Decimal) -> Bool {
    guard left.mantissa.signum() == right.mantissa.signum() else { return left.mantissa < right.mantissa }
    let comparison = compareMagnitudes(left, right)
    return left.mantissa < 0 ? comparison > 0 : comparison < 0
  }

  /// Less than 0, 0 or more than 0, as the left is nearer to zero, as near, or farther.
  private static func compareMagnitudes(_ left: Decimal, _ right: Decimal) -> Int {
    let leftDigits = left.digitCount
    let rightDigits = right.digitCount
    let order = (leftDigits + left.exponent) - (rightDigits + right.exponent)
    if order != 0 { return order }
    let digits = max(leftDigits, rightDigits)
    let leftValue = left.mantissa.magnitude * powerOfTen(digits - leftDigits)
    let rightValue = right.mantissa.magnitude * powerOfTen(digits - rightDigits)
    return leftValue < rightValue ? -1 : leftValue > rightValue ? 1 : 0
  }

  fileprivate var digitCount: Int { String(mantissa.magnitude).utf8.count }

  fileprivate static func powerOfTen(_ power: Int) -> UInt {
    (0..<power).reduce(1) { product, _ in product * 10 }
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain digits, `330000000` or `-0.31`.
  package var description: String { digits(groupedBy: "") }

  /// Digits with commas between thousands, `330,000,000`.
  package var grouped: String { digits(groupedBy: ",") }

  private func digits(groupedBy separator: String) -> String {
    var digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard exponent < 0 else { return sign + group(digits + String(repeating: "0", count: exponent), separator) }
    let lead = max(0, 1 - exponent - digits.utf8.count)
    digits = String(repeating: "0", count: lead) + digits
    return sign + group(String(digits.dropLast(-exponent)), separator) + "." + digits.suffix(-exponent)
  }

  private func group(_ digits: String, _ separator: String) -> String {
    guard !separator.isEmpty, digits.utf8.count > 3 else { return digits }
    let head = digits.utf8.count % 3
    var groups = head > 0 ? [String(digits.prefix(head))] : []
    var rest = digits.dropFirst(head)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return groups.joined(separator: separator)
  }
}
