internal import Catalog
internal import Foundations
internal import Mustache

/// What rests on an article, as its page says it: beside each passage that is quoted, and the rest at the foot.
struct RelianceBlocks {
  private let index: SiteIndex
  private let depth: Int
  /// By place among the passages that the page shows, what quotes them: those of the text, and the highlights.
  private(set) var quoting: [[Reliance]]
  private(set) var quotingHighlights: [[Reliance]]
  /// Whether a passage of the text is quoted.
  private var isQuoted = false
  /// What quotes nothing, or what the page does not show, or a highlight.
  private var others: [Reliance] = []

  init(on source: CatalogArticle, index: SiteIndex) {
    self.index = index
    depth = folderDepth(of: source.address)
    let published = index.published[source.id.index]
    quoting = Array(repeating: [], count: published.passages.count)
    quotingHighlights = Array(repeating: [], count: published.highlights.count)
    for reliance in index.reliances[source.id.index] {
      if let place = published.placeInText(of: reliance.place?.passage) {
        quoting[place].append(reliance)
        isQuoted = true
        continue
      }
      if let place = published.placeAmongHighlights(of: reliance.place?.passage) {
        quotingHighlights[place].append(reliance)
      }
      others.append(reliance)
    }
  }

  /// Markup of the entities whose claims quote one of these passages of the text that is shown, each with the fields
  /// concerned and their values; empty where none does.
  func beside(_ places: [Int]) -> [UInt8] {
    let reliances = places.count == 1 ? quoting[places[0]] : Self.together(places.flatMap { quoting[$0] })
    if reliances.isEmpty { return [] }
    var html = OutputBuffer()
    // Most passages are quoted once, if at all.
    if reliances.count == 1 {
      append(reliances[0].entity, QuotingClaim(reliances[0]).field, to: &html)
    } else {
      Self.forEachRun(of: reliances) { append($0, to: &html) }
    }
    return Array(html.bytes)
  }

  /// Those of one entity side by side, in the order in which the entities come.
  private static func together(_ reliances: [Reliance]) -> [Reliance] {
    if reliances.count < 3 { return reliances }
    var ranks: [EntityID: Int] = [:]
    for reliance in reliances where ranks[reliance.entity] == nil { ranks[reliance.entity] = ranks.count }
    return reliances.enumerated().sorted { one, other in
      (ranks[one.element.entity] ?? 0, one.offset) < (ranks[other.element.entity] ?? 0, other.offset)
    }.map(\.element)
  }

  private func append(_ run: ArraySlice<Reliance>, to html: inout OutputBuffer) {
    let note = run[run.startIndex].entity
    if run.count == 1 { return append(note, QuotingClaim(run[run.startIndex]).field, to: &html) }
    let fields = QuotingClaim.claims(run).map(\.field)
    if fields.count == 1 { return append(note, fields[0], to: &html) }
    index.claimMarkup.append(
      index.markup.name(note, at: depth), fields, address: index.links[note.index].record[.address], at: depth,
      to: &html)
  }

  private func append(_ note: EntityID, _ field: RelyingField, to html: inout OutputBuffer) {
    index.claimMarkup.append(
      index.markup.name(note, at: depth), field, address: index.links[note.index].record[.address], at: depth,
      to: &html)
  }

  /// What stands beside no passage, by entity; values of one field that share a quote stand together.
  var drawn: Value {
    if others.isEmpty { return .absent }
    var items: [Value] = []
    Self.forEachRun(of: others) { run in
      items.append(
        .fields([
          .html: index.markup.name(run[run.startIndex].entity, at: depth),
          .claims: .list(DrawnClaim.claims(run).map(\.value)),
        ]))
    }
    return .fields([
      .heading: .text(index.words[isQuoted ? .alsoReliedOnBy : .reliedOnBy]), .items: .list(items),
    ])
  }

  /// Calls with those of one entity, which lie side by side, together.
  private static func forEachRun(of reliances: [Reliance], _ body: (ArraySlice<Reliance>) -> Void) {
    var start = 0
    for end in 1..<reliances.count + 1
    where end == reliances.count || reliances[end].entity != reliances[start].entity {
      body(reliances[start..<end])
      start = end
    }
  }
}

/// What a note draws from an article under one label, with the words that it quotes.
private struct DrawnClaim {
  private let reliance: Reliance
  private var words: [String]

  private init(_ reliance: Reliance) {
    self.reliance = reliance
    words = reliance.words.map { [$0] } ?? []
  }

  static func claims(_ reliances: ArraySlice<Reliance>) -> [DrawnClaim] {
    var claims: [DrawnClaim] = []
    for reliance in reliances {
      let last = claims.count - 1
      if last >= 0, claims[last].reliance.label == reliance.label, claims[last].reliance.quote == reliance.quote {
        if let words = reliance.words { claims[last].words.append(words) }
      } else {
        claims.append(DrawnClaim(reliance))
      }
    }
    return claims
  }

  var value: Value {
    .fields([.label: .text(reliance.label), .words: .joined(words), .quote: .words(reliance.quote)])
  }
}

/// What a note says in one of its fields of a passage that it quotes.
private struct QuotingClaim {
  private let reliance: Reliance
  /// The first value of the field, and the others in order: most have one, for which no memory is taken.
  private let first: String?
  private var others: [String] = []

  init(_ reliance: Reliance) {
    self.reliance = reliance
    first = reliance.words.map { shortened($0, to: Self.longest) }
  }

  private static let longest = 80

  static func claims(_ reliances: ArraySlice<Reliance>) -> [QuotingClaim] {
    var claims: [QuotingClaim] = []
    for reliance in reliances {
      let claim = QuotingClaim(reliance)
      let known = claims.firstIndex { known in
        known.reliance.label == reliance.label && known.reliance.anchor == reliance.anchor
      }
      guard let known else {
        claims.append(claim)
        continue
      }
      if let words = claim.first, words != claims[known].first, !claims[known].others.contains(words) {
        claims[known].others.append(words)
      }
    }
    return claims
  }

  var field: RelyingField {
    let words = others.isEmpty ? first ?? "" : joined((first.map { [$0] } ?? []) + others, by: "; ")
    return RelyingField(label: reliance.label, words: words, id: reliance.anchor)
  }
}

extension Value {
  /// Values of one field.
  fileprivate static func joined(_ words: [String]) -> Value {
    words.count == 1 ? .words(words[0]) : .words(words.joined(separator: "; "))
  }
}
