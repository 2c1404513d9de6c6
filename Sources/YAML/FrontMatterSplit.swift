/// Where a file's front matter and its body lie.
package struct FrontMatterSplit: Sendable, Hashable {
  /// The bytes between the fences; nil where the file has no front matter.
  package let yaml: Range<Int>?
  /// The line of the file, from 1, on which the YAML begins.
  package let yamlLine: Int
  /// The bytes after the closing fence; without front matter the whole file but for a byte-order mark.
  package let body: Range<Int>
  /// The line of the file, from 1, on which the body begins.
  package let bodyLine: Int
  /// Whether the file opens front matter and never closes it; it is then all body.
  package let isUnclosed: Bool
}

/// Finds the front matter: a first line `---`, then YAML up to a line `---` or `...`.
///
/// A byte-order mark may stand before it; blanks may follow the fences; lines end with LF or CRLF. A first line `---`
/// that is never closed counts as front matter only where a line `key: value` follows, for in Markdown it is a rule.
package func splitFrontMatter(_ bytes: [UInt8]) -> FrontMatterSplit {
  bytes.withUnsafeBufferPointer { splitFrontMatter($0) }
}

private func splitFrontMatter(_ bytes: UnsafeBufferPointer<UInt8>) -> FrontMatterSplit {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let first = Line(in: bytes, from: start)
  guard first.isFence(of: UInt8(ascii: "-"), in: bytes) else {
    return .bodyOnly(start..<bytes.count, isUnclosed: false)
  }
  var number = 2
  var line = first
  while line.next < bytes.count {
    line = Line(in: bytes, from: line.next)
    if line.isFence(of: UInt8(ascii: "-"), in: bytes) || line.isFence(of: UInt8(ascii: "."), in: bytes) {
      return FrontMatterSplit(
        yaml: first.next..<line.start, yamlLine: 2, body: line.next..<bytes.count, bodyLine: number + 1,
        isUnclosed: false)
    }
    number += 1
  }
  let second = Line(in: bytes, from: first.next)
  return .bodyOnly(start..<bytes.count, isUnclosed: second.looksLikeField(in: bytes))
}

extension FrontMatterSplit {
  fileprivate static func bodyOnly(_ body: Range<Int>, isUnclosed: Bool) -> FrontMatterSplit {
    FrontMatterSplit(yaml: nil, yamlLine: 1, body: body, bodyLine: 1, isUnclosed: isUnclosed)
  }
}

/// A line of the file: its bytes without the line end, and where the next one begins.
private struct Line {
  let start: Int
  let end: Int
  let next: Int

  init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
    self.start = start
    end = newline ?? bytes.count
    next = newline.map { $0 + 1 } ?? bytes.count
  }

  /// Whether the line is three of a byte, with nothing but blanks after them.
  func isFence(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end - start >= 3, bytes[start] == byte, bytes[start + 1] == byte, bytes[start + 2] == byte else {
      return false
    }
    return bytes[start + 3..<end].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
    }
  }

  /// Whether the line begins like `key:`, a word without blanks and a colon.
  func looksLikeField(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start else { return false }
    let key = bytes[start..<colon]
    guard !key.contains(UInt8(ascii: " ")), !key.contains(UInt8(ascii: "#")) else { return false }
    return colon + 1 == end || [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[colon + 1])
  }
}
