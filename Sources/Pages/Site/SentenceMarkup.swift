internal import Catalog
internal import Foundations
internal import Mustache

/// The sentences in which documents mention entities, marked up document by document.
///
/// A page of mentions shows a sentence of each of hundreds of documents. What it needs of them lies side by side here,
/// where the documents themselves, their mentions and their prose would each have to be fetched from memory. A class,
/// since it is asked a hundred thousand times.
final class SentenceMarkup: Sendable {
  private let documents: MentioningDocuments
  /// So many documents each, in the order of the catalog; empty where few pages will be rendered.
  private let notes: [SentenceShelf]
  private let articles: [SentenceShelf]

  private static let shelfSize = 64

  /// - Parameter isAhead: whether sentences are marked up before a page asks for them.
  init(_ documents: MentioningDocuments, isAhead: Bool) async {
    self.documents = documents
    notes = isAhead ? await Self.shelves(count: documents.site.notes.count) { documents.note($0) } : []
    articles = isAhead ? await Self.shelves(count: documents.site.articles.count) { documents.article($0) } : []
  }

  private static func shelves(
    count: Int, _ document: @escaping @Sendable (Int) -> MentioningDocument
  ) async -> [SentenceShelf] {
    await parallelMap(count: (count + shelfSize - 1) / shelfSize) { shelf in
      SentenceShelf((shelf * shelfSize..<min(count, (shelf + 1) * shelfSize)).lazy.map(document))
    }
  }

  /// The sentences that hold these mentions of one entity, all that the document has of it, in order.
  func values(of mentions: ArraySlice<Int>, in document: DocumentID) -> [Value] {
    switch document {
    case .note(let id):
      guard !notes.isEmpty else { return SentenceShelf([documents.note(id.index)]).values(of: mentions, in: 0) }
      return notes[id.index / Self.shelfSize].values(of: mentions, in: id.index % Self.shelfSize)
    case .article(let id):
      guard !articles.isEmpty else { return SentenceShelf([documents.article(id.index)]).values(of: mentions, in: 0) }
      return articles[id.index / Self.shelfSize].values(of: mentions, in: id.index % Self.shelfSize)
    }
  }
}

/// The documents of a site as those see them who show where entities are mentioned.
struct MentioningDocuments: Sendable {
  let site: Site
  let links: [Link]
  let articleLinks: [Link]
  let published: [PublishedText]

  func note(_ index: Int) -> MentioningDocument {
    MentioningDocument(text: site.notes[index], address: links[index].address, published: nil)
  }

  func article(_ index: Int) -> MentioningDocument {
    MentioningDocument(text: site.articles[index], address: articleLinks[index].address, published: published[index])
  }
}

/// A document that mentions entities.
struct MentioningDocument {
  let text: DocumentText
  /// Of its page.
  let address: String
  /// How much of it the site carries; nil for a note, which is all there.
  let published: PublishedText?

  /// How many sentences a page of another may show of it.
  var sentencesLent: Int { published?.sentencesLent ?? .max }

  /// Where the document's page has a mention; nil where that is the page itself, or the place is not published.
  func place(of mention: Mention) -> String? {
    guard let anchor = mention.anchor, published?.shows(anchor: anchor) ?? true else { return nil }
    return address + "#" + anchor
  }
}
