internal import Foundations

/// What part of a body a request asks for by its Range header (RFC 9110, section 14).
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  /// It begins behind the body's end.
  case unsatisfiable

  /// Several ranges, other units and what cannot be read count as the whole, as the standard allows.
  init(_ header: String?, size: Int) {
    self = header.flatMap { Self.read($0, size: size) } ?? .whole
  }

  private static func read(_ header: String, size: Int) -> ByteRange? {
    let unit = "bytes="
    guard header.lowercased().hasPrefix(unit) else { return nil }
    let bounds = header.dropFirst(unit.count).split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2 else { return nil }
    let first = number(bounds[0])
    let last = number(bounds[1])
    switch (first, last) {
    case (nil, let length?) where bounds[0].isEmpty:
      return length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
    case (let first?, nil) where bounds[1].isEmpty:
      return first < size ? .part(first..<size) : .unsatisfiable
    case (let first?, let last?) where first <= last:
      return first < size ? .part(first..<min(size - 1, last) + 1) : .unsatisfiable
    default: return nil
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }
}
