internal import Foundations

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
        text = trimmed(String(decoding: content.dropFirst(2), as: UTF8.self))
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
