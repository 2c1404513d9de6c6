internal import Catalog
internal import Mustache

/// A page of all quotations of an entity, behind the newest ones on its own page.
struct QuotationsPage {
  let index: SiteIndex
  let entity: Entity

  func record(part: Int) -> Record {
    let block = QuotationsBlock(index: index, entity: entity.id)
    let link = index.links[entity.id.index]
    let paging = block.paging
    var record = index.headFields(
      name: index.words(.quotationsOf, ["name": entity.name]), kindLabel: entity.kind.label, shape: link.shape,
      summary: index.words.counted(.quotationsNewestFirst, paging.count),
      trail: [place(entity.kind.plural, "\(entity.kind.folder)/index.html"), place(entity.name, link.address)])
    record[.pager] = paging.pager(at: part, index.words)
    record[.neighbours] = paging.neighbours(at: part, index.words)
    record[.items] = block.items(part: part)
    return record
  }
}
