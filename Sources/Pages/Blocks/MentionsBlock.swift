internal import Articles
internal import Catalog
internal import Mustache

/// Where an entity is mentioned: all documents on its page, or the newest there and all of them on pages of their own.
struct MentionsBlock {
  private let index: SiteIndex
  private let entity: EntityID
  private let backlinks: Backlinks
  /// The address of the entity's own page.
  private let address: String
  private let depth: Int

  /// The entity's page shows every document and sentence where there are no more than these.
  private static let documentLimit = 24
  private static let sentenceLimit = 60
  /// Otherwise it shows so many documents: fewer, so that whoever goes on to the page of all gains by it.
  private static let newestDocuments = 12
  /// A page of all mentions holds so many documents.
  static let pageSize = 100

  init(index: SiteIndex, entity: EntityID) {
    self.index = index
    self.entity = entity
    backlinks = index.site.backlinks[entity.index]
    address = index.catalog.entities[entity.index].address
    depth = folderDepth(of: address)
  }

  private var entries: [Backlinks.Entry] { backlinks.entries }

  /// Whether the page itself cannot show them all.
  private var hasOwnPages: Bool { Self.ownPageCount(backlinks) > 0 }

  /// How many documents the pages of its own list; 0 where the page itself shows them all.
  static func ownPageCount(_ backlinks: Backlinks) -> Int {
    let count = backlinks.entries.count
    return count > documentLimit || backlinks.count > sentenceLimit ? count : 0
  }

  var paging: Paging {
    Paging(base: stem(address) + "-mentions.html", count: entries.count, size: Self.pageSize)
  }

  /// The block of the entity's own page; absent where nothing mentions it.
  var value: Value {
    guard !entries.isEmpty else { return .absent }
    let isBounded = hasOwnPages
    let items = Value.series(count: isBounded ? min(entries.count, Self.newestDocuments) : entries.count) {
      item(entries[$0], at: $0, isBounded: isBounded)
    }
    let all =
      isBounded ? place(index.words.counted(.allMentions, entries.count), paging.base) : .absent
    return .fields([
      .count: .text(index.words.number(entries.count)), .items: items, .all: all,
      .trend: MentionTrend(index: index, entity: entity).value,
    ])
  }

  /// The documents of one page of all mentions, each with every sentence.
  func items(part: Int) -> Value {
    let range = paging.range(part)
    return .series(count: range.count) { offset in
      let position = range.lowerBound + offset
      return mention(entries[position], sentences(of: entries[position]), number: position + 1)
    }
  }

  private func item(_ entry: Backlinks.Entry, at position: Int, isBounded: Bool) -> Value {
    let sentences = sentences(of: entry)
    guard sentences.count > 1 else { return mention(entry, sentences) }
    let more = index.words.counted(.moreSentences, sentences.count - 1)
    if isBounded {
      let further = place(more, "\(paging.base)#document_\(position + 1)")
      return mention(entry, [sentences[0]], further: further)
    }
    let rest = Value.fields([.label: .text(more), .sentences: .list(Array(sentences.dropFirst()))])
    return mention(entry, [sentences[0]], rest: rest)
  }

  private func mention(
    _ entry: Backlinks.Entry, _ sentences: [Value], number: Int? = nil, rest: Value = .absent,
    further: Value = .absent
  ) -> Value {
    return .record(
      Record([
        .init(.document, index.markup.line(entry.document, at: depth)),
        .init(.number, number.map { .text(String($0)) } ?? .absent),
        .init(.sentences, .list(sentences)), .init(.rest, rest), .init(.further, further),
      ]))
  }

  private func sentences(of entry: Backlinks.Entry) -> [Value] {
    let mentions = backlinks.mentions(of: entry)
    switch entry.document {
    case .note(let id):
      let text = index.site.notes[id.index]
      return MarkedSentence.values(of: mentions, in: text.prose, text.mentions) { _ in nil }
    case .article(let id):
      let page = index.articleLinks[id.index].address
      let text = index.site.articles[id.index]
      return MarkedSentence.values(
        of: mentions, in: text.prose, text.mentions, limit: index.published[id.index].sentencesLent
      ) { mention in
        guard let passage = mention.passage, index.published[id.index].isShown(passage) else { return nil }
        return page + "#" + index.catalog[id].article.passages[passage].anchor
      }
    }
  }
}

/// An address without its `.html`.
func stem(_ address: String) -> String {
  address.hasSuffix(".html") ? String(address.dropLast(5)) : address
}
