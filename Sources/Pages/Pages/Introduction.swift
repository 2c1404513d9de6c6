internal import Catalog
package import Foundations
internal import Markdown

/// The home page's introduction, as site.yml has it, and what is wrong in it.
package struct Introduction: Sendable {
  let html: [UInt8]
  /// At their places in site.yml.
  package let diagnostics: [Diagnostic]

  /// Nil where there is none.
  package init?(_ site: Site) {
    guard let text = site.settings.intro else { return nil }
    let place = SettingPlace(text, in: site.settings.introSource)
    var host = IntroductionHost(catalog: site.catalog, place: place)
    let rendered = renderMarkdown(MarkdownSource(path: place.path, text), options: MarkdownOptions(), host: &host)
    html = rendered.html
    diagnostics = rendered.diagnostics.map(place.moved) + host.diagnostics
  }
}

/// Where the text of a setting stands in its file.
struct SettingPlace {
  private let source: SourceText?
  private let start: SourcePosition
  private let lines: [Substring]

  init(_ text: String, in source: (text: SourceText, position: SourcePosition)?) {
    self.source = source?.text
    start = source?.position ?? .start
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var path: String { source?.path ?? "site.yml" }

  /// The place in the file of one in the text: where the line stands in the file as it is in the text, that; else where
  /// the text begins, since YAML may fold lines and write signs otherwise.
  func position(of place: SourcePosition) -> SourcePosition {
    guard let source, lines.indices.contains(place.line - 1) else { return start }
    let words = lines[place.line - 1]
    for number in [start.line + place.line, start.line + place.line - 1] {
      let line = source.line(number)
      guard !words.isEmpty, let range = line.firstRange(of: words) else { continue }
      let indent = line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: range.lowerBound)
      return SourcePosition(line: number, column: indent + place.column)
    }
    return start
  }

  func moved(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.path = path
    diagnostic.position = diagnostic.position.map(position) ?? start
    diagnostic.sourceLine = diagnostic.position.flatMap { source?.line($0.line) }
    return diagnostic
  }
}
