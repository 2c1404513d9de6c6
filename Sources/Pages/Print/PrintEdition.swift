internal import Catalog
internal import Foundations
internal import Mustache

/// `print.html`: the report as one document to hand over, with its contents at the front: what is to be read first,
/// then the entities, kind by kind, each with its sources.
struct PrintEdition {
  static let address = "print.html"

  let index: SiteIndex
  let templates: TemplateLibrary

  /// Whether the site has one.
  static func isMade(for index: SiteIndex) -> Bool {
    index.site.settings.printLimit > 0 && !index.catalog.entities.isEmpty
  }

  /// Indices of the kinds, those to be read first: briefings, then the others in their order.
  private var kinds: [Int] {
    let kinds = index.kinds.indices.filter { !index.ranges[$0].isEmpty }
    return kinds.filter { index.kinds[$0].names == .none } + kinds.filter { index.kinds[$0].names != .none }
  }

  /// By kind, the entities that are printed: no more in all than the settings allow.
  private var chapters: [(kind: Int, entities: Range<Int>)] {
    var left = index.site.settings.printLimit
    return kinds.compactMap { kind -> (kind: Int, entities: Range<Int>)? in
      let entities = index.ranges[kind].prefix(left)
      left -= entities.count
      return entities.isEmpty ? nil : (kind, entities)
    }
  }

  var record: Record {
    let chapters = chapters
    var sections: [String: String] = [:]
    for entity in chapters.flatMap({ $0.entities }) { sections[index.links[entity].address] = Self.id(of: entity) }
    let total = index.catalog.entities.count
    return Record([
      .title: .text(index.words[.printEdition]), .description: .words(index.site.settings.description),
      .note: sections.count < total
        ? .text(
          index.words(
            .printedPart, ["count": index.words.number(sections.count), "all": index.words.number(total)])) : .absent,
      .groups: .list(
        chapters.map { kind, entities in
          .fields([
            .id: .text("chapter_\(kind)"), .label: .text(index.kinds[kind].plural),
            .items: .list(
              entities.map { entity in
                .fields([
                  .id: .text(Self.id(of: entity)), .name: .text(index.catalog.entities[entity].name),
                  .html: .html(section(of: entity, sections)),
                ])
              }),
          ])
        }),
    ])
  }

  private static func id(of entity: Int) -> String { "s\(entity + 1)" }

  private func section(of entity: Int, _ sections: [String: String]) -> [UInt8] {
    let entity = index.catalog.entities[entity]
    let depth = folderDepth(of: entity.address)
    var html: [UInt8] = []
    let problems = templates.render(
      "partials/printed", EntityPage(index: index, entity: entity).record,
      within: Record([.root: .escaped(relativeRoot(atDepth: depth))]), into: &html)
    index.fragmentProblems.add(problems)
    return PrintedSection(
      prefix: Self.id(of: entity.id.index) + "_", owner: entity.name, depth: depth, sections: sections
    ).bytes(of: html)
  }
}
