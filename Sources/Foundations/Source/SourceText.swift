/// A file's bytes under the path that messages show.
package struct SourceText: Sendable {
  /// The path as the user would type it, `Content/projects/cummins-range.md`.
  package let path: String
  /// Taken for UTF-8, and not checked: `encodingProblem(in:)` does that.
  package let bytes: [UInt8]

  /// Bytes as they are; those of a file go through `init(path:file:)`, which sees to marks and wide encodings.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The same text with its letters and their marks made one.
  package var composed: SourceText { SourceText(path: path, bytes: Foundations.composed(bytes)) }

  /// The line and column of a byte offset. Linear in the offset: for messages, not for hot paths.
  package func position(of offset: Int) -> SourcePosition {
    let end = min(offset, bytes.count)
    var line = 1
    var lineStart = 0
    bytes.withUnsafeBufferPointer { buffer in
      let lines = LineEnds(buffer)
      while let next = lines.next(after: lineStart), next <= end {
        line += 1
        lineStart = next
      }
    }
    let scalars = bytes[lineStart..<end].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line, column: scalars + 1)
  }

  /// The text of a line (from 1) without its line end, for showing it under a message; empty where it is too long for
  /// that: a message a word would be the line as often.
  package func line(_ number: Int) -> String {
    guard number >= 1 else { return "" }
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = LineEnds(buffer)
      var start = 0
      for _ in 1..<number {
        guard let next = lines.next(after: start) else { return "" }
        start = next
      }
      let end = lines.next(after: start) ?? buffer.count
      guard end - start <= Self.longestShownLine else { return "" }
      let text = buffer[start..<end].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// Bytes of a line beyond which it is not shown.
  package static let longestShownLine = 4096
}
