internal import Articles
internal import Foundations

/// A note's body as its readers may see it: sections marked for others are blank, and the marks are taken off headings.
///
/// Lines and columns stay what they are in the file.
struct ReadableBody {
  private(set) var text: NoteText
  /// Ids of the headings that were taken out.
  private(set) var withheldSections: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ note: NoteText, for readership: Readership) {
    text = note
    let marked = MarkedSections(note)
    report(marked)
    guard !marked.sections.isEmpty else { return }
    var bytes = note.source.bytes
    var headings = marked.headings[...]
    var end = 0
    for section in marked.sections where section.range.lowerBound >= end {
      guard !readership.admits(part: section.audience) else {
        blank(section.mark, in: &bytes)
        continue
      }
      blank(section.range, in: &bytes)
      end = section.range.upperBound
      headings = headings.drop { $0.start < section.range.lowerBound }
      let inside = headings.prefix { $0.start < end }
      withheldSections += inside.map(\.id)
      headings = headings.dropFirst(inside.count)
    }
    text = NoteText(
      source: SourceText(path: note.source.path, bytes: bytes), body: note.body, firstLine: note.firstLine)
  }

  private mutating func report(_ marked: MarkedSections) {
    for section in marked.sections {
      for problem in section.problems { report(problem.rule, at: section.position, problem.summary, problem.fix) }
    }
    for stray in marked.strays {
      report(.misplacedAudience, at: stray, "this mark is no part of a heading", MarkedSection.form)
    }
  }

  private mutating func report(
    _ rule: DiagnosticRule, at position: SourcePosition, _ summary: String, _ fix: String
  ) {
    diagnostics.append(
      Diagnostic(
        rule, path: text.source.path, position: position, summary, fix: fix,
        sourceLine: text.source.line(position.line)))
  }
}

/// Puts spaces in the place of all but line ends.
private func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
  for index in range where bytes[index] != UInt8(ascii: "\n") && bytes[index] != UInt8(ascii: "\r") {
    bytes[index] = UInt8(ascii: " ")
  }
}
