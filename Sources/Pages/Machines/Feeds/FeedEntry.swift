internal import Articles
internal import Catalog
internal import Foundations

/// A news item as feeds tell it. It is the same in every feed, so that a reader who follows several sees it once.
struct FeedEntry: Sendable {
  /// The whole address of the page; of what is not a page of its own, with a fragment that names it.
  let id: String
  let page: String
  let title: String
  let published: CalendarDate
  let updated: CalendarDate
  let summary: String?
  let author: String?
  /// The source itself, at its publisher's.
  let outside: String?
  let tags: [String]
}

extension FeedEntry {
  init(_ item: NewsItem, index: SiteIndex, address: SiteAddress) {
    switch item.event {
    case .changes: self.init(changesOn: item.day, index: index, address: address)
    case .article(let id): self.init(index.catalog[id], on: item.day, index: index, address: address)
    case .entity(let id):
      let entity = index.catalog[id]
      self.init(
        entity, on: item.day, title: entity.name, summary: Self.summary(of: entity, index: index), address: address)
    case .step(let id, let name):
      let entity = index.catalog[id]
      let step = entity.fields.first { $0.field.type == .choice }?.field.label(ofChoice: name) ?? name
      self.init(
        entity, on: item.day, title: index.words(.newsOfStep, ["name": entity.name, "step": step]),
        summary: entity.summary,
        fragment: "step-" + slug(name), address: address)
    case .milestone(let id, let position):
      let entity = index.catalog[id]
      let milestone = entity.milestones[position]
      let isMet = milestone.met != nil
      self.init(
        entity, on: item.day,
        title: index.words(
          isMet ? .newsOfMilestoneMet : .newsOfMilestoneMissed, ["name": entity.name, "milestone": milestone.what]),
        summary: milestone.note,
        fragment: "milestone-\(fingerprint(Array(milestone.what.utf8)))-\(isMet ? "met" : "missed")", address: address)
    }
  }

  private init(changesOn day: CalendarDate, index: SiteIndex, address: SiteAddress) {
    page = address.page(ChangesPage.address)
    // Of one day's publications each that says something new is an entry of its own.
    let told = index.site.changes.changes.map(\.text).joined(separator: "\n")
    id = page + "#changes-\(day)-\(fingerprint(Array(told.utf8)))"
    title = index.words[.whatChanged]
    published = day
    updated = day
    summary = ChangesPage(index: index).summary
    author = nil
    outside = nil
    tags = []
  }

  private init(
    _ entity: Entity, on day: CalendarDate, title: String, summary: String?, fragment: String? = nil,
    address: SiteAddress
  ) {
    page = address.page(entity.address)
    id = page + (fragment.map { "#" + $0 } ?? "")
    self.title = title
    published = day
    updated = day
    self.summary = summary
    author = nil
    outside = nil
    tags = entity.tags
  }

  private init(_ source: CatalogArticle, on day: CalendarDate, index: SiteIndex, address: SiteAddress) {
    let article = source.article
    page = address.page(source.address)
    id = page
    title = source.shownTitle
    published = day
    updated = max(day, article.updated?.firstDay ?? day)
    summary = Self.summary(of: source, index: index)
    author = article.publisher
    outside = index.webAddresses[source.id.index]?.text
    tags = article.tags
  }

  /// How the entity stands, then its summary.
  private static func summary(of entity: Entity, index: SiteIndex) -> String? {
    let standing = index.words.standing(of: entity, index.ranking).joined(separator: ", ")
    let parts = [standing, entity.summary ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }

  private static let drawingLimit = 6

  /// What may be said of a source, then which notes draw on it.
  private static func summary(of source: CatalogArticle, index: SiteIndex) -> String? {
    var last: EntityID?
    var count = 0
    var drawing: [String] = []
    drawing.reserveCapacity(drawingLimit)
    for reliance in index.reliances[source.id.index] where last != reliance.entity {
      last = reliance.entity
      count += 1
      if count <= drawingLimit { drawing.append(index.catalog.entities[reliance.entity.index].name) }
    }
    let names = joined(drawing, by: ", ")
    let more = count - drawingLimit
    let notes =
      more > 0
      ? index.words(.notesDrawingAndMore, ["names": names, "count": index.words.number(more)])
      : index.words(.notesDrawing, ["names": names])
    let parts = [index.published[source.id.index].summary, drawing.isEmpty ? nil : notes].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
