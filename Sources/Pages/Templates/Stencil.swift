internal import Foundations
internal import Mustache

/// What a template makes of records that hold the same fields: bytes with places for texts, found by rendering it once
/// with marks for texts.
///
/// Which fields a record holds decides what a template shows of it; their texts change nothing but themselves. Where
/// thousands of records hold the same fields, filling in their texts is then all that is left to do.
struct Stencil: Sendable {
  private struct Place {
    /// The bytes before it.
    let before: Range<Int>
    /// The place of its text among those that are filled in.
    let text: Int
    let isEscaped: Bool
  }

  private let bytes: [UInt8]
  private var places: [Place] = []
  private var rest: Range<Int>

  /// Stands for the text at a place among those that are to be filled in, of which there are less than 64.
  static func mark(_ text: Int) -> Value { .bytes([first, 0x80 | UInt8(text), sign, last]) }

  /// No UTF-8 holds the first and the last byte of a mark; the sign between tells where a template escapes the text.
  private static let first: UInt8 = 0xFF
  private static let last: UInt8 = 0xFE
  private static let sign = UInt8(ascii: "<")

  /// - Parameter html: what the template made of marks.
  init(_ html: [UInt8]) {
    bytes = html
    rest = 0..<html.count
    var offset = 0
    while let mark = html[offset...].firstIndex(of: Self.first) {
      guard mark + 2 < html.count, let end = html[mark...].firstIndex(of: Self.last) else { break }
      places.append(
        Place(
          before: rest.lowerBound..<mark, text: Int(html[mark + 1] & 0x7F), isEscaped: html[mark + 2] != Self.sign))
      offset = end + 1
      rest = offset..<html.count
    }
  }

  /// The markup with these texts; nil where one of them is empty, which the template may show otherwise.
  func filled(with texts: [Value]) -> Value? {
    var html: [UInt8] = []
    guard append(texts, to: &html) else { return nil }
    return .html(html)
  }

  /// Appends the markup with these texts; nothing, and false, where one of them is empty.
  func append(_ texts: [Value], to html: inout [UInt8]) -> Bool {
    var length = bytes.count
    for index in texts.indices {
      let count = texts[index].byteCount
      guard count > 0 else { return false }
      length += count + count / 8
    }
    var filled = OutputBuffer(capacity: length)
    bytes.withUnsafeBufferPointer { bytes in
      for place in places {
        filled.append(bytes, place.before)
        if texts.indices.contains(place.text) { filled.append(texts[place.text], isEscaped: place.isEscaped) }
      }
      filled.append(bytes, rest)
    }
    html.append(contentsOf: filled.bytes)
    return true
  }
}

extension OutputBuffer {
  fileprivate mutating func append(_ text: Value, isEscaped: Bool) {
    switch text {
    case .text(var text): text.withUTF8 { isEscaped ? appendEscaped($0) : append($0) }
    case .html(let bytes): append(bytes)
    default: break
    }
  }
}

extension Value {
  /// How long a text is; 0 of what is none.
  fileprivate var byteCount: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .html(let bytes): bytes.count
    default: 0
    }
  }
}
