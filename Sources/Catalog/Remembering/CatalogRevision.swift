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
    var restated = renaming.isEmpty ? [] : asked.indices.filter { renaming.concerns(asked[$0]) }
    for index in changed {
      if notes[index].statesSame(as: earlier.notes[index]) {
        entities[index] = Entity(entities[index], of: notes[index])
      } else {
        restated.append(index)
      }
    }
    restated = Set(restated).sorted()
    for index in restated {
      let resolved = resolve(notes[index], at: index, address: entities[index].address, lookup: lookup)
      entities[index] = resolved.entity
      reports[index] = resolved.diagnostics
      asked[index] = resolved.asked
    }
    let relations = RelationTable(of: catalog).replacing(restated.map { entities[$0] })
    let revised = Catalog(
      kinds: kinds, entities: entities, articles: catalog.articles, relations: relations.outgoing,
      inverseRelations: relations.incoming, tags: catalog.tags, newestDate: catalog.newestDate, names: lookup.names,
      sources: catalog.sources, withheld: catalog.withheld,
      delta: CatalogDelta(
        since: catalog.mark, restated: restated.map { EntityID($0) }, renamed: renaming.entries.map(\.entity)))
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
