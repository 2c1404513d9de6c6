internal import Catalog
internal import Foundations
internal import Mustache

/// Where an entity is mentioned: the newest documents on its page, all of them on pages of their own.
struct MentionsBlock {
  let index: SiteIndex
  let entity: EntityID

  /// The entity's page shows so many documents, and all their sentences unless there are more than this.
  private static let documentLimit = 12
  private static let sentenceLimit = 40
  /// A page of all mentions holds so many documents.
  static let pageSize = 100

  private var entries: [Backlinks.Entry] { index.site.backlinks[entity.index].entries }

  /// Whether the page itself cannot show them all.
  var hasOwnPages: Bool {
    entries.count > Self.documentLimit || entries.reduce(0) { $0 + $1.mentions.count } > Self.sentenceLimit
  }

  var paging: Paging {
    Paging(base: stem(index.catalog[entity].address) + "-mentions.html", count: entries.count, size: Self.pageSize)
  }

  /// The block of the entity's own page; absent where nothing mentions it.
  var value: Value {
    let entries = entries
    guard !entries.isEmpty else { return .absent }
    let isBounded = hasOwnPages
    let items = entries.prefix(Self.documentLimit).enumerated().map { item($1, at: $0, isBounded: isBounded) }
    let all =
      isBounded ? place("All mentions, in \(counted(entries.count, "document", "documents"))", paging.base) : .absent
    return .fields([.count: .text(grouped(entries.count)), .items: .list(items), .all: all])
  }

  /// The documents of one page of all mentions, each with every sentence.
  func items(part: Int) -> Value {
    .list(
      paging.range(part).map { position in
        let (link, sentences) = sentences(of: entries[position])
        return mention(link, sentences, id: Self.id(position))
      })
  }

  private func item(_ entry: Backlinks.Entry, at position: Int, isBounded: Bool) -> Value {
    let (link, sentences) = sentences(of: entry)
    let more = counted(sentences.count - 1, "more sentence", "more sentences")
    guard sentences.count > 1 else { return mention(link, sentences) }
    if isBounded {
      let further = place(more, "\(paging.base)#\(Self.id(position))")
      return mention(link, [sentences[0]], further: further)
    }
    let rest = Value.fields([.label: .text(more), .sentences: .list(Array(sentences.dropFirst()))])
    return mention(link, [sentences[0]], rest: rest)
  }

  private func mention(
    _ link: Record, _ sentences: [Value], id: String? = nil, rest: Value = .absent, further: Value = .absent
  ) -> Value {
    .record(link.with([.id: .words(id), .sentences: .list(sentences), .rest: rest, .further: further]))
  }

  private func sentences(of entry: Backlinks.Entry) -> (link: Record, sentences: [Value]) {
    switch entry.document {
    case .note(let id):
      let page = index.links[id.index].address
      let sentences = sentences(entry.mentions, of: index.site.notes[id.index]) { page + "#" + $0 }
      return (index.noteHeads[id.index], sentences)
    case .article(let id):
      let page = index.articleLinks[id.index].address
      let published = index.published[id.index]
      let sentences = sentences(entry.mentions, of: index.site.articles[id.index]) { anchor in
        published.shows(anchor: anchor) ? page + "#" + anchor : nil
      }
      return (index.articleHeads[id.index], sentences)
    }
  }

  /// - Parameter place: the address of an anchor; nil where it is not published.
  private func sentences(_ mentions: [Int], of document: DocumentText, place: (String) -> String?) -> [Value] {
    document.prose.withUnsafeBufferPointer { prose in
      MarkedSentence.sentences(of: mentions, in: document).map { sentence in
        .fields([.html: .html(sentence.html(in: prose)), .address: .words(sentence.anchor.flatMap(place))])
      }
    }
  }

  private static func id(_ position: Int) -> String { "document_\(position + 1)" }
}

/// An address without its `.html`.
func stem(_ address: String) -> String {
  address.hasSuffix(".html") ? String(address.dropLast(5)) : address
}
