import Foundations

/// An attribute of an element of a picture.
package enum Attribute: Sendable {
  case number(StaticString, Double)
  case text(StaticString, String)

  /// ` name="value"`, escaped.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .number(let name, let value):
      Attribute.append(name, to: &bytes) { $0.appendDecimal(value) }
    case .text(let name, let value):
      Attribute.append(name, to: &bytes) { $0.appendEscaped(value) }
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
    append(String(hundredths.magnitude / 100))
    let rest = hundredths.magnitude % 100
    guard rest > 0 else { return }
    append(rest < 10 ? ".0" : ".")
    append(String(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest))
  }
}
