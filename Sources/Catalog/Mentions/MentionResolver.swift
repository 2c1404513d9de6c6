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
  /// Dates decide between bearers, and company: one who asks for it and has it goes before one who asks for none. A name
  /// that one entity alone ever bore means it on any day, for texts go on using former names.
  mutating func target(of match: NameMatch) -> EntityID? {
    if let sole = match.sole { return sole == own ? nil : sole }
    var inCompany: Set<EntityID> = []
    var alone: Set<EntityID> = []
    for bearer in bearers(of: match) {
      guard let entity = bearer.entity else { return nil }
      if bearer.name.company.isEmpty {
        alone.insert(entity)
      } else if keepsCompany(bearer.name.company) {
        inCompany.insert(entity)
      }
    }
    let meant = inCompany.isEmpty ? alone : inCompany
    return meant.count == 1 && meant.first != own ? meant.first : nil
  }

  /// The bearers of a name on the document's day, those who say when before those who do not; all of them where none
  /// bore it then.
  func bearers(of match: NameMatch) -> [NameBearer] {
    let bearers = index.bearers(of: match)
    guard bearers.count > 1 else { return bearers }
    let current = bearers.filter { NameBearing.holds($0.name, on: day) }
    let dated = day == nil ? [] : current.filter { NameBearing.isDated($0.name) }
    return dated.isEmpty ? (current.isEmpty ? bearers : current) : dated
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
