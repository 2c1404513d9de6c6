internal import Foundations

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
  /// Whether the file begins with fields and a closing fence, and the one that opens them is missing; it is then all body.
  package var isUnopened = false
}

/// Finds the front matter: a first line `---`, then YAML up to a line `---` or `...`.
///
/// A byte-order mark may stand before it; blanks may follow the fences; lines end with LF, CRLF or CR, as YAML and
/// Markdown have them. A first line `---` that is never closed, or that has blanks or empty lines before it, counts as
/// front matter only where a line `key: value` follows, for in Markdown it is a rule.
package func splitFrontMatter(_ bytes: [UInt8]) -> FrontMatterSplit {
  bytes.withUnsafeBufferPointer { splitFrontMatter($0) }
}

extension FrontMatterSplit {
  /// The body without the fields of front matter that lacks a fence: what they cite is no prose.
  package func bodyBehindFields(of bytes: [UInt8]) -> (body: Range<Int>, firstLine: Int) {
    guard isUnclosed || isUnopened else { return (body, bodyLine) }
    return bytes.withUnsafeBufferPointer { bytes in
      var offset = body.lowerBound
      var number = bodyLine
      while offset < bytes.count {
        let line = Line(in: bytes, from: offset)
        let isFence = line.isFence(of: UInt8(ascii: "-"), in: bytes)
        let mayBeField = line.looksLikeField(in: bytes) || line.belongsToField(in: bytes)
        // The line in the place of the first fence may be anything.
        guard isFence || (line.start < line.end && mayBeField) || number == bodyLine else { break }
        offset = line.next
        number += 1
        if isFence, isUnopened { break }
      }
      return (offset..<bytes.count, number)
    }
  }
}

private func splitFrontMatter(_ bytes: UnsafeBufferPointer<UInt8>) -> FrontMatterSplit {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let (first, firstNumber) = firstFence(in: bytes, from: start)
  guard let first else {
    var split = FrontMatterSplit.bodyOnly(start..<bytes.count, isUnclosed: false)
    split.isUnopened = lacksFirstFence(bytes, from: start)
    return split
  }
  let second = Line(in: bytes, from: first.next)
  let isPlain = first.start == start
  guard isPlain || second.looksLikeField(in: bytes) else {
    return .bodyOnly(start..<bytes.count, isUnclosed: false)
  }
  var number = firstNumber + 1
  var line = first
  while line.next < bytes.count {
    line = Line(in: bytes, from: line.next)
    if line.isFence(of: UInt8(ascii: "-"), in: bytes) || line.isFence(of: UInt8(ascii: "."), in: bytes) {
      return FrontMatterSplit(
        yaml: first.next..<line.start, yamlLine: firstNumber + 1, body: line.next..<bytes.count, bodyLine: number + 1,
        isUnclosed: false)
    }
    number += 1
  }
  return .bodyOnly(start..<bytes.count, isUnclosed: second.looksLikeField(in: bytes))
}

/// Whether at least two fields stand before the first line `---`, and nothing but fields and what belongs to them. A single
/// line above it would be a heading; in place of the fence other dashes may stand, as some editors make them.
private func lacksFirstFence(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
  var offset = start
  var fields = 0
  while offset < bytes.count {
    let line = Line(in: bytes, from: offset)
    if line.isFence(of: UInt8(ascii: "-"), in: bytes) { return fields > 1 }
    if line.looksLikeField(in: bytes) {
      fields += 1
    } else if fields > 0 ? !line.belongsToField(in: bytes) : offset > start || !line.isDashes(in: bytes) {
      return false
    }
    offset = line.next
  }
  return false
}

/// The line `---` with which a file begins, blanks and empty lines aside, and its number from 1.
private func firstFence(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Line?, number: Int) {
  var number = 1
  var offset = start
  while offset < bytes.count {
    var line = Line(in: bytes, from: offset)
    line.skipBlanks(in: bytes)
    if line.start < line.end { return (line.isFence(of: UInt8(ascii: "-"), in: bytes) ? line : nil, number) }
    offset = line.next
    number += 1
  }
  return (nil, number)
}

extension FrontMatterSplit {
  fileprivate static func bodyOnly(_ body: Range<Int>, isUnclosed: Bool) -> FrontMatterSplit {
    FrontMatterSplit(yaml: nil, yamlLine: 1, body: body, bodyLine: 1, isUnclosed: isUnclosed)
  }
}

/// A line of the file: its bytes without the line end, and where the next one begins.
private struct Line {
  private(set) var start: Int
  let end: Int
  let next: Int

  init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.start = start
    end = bytes.place(from: start) { $0.marks(of: UInt8(ascii: "\n")) | $0.marks(of: UInt8(ascii: "\r")) }
    let isPair = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
    next = min(bytes.count, end + (isPair ? 2 : 1))
  }

  mutating func skipBlanks(in bytes: UnsafeBufferPointer<UInt8>) {
    while start < end, bytes[start].isBlank { start += 1 }
  }

  /// Whether the line is three of a byte, with nothing but blanks after them.
  func isFence(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end - start >= 3, bytes[start] == byte, bytes[start + 1] == byte, bytes[start + 2] == byte else {
      return false
    }
    var rest = bytes[start + 3..<end]
    // A no-break space looks like any other.
    while let first = rest.first {
      let width = first == 0xC2 && rest.dropFirst().first == 0xA0 ? 2 : 1
      guard width == 2 || first.isBlank else { return false }
      rest = rest.dropFirst(width)
    }
    return true
  }

  /// Whether it is blank, indented, an item of a list or a comment.
  func belongsToField(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start < end else { return true }
    switch bytes[start] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "#"): return true
    default: return false
    }
  }

  /// Whether it is made of hyphens, or of the dashes that stand for them.
  func isDashes(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    start < end
      && String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.allSatisfy {
        "-–— ".unicodeScalars.contains($0)
      }
  }

  /// Whether the line begins like `key:`, a word without blanks and a colon.
  func looksLikeField(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start else { return false }
    let key = bytes[start..<colon]
    guard !key.contains(UInt8(ascii: " ")), !key.contains(UInt8(ascii: "#")) else { return false }
    return colon + 1 == end || bytes[colon + 1].isBlank
  }
}
