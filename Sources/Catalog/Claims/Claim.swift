package import Foundations

/// A value that a source gives for a field of an entity, in the words in which it was printed.
///
/// A class: it has many parts, and ranking, blocks and exports list claims anew.
package final class Claim: Sendable {
  /// As the field's type has it, parsed; what cannot be parsed stays text and is reported.
  package let value: ClaimValue
  /// The value as the source printed it.
  package let display: String
  /// The name that a relation leads to, which `display` may word otherwise; for other claims the same as `display`.
  package let target: String
  /// In the order of the note; empty where the value has no source.
  package let citations: [Citation]
  /// Where the value stands in the front matter.
  package let position: SourcePosition
  /// Whether the value is a date that counts from an article, `next year`, and has not been counted yet.
  let isRelativeDate: Bool
  /// In what its source does not state it as it stands here.
  private let sourceDoubt: CitationDoubt?
  /// Nil where it says nothing beside its value; shared by what resolving makes of the claim.
  private let details: ClaimDetails?

  convenience init(_ words: ClaimWords, _ details: ClaimDetails? = nil, citations: [Citation] = []) {
    let cited = words.citations.isEmpty ? citations : words.citations + citations
    self.init(words, details, citations: cited, doubt: nil)
  }

  /// The claim with another value, other citations and perhaps another name of its step: those that its names and ids
  /// lead to.
  init(_ claim: Claim, value: ClaimValue, citations: [Citation], step: String? = nil) {
    // Most claims of a site come by here: no more is copied than has to be.
    self.value = value
    display = claim.display
    target = claim.target
    self.citations = citations
    isRelativeDate = claim.isRelativeDate
    position = claim.position
    sourceDoubt = nil
    let isStepRenamed = step != nil && step != claim.step
    details = isStepRenamed ? claim.details?.with(step: step) : claim.details
  }

  /// The claim with its relative dates counted; nil where one could not be.
  convenience init(_ claim: Claim, datedBy date: DateValue?, asOf: DateValue?) {
    var words = claim.words
    words.value = date.map { .date($0) } ?? claim.value
    words.isRelativeDate = false
    self.init(words, claim.details?.with(asOf: asOf), citations: words.citations, doubt: nil)
  }

  /// The claim in other words, where its own end in a citation.
  convenience init(_ claim: Claim, words: ClaimWords) {
    self.init(words, claim.details, citations: words.citations, doubt: nil)
  }

  /// The claim with what readers are to know of its words.
  convenience init(_ claim: Claim, doubt: CitationDoubt) {
    self.init(claim.words, claim.details, citations: claim.citations, doubt: doubt)
  }

  /// - Parameter citations: these stand for those of the words.
  private init(_ words: ClaimWords, _ details: ClaimDetails?, citations: [Citation], doubt: CitationDoubt?) {
    value = words.value
    display = words.display
    target = words.target
    self.citations = citations
    isRelativeDate = words.isRelativeDate
    position = words.position
    sourceDoubt = doubt
    self.details = details
  }

  private var words: ClaimWords {
    ClaimWords(
      value: value, display: display, target: target, citations: citations, isRelativeDate: isRelativeDate,
      position: position)
  }

  /// Why a reader cannot take it as its source states it; nil where nothing speaks against that.
  package var doubt: CitationDoubt? { citations.doubt ?? sourceDoubt }

  /// Whether it says nothing beside its value and its citations, as most claims do.
  package var isPlain: Bool { details == nil }

  /// How sure the source is: `approximately`, `expected`.
  package var hedge: String? { details?.words.hedge }
  /// What the value measures: `post-tax NPV8`.
  package var basis: String? { details?.words.basis }
  /// The day, month or year for which it holds, as written.
  package var asOf: DateValue? { details?.asOf }
  /// What is said for it where that counts from an article, and has not been counted yet.
  var relativeAsOf: RelativeWords? { details?.relativeAsOf }
  /// The step of the deal ladder that an amount stands on.
  package var step: String? { details?.words.step }
  /// A remark of the desk.
  package var note: String? { details?.words.note }
  /// Why the claim no longer stands; nil while it stands.
  package var withdrawn: String? { details?.words.withdrawn }
  /// What a relation adds about its link, or a quotation about its words: share, role, from, until, speaker, attribution,
  /// in this order whatever the note's.
  package var qualifiers: [Qualifier] { details?.words.qualifiers ?? [] }
  /// Whether it has not been withdrawn.
  package var isCurrent: Bool { details?.words.withdrawn == nil }

  /// Something that a relation or a quotation adds, in words: label `share`, value `51%`.
  package struct Qualifier: Sendable, Hashable {
    /// The key of the front matter.
    package let label: String
    /// As the note writes it.
    package let value: String
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

/// What a claim says beside its value and its citations.
///
/// A class: most claims have none, and a claim that is resolved shares them with the one that was read.
final class ClaimDetails: Sendable {
  let words: Words
  let asOf: DateValue?
  let relativeAsOf: RelativeWords?

  /// What stands under its keys.
  struct Words: Sendable {
    var hedge: String?
    var basis: String?
    var step: String?
    var note: String?
    var withdrawn: String?
    var qualifiers: [Claim.Qualifier] = []
  }

  init(_ words: Words, asOf: DateValue?, relativeAsOf: RelativeWords?) {
    self.words = words
    self.asOf = asOf
    self.relativeAsOf = relativeAsOf
  }

  /// The same with another name of the step.
  func with(step: String?) -> ClaimDetails {
    var words = words
    words.step = step
    return ClaimDetails(words, asOf: asOf, relativeAsOf: relativeAsOf)
  }

  /// The same with the day for which the claim holds counted, or, where that could not be, as it was.
  func with(asOf day: DateValue?) -> ClaimDetails { ClaimDetails(words, asOf: day ?? asOf, relativeAsOf: nil) }
}

/// A claim's parsed value. Where the words could not be parsed as the field's type they stay `text`.
///
/// What has many parts stands apart, since every claim has room for a value, and most are text.
package enum ClaimValue: Sendable {
  case text
  indirect case number(ParsedNumber)
  indirect case date(DateValue)
  case url(String)
  /// The entity that a relation leads to; nil where no note bears the name.
  case link(EntityID?)
  indirect case money(Money)
  indirect case quantity(Quantity)
  indirect case percent(Percent)
  /// Index in the field's choices.
  case choice(Int)
  indirect case coordinates(Coordinates)
}

/// Where quoted words stand in an article.
package struct QuotedPlace: Sendable, Hashable {
  /// Index in the article's passages.
  package let passage: Int
  /// Bytes of the passage's text.
  private let first: Range<Int>
  /// Where the quotation leaves words out, what follows; empty of most, which take no memory of their own.
  private let others: [Range<Int>]

  package init(passage: Int, range: Range<Int>) {
    self.passage = passage
    first = range
    others = []
  }

  /// Nil without runs.
  init?(passage: Int, runs: [Range<Int>]) {
    guard let first = runs.first else { return nil }
    self.passage = passage
    self.first = first
    others = Array(runs.dropFirst())
  }

  /// Bytes of the passage's text, in order: several where the quotation leaves words out.
  package var runs: [Range<Int>] { [first] + others }

  /// Appends them to others.
  package func add(to runs: inout [Range<Int>]) {
    runs.append(first)
    runs += others
  }
}
