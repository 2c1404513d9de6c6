/// Markup of which many values are parts: laid out once, and held by one reference.
package final class Markup: Sendable {
  let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that prints a range of the bytes.
  package func part(_ range: Range<Int>) -> Value {
    guard range.upperBound <= UInt32.max else { return .html(Array(bytes[range])) }
    return .part(MarkupPart(markup: self, start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
  }
}

/// As small as a string, so that values with parts among them take no more room.
package struct MarkupPart: Sendable {
  let markup: Markup
  fileprivate let start: UInt32
  fileprivate let end: UInt32

  /// In the bytes of the markup.
  var range: Range<Int> { Int(start)..<Int(end) }
}
