package import Foundations

/// A value that a source gives for a field of an entity, in the words in which it was printed.
package struct Claim: Sendable {
  package var value: ClaimValue = .text
  /// The value as the source printed it.
  package var display: String
  /// The name that a relation leads to, which `display` may word otherwise; for other claims the same as `display`.
  package var target: String
  /// How sure the source is: `approximately`, `expected`.
  package var hedge: String?
  /// What the value measures: `post-tax NPV8`.
  package var basis: String?
  /// The day, month or year for which it holds, as written.
  package var asOf: DateValue?
  /// The step of the deal ladder that an amount stands on.
  package var step: String?
  package var citations: [Citation] = []
  package var note: String?
  /// Why the claim no longer stands; nil while it stands.
  package var withdrawn: String?
  /// What a relation adds about its link, in the order written: share, role, from, until.
  package var qualifiers: [Qualifier] = []
  package var position: SourcePosition

  package init(display: String, position: SourcePosition) {
    self.display = display
    self.target = display
    self.position = position
  }

  package struct Qualifier: Sendable, Hashable {
    package let label: String
    package let value: String
  }

  package var isCurrent: Bool { withdrawn == nil }
}

/// A claim's parsed value. Where the words could not be parsed as the field's type they stay `text`.
package enum ClaimValue: Sendable {
  case text
  case number(ParsedNumber)
  case date(DateValue)
  case url(String)
  /// The entity that a relation leads to; nil where no note bears the name.
  case link(EntityID?)
  case money(Money)
  case quantity(Quantity)
  case percent(Percent)
  /// Index in the field's choices.
  case choice(Int)
  case coordinates(Coordinates)
}

/// A claim's link to an article, with the words that support it.
package struct Citation: Sendable, Hashable {
  /// The article's id as the note writes it.
  package var source: String
  /// The article; nil where the id is unknown.
  package var article: ArticleID?
  package var quote: String?
  /// The passage that holds the quote, as an index in the article's passages; nil where there is no quote or no such words.
  package var passage: Int?
  /// Where the id stands.
  package var position: SourcePosition
  /// Where the words stand, if not beside the id.
  package var quotePosition: SourcePosition?

  package init(source: String, quote: String? = nil, position: SourcePosition) {
    self.source = source
    self.quote = quote
    self.position = position
  }
}
