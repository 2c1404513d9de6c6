internal import Catalog
internal import Foundations
internal import Mustache

/// Claims, their citations and what rests on passages as pages show them, rendered apart from the pages.
///
/// Thousands of them hold the same fields: of these the texts are filled into stencils. A class, so that none of these is
/// copied where one is used.
final class ClaimMarkup: Sendable {
  private let parts: RenderedParts
  private let citation: Stencil
  private let citationOfWords: Stencil
  /// By depth; nil for depths at which no page stands. Deeper pages are rare: what they need is rendered for each.
  private let shelves: [ClaimStencils?]

  private static let depthLimit = 4

  init(_ catalog: Catalog, templates: TemplateLibrary, reporting problems: FragmentProblems) {
    let parts = RenderedParts(templates: templates, problems: problems)
    self.parts = parts
    let mark = Stencil.mark
    citation = parts.stencil(of: .citation(mark(0), mark(1), preview: .absent, details: mark(2)), at: 0)
    citationOfWords = parts.stencil(of: .citation(mark(0), mark(1), preview: mark(3), details: mark(2)), at: 0)
    let depths = Set((catalog.entities.map(\.address) + catalog.articles.map(\.address)).map(folderDepth))
    shelves = (0..<Self.depthLimit).map { depths.contains($0) ? ClaimStencils(parts, at: $0) : nil }
  }

  private func shelf(_ depth: Int) -> ClaimStencils? { depth < Self.depthLimit ? shelves[depth] : nil }

  // MARK: Claims

  /// A claim that says nothing but its value, and where that stands.
  ///
  /// - Parameter entity: to which the value leads.
  func plainClaim(_ words: Value, entity: Record?, cites: Value, at depth: Int) -> Value {
    if let html = shelf(depth)?.plainClaim(words, entity: entity, cites: cites) { return html }
    let claim = ClaimPart.plainClaim(words, entity: entity.map { .record($0) } ?? .absent, cites: cites)
    return parts.render(claim, at: depth)
  }

  /// The same of a claim that is no link and quotes one source; nil where nothing of the quote is shown.
  func plainClaim(_ words: Value, quoting mark: SourceMark, at depth: Int) -> Value? {
    guard let preview = mark.preview, let shelf = shelf(depth) else { return nil }
    return shelf.quotingWords.filled(with: StencilTexts(words, mark.id, mark.sign, mark.details, .text(preview)))
  }

  func claim(_ record: Record, at depth: Int) -> Value { parts.render(.claim(record), at: depth) }

  // MARK: Citations

  /// Appends the mark of a citation.
  func append(_ mark: SourceMark, to html: inout [UInt8]) {
    let (id, sign, details) = (mark.id, mark.sign, mark.details)
    let filled =
      mark.preview.map { citationOfWords.filled(with: StencilTexts(id, sign, details, .text($0))) }
      ?? citation.filled(with: StencilTexts(id, sign, details))
    let markup =
      filled ?? parts.render(.citation(id, sign, preview: .words(mark.preview), details: details), at: 0)
    guard case .html(let bytes) = markup else { return }
    if html.isEmpty { html = bytes } else { html += bytes }
  }

  /// Appends a source of which words are drawn in one place, as of most.
  func append(
    _ number: Int, line: Value, quote: SourceQuote, address: Value, at depth: Int, to html: inout OutputBuffer
  ) {
    if let place = quote.place, quote.doubt.isAbsent, let shelf = shelf(depth),
      shelf.sourceOfWords.fill(
        StencilTexts(.text(decimalDigits(number)), line, .text(quote.words), address, .text(place)), into: &html)
    {
      return html.append(UInt8(ascii: "\n"))
    }
    append(number, line: line, quotes: [quote], address: address, at: depth, to: &html)
  }

  /// Appends a source as the list at the foot of a page has it, each on a line of its own.
  ///
  /// - Parameters:
  ///   - line: what is said of the article.
  ///   - address: the article's page, to which its words lead.
  func append(
    _ number: Int, line: Value, quotes: [SourceQuote], address: Value, at depth: Int, to html: inout OutputBuffer
  ) {
    let source = Value.text(decimalDigits(number))
    let quotes = quotes.indices.map { index in
      parts.render(quotes[index].part(index + 1, in: source, address: address), at: depth)
    }
    html.append(parts.render(.source(source, line: line, quotes: quotes), at: depth))
    html.append(UInt8(ascii: "\n"))
  }

  // MARK: What rests on a passage

  /// Appends a note that quotes a passage with its one field that does, as most do.
  func append(_ name: Value, _ field: RelyingField, address: Value, at depth: Int, to html: inout OutputBuffer) {
    if let id = field.id, let shelf = shelf(depth),
      shelf.reliance.fill(
        StencilTexts(name, .text(field.label), .text(field.words), address, .text(id)), into: &html)
    {
      return html.append(UInt8(ascii: "\n"))
    }
    append(name, [field], address: address, at: depth, to: &html)
  }

  /// Appends a note that quotes a passage with its fields that do, each note on a line of its own.
  ///
  /// - Parameters:
  ///   - name: the note, as a link.
  ///   - address: the note's page.
  func append(
    _ name: Value, _ fields: [RelyingField], address: Value, at depth: Int, to html: inout OutputBuffer
  ) {
    let claims = fields.map { parts.render($0.part(address: address), at: depth) }
    html.append(parts.render(.relyingNote(name, claims: claims), at: depth))
    html.append(UInt8(ascii: "\n"))
  }
}

/// The mark of a citation, which leads to its source at the foot of the page.
struct SourceMark {
  let number: CitationNumber
  /// The words that are cited; nil where there are none to be shown.
  let preview: String?
  /// Who published the source, and when.
  let details: Value

  fileprivate var id: Value { .text(number.anchor) }
  fileprivate var sign: Value { .text(number.mark) }
}

/// Words that a page draws from a source, as its list of sources has them.
struct SourceQuote {
  let words: String
  /// The passage on the source's page; nil where it is not published.
  let place: String?
  /// Why the words cannot be looked up; absent where they can.
  let doubt: Value

  /// - Parameter number: that of the words among those drawn from their source.
  fileprivate func part(_ number: Int, in source: Value, address: Value) -> ClaimPart {
    .quote(
      .text(decimalDigits(number)), in: source, words: .text(words), address: address, place: .words(place),
      doubt: doubt)
  }
}

/// A field of a note that quotes a passage.
struct RelyingField {
  let label: String
  let words: String
  /// Where the note's page has it.
  let id: String?

  fileprivate func part(address: Value) -> ClaimPart {
    .reliance(.text(label), words: .words(words), address: address, id: .words(id))
  }
}

extension OutputBuffer {
  fileprivate mutating func append(_ markup: Value) {
    if case .html(let bytes) = markup { append(bytes) }
  }
}

/// The stencils for pages that stand so many folders deep.
private final class ClaimStencils: Sendable {
  let words: Stencil
  let citedWords: Stencil
  /// Words with the mark of a source of which words are quoted, as most claims with a source are.
  let quotingWords: Stencil
  let link: Stencil
  let citedLink: Stencil
  /// A source with words in one place, as most have.
  let sourceOfWords: Stencil
  /// A note with one field, as most have.
  let reliance: Stencil

  init(_ parts: RenderedParts, at depth: Int) {
    let mark = Stencil.mark
    let stencil = { (part: ClaimPart) in parts.stencil(of: part, at: depth) }
    words = stencil(.plainClaim(mark(0), entity: .absent, cites: .absent))
    citedWords = stencil(.plainClaim(mark(0), entity: .absent, cites: mark(1)))
    let citation = parts.render(.citation(mark(1), mark(2), preview: mark(4), details: mark(3)), at: 0)
    quotingWords = stencil(.plainClaim(mark(0), entity: .absent, cites: citation))
    let entity = Value.fields([.shape: mark(1), .address: mark(2), .name: mark(3), .details: .absent])
    link = stencil(.plainClaim(mark(0), entity: entity, cites: .absent))
    citedLink = stencil(.plainClaim(mark(0), entity: entity, cites: mark(4)))
    let quote = ClaimPart.quote(
      .text("1"), in: mark(0), words: mark(2), address: mark(3), place: mark(4), doubt: .absent)
    sourceOfWords = stencil(.source(mark(0), line: mark(1), quotes: [parts.render(quote, at: depth)]))
    let field = ClaimPart.reliance(mark(1), words: mark(2), address: mark(3), id: mark(4))
    reliance = stencil(.relyingNote(mark(0), claims: [parts.render(field, at: depth)]))
  }

  func plainClaim(_ text: Value, entity: Record?, cites: Value) -> Value? {
    guard let entity else {
      return cites.isAbsent
        ? words.filled(with: StencilTexts(text)) : citedWords.filled(with: StencilTexts(text, cites))
    }
    let (shape, address, name) = (entity[.shape], entity[.address], entity[.name])
    return cites.isAbsent
      ? link.filled(with: StencilTexts(text, shape, address, name))
      : citedLink.filled(with: StencilTexts(text, shape, address, name, cites))
  }
}

/// A template with what it sees, beside the way to the root.
private struct ClaimPart {
  let template: String
  let record: Record

  static func claim(_ record: Record) -> ClaimPart { ClaimPart(template: "partials/claim", record: record) }

  static func plainClaim(_ words: Value, entity: Value, cites: Value) -> ClaimPart {
    claim(
      Record([
        .hedge: .absent, .words: words, .entity: entity, .url: .absent, .isLinked: .flag(!entity.isAbsent),
        .cites: cites, .details: .absent, .note: .absent, .reason: .absent, .doubt: .absent,
      ]))
  }

  static func citation(_ id: Value, _ number: Value, preview: Value, details: Value) -> ClaimPart {
    ClaimPart(
      template: "partials/citation",
      record: Record([.id: id, .number: number, .preview: preview, .details: details]))
  }

  static func quote(
    _ id: Value, in number: Value, words: Value, address: Value, place: Value, doubt: Value
  ) -> ClaimPart {
    ClaimPart(
      template: "partials/quote",
      record: Record([
        .id: id, .number: number, .words: words, .address: address, .place: place, .isLinked: .flag(doubt.isAbsent),
        .doubt: doubt,
      ]))
  }

  static func source(_ number: Value, line: Value, quotes: [Value]) -> ClaimPart {
    ClaimPart(
      template: "partials/cited", record: Record([.number: number, .html: line, .quotes: .list(quotes)]))
  }

  static func relyingNote(_ name: Value, claims: [Value]) -> ClaimPart {
    ClaimPart(template: "partials/relying", record: Record([.html: name, .claims: .list(claims)]))
  }

  static func reliance(_ label: Value, words: Value, address: Value, id: Value) -> ClaimPart {
    ClaimPart(
      template: "partials/reliance", record: Record([.label: label, .words: words, .address: address, .id: id]))
  }
}

/// Renders parts, and reports what goes wrong.
private struct RenderedParts: Sendable {
  let templates: TemplateLibrary
  let problems: FragmentProblems

  func render(_ part: ClaimPart, at depth: Int) -> Value {
    templates.fragment(
      part.template, part.record, within: Record([.root: .escaped(relativeRoot(atDepth: depth))]), reporting: problems)
  }

  func stencil(of part: ClaimPart, at depth: Int) -> Stencil {
    guard case .html(let html) = render(part, at: depth) else { return Stencil([]) }
    return Stencil(html)
  }
}
