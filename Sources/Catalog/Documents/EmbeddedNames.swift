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

/// The sections of a note that another may embed.
struct EmbeddableParts {
  private let found: [MarkdownHeading]

  init(_ note: NoteText, options: MarkdownOptions) {
    var options = options
    options.footnotes = .none
    var host = PlainHost()
    let source = MarkdownSource(note.source, bodyStart: note.body.lowerBound, bodyLine: note.firstLine)
    found = renderMarkdown(source, options: options, host: &host).facts.headings
  }

  /// As they are written.
  var headings: [String] { found.map(\.text) }

  /// The lines of the file that a section takes.
  func lines(of section: String) -> Range<Int>? {
    let wanted = headingSlug(section)
    guard let index = found.firstIndex(where: { headingSlug($0.text) == wanted }) else { return nil }
    let next = found[index...].first { $0.section.lowerBound >= found[index].section.upperBound }
    let start = found[index].position.line
    return start..<max(start + 1, next?.position.line ?? .max)
  }
}
