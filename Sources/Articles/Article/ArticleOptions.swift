package import Foundations

/// What the caller knows about a clipping before it is read.
package struct ArticleOptions: Sendable, Hashable {
  /// These win over front matter and guesses.
  package var title: String?
  package var published: CalendarDate?
  package var publisher: String?
  package var url: String?
  /// The file's name says little on standard input: this serves as id instead.
  package var id: String?
  /// Whether the article is given the hash of its file's bytes: import writes it, a build has no need of it.
  package var hashesSource: Bool
  /// Larger files are refused with a diagnostic.
  package var maximumBytes: Int

  package init(
    title: String? = nil, published: CalendarDate? = nil, publisher: String? = nil, url: String? = nil,
    id: String? = nil, hashesSource: Bool = false, maximumBytes: Int = 8 << 20
  ) {
    self.title = title
    self.published = published
    self.publisher = publisher
    self.url = url
    self.id = id
    self.hashesSource = hashesSource
    self.maximumBytes = maximumBytes
  }
}
