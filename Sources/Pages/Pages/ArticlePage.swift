internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// The page of an article: what it is, as much of its text as may be published, and what rests on it.
struct ArticlePage {
  let index: SiteIndex
  let source: CatalogArticle

  private var words: Words { index.words }
  private var article: Article { source.article }
  private var published: PublishedText { index.published[source.id.index] }

  var record: Record {
    let reliances = RelianceBlocks(on: source, index: index)
    var record = index.headFields(
      name: source.shownTitle, kindLabel: words[.source], shape: "kind-article", summary: published.summary,
      trail: [place(words[.sources], sourcesAddress)])
    record[.byline] = byline
    record[.tags] = index.tags(index.articleTags[source.id.index])
    record[.neighbours] = neighbours
    record[.policyNote] = .words(policyNote)
    record[.highlights] = .block(
      zip(published.highlights, reliances.quotingHighlights).map { highlight($0, quotedBy: $1) })
    record[.text] =
      PassagesBlock(
        article: article, shown: published.passages,
        html: zip(published.passages, reliances.quoting).map { marked($0, quotedBy: $1) },
        reliances: reliances, elsewhere: Set(published.highlights)
      ).value
    record[.drawn] = reliances.drawn
    record[.repairs] = repairs
    record[.relations] = named
    record[.cited] = cited
    return record
  }

  private var byline: Value {
    let outside = index.webAddresses[source.id.index]
    let items =
      [article.publisher] + article.authors.map { words(.byAuthor, ["author": $0]) }
      + [
        article.published.map { words.date($0) },
        article.updated.map { words(.updatedDate, ["date": words.date($0)]) },
        article.tier.map { words.source(ofTier: $0) },
      ]
    return .fields([
      .items: .lines(items.compactMap { $0 }), .url: .words(outside?.text), .words: .words(outside?.host),
    ])
  }

  /// The source itself, for citing it beside the desk's page of it.
  private var cited: Value {
    let imprint = [article.publisher, article.published.map { words.date($0) }].compactMap { $0 }
    return .fields([
      .author: .words(article.authors.joined(separator: ", ")), .name: .text(source.shownTitle),
      .details: .words(imprint.joined(separator: ", ")), .url: .words(index.webAddresses[source.id.index]?.text),
    ])
  }

  private var policyNote: String? {
    if published.isLocal { return words[.textLocal] }
    let rest = index.webAddresses[source.id.index].map { " " + words(.wholeTextAt, ["host": $0.host]) } ?? ""
    switch published.policy {
    case .full: return nil
    case .none: return words[.textNotPublished] + rest
    case .excerpt:
      guard article.passages.count > published.highlights.count + published.passages.count else { return nil }
      return words[article.isEntryAlone ? .textOfEntry : .textExcerpt] + rest
    }
  }

  /// The text of a passage with links laid over, and the words marked that notes quote.
  private func marked(_ passage: Int, quotedBy reliances: [Reliance]) -> [UInt8] {
    let html = index.site.articles[source.id.index].passages[passage]
    if reliances.isEmpty { return html }
    var quotes: [Range<Int>] = []
    quotes.reserveCapacity(reliances.count)
    for reliance in reliances {
      reliance.place?.add(to: &quotes)
    }
    return markQuotes(quotes, in: html)
  }

  private func highlight(_ passage: Int, quotedBy reliances: [Reliance]) -> Value {
    .fields([
      .id: .text(article.passages[passage].anchor), .html: .html(marked(passage, quotedBy: reliances)),
      .speaker: .absent, .isImplied: .flag(false),
    ])
  }

  /// The entities that the article names, by kind.
  private var named: Value {
    var targets: [Int] = []
    let mentions = index.site.articles[source.id.index].mentions
    for target in mentions.map({ $0.target.index }).sorted()
    where target != targets.last { targets.append(target) }
    var rest = targets[...]
    let depth = folderDepth(of: source.address)
    let groups = index.kinds.indices.compactMap { kind -> Value? in
      let links = rest.prefix { $0 < index.ranges[kind].upperBound }.map { index.markup.item(EntityID($0), at: depth) }
      rest = rest.dropFirst(links.count)
      return links.isEmpty ? nil : linkGroup(index.kinds[kind].plural, links)
    }
    return groups.isEmpty ? .absent : .fields([.groups: .list(groups)])
  }

  private var repairs: Value {
    var lines = Removal.Reason.allCases.compactMap { reason -> String? in
      let count = article.removed.count { $0.reason == reason }
      return count == 0 ? nil : words.counted(.removed, count, ["reason": words[reason.word]])
    }
    lines += article.repairs.map { repair in
      let kind = words[repair.kind.word]
      let fault =
        repair.encoding.isEmpty ? kind : words(.faultOfEncoding, ["fault": kind, "encoding": repair.encoding])
      return words.counted(.repaired, repair.count, ["fault": fault])
    }
    guard !lines.isEmpty else { return .absent }
    return .fields([.label: .text(words[.removedAndRepaired]), .items: .lines(lines)])
  }

  /// By date: the older one is the one before.
  private var neighbours: Value {
    let position = source.id.index
    let links = index.articleLinks
    return neighboursBlock(
      position + 1 < links.count ? links[position + 1] : nil, position > 0 ? links[position - 1] : nil)
  }
}
