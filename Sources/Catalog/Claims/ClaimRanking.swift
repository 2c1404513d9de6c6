internal import Articles
internal import Foundations

/// Puts the claims of one field in the order in which they are shown.
///
/// The newest as-of date comes first; of equal date, the source that stands nearest to the event; then the more precise
/// value. What this cannot decide is a tie, and all of a tie are shown.
package struct ClaimRanking: Sendable {
  /// By article: 0 for a primary source, more for those that stand farther off.
  private let tiers: [Int]

  /// - Parameter articles: of the catalog, in its order; those of no known tier stand behind all others.
  package init(_ articles: [CatalogArticle]) {
    tiers = articles.map { article in
      ["primary", "trade", "aggregator"].firstIndex { $0 == article.article.tier?.lowercased() } ?? 3
    }
  }

  /// The claims of one field in order; of equal rank they keep the order of the note. Sorts once.
  package func rank(_ claims: [Claim]) -> RankedClaims {
    if claims.count == 1, claims[0].isCurrent {
      return RankedClaims(first: claims, others: [], withdrawn: [], decidedBy: .onlyOne)
    }
    let current = claims.current
    // Most fields of several values need no order.
    if current.count > 1, let first = current.first.map({ rank(of: $0) }), current.allSatisfy({ rank(of: $0) == first })
    {
      return RankedClaims(first: current, others: [], withdrawn: claims.withdrawn, decidedBy: .tie)
    }
    let ranks: [ClaimRank] = current.map { rank(of: $0) }
    let order: [Int] = current.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1] }
    let sortedRanks = order.map { ranks[$0] }
    let ties = sortedRanks.prefix { $0 == sortedRanks.first }.count
    return RankedClaims(
      first: order.prefix(ties).map { current[$0] }, others: order.dropFirst(ties).map { current[$0] },
      withdrawn: claims.withdrawn, decidedBy: Self.criterion(sortedRanks, ties: ties))
  }

  /// By claim, whether it is shown first.
  package func firsts(of claims: [Claim]) -> [Bool] {
    if claims.count == 1 { return [claims[0].isCurrent] }
    var best: ClaimRank?
    for claim in claims where claim.isCurrent {
      let rank = rank(of: claim)
      best = min(best ?? rank, rank)
    }
    return claims.map { $0.isCurrent && rank(of: $0) == best }
  }

  private func rank(of claim: Claim) -> ClaimRank {
    let citations = claim.citations
    var tier = Int.max
    for place in citations.indices {
      guard let article = citations[place].article, tiers.indices.contains(article.index) else { continue }
      tier = min(tier, tiers[article.index])
    }
    return ClaimRank(
      age: claim.asOf.map { -$0.earliest.daysSinceEpoch } ?? .max, tier: tier, vagueness: vagueness(of: claim))
  }

  /// What sets the first apart from the next.
  private static func criterion(_ ranks: [ClaimRank], ties: Int) -> RankedClaims.Criterion {
    guard ranks.count > 1 else { return .onlyOne }
    guard ties == 1 else { return .tie }
    if ranks[0].age != ranks[1].age { return .date }
    return ranks[0].tier != ranks[1].tier ? .tier : .precision
  }
}

/// The claims of one field in order.
package struct RankedClaims: Sendable {
  /// What the rule decided by; a tie decides nothing.
  package enum Criterion: Sendable { case onlyOne, date, tier, precision, tie }

  /// The claim to show first; several where the rule does not decide, none where no claim is current.
  package let first: [Claim]
  /// The other current claims.
  package let others: [Claim]
  /// Those that no longer stand, in the order of the note.
  package let withdrawn: [Claim]
  /// What sets the first apart from the next.
  package let decidedBy: Criterion
}

extension [Claim] {
  /// Those that still stand, in their order; the same list where all do.
  package var current: [Claim] { allSatisfy(\.isCurrent) ? self : filter(\.isCurrent) }
  /// Those that no longer stand, in their order.
  package var withdrawn: [Claim] { allSatisfy(\.isCurrent) ? [] : filter { !$0.isCurrent } }
}

/// What claims are compared by: lower comes first.
private struct ClaimRank: Comparable {
  let age: Int
  let tier: Int
  let vagueness: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.age, left.tier, left.vagueness) < (right.age, right.tier, right.vagueness)
  }
}

/// How far a value is from precise: 0 is the most precise of its type.
///
/// Of dates, how closely the words name the time. Of numbers, first whether they are hedged, then whether they are a
/// range, then how many digits they have. Other values are all alike; words that could not be read as the field asks come
/// behind all that could.
private func vagueness(of claim: Claim) -> Int {
  let span: NumberSpan
  switch claim.value {
  case .date(let date): return date.precision.rawValue
  case .number(let number): span = number.span
  case .money(let money): span = money.span
  case .quantity(let quantity): span = quantity.span
  case .percent(let percent): span = percent.span
  case .url, .link, .choice, .coordinates: return 0
  case .text: return .max
  }
  let isHedged = claim.hedge != nil || span.hedge != .exact
  let digits = min(String(span.low.mantissa.magnitude).utf8.count, 20)
  return (isHedged ? 200 : 0) + (span.isRange ? 100 : 0) + 20 - digits
}
