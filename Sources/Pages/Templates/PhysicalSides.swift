package import Foundations

/// Writes the sides of a stylesheet that follow the direction of text as sides of the page: `margin-inline-start` becomes
/// `margin-left`, or `margin-right` where pages are written from right to left.
///
/// So a stylesheet is written once for both directions, and made of properties that all browsers and checkers know.
package struct PhysicalSides {
  private let start: String
  private let end: String

  package init(of direction: TextDirection) {
    (start, end) = direction == .rtl ? ("right", "left") : ("left", "right")
  }

  /// The stylesheet; strings and comments stay as they are. Linear in the length.
  package func written(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.first {
      if Self.isOfName(byte) {
        let name = String(decoding: rest.prefix(while: Self.isOfName), as: UTF8.self)
        rest = rest.dropFirst(name.utf8.count)
        result.append(contentsOf: physical(name, before: &rest).utf8)
      } else {
        let count = Self.literalLength(rest)
        result.append(contentsOf: rest.prefix(count))
        rest = rest.dropFirst(count)
      }
    }
    return result
  }

  /// A name as it is to be written; of a property of two sides, its value is taken along.
  private func physical(_ name: String, before rest: inout ArraySlice<UInt8>) -> String {
    guard rest.first(where: { $0 > 0x20 }) == UInt8(ascii: ":") else {
      return name == "inline-start" ? start : name == "inline-end" ? end : name
    }
    if let corner = corners[name] { return "border-\(corner)-radius" }
    if ["inset-inline", "margin-inline", "padding-inline"].contains(name) {
      return bothSides(name.dropLast("inline".utf8.count), &rest) ?? name
    }
    for place in ["inset-", "margin-", "padding-", "border-"] where name.hasPrefix(place) {
      for (logical, side) in [("inline-start", start), ("inline-end", end)] {
        let rest = name.dropFirst(place.utf8.count)
        guard rest == logical || rest.hasPrefix(logical + "-") else { continue }
        return (place == "inset-" ? "" : place) + side + rest.dropFirst(logical.utf8.count)
      }
    }
    return name
  }

  private var corners: [String: String] {
    [
      "border-start-start-radius": "top-\(start)", "border-start-end-radius": "top-\(end)",
      "border-end-start-radius": "bottom-\(start)", "border-end-end-radius": "bottom-\(end)",
    ]
  }

  /// `margin-left: a; margin-right: b` for `margin-inline: a b`; nil where a value may hold a space of its own.
  private func bothSides(_ place: Substring, _ rest: inout ArraySlice<UInt8>) -> String? {
    let value = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "}") }
    let parts = String(decoding: value, as: UTF8.self).drop { $0 != ":" }.dropFirst().split(separator: " ")
    guard 1...2 ~= parts.count, !value.contains(UInt8(ascii: "(")) else { return nil }
    rest = rest[value.endIndex...]
    let prefix = place == "inset-" ? "" : place
    return "\(prefix)\(start): \(parts[0]); \(prefix)\(end): \(parts[parts.count - 1])"
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
    default: byte.isASCIILetterOrDigit
    }
  }

  /// How many bytes to take as they are: a whole comment or string, or one.
  private static func literalLength(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    if text.starts(with: "/*".utf8) {
      return text.dropFirst(2).firstRange(of: "*/".utf8).map { $0.upperBound - text.startIndex } ?? text.count
    }
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return 1 }
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != first { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, text.endIndex) - text.startIndex
  }
}
