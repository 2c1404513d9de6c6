package import Articles
package import Foundations
internal import Markdown

/// A section of a note's body whose heading says who may read it: `## Heading {audience: internal}`.
package struct MarkedSection: Sendable {
  package let audience: Audience
  /// The heading's words without the mark.
  package let heading: String
  package let position: SourcePosition
  /// Bytes of the file: the mark, and the section from its heading on.
  package let mark: Range<Int>
  package let range: Range<Int>
  /// What is wrong with the mark.
  let problems: [(rule: DiagnosticRule, summary: String, fix: String)]
}

/// The marks in a note's body, found by rendering it once. A body without any costs a look at its braces.
package struct MarkedSections: Sendable {
  /// In the order of the text; one may lie within another.
  package private(set) var sections: [MarkedSection] = []
  /// Of all headings, where each begins and its words.
  private(set) var headings: [(start: Int, id: String)] = []
  /// Marks that are no part of a heading.
  private(set) var strays: [SourcePosition] = []

  package init(_ note: NoteText) {
    guard firstMark(in: note.source.bytes[note.body]) != nil else { return }
    var scout = MarkScout()
    let source = MarkdownSource(note.source, bodyStart: note.body.lowerBound, bodyLine: note.firstLine)
    let facts = renderMarkdown(source, host: &scout).facts
    let found = facts.headings
    strays = scout.strays
    let lines = LineOffsets(of: note)
    headings = found.map { (lines.offset(ofLine: $0.position.line), slug($0.words)) }
    for (index, heading) in found.enumerated() where firstMark(in: ArraySlice(heading.text.utf8)) != nil {
      let start = headings[index].start
      // A heading that shows a mark which its place in the file lacks is for nobody: better too much than too little.
      let mark = firstMark(in: note.source.bytes[start..<note.body.upperBound]) ?? start..<start
      let next = found.indices[index...].first { found[$0].section.lowerBound >= heading.section.upperBound }
      // Footnotes come out behind the body, wherever they stand in the file: their headings end nothing.
      let isInBody = next.map { facts.bodyRange.contains(found[$0].section.lowerBound) } ?? false
      let end = next.flatMap { isInBody ? headings[$0].start : nil } ?? note.body.upperBound
      sections.append(MarkedSection(heading, mark, in: note, range: start..<max(start, end)))
    }
  }
}

extension MarkedSection {
  fileprivate init(_ heading: MarkdownHeading, _ mark: Range<Int>, in note: NoteText, range: Range<Int>) {
    let inner = note.source.bytes[mark].drop { $0 != UInt8(ascii: ":") }.dropFirst()
    let stated = AudienceMark(trimmed(String(decoding: inner.prefix { $0 != UInt8(ascii: "}") }, as: UTF8.self)))
    var problems = stated.problem.map { [(DiagnosticRule.wrongAudience, $0.summary, $0.fix)] } ?? []
    if heading.depth > 0 {
      problems.append((.misplacedAudience, "this heading stands in a list or quotation", Self.form))
    }
    self.init(
      audience: stated.audience, heading: heading.words, position: heading.position, mark: mark, range: range,
      problems: problems)
  }

  static let form = "mark a heading of the note's own text: “## Heading {audience: internal}”"
}

extension MarkdownHeading {
  /// The heading's words without its mark.
  fileprivate var words: String {
    let bytes = ArraySlice(text.utf8)
    let words = firstMark(in: bytes).map { bytes[..<$0.lowerBound] + bytes[$0.upperBound...] } ?? bytes
    return trimmed(String(decoding: words, as: UTF8.self))
  }
}

/// Where the lines of a note's body begin.
private struct LineOffsets {
  private let starts: [Int]
  private let firstLine: Int
  private let end: Int

  init(of note: NoteText) {
    starts = lineStarts(of: note.source.bytes[note.body])
    firstLine = note.firstLine
    end = note.body.upperBound
  }

  func offset(ofLine line: Int) -> Int {
    starts.indices.contains(line - firstLine) ? starts[line - firstLine] : end
  }
}

/// Finds marks in prose, where they are none: code and comments are no prose.
private struct MarkScout: MarkdownHost {
  private(set) var strays: [SourcePosition] = []

  mutating func links(in prose: borrowing Prose) -> [ProseLink] {
    if let mark = firstMark(in: prose.text[...]) { strays.append(prose.position(of: mark.lowerBound)) }
    return []
  }
}

/// In any case: the name in the mark of a section.
private let key = Array(AudienceMark.key.utf8)

/// The bytes of the first `{audience: …}`; up to the line's end where it is not closed.
private func firstMark(in text: ArraySlice<UInt8>) -> Range<Int>? {
  var rest = text
  while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
    rest = text[(brace + 1)...]
    let end = rest.firstIndex { $0.endsMark } ?? text.endIndex
    guard statesAudience(text[(brace + 1)..<end]) else { continue }
    return brace..<(end < text.endIndex && text[end] == UInt8(ascii: "}") ? end + 1 : end)
  }
  return nil
}

/// Whether what stands between braces begins with the name, or has `audience:` behind other attributes.
private func statesAudience(_ attributes: ArraySlice<UInt8>) -> Bool {
  let attributes = attributes.drop { $0.isBlank }
  if beginsWithKey(attributes) { return true }
  return attributes.indices.contains { index in
    guard attributes[index].isBlank, beginsWithKey(attributes[(index + 1)...]) else { return false }
    let sign = attributes[(index + 1 + key.count)...].first { !$0.isBlank }
    return sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=")
  }
}

private func beginsWithKey(_ text: ArraySlice<UInt8>) -> Bool {
  text.prefix(key.count).elementsEqual(key) { $0 | 0x20 == $1 }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it ends what may be a mark: at a further brace another may begin.
  fileprivate var endsMark: Bool {
    switch self {
    case UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
