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
    var room = bytes.count
    for place in places where texts.indices.contains(place.text) { room += texts[place.text].room }
    for index in texts.indices where texts[index].room == 0 { return nil }
    return .html(
      [UInt8](unsafeUninitializedCapacity: room) { html, used in
        bytes.withUnsafeBufferPointer { bytes in
          for place in places {
            html.append(UnsafeBufferPointer(rebasing: bytes[place.before]), at: &used)
            guard texts.indices.contains(place.text) else { continue }
            html.append(texts[place.text], isEscaped: place.isEscaped, at: &used)
          }
          html.append(UnsafeBufferPointer(rebasing: bytes[rest]), at: &used)
        }
      })
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  fileprivate func append(_ run: UnsafeBufferPointer<UInt8>, at end: inout Int) {
    end = self[end...].update(fromContentsOf: run)
  }

  fileprivate func append(_ text: Value, isEscaped: Bool, at end: inout Int) {
    switch text {
    case .text(var text) where isEscaped:
      text.withUTF8 { text in forEachEscapedRun(of: text) { append($0, at: &end) } }
    case .text(var text): text.withUTF8 { append($0, at: &end) }
    case .html(let bytes): bytes.withUnsafeBufferPointer { append($0, at: &end) }
    default: break
    }
  }
}

extension Value {
  /// How many bytes a text takes at most, `&quot;` for each of its own; 0 of what is none.
  fileprivate var room: Int {
    switch self {
    case .text(let text): 6 * text.utf8.count
    case .html(let bytes): bytes.count
    default: 0
    }
  }
}
