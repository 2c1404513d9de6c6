internal import Catalog
internal import Foundations
internal import Mustache

/// Claims as the facts of a page show them, and in which order.
struct ClaimValues {
  let index: SiteIndex
  /// How many folders deep the page stands.
  let depth: Int
  var sources: SourceList

  /// - Parameters:
  ///   - field: to which the claim belongs.
  ///   - lacksCurrency: whether to say that its currency is not stated.
  private mutating func value(_ claim: Claim, _ field: Field, lacksCurrency: Bool) -> Value {
    var entity: Record?
    var outside: WebAddress?
    switch claim.value {
    case .link(let id?): entity = index.links[id.index].record
    case .url(let address): outside = WebAddress(address)
    default: break
    }
    let words = index.words(of: claim, field)
    let doubt = index.doubt(of: claim)
    let isPlain = claim.isPlain && !lacksCurrency && outside == nil && doubt.isAbsent
    if isPlain, entity == nil, claim.citations.count == 1, let mark = sources.mark(claim.citations[0]),
      let html = index.claimMarkup.plainClaim(.words(words), quoting: mark, at: depth)
    {
      return html
    }
    let cites = sources.marks(claim.citations)
    if isPlain {
      return index.claimMarkup.plainClaim(.words(words), entity: entity, cites: cites, at: depth)
    }
    let record = Record([
      .hedge: .words(claim.isRelation ? nil : claim.hedge), .words: .words(outside?.host ?? words),
      .entity: entity.map { .record($0) } ?? .absent, .url: .words(outside?.text),
      .isLinked: .flag(entity != nil || outside != nil), .cites: cites,
      .details: details(claim, lacksCurrency: lacksCurrency),
      .note: .words(claim.note), .reason: .words(claim.withdrawn), .doubt: doubt,
    ])
    return index.claimMarkup.claim(record, at: depth)
  }

  /// - Parameter all: the field's claims. Of an amount beside others it is said that its currency is not stated, if theirs is.
  mutating func values(_ claims: [Claim], _ field: Field, among all: [Claim]) -> Value {
    let isStated = field.type == .money && all.contains { $0.statesCurrency == true }
    return .list(
      claims.indices.map { value(claims[$0], field, lacksCurrency: isStated && claims[$0].statesCurrency == false) })
  }

  /// A value that is no claim: words, or a link to the entity that they name.
  static func plain(_ value: Property.Value, _ index: SiteIndex, at depth: Int) -> Value {
    let entity = value.entity.map { index.links[$0.index].record }
    return index.claimMarkup.plainClaim(.words(value.text), entity: entity, cites: .absent, at: depth)
  }

  /// What qualifies a value: of a link how sure it is; share or role, basis, step of the deal ladder, the day it holds
  /// for.
  private func details(_ claim: Claim, lacksCurrency: Bool) -> Value {
    if claim.isPlain, !lacksCurrency { return .absent }
    let asOf = claim.asOf.map { index.words(.asOfDate, ["date": index.words.date($0)]) }
    return .details(
      [claim.isRelation ? claim.hedge : nil].compactMap { $0 } + claim.qualifiers.map { index.words.qualifier($0) }
        + [
          lacksCurrency ? index.words[.currencyNotStated] : nil, claim.basis, claim.step.map { index.words.step($0) },
          asOf,
        ].compactMap { $0 })
  }
}

extension Claim {
  /// Whether the currency of an amount is stated; nil where it is no amount.
  var statesCurrency: Bool? {
    if case .money(let money) = value { money.currency.isSpecified } else { nil }
  }

  /// Whether it leads to another note.
  var isRelation: Bool {
    if case .link = value { true } else { false }
  }

  /// Words for its value with its hedge, as they are read: `approximately $330 million`, but `Dysprosium, planned`.
  func hedged(_ words: String) -> String {
    guard let hedge else { return words }
    return isRelation ? "\(words), \(hedge)" : "\(hedge) \(words)"
  }
}

// Apart from the values of claims, which change as they are made: there, all words of the site would be copied for each.
extension SiteIndex {
  fileprivate func words(of claim: Claim, _ field: Field) -> String { words.value(of: claim, field) }

  fileprivate func doubt(of claim: Claim) -> Value { words.value(of: claim.doubt) }
}

extension Words {
  /// Why a reader cannot take a value as its source states it; absent where they can.
  func value(of doubt: CitationDoubt?) -> Value { .words(text(of: doubt)) }

  func text(of doubt: CitationDoubt?) -> String? {
    switch doubt {
    case nil: nil
    case .sourceMissing: self[.sourceMissing]
    case .wordsNotFound: self[.wordsNotFound]
    case .figureNotFound: self[.figureNotFound]
    case .figureNotQuoted: self[.figureNotQuoted]
    case .otherMeasure: self[.otherMeasure]
    case .otherHedge: self[.otherHedge]
    case .wordsAgainstChoice: self[.wordsAgainstChoice]
    }
  }
}
