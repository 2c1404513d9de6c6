internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// What made the page of an entity: its file, template, fields with the reason for their order, relations, mentions.
struct EntityWording {
  let loaded: LoadedSite
  let pages: SitePages
  let options: BuildOptions

  private var catalog: Catalog { loaded.site.catalog }

  func lines(on entity: Entity) -> [String] {
    let page = pages.page(at: entity.address)
    var lines = ["\(entity.address) is the page of “\(entity.name)”"]
    lines.append(
      "made from \(entity.note.source.path), a \(entity.kind.label.lowercased()) by its folder “\(entity.kind.folder)”")
    if let page { lines.append(templateLine(page.template, options)) }
    lines.append("names: \(entity.names.map(\.text).joined(separator: ", "))")
    lines += fields(of: entity) + milestones(of: entity) + relations(to: entity) + text(of: entity)
    return lines + mentions(of: entity)
  }

  // MARK: Fields

  private func fields(of entity: Entity) -> [String] {
    let ranking = ClaimRanking(catalog.articles)
    return entity.fields.flatMap { entry -> [String] in
      let ranked = ranking.rank(entry.claims)
      let why = entry.field.isMany ? "all values are shown" : reason(ranked.decidedBy)
      return ["\(entry.field.name): \(why)"]
        + ranked.first.map { "  first: \(words(of: $0, in: entity))" }
        + ranked.others.map { "  then: \(words(of: $0, in: entity))" }
        + ranked.withdrawn.map { "  withdrawn: \(words(of: $0, in: entity)); \($0.withdrawn ?? "")" }
    }
  }

  private func reason(_ criterion: RankedClaims.Criterion) -> String {
    switch criterion {
    case .onlyOne: "one value"
    case .date: "the first has the newest as-of date"
    case .tier: "dates are equal; the first has the source nearest to the event"
    case .precision: "dates and sources are equal; the first is the most precise"
    case .tie: "a tie, so all are shown"
    }
  }

  private func words(of claim: Claim, in entity: Entity) -> String {
    let place = DiagnosticText.place(entity.note.source.path, claim.position)
    let details = [claim.hedge, claim.basis, claim.asOf.map { "as of \($0.words)" }].compactMap { $0 }
    let sources = claim.citations.map { citation -> String in
      guard let article = citation.article else { return "\(citation.source) (no such article)" }
      let quote = citation.quote == nil ? "" : citation.passage == nil ? ", quote not found" : ", quote found"
      let tier = catalog[article].article.tier.map { ", \($0)" } ?? ""
      return citation.source + tier + quote
    }
    let cited = sources.isEmpty ? "no source" : sources.joined(separator: "; ")
    return ([claim.display] + details).joined(separator: ", ") + " [\(cited)] at \(place)"
  }

  private func milestones(of entity: Entity) -> [String] {
    guard let day = loaded.site.asOf else { return [] }
    return entity.milestones.map { milestone in
      let state = milestone.state(on: day).rawValue
      return "milestone “\(milestone.what)”: \(state) as of \(day), due \(milestone.dueWords ?? "at no stated time")"
    }
  }

  // MARK: From elsewhere

  private func relations(to entity: Entity) -> [String] {
    catalog.inverseRelations[entity.id.index].map { relation in
      let other = catalog[relation.from]
      let place = DiagnosticText.place(other.note.source.path, relation.claim.position)
      let label = relation.field.inverse ?? "not shown"
      return "connection “\(label)”: “\(other.name)”, by its field \(relation.field.name) at \(place)"
    }
  }

  private func text(of entity: Entity) -> [String] {
    let document = loaded.site.notes[entity.id.index]
    let sources = document.sources.map { catalog[$0.article].article.id }
    var targets: [EntityID] = []
    for mention in document.mentions where !targets.contains(mention.target) { targets.append(mention.target) }
    return (sources.isEmpty ? [] : ["its text cites: \(sources.joined(separator: ", "))"])
      + (targets.isEmpty ? [] : ["its text names: \(targets.map { catalog[$0].name }.joined(separator: ", "))"])
  }

  private static let documentLimit = 12

  private func mentions(of entity: Entity) -> [String] {
    let entries = loaded.site.backlinks[entity.id.index].entries
    guard !entries.isEmpty else { return ["mentioned nowhere"] }
    let shown = entries.prefix(Self.documentLimit).map { entry in
      switch entry.document {
      case .note(let id): "\(catalog[id].note.source.path) (\(entry.mentions.count))"
      case .article(let id): "\(catalog[id].article.path) (\(entry.mentions.count))"
      }
    }
    let rest = entries.count - shown.count
    return ["mentioned in: \(shown.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : "")]
  }
}
