/// A file's bytes under the path that messages show.
package struct SourceText: Sendable {
  /// The path as the user would type it, `Content/projects/cummins-range.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The line and column of a byte offset. Linear in the offset: for messages, not for hot paths.
  package func position(of offset: Int) -> SourcePosition {
    let end = min(offset, bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let scalars = bytes[lineStart..<end].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line, column: scalars + 1)
  }

  /// The text of a line (from 1) without its line end, for showing it under a message.
  package func line(_ number: Int) -> String {
    guard number >= 1 else { return "" }
    var start = 0
    for _ in 1..<max(number, 1) {
      guard let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return "" }
      start = newline + 1
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let text = bytes[start..<end]
    return String(decoding: text.last == UInt8(ascii: "\r") ? text.dropLast() : text, as: UTF8.self)
  }
}
