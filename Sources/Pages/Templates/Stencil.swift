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

  /// Stands for the text at a place among those that are to be filled in, of which there are five at most.
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
  func filled(with texts: StencilTexts) -> Value? {
    guard texts.areWhole else { return nil }
    var length = bytes.count
    for place in places { length += texts[place.text].length }
    // Little has to be escaped: where that does not fit, the whole is made again with room for the worst.
    return .html(filled(with: texts, room: length + 64) ?? filled(with: texts, room: 6 * length) ?? [])
  }

  /// Nil where that is too little room.
  private func filled(with texts: StencilTexts, room: Int) -> [UInt8]? {
    var length = 0
    let html = [UInt8](unsafeUninitializedCapacity: room) { html, used in
      forEachRun(with: texts) { run in
        if let start = html.baseAddress, let first = run.baseAddress, run.count <= room - length {
          (start + length).initialize(from: first, count: run.count)
        }
        length += run.count
      }
      used = length <= room ? length : 0
    }
    return length <= room ? html : nil
  }

  /// Appends the markup with these texts; false, and nothing is appended, where one of them is empty.
  func fill(_ texts: StencilTexts, into html: inout OutputBuffer) -> Bool {
    guard texts.areWhole else { return false }
    forEachRun(with: texts) { html.append($0) }
    return true
  }

  @inline(__always)
  private func forEachRun(with texts: StencilTexts, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for place in places {
        body(UnsafeBufferPointer(rebasing: bytes[place.before]))
        switch texts[place.text] {
        case .text(var text) where place.isEscaped: text.withUTF8 { forEachEscapedRun(of: $0, body) }
        case .text(var text): text.withUTF8(body)
        case .html(let html): html.withUnsafeBufferPointer(body)
        default: break
        }
      }
      body(UnsafeBufferPointer(rebasing: bytes[rest]))
    }
  }
}

/// Up to five texts for a stencil, which take no memory of their own.
struct StencilTexts {
  private let first: Value
  private let second: Value
  private let third: Value
  private let fourth: Value
  private let fifth: Value
  private let count: Int

  init(_ first: Value, _ second: Value? = nil, _ third: Value? = nil, _ fourth: Value? = nil, _ fifth: Value? = nil) {
    self.first = first
    self.second = second ?? .absent
    self.third = third ?? .absent
    self.fourth = fourth ?? .absent
    self.fifth = fifth ?? .absent
    count = second == nil ? 1 : third == nil ? 2 : fourth == nil ? 3 : fifth == nil ? 4 : 5
  }

  /// Absent at a place for which there is no text.
  fileprivate subscript(place: Int) -> Value {
    switch place {
    case 0: first
    case 1: second
    case 2: third
    case 3: fourth
    case 4: fifth
    default: .absent
    }
  }

  /// Whether none is empty.
  fileprivate var areWhole: Bool {
    for place in 0..<count where self[place].length == 0 { return false }
    return true
  }
}

extension Value {
  /// The bytes of a text as it is; 0 of what is none.
  fileprivate var length: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .html(let bytes): bytes.count
    default: 0
    }
  }
}
