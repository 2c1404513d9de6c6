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

  func claim(_ record: Record, at depth: Int) -> Value { parts.render(.claim(record), at: depth) }

  // MARK: Citations

  /// Appends the mark of a citation.
  ///
  /// - Parameters:
  ///   - preview: the words that are cited; nil where there are none to be shown.
  ///   - details: who published the source, and when.
  func append(_ number: CitationNumber, preview: String?, details: Value, to html: inout [UInt8]) {
    let (id, mark) = (Value.text(number.anchor), Value.text(number.mark))
    let filled =
      preview.map { citationOfWords.filled(with: [id, mark, details, .text($0)]) }
      ?? citation.filled(with: [id, mark, details])
    let markup =
      filled ?? parts.render(.citation(id, mark, preview: .words(preview), details: details), at: 0)
    guard case .html(let bytes) = markup else { return }
    if html.isEmpty { html = bytes } else { html += bytes }
  }

  /// Words in the list of sources.
  ///
  /// - Parameters:
  ///   - number: that of the words among those drawn from their source, whose own is `source`.
  ///   - address: the source's page; `place` the passage there, where it is published.
  ///   - doubt: why the words cannot be looked up; absent where they can.
  func quote(
    _ number: Int, in source: Int, words: String, address: Value, place: String?, doubt: Value, at depth: Int
  ) -> Value {
    let (id, source) = (Value.text(decimalDigits(number)), Value.text(decimalDigits(source)))
    if doubt.isAbsent, let shelf = shelf(depth) {
      let html =
        place.map { shelf.quote.filled(with: [id, source, .text(words), address, .text($0)]) }
        ?? shelf.quoteWithoutPlace.filled(with: [id, source, .text(words), address])
      if let html { return html }
    }
    let part = ClaimPart.quote(
      id, in: source, words: .text(words), address: address, place: .words(place), doubt: doubt)
    return parts.render(part, at: depth)
  }

  // MARK: What rests on a passage

  /// A field of a note that quotes a passage.
  ///
  /// - Parameter id: where the note's page has it.
  func reliance(_ label: String, words: String, address: Value, id: String?, at depth: Int) -> Value {
    if let id, let shelf = shelf(depth),
      let html = shelf.reliance.filled(with: [.text(label), .text(words), address, .text(id)])
    {
      return html
    }
    return parts.render(.reliance(.text(label), words: .words(words), address: address, id: .words(id)), at: depth)
  }
}

/// The stencils for pages that stand so many folders deep.
private final class ClaimStencils: Sendable {
  let words: Stencil
  let citedWords: Stencil
  let link: Stencil
  let citedLink: Stencil
  let quote: Stencil
  let quoteWithoutPlace: Stencil
  let reliance: Stencil

  init(_ parts: RenderedParts, at depth: Int) {
    let mark = Stencil.mark
    let stencil = { (part: ClaimPart) in parts.stencil(of: part, at: depth) }
    words = stencil(.plainClaim(mark(0), entity: .absent, cites: .absent))
    citedWords = stencil(.plainClaim(mark(0), entity: .absent, cites: mark(1)))
    let entity = Value.fields([.shape: mark(1), .address: mark(2), .name: mark(3), .details: .absent])
    link = stencil(.plainClaim(mark(0), entity: entity, cites: .absent))
    citedLink = stencil(.plainClaim(mark(0), entity: entity, cites: mark(4)))
    let quote = { (place: Value) in
      ClaimPart.quote(mark(0), in: mark(1), words: mark(2), address: mark(3), place: place, doubt: .absent)
    }
    self.quote = stencil(quote(mark(4)))
    quoteWithoutPlace = stencil(quote(.absent))
    reliance = stencil(.reliance(mark(0), words: mark(1), address: mark(2), id: mark(3)))
  }

  func plainClaim(_ text: Value, entity: Record?, cites: Value) -> Value? {
    guard let entity else {
      return cites.isAbsent ? words.filled(with: [text]) : citedWords.filled(with: [text, cites])
    }
    let (shape, address, name) = (entity[.shape], entity[.address], entity[.name])
    return cites.isAbsent
      ? link.filled(with: [text, shape, address, name]) : citedLink.filled(with: [text, shape, address, name, cites])
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
