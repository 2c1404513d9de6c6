internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// Claims as the facts of a page show them, and in which order.
struct ClaimValues {
  let index: SiteIndex
  var sources: SourceList

  mutating func value(_ claim: Claim) -> Value {
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
    return .fields([
      .hedge: .words(claim.hedge), .words: .words(outside?.host ?? claim.words), .entity: entity,
      .url: .words(outside?.text), .isLinked: .flag(isLinked), .cites: marks, .details: details(claim),
      .note: .words(claim.note), .reason: .words(claim.withdrawn),
    ])
  }

  mutating func values(_ claims: [Claim]) -> Value {
    .list(claims.indices.map { value(claims[$0]) })
  }

  /// A value that is no claim: words, or a link to the entity that they name.
  static func plain(_ value: Property.Value, _ index: SiteIndex) -> Value {
    .fields([
      .hedge: .absent, .words: .text(value.text),
      .entity: value.entity.map { index.links[$0.index].value } ?? .absent,
      .url: .absent, .isLinked: .flag(value.entity != nil), .cites: .absent, .details: .absent, .note: .absent,
      .reason: .absent,
    ])
  }

  /// What qualifies a value: share or role, basis, step of the deal ladder, the day it holds for.
  private func details(_ claim: Claim) -> Value {
    if claim.qualifiers.isEmpty, claim.basis == nil, claim.step == nil, claim.asOf == nil { return .absent }
    return .details(
      claim.qualifiers.map(\.words)
        + [claim.basis, claim.step, claim.asOf.map { "as of " + wording(of: $0) }].compactMap { $0 })
  }
}

extension Claim.Qualifier {
  /// `share 100%`, `until 2022`; a role speaks for itself.
  var words: String { label == "role" ? value : "\(label) \(value)" }
}
