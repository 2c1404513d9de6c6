internal import Catalog

/// Where a claim stands among those of its field, as data files say it.
enum ClaimState: String {
  /// Shown first on the page; several where the rule does not decide.
  case first
  case current
  case withdrawn
}

extension ClaimRanking {
  /// The states of a field's claims, in their order.
  func states(of claims: [Claim]) -> [ClaimState] {
    if claims.count == 1 { return [claims[0].isCurrent ? .first : .withdrawn] }
    let first = Set(rank(claims).first.map(\.position))
    return claims.map { claim in
      claim.isCurrent ? first.contains(claim.position) ? .first : .current : .withdrawn
    }
  }
}
