package import Articles
package import Foundations
internal import Markdown

/// A part of a note's body that says who may read it: a section by its heading, `## Heading {audience: internal}`, a
/// callout by its title, or a block that a mark stands in which is part of neither.
package struct MarkedSection: Sendable {
  /// What the mark stands at; a stray one stands where none is read.
  package enum Form: Sendable {
    case section, callout, stray
  }

  package let form: Form
  /// For whom it is.
  package let audience: Audience
  /// The words of the heading or the title without the mark.
  package let heading: String
  /// Of the heading or title, or where a stray mark stands.
  package let position: SourcePosition
  /// Bytes of the file: the mark, and all that it is for.
  package let mark: Range<Int>
  package let range: Range<Int>
  /// In how many quotations a callout stands.
  let quotes: Int
  /// What is wrong with the mark.
  let problems: [(rule: DiagnosticRule, summary: String, fix: String)]
}

/// The marks in a note's body, found by rendering it once. A body without any costs a look at its braces.
package struct MarkedSections: Sendable {
  /// In the order of the text; one may lie within another.
  package private(set) var sections: [MarkedSection] = []
  /// Of all headings, where each begins and its words.
  private(set) var headings: [(start: Int, id: String)] = []
  /// Of all blocks that have an id of their writer's.
  private(set) var blocks: [(start: Int, id: String)] = []

  /// Renders a body that may show a mark, with nothing linked; linear in the text.
  package init(_ note: NoteText) {
    guard mayShowMark(note.source.bytes[note.body]) else { return }
    var scout = MarkScout()
    let source = MarkdownSource(note.source, bodyStart: note.body.lowerBound, bodyLine: note.firstLine)
    var options = MarkdownOptions()
    options.listsBlocks = true
    let facts = renderMarkdown(source, options: options, host: &scout).facts
    let lines = NoteLines(note, blocks: facts.blocks)
    headings = facts.headings.map { (lines.start(ofLine: $0.position.line), headingSlug($0.words)) }
    blocks = facts.namedBlocks.map { (lines.start(ofLine: $0.lines.lowerBound), $0.id) }
    addSections(facts, note, lines)
    for callout in facts.callouts { add(callout, note, lines) }
    addStrays(scout.strays + facts.images.compactMap(MarkScout.Stray.init), lines)
    sections.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  private mutating func addSections(_ facts: MarkdownFacts, _ note: NoteText, _ lines: NoteLines) {
    let found = facts.headings
    for (index, heading) in found.enumerated() {
      let marks = AudienceMarks(in: heading.text)
      guard !marks.isEmpty else { continue }
      let start = headings[index].start
      let next = found.indices[index...].first { found[$0].section.lowerBound >= heading.section.upperBound }
      // Footnotes come out behind the body, wherever they stand in the file: their headings end nothing.
      let isInBody = next.map { facts.bodyRange.contains(found[$0].section.lowerBound) } ?? false
      let end = max(start, next.flatMap { isInBody ? headings[$0].start : nil } ?? note.body.upperBound)
      let limit = index + 1 < found.count ? max(start, headings[index + 1].start) : end
      sections.append(
        MarkedSection(
          .section, marks, heading.words, heading.position,
          mark: note.source.bytes.mark(in: start..<min(end, limit), of: marks), range: start..<end,
          misplaced: heading.depth > 0 ? "this heading stands in a list or quotation" : nil))
    }
  }

  private mutating func add(_ callout: MarkdownCallout, _ note: NoteText, _ lines: NoteLines) {
    let marks = AudienceMarks(in: callout.title)
    guard !marks.isEmpty else { return }
    let range = lines.range(of: callout.lines)
    sections.append(
      MarkedSection(
        .callout, marks, callout.title.withoutMark, callout.position,
        mark: note.source.bytes.mark(
          in: lines.range(of: callout.lines.lowerBound...callout.lines.lowerBound), of: marks),
        range: range, quotes: callout.quotes, misplaced: nil))
  }

  /// Marks where none is read: what they were meant for can only be guessed, so that the whole block is withheld.
  private mutating func addStrays(_ strays: [MarkScout.Stray], _ lines: NoteLines) {
    let blocks = Dictionary(grouping: strays) { lines.block(around: $0.position.line) }
    for (range, strays) in blocks {
      guard let first = strays.min(by: { $0.position < $1.position }) else { continue }
      sections.append(
        MarkedSection(
          .stray, strays.reduce(first.marks) { $0.and($1.marks) }, "", first.position,
          mark: range.lowerBound..<range.lowerBound, range: range,
          misplaced: "this mark is no part of a heading or of a callout's title"))
    }
  }
}

extension MarkedSection {
  fileprivate init(
    _ form: Form, _ marks: AudienceMarks, _ heading: String, _ position: SourcePosition, mark: Range<Int>,
    range: Range<Int>, quotes: Int = 0, misplaced: String?
  ) {
    var problems: [(rule: DiagnosticRule, summary: String, fix: String)] = []
    if form != .stray, let problem = marks.problem { problems.append((.wrongAudience, problem.summary, problem.fix)) }
    if let misplaced { problems.append((.misplacedAudience, misplaced, Self.rightForm)) }
    self.init(
      form: form, audience: marks.audience, heading: heading, position: position, mark: mark, range: range,
      quotes: quotes, problems: problems)
  }

  private static let rightForm = "mark a heading of the note's own text: “## Heading {audience: internal}”"
}

extension [UInt8] {
  /// Where marks that are shown stand in the file: from the first to the last; an empty range where the file has other
  /// bytes for them, such as an entity.
  fileprivate func mark(in range: Range<Int>, of marks: AudienceMarks) -> Range<Int> {
    let found = AudienceMarks(in: self[range])
    guard found.ranges.count >= marks.ranges.count, let first = found.ranges.first else {
      return range.lowerBound..<range.lowerBound
    }
    return first.lowerBound..<found.ranges[marks.ranges.count - 1].upperBound
  }
}

extension String {
  /// The words without what is marked.
  fileprivate var withoutMark: String {
    var bytes = Array(utf8)
    for mark in AudienceMarks(in: self).ranges.reversed() { bytes.removeSubrange(mark) }
    return trimmed(String(decoding: bytes, as: UTF8.self))
  }
}

extension MarkdownHeading {
  fileprivate var words: String { text.withoutMark }
}
