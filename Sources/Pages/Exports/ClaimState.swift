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
    zip(claims, firsts(of: claims)).map { claim, isFirst in
      isFirst ? .first : claim.isCurrent ? .current : .withdrawn
    }
  }
}
