internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// Claims as the facts of a page show them, and in which order.
struct ClaimValues {
  let index: SiteIndex
  var sources: SourceList

  /// - Parameter field: to which the claim belongs.
  mutating func value(_ claim: Claim, _ field: Field) -> Value {
    let marks = sources.marks(claim.citations)
    var entity: Value = .absent
    var outside: WebAddress?
    switch claim.value {
    case .link(let id?): entity = index.links[id.index].value
    case .url(let address): outside = WebAddress(address)
    default: break
    }
    var isLinked = outside != nil
    if case .record = entity { isLinked = true }
    let words = index.words(of: claim, field)
    return .record(of: [
      .init(.hedge, .words(claim.hedge)), .init(.words, .words(outside?.host ?? words)), .init(.entity, entity),
      .init(.url, .words(outside?.text)), .init(.isLinked, .flag(isLinked)), .init(.cites, marks),
      .init(.details, details(claim)), .init(.note, .words(claim.note)), .init(.reason, .words(claim.withdrawn)),
      .init(.doubt, index.doubt(of: claim)),
    ])
  }

  mutating func values(_ claims: [Claim], _ field: Field) -> Value {
    .list(claims.indices.map { value(claims[$0], field) })
  }

  /// A value that is no claim: words, or a link to the entity that they name.
  static func plain(_ value: Property.Value, _ index: SiteIndex) -> Value {
    .fields([
      .hedge: .absent, .words: .text(value.text),
      .entity: value.entity.map { index.links[$0.index].value } ?? .absent,
      .url: .absent, .isLinked: .flag(value.entity != nil), .cites: .absent, .details: .absent, .note: .absent,
      .reason: .absent, .doubt: .absent,
    ])
  }

  /// What qualifies a value: share or role, basis, step of the deal ladder, the day it holds for.
  private func details(_ claim: Claim) -> Value {
    if claim.isPlain { return .absent }
    let asOf = claim.asOf.map { index.words(.asOfDate, ["date": index.words.date($0)]) }
    return .details(
      claim.qualifiers.map { index.words.qualifier($0) }
        + [claim.basis, claim.step.map { index.words.step($0) }, asOf].compactMap { $0 })
  }
}

// Apart from the values of claims, which change as they are made: there, all words of the site would be copied for each.
extension SiteIndex {
  fileprivate func words(of claim: Claim, _ field: Field) -> String { words.value(of: claim, field) }

  fileprivate func doubt(of claim: Claim) -> Value { words.value(of: claim.doubt) }
}

extension Words {
  /// Why a reader cannot take a value as its source states it; absent where they can.
  func value(of doubt: CitationDoubt?) -> Value {
    switch doubt {
    case nil: .absent
    case .sourceMissing: .text(self[.sourceMissing])
    case .wordsNotFound: .text(self[.wordsNotFound])
    case .figureNotFound: .text(self[.figureNotFound])
    case .figureNotQuoted: .text(self[.figureNotQuoted])
    case .otherMeasure: .text(self[.otherMeasure])
    }
  }
}
