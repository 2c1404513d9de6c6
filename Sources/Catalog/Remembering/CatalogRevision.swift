package import Articles
internal import Foundations

extension CatalogBuilder {
  /// Puts notes and articles together; what an earlier catalog has of them is taken over where it would come out the
  /// same.
  ///
  /// - Parameter earlier: a catalog of the same articles and kinds; nil where there is none.
  package func build(notes: [Note], articles: [Article], after earlier: BuiltCatalog?) async -> BuiltCatalog {
    if let earlier, let revised = revision(of: earlier, to: notes) { return revised }
    return await assemble(notes: notes, articles: articles)
  }

  /// Beyond so many entities that state something else all are resolved anew.
  private static let limit = 200

  /// The catalog with some of its notes replaced; nil where a note came or went, or one bears another name, another date
  /// or anything else by which the order of notes could come out otherwise.
  private func revision(of earlier: BuiltCatalog, to read: [Note]) -> BuiltCatalog? {
    let catalog = earlier.catalog
    let order = earlier.order ?? places(of: earlier.notes, in: read)
    guard catalog.withheld.isEmpty, read.count == earlier.notes.count, let order,
      let notes = ordered(dated(read, by: catalog.articles.map(\.article)), order, like: earlier.notes)
    else { return nil }
    let changed = notes.indices.filter { notes[$0] !== earlier.notes[$0] }
    let renaming = Renaming(changed, from: earlier.notes, to: notes)
    var lookup = earlier.lookup
    lookup.rename(renaming)
    var (entities, reports, asked) = (catalog.entities, earlier.noteReports, earlier.asked)
    let restated = restated(changed, from: earlier, to: notes, renaming)
    if restated.count > Self.limit { return nil }
    for index in changed { entities[index] = Entity(entities[index], of: notes[index]) }
    for index in restated {
      let resolved = resolve(notes[index], at: index, address: entities[index].address, lookup: lookup)
      (entities[index], reports[index], asked[index]) = resolved
    }
    let revised = catalog.with(
      entities, of: kinds, names: lookup.names, restated: restated.map { EntityID($0) },
      renamed: renaming.entries.map(\.entity))
    let hasOtherFields = changed.contains { !notes[$0].unknown.isEmpty || !earlier.notes[$0].unknown.isEmpty }
    let paths = Set(changed.map { notes[$0].path })
    let hasReportedNames =
      earlier.sharedNameReports.contains { $0.concerns(paths) } || renaming.meetsOthers(in: earlier.lookup.names)
    return BuiltCatalog(
      catalog: revised, notes: notes, lookup: lookup, asked: asked, order: order,
      articleReports: earlier.articleReports, noteReports: reports, addressReports: earlier.addressReports,
      fieldReports: hasOtherFields ? unknownFieldReports(notes) : earlier.fieldReports,
      sharedNameReports: hasReportedNames ? sharedNameReports(entities).map(\.diagnostic) : earlier.sharedNameReports)
  }

  /// The notes that state something else, and those that asked for a name that means something else, in order.
  private func restated(
    _ changed: [Int], from earlier: BuiltCatalog, to notes: [Note], _ renaming: Renaming
  ) -> [Int] {
    let asking = renaming.isEmpty ? [] : earlier.asked.indices.filter { renaming.concerns(earlier.asked[$0]) }
    return Set(asking + changed.filter { !notes[$0].statesSame(as: earlier.notes[$0]) }).sorted()
  }

  /// By earlier note: the place of its file among notes; nil where it has none.
  private func places(of earlier: [Note], in notes: [Note]) -> [Int]? {
    let places = Dictionary(notes.enumerated().map { ($1.relativePath, $0) }, uniquingKeysWith: { first, _ in first })
    let order = earlier.compactMap { places[$0.relativePath] }
    return order.count == earlier.count ? order : nil
  }

  /// The notes in the order of earlier ones, where each stands in the place of one of them.
  ///
  /// - Parameter order: by earlier note, where to look for it.
  private func ordered(_ notes: [Note], _ order: [Int], like earlier: [Note]) -> [Note]? {
    var ordered = earlier
    for (place, index) in order.enumerated() where notes[index] !== earlier[place] {
      guard notes[index].standsLike(earlier[place]), isForAll(notes[index]) else { return nil }
      ordered[place] = notes[index]
    }
    return ordered
  }

  /// Whether the readers may see all of a note.
  private func isForAll(_ note: Note) -> Bool {
    readership.admits(document: note.audience) && note.withheldNames.isEmpty && note.withheldSections.isEmpty
  }
}

extension Note {
  /// Whether it stands in the same place of the catalog, at the same address.
  fileprivate func standsLike(_ other: Note) -> Bool {
    path == other.path && relativePath == other.relativePath && kind.name == other.kind.name && name == other.name
      && weight == other.weight && date == other.date && tags == other.tags
  }

  /// Whether all that is read of the file before the text is the same, byte for byte.
  fileprivate func statesSame(as other: Note) -> Bool {
    let (text, earlier) = (text, other.text)
    return text.body.lowerBound == earlier.body.lowerBound && text.firstLine == earlier.firstLine
      && namePosition == other.namePosition && audience == other.audience
      && text.source.bytes[..<text.body.lowerBound] == earlier.source.bytes[..<earlier.body.lowerBound]
  }
}

extension Catalog {
  /// The same catalog with entities of which some state something else.
  fileprivate func with(
    _ entities: [Entity], of kinds: KindTable, names: NameTable, restated: [EntityID], renamed: [EntityID]
  ) -> Catalog {
    let relations = RelationTable(of: self).replacing(restated.map { entities[$0.index] })
    return Catalog(
      kinds: kinds, entities: entities, articles: articles, relations: relations.outgoing,
      inverseRelations: relations.incoming, tags: tags, newestDate: Self.newestDate(entities, articles), names: names,
      sources: sources, withheld: withheld, delta: CatalogDelta(since: mark, restated: restated, renamed: renamed))
  }
}

extension Entity {
  /// The same entity of a note that has another text.
  fileprivate convenience init(_ entity: Entity, of note: Note) {
    self.init(
      id: entity.id, note: note, address: entity.address, fields: entity.fields, milestones: entity.milestones,
      properties: entity.properties)
  }
}

extension Diagnostic {
  fileprivate func concerns(_ paths: Set<String>) -> Bool {
    paths.contains(path) || notes.contains { paths.contains($0.path) }
  }
}
