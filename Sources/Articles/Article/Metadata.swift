/// What is known of an article beside its text.
package enum MetadataField: String, Sendable, Hashable, CaseIterable {
  case title, publisher, authors, published, updated, url, language, summary, tags
}

/// Where the value of a field comes from; each case wins over those after it.
package enum MetadataOrigin: String, Sendable, Hashable {
  /// Given on the command line.
  case given
  /// Front matter says so.
  case stated
  /// The saved page's own markup says so.
  case marked
  /// Read off the text.
  case guessed
}

/// How much of a clipping is published.
package enum TextPolicy: String, Sendable, Hashable, CaseIterable {
  case full, excerpt, none
}
