import Foundations

/// An attribute of an element of a picture.
package enum Attribute: Sendable {
  /// A place or a length, to a tenth of a pixel.
  case number(StaticString, Double)
  /// A part of one, to a hundredth.
  case fraction(StaticString, Double)
  case text(StaticString, String)
  /// The data of a path, `d`: commands and numbers, which need no escaping.
  case path([UInt8])

  /// The part of a picture to which a mark belongs, `data-part`, by which scripts tell: a lane, a series.
  static func part(_ number: Int) -> Attribute { .text("data-part", String(number)) }

  /// ` name="value"`, escaped.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .number(let name, let value):
      Attribute.append(name, to: &bytes) { $0.appendTenths(value) }
    case .fraction(let name, let value):
      Attribute.append(name, to: &bytes) { $0.appendDecimal(value) }
    case .text(let name, let value):
      Attribute.append(name, to: &bytes) { $0.appendEscaped(value) }
    case .path(let data):
      Attribute.append("d", to: &bytes) { $0.append(contentsOf: data) }
    }
  }

  private static func append(_ name: StaticString, to bytes: inout [UInt8], value: (inout [UInt8]) -> Void) {
    bytes.append(" ")
    bytes.append(name)
    bytes.append("=\"")
    value(&bytes)
    bytes.append("\"")
  }
}

extension [UInt8] {
  /// Appends a number with at most two decimals and no trailing zeros; what is no number is written as 0.
  package mutating func appendDecimal(_ value: Double) {
    guard value.isFinite, value.magnitude < 1e12 else { return append("0") }
    let hundredths = Int((value * 100).rounded())
    if hundredths < 0 { append("-") }
    appendDigits(hundredths.magnitude / 100)
    let rest = hundredths.magnitude % 100
    guard rest > 0 else { return }
    append(rest < 10 ? ".0" : ".")
    appendDigits(rest % 10 == 0 ? rest / 10 : rest)
  }

  /// Appends a number with at most one decimal: a tenth of a pixel is as fine as a place needs to be.
  mutating func appendTenths(_ value: Double) { appendDecimal((value * 10).rounded() / 10) }

  /// Appends a whole number, which has twenty digits at most.
  mutating func appendDigits(_ number: UInt) {
    if number > 9 { appendDigits(number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
