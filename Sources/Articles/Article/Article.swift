package import Foundations

/// A clipping after reading: what it says, who published it when, and what was done to it on the way.
package struct Article: Sendable, Equatable {
  /// The file's path as the user would type it.
  package var path: String
  /// What citations call it: front matter's `id`, or the slug of the file's name.
  package var id: String
  /// Empty where the text has none.
  package var title: String
  /// As the source names itself: `Mining Weekly`.
  package var publisher: String?
  /// In the order of the byline; empty where none is named.
  package var authors: [String]
  /// As precise as the clipping states it; nil where it states none.
  package var published: CalendarDate?
  /// Nil where the clipping gives no second date.
  package var updated: CalendarDate?
  /// Where it was published.
  package var url: String?
  /// A BCP 47 tag such as `en` or `pt-BR`.
  package var language: String?
  /// How near the source stands to the event, as the desk's front matter states it.
  package var tier: String?
  /// The desk's own summary or, failing that, the publisher's, as `origins` tells; see `publishedSummary`.
  package var summary: String?
  package var tags: [String]
  /// How much may be published; nil leaves it to the site's default.
  package var text: TextPolicy?
  /// Whether it is left out of the site until it is ready.
  package var isDraft = false
  /// What is wrong with what makes it a draft: a word that nobody can read there may have been meant to publish it.
  package var draftProblems: [Diagnostic] = []
  /// Who may read of it; nil leaves it to the site's default.
  package var audience: Audience?
  /// Where each field above comes from; a field that is absent here was not found.
  package var origins: [MetadataField: MetadataOrigin]
  /// What was kept of the clipping, in the order of the file.
  package var passages: [Passage]
  /// Whether the passages are those of a clipping that was folded into the desk's entry for it.
  package var hasTakenClipping = false
  /// Those clippings: notes may cite them, and the desk ask for them, as before they were folded.
  package var takenClippings: [TakenClipping] = []
  /// Those of four words or more, in the order of the passages.
  package var quotations: [Quotation]
  /// What the clipping held beside the article, in the order of the file.
  package var removed: [Removal]
  /// Sorts of repair, of the bytes first, then of their letters, then of the text.
  package var repairs: [RepairEntry]
  /// The encoding that the bytes were read in, `UTF-8`.
  package var encoding: String
  /// Front matter that is not metadata of an article, in the file's order.
  package var otherEntries: [FrontMatterEntry]
  /// Those of reading the file, in the order in which they were found.
  package var diagnostics: [Diagnostic]
  /// The first 16 hexadecimal digits of the SHA-256 of the original's bytes: as front matter says, or where the options
  /// ask for it; else empty.
  package var sourceHash: String

  package init(path: String, id: String, sourceHash: String = "") {
    self.path = path
    self.id = id
    self.title = ""
    self.authors = []
    self.tags = []
    self.origins = [:]
    self.passages = []
    self.quotations = []
    self.removed = []
    self.repairs = []
    self.encoding = "UTF-8"
    self.otherEntries = []
    self.diagnostics = []
    self.sourceHash = sourceHash
  }

  /// The title, or the id where the clipping has none.
  package var shownTitle: String { title.isEmpty ? id : title }
}

/// A clipping whose text is now that of the desk's entry for it.
package struct TakenClipping: Sendable, Equatable {
  package let path: String
  package let id: String

  package init(path: String, id: String) {
    self.path = path
    self.id = id
  }
}
