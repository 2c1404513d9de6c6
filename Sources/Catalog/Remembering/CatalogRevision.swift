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

  /// The catalog with some of its notes replaced; nil where a note came or went, or one bears other names, another date
  /// or anything else by which other notes, or the order of notes, could come out otherwise.
  private func revision(of earlier: BuiltCatalog, to notes: [Note]) -> BuiltCatalog? {
    let catalog = earlier.catalog
    guard catalog.withheld.isEmpty,
      let notes = ordered(dated(notes, by: catalog.articles.map(\.article)), like: earlier.notes)
    else { return nil }
    let changed = notes.indices.filter { notes[$0] !== earlier.notes[$0] }
    let lookup = Lookup(
      names: catalog.names, kinds: notes.map(\.kind), sources: catalog.sources,
      withheld: catalog.withheld, ladder: kinds.ladder)
    var entities = catalog.entities
    var reports = earlier.noteReports
    for index in changed {
      let resolved = resolve(notes[index], at: index, address: entities[index].address, lookup: lookup)
      entities[index] = resolved.entity
      reports[index] = resolved.diagnostics
    }
    let relations = RelationTable(entities)
    let revised = Catalog(
      kinds: kinds, entities: entities, articles: catalog.articles, relations: relations.outgoing,
      inverseRelations: relations.incoming, tags: catalog.tags, newestDate: newestDate(entities, catalog.articles),
      names: catalog.names, sources: catalog.sources, withheld: catalog.withheld)
    let paths = Set(changed.map { notes[$0].path })
    let hasOtherFields = changed.contains { !notes[$0].unknown.isEmpty || !earlier.notes[$0].unknown.isEmpty }
    let hasReportedNames = earlier.sharedNameReports.contains { $0.concerns(paths) }
    return BuiltCatalog(
      catalog: revised, notes: notes, articleReports: earlier.articleReports, noteReports: reports,
      addressReports: earlier.addressReports,
      fieldReports: hasOtherFields ? unknownFieldReports(notes) : earlier.fieldReports,
      sharedNameReports: hasReportedNames ? sharedNameReports(entities).map(\.diagnostic) : earlier.sharedNameReports)
  }

  /// Whether the readers may see all of a note.
  private func isForAll(_ note: Note) -> Bool {
    readership.admits(document: note.audience) && note.withheldNames.isEmpty && note.withheldSections.isEmpty
  }

  /// The notes in the order of earlier ones, where each stands in the place of one of them.
  private func ordered(_ notes: [Note], like earlier: [Note]) -> [Note]? {
    guard notes.count == earlier.count else { return nil }
    let byPath = Dictionary(notes.map { ($0.relativePath, $0) }, uniquingKeysWith: { first, _ in first })
    var ordered: [Note] = []
    ordered.reserveCapacity(notes.count)
    for old in earlier {
      guard let note = byPath[old.relativePath], note === old || (note.standsLike(old) && isForAll(note)) else {
        return nil
      }
      ordered.append(note)
    }
    return ordered
  }
}

extension Note {
  /// Whether other notes cannot tell it from another: same kind, names and place in the order.
  fileprivate func standsLike(_ other: Note) -> Bool {
    path == other.path && kind.name == other.kind.name && name == other.name && weight == other.weight
      && date == other.date && tags == other.tags && names.map(\.meaning) == other.names.map(\.meaning)
      && shields == other.shields
  }
}

extension Diagnostic {
  fileprivate func concerns(_ paths: Set<String>) -> Bool {
    paths.contains(path) || notes.contains { paths.contains($0.path) }
  }
}
