internal import Catalog
internal import Mustache

/// A page of all mentions of an entity, behind the newest ones on its own page.
struct MentionsPage {
  let index: SiteIndex
  let entity: Entity

  func record(part: Int) -> Record {
    let block = MentionsBlock(index: index, entity: entity.id)
    let link = index.links[entity.id.index]
    let paging = block.paging
    let words = index.words
    var record = index.headFields(
      name: words(.mentionsOf, ["name": entity.name]), kindLabel: entity.kind.label, shape: link.shape,
      summary: words.counted(.documentsNewestFirst, paging.count),
      trail: [place(entity.kind.plural, "\(entity.kind.folder)/index.html"), place(entity.name, link.address)])
    record[.pager] = paging.pager(at: part, words)
    record[.neighbours] = paging.neighbours(at: part, words)
    record[.items] = block.items(part: part)
    return record
  }
}
