internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// The pages that list others: an index per kind, the sources, the tags.
struct ListPages {
  let index: SiteIndex

  private var words: Words { index.words }

  /// A longer list comes in pages.
  static let rowLimit = 300

  // MARK: Kinds

  func paging(ofKind kind: Int) -> Paging {
    Paging(base: "\(index.kinds[kind].folder)/index.html", count: index.ranges[kind].count, size: Self.rowLimit)
  }

  func kind(_ position: Int, part: Int) -> Record {
    let kind = index.kinds[position]
    let range = index.ranges[position]
    let paging = paging(ofKind: position)
    let part = (paging: paging, number: part)
    let shown = paging.range(part.number)
    let label = words.inSentence(range.count == 1 ? kind.label : kind.plural)
    var record = head(
      kind.plural, label: words[.index], shape: kindShape(kind, at: position), part: part,
      summary: words(
        kind.orderField == nil ? .inAlphabeticalOrder : .newestFirst,
        ["entries": "\(words.number(range.count)) \(label)"]))
    record[.orders] = ordersRow(of: .kind(position), current: nil)
    record[.rows] = IndexRows(index: index, at: position)
      .value(
        range.lowerBound + shown.lowerBound..<range.lowerBound + shown.upperBound,
        file: RowFiles(index: index).name(ofKind: position, paging))
    return record
  }

  // MARK: Sources

  var sourcesPaging: Paging {
    Paging(base: sourcesAddress, count: index.catalog.articles.count, size: Self.rowLimit)
  }

  func sources(part: Int) -> Record {
    let paging = sourcesPaging
    var record = head(
      words[.sources], label: words[.index], shape: "kind-article", part: (paging, part),
      summary: words.counted(.sourcesSummary, paging.count))
    let shown = paging.range(part)
    record[.orders] = ordersRow(of: .sources, current: nil)
    record[.rows] = sourcesTable(file: RowFiles(index: index).name(ofSources: paging)).value(
      .series(count: shown.count) { row(index.catalog.articles[shown.lowerBound + $0]) }, shown: shown.count,
      of: paging.count)
    return record
  }

  func row(_ source: CatalogArticle) -> Value {
    .record(
      index.articleLinks[source.id.index].record.with([
        .summary: .absent, .cells: .list(cells(of: source).map(\.value)),
      ]))
  }

  func cells(of source: CatalogArticle) -> [IndexCell] {
    let article = source.article
    return [
      IndexCell(label: words[.publisher], words: article.publisher, more: article.tier.map(words.tier)),
      IndexCell(
        label: words[.date], words: article.published.map { words.date($0) }, key: article.published?.description),
    ]
  }

  // MARK: Tags

  var tags: Record {
    var record = head(words[.tags], label: words[.index], part: nil, summary: nil)
    record[.groups] = .list([
      linkGroup(
        words[.allTags],
        index.catalog.tags.map { tag in
          Link(shape: "", address: percentEncodedPath(tag.address), name: tag.name)
            .value([words.number(tag.entities.count + tag.articles.count)])
        }, id: "page_tags")
    ])
    return record
  }

  func tagPaging(_ tag: Int) -> Paging {
    let tag = index.catalog.tags[tag]
    return Paging(base: tag.address, count: tag.entities.count + tag.articles.count, size: Self.rowLimit)
  }

  func tag(_ position: Int, part: Int) -> Record {
    let tag = index.catalog.tags[position]
    let paging = tagPaging(position)
    var record = head(
      tag.name, label: words[.tag], part: (paging, part), summary: nil,
      trail: [place(words[.tags], tagsAddress)])
    // A country or a mineral may have the same name.
    let title = words(.titleOfTag, ["name": tag.name])
    record[.title] = .text(part > 0 ? words.title(title, part: part) : title)
    record[.groups] = .list(groups(of: tag, in: paging.range(part)))
    return record
  }

  /// The notes by kind, then the articles: those of them that stand in this part of the whole list.
  private func groups(of tag: Tag, in range: Range<Int>) -> [Value] {
    let entities = tag.entities[range.clamped(to: 0..<tag.entities.count)]
    var groups = index.kinds.indices.compactMap { kind -> Value? in
      let links = entities.filter { index.ranges[kind].contains($0.index) }.map { index.links[$0.index].value }
      return links.isEmpty ? nil : linkGroup(index.kinds[kind].plural, links, id: "page_kind_\(kind)")
    }
    let first = max(0, range.lowerBound - tag.entities.count)
    let articles = tag.articles[first..<max(first, range.upperBound - tag.entities.count)]
    if !articles.isEmpty {
      let links = articles.map { Value.record(index.articleHeads[$0.index]) }
      groups.append(linkGroup(words[.sources], links, id: "page_sources"))
    }
    return groups
  }

  private func head(
    _ name: String, label: String, shape: String = "", part: (paging: Paging, number: Int)?, summary: String?,
    trail: [Value] = []
  ) -> Record {
    var record = index.headFields(name: name, kindLabel: label, shape: shape, summary: summary, trail: trail)
    if let part, part.number > 0 { record[.title] = .text(words.title(name, part: part.number)) }
    record[.pager] = part.map { $0.paging.pager(at: $0.number, words) } ?? .absent
    record[.neighbours] = part.map { $0.paging.neighbours(at: $0.number, words) } ?? .absent
    record[.orders] = .absent
    record[.jumps] = .absent
    record[.rows] = .absent
    record[.grouped] = .absent
    record[.groups] = .absent
    return record
  }
}
