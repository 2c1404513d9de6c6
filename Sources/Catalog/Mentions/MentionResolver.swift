internal import Articles
internal import Foundations

/// Decides whom a name in one document means.
struct MentionResolver {
  let index: NameIndex
  /// The document's own entity, which it does not link to.
  let own: EntityID?
  /// The document's day, for names that held for a time; nil accepts all.
  let day: Int?
  /// In which names that need company look for it.
  private let text: WholeText
  /// What was found there, by the words that were looked for.
  private var company: [[String]: Bool] = [:]

  init(index: NameIndex, own: EntityID?, day: Int?, text: WholeText) {
    self.index = index
    self.own = own
    self.day = day
    self.text = text
  }

  /// The entity that a match means; nil for the document's own, for one of several, and for words that mean none.
  ///
  /// Dates decide between bearers; a name that one entity alone ever bore means it on any day, for texts go on using
  /// former names.
  mutating func target(of match: NameMatch) -> EntityID? {
    if let sole = match.sole { return sole == own ? nil : sole }
    var target: EntityID?
    for bearer in bearers(of: match) {
      guard let entity = bearer.entity else { return nil }
      guard bearer.name.company.isEmpty || keepsCompany(bearer.name.company) else { continue }
      if let known = target, known != entity { return nil }
      target = entity
    }
    return target == own ? nil : target
  }

  /// The bearers of a name on the document's day; all of them where none bore it then. Before one that bears it without
  /// dates goes one of which it is known that it bore it then and no longer.
  func bearers(of match: NameMatch) -> [NameBearer] {
    let bearers = index.bearers(of: match)
    guard bearers.count > 1 else { return bearers }
    let current = bearers.filter { NameBearing.holds($0.name, on: day) }
    if current.isEmpty { return bearers }
    let known = day == nil ? [] : current.filter { $0.name.until != nil }
    return known.isEmpty ? current : known
  }

  /// Whether the document holds one of the words, as a whole word in any case.
  private mutating func keepsCompany(_ words: [String]) -> Bool {
    if let known = company[words] { return known }
    let names = words.map { (entity: EntityID?.none, name: EntityName(text: $0, role: .alias, match: .folded)) }
    let isFound = text.bytes.withUnsafeBufferPointer { !NameIndex(names).matches(in: $0).isEmpty }
    company[words] = isFound
    return isFound
  }
}

/// The whole text of a document; an article's is put together only where it is asked for, which is seldom.
enum WholeText {
  case note(SourceText)
  case article(Article)

  var bytes: [UInt8] {
    switch self {
    case .note(let source): source.bytes
    case .article(let article): Array(article.passages.lazy.map(\.text).joined(separator: "\n").utf8)
    }
  }
}
