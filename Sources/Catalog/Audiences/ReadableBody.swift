internal import Articles
internal import Foundations

/// A note's body as its readers may see it: what is marked for others is blank, and the marks are taken off headings and
/// titles.
///
/// Lines and columns stay what they are in the file.
struct ReadableBody {
  private(set) var text: NoteText
  /// Ids of the headings and the named blocks that were taken out.
  private(set) var withheldSections: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Mistakes beyond which no more are told until some are mended: each shows its line, which is sought from the top.
  static let mostProblems = 200

  init(_ note: NoteText, for readership: Readership) {
    text = note
    let marked = MarkedSections(note)
    report(marked)
    guard !marked.sections.isEmpty else { return }
    var bytes = note.source.bytes
    // Blocks are named in the order in which their ids stand, which is not that in which they begin.
    var headings = (marked.headings + marked.blocks).sorted { $0.start < $1.start }[...]
    var end = 0
    for section in marked.sections where section.range.lowerBound >= end {
      guard !readership.admits(part: section.audience) else {
        blank(section.mark, in: &bytes)
        continue
      }
      blank(section.range, in: &bytes, keeping: section.quotes)
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
    let problems = marked.sections.lazy.flatMap { section in section.problems.map { (section.position, $0) } }
    for (position, problem) in problems.prefix(Self.mostProblems) {
      report(problem.rule, at: position, problem.summary, problem.fix)
    }
  }

  private mutating func report(
    _ rule: DiagnosticRule, at position: SourcePosition, _ summary: String, _ fix: String
  ) {
    diagnostics.append(text.source.diagnostic(rule, at: position, summary, fix: fix))
  }
}

/// Puts spaces in the place of all but line ends, and of the marks of quotations that begin a line, as many as are kept.
private func blank(_ range: Range<Int>, in bytes: inout [UInt8], keeping quotes: Int = 0) {
  var kept = 0
  for index in range {
    switch bytes[index] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): kept = 0
    case UInt8(ascii: ">") where kept < quotes: kept += 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"): bytes[index] = UInt8(ascii: " ")
    default:
      bytes[index] = UInt8(ascii: " ")
      kept = quotes
    }
  }
}
