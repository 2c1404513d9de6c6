internal import Foundations
internal import Markdown

/// A heading of level 1 with which a note's body begins, as other tools write a note's title.
struct TitleHeading {
  let text: String
  let position: SourcePosition
  /// The byte after the heading's line.
  private let end: Int

  /// Nil where the body begins with anything else.
  init?(of note: NoteText) {
    let bytes = note.source.bytes
    var line = note.firstLine
    var start = note.body.lowerBound
    while start < note.body.upperBound {
      let lineEnd = bytes[start..<note.body.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? note.body.upperBound
      let content = bytes[start..<lineEnd]
      if content.starts(with: "# ".utf8) {
        text = withoutMarkdown(String(decoding: content.dropFirst(2), as: UTF8.self))
        position = SourcePosition(line: line, column: 3)
        end = min(lineEnd + 1, note.body.upperBound)
        if text.isEmpty { return nil }
        return
      }
      if content.contains(where: { $0 > 0x20 }) { return nil }
      start = lineEnd + 1
      line += 1
    }
    return nil
  }

  /// The body behind the heading where it only repeats the note's name, which the page shows anyway.
  func body(of note: NoteText, besides name: String) -> NoteText {
    guard foldedName(text) == foldedName(name) else { return note }
    return NoteText(source: note.source, body: end..<note.body.upperBound, firstLine: position.line + 1)
  }
}

/// The words of a line without the marks of Markdown, and without what is struck out: `The *RareX* story`, `On
/// [[RareX|that company]]`. Line ends become blanks.
func withoutMarkdown(_ text: String) -> String {
  let marks = Array("*_[`\\#<&~=".utf8)
  guard text.utf8.contains(where: marks.contains) else { return trimmed(text) }
  // The words of code count too, and are left out of a heading's text.
  let line = text.utf8.lazy.filter { $0 != UInt8(ascii: "`") }.map { $0 < UInt8(ascii: " ") ? UInt8(ascii: " ") : $0 }
  var host = PlainHost()
  let heading = MarkdownSource("# " + String(decoding: Array(line), as: UTF8.self))
  return renderMarkdown(heading, host: &host).facts.headings.first.map { trimmed($0.standingText) } ?? ""
}
