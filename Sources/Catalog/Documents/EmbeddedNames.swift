internal import Foundations
internal import Markdown

/// The notes that one page embeds, each as often as it does.
struct EmbeddedNames {
  private var counts: [String: Int] = [:]

  /// What stands before the ids of a note's headings where it is embedded once more. No slug holds a low line, so that
  /// no heading of the page has such an id.
  mutating func prefix(for name: String) -> String {
    let name = slug(name)
    counts[name, default: 0] += 1
    let count = counts[name, default: 1]
    return count == 1 ? "\(name)__" : "\(name)__\(count)_"
  }
}

/// The sections and blocks of a note that another may embed.
struct EmbeddableParts {
  private let found: [MarkdownHeading]
  private let blocks: [NamedBlock]

  init(_ note: NoteText, options: MarkdownOptions) {
    var options = options
    options.footnotes = .none
    var host = PlainHost()
    let source = MarkdownSource(note.source, bodyStart: note.body.lowerBound, bodyLine: note.firstLine)
    let facts = renderMarkdown(source, options: options, host: &host).facts
    (found, blocks) = (facts.headings, facts.namedBlocks)
  }

  /// Those of the form in which a part is named, as they are written.
  func names(like part: String) -> [String] {
    part.hasPrefix("^") ? blocks.map { partName($0.id) } : found.map(\.text)
  }

  /// The lines of the file that a part takes.
  func lines(of part: String) -> Range<Int>? {
    let wanted = partIdentifier(part)
    if let block = blocks.first(where: { $0.id == wanted }) {
      return block.lines.lowerBound..<block.lines.upperBound + 1
    }
    guard let index = found.firstIndex(where: { $0.isNamed(wanted) }) else { return nil }
    let next = found[index...].first { $0.section.lowerBound >= found[index].section.upperBound }
    let start = found[index].position.line
    return start..<max(start + 1, next?.position.line ?? .max)
  }
}
