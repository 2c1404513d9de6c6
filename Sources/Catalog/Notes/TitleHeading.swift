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
        text = Self.plain(content)
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

  /// A heading's words without its marks: `# The *RareX* story #`, `# On [[RareX]]`.
  private static func plain(_ line: ArraySlice<UInt8>) -> String {
    // The words of code are a name's too, and are left out of a heading's text.
    let written = String(decoding: line.filter { $0 != UInt8(ascii: "`") }, as: UTF8.self)
    let marks = Array("*_[`\\#<&~=".utf8)
    guard line.dropFirst().contains(where: marks.contains) else { return trimmed(String(written.dropFirst(2))) }
    var host = PlainHost()
    return renderMarkdown(MarkdownSource(written), host: &host).facts.headings.first.map { trimmed($0.text) } ?? ""
  }

  /// The body behind the heading where it only repeats the note's name, which the page shows anyway.
  func body(of note: NoteText, besides name: String) -> NoteText {
    guard foldedName(text) == foldedName(name) else { return note }
    return NoteText(source: note.source, body: end..<note.body.upperBound, firstLine: position.line + 1)
  }
}
