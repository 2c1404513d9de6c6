internal import Catalog
internal import Markdown
internal import Mustache

/// The page of an entity: what is known of it, what its note says, what is linked to it, who mentions it.
struct EntityPage {
  let index: SiteIndex
  let entity: Entity

  /// A kind whose names are not looked for in prose is there to be read: briefings, the page about the site.
  var template: String { entity.kind.names == .none ? "reading" : "entity" }

  private var depth: Int { folderDepth(of: entity.address) }

  var record: Record {
    let document = index.site.notes[entity.id.index]
    var sources = SourceList(index: index, prose: document.sources)
    let body = body(document, &sources)
    let terms = DealTerms(entity, index: index)
    let facts = facts(terms, &sources)
    let changes = ChangesBlock(index: index, entity: entity).value(sources: &sources)
    let milestones = milestonesBlock(entity, index, sources: &sources)
    let quotations = QuotationsBlock(index: index, entity: entity.id).value
    let relations = RelationsBlock(index: index, entity: entity.id).value
    let mentions = MentionsBlock(index: index, entity: entity.id).value
    var record = head
    record[.ladder] = terms?.ladder ?? .absent
    record[.facts] = facts
    record[.changes] = changes
    record[.milestones] = milestones
    record[.body] = body
    record[.quotations] = quotations
    record[.relations] = relations
    let hasPictures = index.site.settings.hasPictures
    record[.surroundings] =
      relations.isAbsent || !hasPictures ? .absent : SurroundingsBlock(index: index, entity: entity).value
    record[.locator] = hasPictures ? locator : .absent
    record[.chain] = hasPictures ? chainBlock(of: entity, index: index) : .absent
    record[.properties] = properties
    record[.mentions] = mentions
    record[.sources] = sources.block(at: depth)
    record[.downloads] = downloads
    record[.contents] = contents(of: record, headings: document.facts.headings)
    return record
  }

  private func body(_ document: DocumentText, _ sources: inout SourceList) -> Value {
    var blocks = LiveBlocks(index: index, page: entity.address, sources: sources)
    let html = blocks.fill(document)
    sources = blocks.sources
    return html.isEmpty ? .absent : .html(html)
  }

  private func facts(_ terms: DealTerms?, _ sources: inout SourceList) -> Value {
    var block = FactsBlock(entity: entity, claims: ClaimValues(index: index, depth: depth, sources: sources))
    let value = block.value(silent: terms?.silent ?? [], heading: factsHeading)
    sources = block.claims.sources
    return value
  }

  private var factsHeading: String {
    DealTerms(entity, index: index) == nil ? index.words[.atAGlance] : index.words[.terms]
  }

  private var head: Record {
    let link = index.links[entity.id.index]
    let kind = index.kindIndex(of: entity)
    let trail = entity.kind.isListed ? [place(entity.kind.plural, "\(entity.kind.folder)/index.html")] : []
    var record = index.headFields(
      name: entity.name, kindLabel: entity.kind.label, shape: link.shape, summary: entity.summary, trail: trail)
    record[.otherNames] = index.otherNames(of: entity)
    record[.byline] = byline
    record[.tags] = index.tags(index.entityTags[entity.id.index])
    if let kind, entity.kind.isListed {
      record[.neighbours] = neighbours(of: entity.id.index, within: index.ranges[kind])
    }
    return record
  }

  private func neighbours(of position: Int, within range: Range<Int>) -> Value {
    neighboursBlock(
      position > range.lowerBound ? index.links[position - 1] : nil,
      position + 1 < range.upperBound ? index.links[position + 1] : nil)
  }

  /// The data files behind the page.
  private var downloads: Value {
    guard index.site.settings.hasData else { return .absent }
    var files = [place(index.words[.dataOfPage], stem(index.links[entity.id.index].address) + ".json")]
    if let kind = index.kindIndex(of: entity), entity.kind.isListed {
      let words = index.words(.dataOfKind, ["kind": entity.kind.plural])
      files.append(place(words, KindData(index: index, kind: kind).address))
    }
    return .block(files)
  }

  /// The day of a kind that is ordered by date.
  private var byline: Value {
    guard let date = index.words.date(of: entity, index.ranking) else { return .absent }
    return .fields([.items: .lines([date]), .url: .absent, .words: .absent])
  }

  private var properties: Value {
    .block(
      entity.properties.map { property in
        .fields([
          .label: .text(property.label),
          .claims: .list(property.values.map { ClaimValues.plain($0, index, at: depth) }),
        ])
      })
  }

  private func contents(of record: Record, headings: [MarkdownHeading]) -> Value {
    var contents = ContentsBlock()
    let isForReading = template == "reading"
    if isForReading { contents.add(headings) }
    if !record[.facts].isAbsent { contents.add(factsHeading, id: "page_facts") }
    if !record[.changes].isAbsent { contents.add(index.words[.whatChanged], id: "page_changes") }
    if !record[.milestones].isAbsent { contents.add(index.words[.milestones], id: "page_milestones") }
    if !isForReading { contents.add(headings) }
    if !record[.chain].isAbsent { contents.add(index.words[.valueChain], id: "page_chain") }
    if !record[.quotations].isAbsent { contents.add(index.words[.quotations], id: "page_quotations") }
    if !record[.relations].isAbsent { contents.add(index.words[.connections], id: "page_connections") }
    if !record[.properties].isAbsent { contents.add(index.words[.otherProperties], id: "page_properties") }
    if !record[.mentions].isAbsent { contents.add(index.words[.mentions], id: "page_mentions") }
    if !record[.sources].isAbsent { contents.add(index.words[.sources], id: "page_sources") }
    return contents.value
  }
}
