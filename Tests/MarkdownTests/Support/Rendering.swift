import Foundations
import Markdown

/// Renders with a host that knows nothing.
func render(_ markdown: String, _ options: MarkdownOptions = MarkdownOptions()) -> RenderedMarkdown {
  var host = PlainHost()
  return renderMarkdown(MarkdownSource(path: "note.md", markdown), options: options, host: &host)
}

/// The HTML alone, with ids, relations and regions off, so that a test shows what it is about.
func html(_ markdown: String, with extensions: MarkdownExtensions = .all) -> String {
  render(
    markdown,
    MarkdownOptions(
      extensions: extensions.subtracting([.headingIdentifiers, .linkRelations, .alignmentClasses, .scrollRegions]))
  ).text
}

extension RenderedMarkdown {
  var text: String { String(decoding: html, as: UTF8.self) }

  var codes: [String] { diagnostics.map(\.rule.code) }
}

/// A place as `line:column`.
func place(_ position: SourcePosition?) -> String {
  position.map { "\($0.line):\($0.column)" } ?? "–"
}

/// A host that resolves by rule and writes down what it is asked.
struct RecordingHost: MarkdownHost {
  /// Names that are linked wherever they stand in prose, as bytes of UTF-8.
  var names: [String] = []
  var pages: [String: String] = [:]
  var embeds: [String: EmbedTarget] = [:]
  var sources: [String: CitationTarget] = [:]
  var images: [String: ImageTarget] = [:]
  var blocks: [String: String] = [:]
  var linkTargets: [String: LinkTarget] = [:]

  var prose: [String] = []
  var sections: [Int] = []
  var unlinkable: [[String]] = []
  /// Where each name was found, as `line:column`.
  var found: [String] = []
  var asked: [String] = []

  mutating func links(in prose: borrowing Prose) -> [ProseLink] {
    let text = prose.text
    self.prose.append(String(decoding: text, as: UTF8.self))
    sections.append(prose.section)
    unlinkable.append(prose.notLinkable.map { String(decoding: text[$0], as: UTF8.self) })
    var links: [ProseLink] = []
    for start in text.indices {
      for name in names where text[start...].starts(with: name.utf8) {
        found.append("\(name) \(place(prose.position(of: start)))")
        links.append(ProseLink(range: start..<start + name.utf8.count, openTag: Array("<a class=\"entity\">".utf8)))
      }
    }
    return links
  }

  mutating func resolve(_ link: WikiLink) -> LinkTarget {
    asked.append("wiki \(link.name)#\(link.section ?? "")|\(link.label ?? "") \(place(link.position))")
    return pages[link.name].map { .address($0) } ?? .unresolved
  }

  mutating func resolve(_ link: MarkdownLink) -> LinkTarget {
    asked.append("link \(link.destination) “\(link.text)” \(place(link.position))")
    return linkTargets[link.destination] ?? .address(link.destination)
  }

  mutating func resolve(_ image: MarkdownImage) -> ImageTarget {
    images[image.source] ?? ImageTarget(address: image.source)
  }

  mutating func embed(_ link: WikiLink, isAlone: Bool) -> EmbedTarget {
    asked.append("embed \(link.name)#\(link.section ?? "")|\(link.label ?? "") \(place(link.position))")
    return embeds[link.name] ?? .missing
  }

  mutating func resolve(_ citation: MarkdownCitation) -> CitationTarget? {
    asked.append(
      "cite \(citation.source) \(place(citation.position)) “\(citation.quote ?? "")” \(place(citation.quotePosition))")
    return sources[citation.source] ?? CitationTarget(label: citation.source)
  }

  mutating func block(info: String, text: [UInt8], position: SourcePosition) -> [UInt8]? {
    blocks[info].map { Array($0.utf8) }
  }
}

extension RecordingHost {
  /// Renders without ids and relations.
  mutating func render(_ markdown: String) -> RenderedMarkdown {
    let options = MarkdownOptions(
      extensions: MarkdownExtensions.all.subtracting([
        .headingIdentifiers, .linkRelations, .alignmentClasses, .scrollRegions,
      ]))
    return renderMarkdown(MarkdownSource(path: "note.md", markdown), options: options, host: &self)
  }

  mutating func html(_ markdown: String) -> String { render(markdown).text }
}
