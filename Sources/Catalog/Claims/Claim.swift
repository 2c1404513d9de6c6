package import Foundations

/// A value that a source gives for a field of an entity, in the words in which it was printed.
///
/// A class: it has many parts, and ranking, blocks and exports list claims anew.
package final class Claim: Sendable {
  package let value: ClaimValue
  /// The value as the source printed it.
  package let display: String
  /// The name that a relation leads to, which `display` may word otherwise; for other claims the same as `display`.
  package let target: String
  package let citations: [Citation]
  package let position: SourcePosition
  /// Whether the value is a date that counts from an article, `next year`, and has not been counted yet.
  let isRelativeDate: Bool
  private let further: Further?

  init(_ words: ClaimWords, _ details: ClaimDetails) {
    value = words.value
    isRelativeDate = words.isRelativeDate
    display = words.display
    target = words.target
    citations = words.citations + details.citations
    position = words.position
    further = Further(details)
  }

  /// The claim with another value, other citations and perhaps another name of its step: those that its names and ids
  /// lead to.
  init(_ claim: Claim, value: ClaimValue, citations: [Citation], step: String? = nil) {
    self.value = value
    display = claim.display
    target = claim.target
    self.citations = citations
    position = claim.position
    isRelativeDate = claim.isRelativeDate
    guard let step, step != claim.step else {
      further = claim.further
      return
    }
    var details = claim.further?.details ?? ClaimDetails()
    details.step = step
    further = Further(details)
  }

  /// The claim with its relative dates counted; nil where one could not be.
  init(_ claim: Claim, datedBy date: DateValue?, asOf: DateValue?) {
    value = date.map { .date($0) } ?? claim.value
    display = claim.display
    target = claim.target
    citations = claim.citations
    position = claim.position
    isRelativeDate = false
    var details = claim.further?.details ?? ClaimDetails()
    details.asOf = asOf ?? details.asOf
    details.relativeAsOf = nil
    further = Further(details)
  }

  /// The claim in other words, where its own end in a citation.
  init(_ claim: Claim, words: ClaimWords) {
    value = words.value
    display = words.display
    target = words.target
    citations = words.citations
    position = words.position
    isRelativeDate = words.isRelativeDate
    further = claim.further
  }

  /// How sure the source is: `approximately`, `expected`.
  package var hedge: String? { further?.details.hedge }
  /// What the value measures: `post-tax NPV8`.
  package var basis: String? { further?.details.basis }
  /// The day, month or year for which it holds, as written.
  package var asOf: DateValue? { further?.details.asOf }
  /// What is said for it where that counts from an article, and has not been counted yet.
  var relativeAsOf: RelativeWords? { further?.details.relativeAsOf }
  /// The step of the deal ladder that an amount stands on.
  package var step: String? { further?.details.step }
  package var note: String? { further?.details.note }
  /// Why the claim no longer stands; nil while it stands.
  package var withdrawn: String? { further?.details.withdrawn }
  /// What a relation adds about its link, in the order written: share, role, from, until.
  package var qualifiers: [Qualifier] { further?.details.qualifiers ?? [] }
  package var isCurrent: Bool { withdrawn == nil }

  package struct Qualifier: Sendable, Hashable {
    package let label: String
    package let value: String
  }

  /// What a claim says beside its value, by itself: most claims say nothing, and a large site has many.
  private final class Further: Sendable {
    let details: ClaimDetails

    init?(_ details: ClaimDetails) {
      guard !details.isEmpty else { return nil }
      self.details = details
    }
  }
}

/// What the value of a claim says: its words, and these parsed as the field's type.
struct ClaimWords {
  var value: ClaimValue = .text
  var display: String
  var target: String
  var citations: [Citation] = []
  var isRelativeDate = false
  let position: SourcePosition
}

/// What a claim says beside its value.
struct ClaimDetails: Sendable {
  var hedge: String?
  var basis: String?
  var asOf: DateValue?
  var relativeAsOf: RelativeWords?
  var step: String?
  var citations: [Citation] = []
  var note: String?
  var withdrawn: String?
  var qualifiers: [Claim.Qualifier] = []

  /// Whether they say nothing, citations apart, which stand with the claim's own.
  var isEmpty: Bool {
    hedge == nil && basis == nil && asOf == nil && relativeAsOf == nil && step == nil && note == nil
      && withdrawn == nil && qualifiers.isEmpty
  }
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

/// Where quoted words stand in an article.
package struct QuotedPlace: Sendable, Hashable {
  /// Index in the article's passages.
  package let passage: Int
  /// Bytes of the passage's text.
  package let range: Range<Int>
}

/// A claim's link to an article, with the words that support it.
package struct Citation: Sendable, Hashable {
  /// The article's id as the note writes it.
  package var source: String
  /// The article; nil where the id is unknown.
  package var article: ArticleID?
  /// The exact words: the article's own spelling of them once they are found there.
  package var quote: String?
  /// Where the words stand in the article; nil where there are none, or no such words.
  package var place: QuotedPlace?
  /// Where the id stands.
  package var position: SourcePosition
  /// Where the words stand, if not beside the id.
  package var quotePosition: SourcePosition?

  package var passage: Int? { place?.passage }
  /// The words, where the article holds them: others are not to be shown as its own.
  package var foundQuote: String? { place == nil ? nil : quote }

  package init(source: String, quote: String? = nil, position: SourcePosition) {
    self.source = source
    self.quote = quote
    self.position = position
  }
}

extension [Citation] {
  package enum Doubt: Sendable { case sourceMissing, wordsNotFound }

  /// What keeps a reader from looking them up; nil where nothing does.
  package var doubt: Doubt? {
    if contains(where: { $0.article == nil }) { return .sourceMissing }
    return contains { $0.quote != nil && $0.place == nil } ? .wordsNotFound : nil
  }
}
