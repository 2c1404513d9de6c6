package import Articles
package import Foundations

/// Puts notes and articles together: ids, addresses, names, relations both ways, citations, tags.
package struct CatalogBuilder: Sendable {
  package let kinds: KindTable
  /// For whom: what is meant for others is no part of the catalog.
  package let readership: Readership
  /// In which the site is written, and sources whose language is not known: a tag such as `en`.
  package let language: String

  /// Of a site's kinds; by default it leaves nothing out.
  package init(kinds: KindTable, readership: Readership = .desk, language: String = "en") {
    self.kinds = kinds
    self.readership = readership
    self.language = language
  }

  /// Takes notes and articles in any order; the result does not depend on it.
  package func build(notes: [Note], articles: [Article]) async -> (catalog: Catalog, diagnostics: [Diagnostic]) {
    let built = await assemble(notes: notes, articles: articles)
    return (built.catalog, built.diagnostics)
  }

  func assemble(notes: [Note], articles: [Article]) async -> BuiltCatalog {
    var addresses = addressesOfLists()
    let (notes, articles, withheld) = readable(notes, order(joinedStories(articles, for: readership)))
    async let names = names(of: notes)
    let catalogArticles = articles.enumerated().map { index, article in
      CatalogArticle(
        id: ArticleID(index), article: article,
        address: addresses.claim(folder: "articles", stem: article.id, for: article.path))
    }
    let entityAddresses = notes.map { addresses.claim(folder: $0.kind.folder, stem: $0.stem, for: $0.path) }
    let lookup = Lookup(
      names: await names, kinds: notes.map(\.kind), sources: SourceTable(catalogArticles, language: language),
      withheld: withheld, ladder: kinds.ladder)

    let resolved = await parallelMap(count: notes.count) { index in
      resolve(notes[index], at: index, address: entityAddresses[index], lookup: lookup)
    }
    let entities = resolved.map(\.entity)
    async let sharedNameReports = sharedNameReports(entities).map(\.diagnostic)
    async let unknownFields = unknownFieldReports(notes)
    let relations = RelationTable(entities)
    let catalog = Catalog(
      kinds: kinds, entities: entities, articles: catalogArticles, relations: relations.outgoing,
      inverseRelations: relations.incoming, tags: TagTable(entities, catalogArticles).tags,
      newestDate: Catalog.newestDate(entities, catalogArticles), names: lookup.names, sources: lookup.sources,
      withheld: withheld)
    return BuiltCatalog(
      catalog: catalog, notes: notes, lookup: lookup, asked: resolved.map(\.asked), order: nil,
      articleReports: articles.flatMap(\.diagnostics), noteReports: resolved.map(\.diagnostics),
      addressReports: addresses.diagnostics, fieldReports: await unknownFields,
      sharedNameReports: await sharedNameReports)
  }

  /// The addresses of the lists of notes and articles, which no note or article may have.
  private func addressesOfLists() -> AddressBook {
    var addresses = AddressBook()
    for kind in kinds.kinds {
      let owner = "the index of \(kind.plural.lowercased())"
      addresses.reserve("\(kind.folder)/index.html", for: owner)
      for field in kind.fields { addresses.reserve(list: orderName(field.name), in: kind.folder, for: owner) }
    }
    let owner = "the index of the articles"
    addresses.reserve("articles/index.html", for: owner)
    for column in ["publisher", "date"] { addresses.reserve(list: orderName(column), in: "articles", for: owner) }
    return addresses
  }

  /// What the readers may see, notes dated and in their order, and what was left out.
  private func readable(_ notes: [Note], _ articles: [Article]) -> ([Note], [Article], Withheld) {
    let admits = { (audience: Audience?) in readership.admits(document: audience) }
    var withheld = Withheld(
      notes: notes.filter { !admits($0.audience) }, articles: articles.filter { !admits($0.audience) })
    let known = withheld
    let kept = notes.lazy.filter { admits($0.audience) }.map { $0.readable(without: known) }
    let articles = articles.filter { admits($0.audience) }
    let sorted = NoteOrder(kinds: kinds).sorted(dated(Array(kept), by: articles))
    withheld.add(partsOf: sorted)
    return (sorted, articles, withheld)
  }

  /// Newest first; of equal date, by id.
  private func order(_ articles: [Article]) -> [Article] {
    let days = articles.map { $0.published?.daysSinceEpoch ?? .min }
    let order = articles.indices.sorted { left, right in
      if days[left] != days[right] { return days[left] > days[right] }
      let (left, right) = (articles[left], articles[right])
      if left.id != right.id { return isBeforeInBytes(left.id, right.id) }
      return isBeforeInBytes(left.path, right.path)
    }
    return order.map { articles[$0] }
  }

  private func names(of notes: [Note]) -> NameTable {
    var names = NameTable()
    for (index, note) in notes.enumerated() {
      names.add(note.names, stem: note.stem, of: EntityID(index))
      names.add(path: note.relativePath, of: EntityID(index))
    }
    return names
  }

  func resolve(
    _ note: Note, at index: Int, address: String, lookup: Lookup
  ) -> (entity: Entity, diagnostics: [Diagnostic], asked: [AskedName]) {
    let lookup = NoteLookup(lookup)
    var resolver = ClaimResolver(note: note, lookup: lookup)
    let fields = resolver.resolve(note.fields)
    let milestones = note.milestones.map { resolver.resolve($0) }
    let steps = note.kind.isDeal ? StepCheck(note: note, ladder: lookup.ladder).problems(in: fields) : []
    let exclusions = note.kind.exclusions.isEmpty ? [] : ExclusionCheck(note: note).problems(in: fields)
    let relations = RelationCheck(note: note, id: EntityID(index)).problems(in: fields)
    var properties = PropertyResolver(note: note, lookup: lookup)
    let entity = Entity(
      id: EntityID(index), note: note, address: address, fields: fields, milestones: milestones,
      properties: note.unknown.compactMap { properties.resolve($0) })
    let problems = resolver.diagnostics + properties.diagnostics + steps + exclusions + relations
    return (entity, problems, lookup.asked)
  }
}
