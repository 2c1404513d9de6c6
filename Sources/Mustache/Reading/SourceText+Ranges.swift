internal import Foundations

extension SourceText {
  private static let longestLineShown = 4096

  /// A diagnostic about a range of bytes, with the text of its line where that can be shown.
  func diagnostic(
    _ rule: DiagnosticRule, at range: Range<Int>, _ summary: String, fix: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    let position = position(of: range.lowerBound)
    let text = line(position.line)
    return Diagnostic(
      rule, path: path, position: position, length: columns(range), summary, fix: fix,
      sourceLine: text.utf8.count > Self.longestLineShown ? nil : text, notes: notes)
  }

  /// The length of a range in columns, as far as its first line goes.
  private func columns(_ range: Range<Int>) -> Int {
    let line = bytes[range].prefix { $0 != UInt8(ascii: "\n") }
    return max(1, line.count { $0 & 0xC0 != 0x80 })
  }
}
