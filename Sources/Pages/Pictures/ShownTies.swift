internal import Catalog
internal import Pictures

/// The ties that a network shows: those between its most connected entities.
struct ShownTies {
  /// In the order of the catalog.
  let entities: [EntityID]
  /// Between two of the entities.
  let ties: [EntityTie]
  /// One for every two entities that are tied, with the standing of the firmest tie between them; the firmest first.
  let pairs: [Network.Tie]
  /// By entity shown: how many others it is tied to.
  let degrees: [Int]
  /// How many entities have ties and are not shown.
  let restCount: Int

  private struct Ends: Hashable {
    let one: EntityID
    let other: EntityID

    init(_ tie: EntityTie) { (one, other) = (min(tie.from, tie.to), max(tie.from, tie.to)) }
  }

  init(_ all: [EntityTie], nodeLimit: Int) {
    var counts: [EntityID: Int] = [:]
    for ends in Set(all.map(Ends.init)) {
      counts[ends.one, default: 0] += 1
      counts[ends.other, default: 0] += 1
    }
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(nodeLimit)
    let kept = Set(most.map(\.key))
    ties = all.filter { kept.contains($0.from) && kept.contains($0.to) }
    // One whose ties all lead to others that are not drawn is not drawn either.
    entities = Set(ties.flatMap { [$0.from, $0.to] }).sorted()
    restCount = counts.count - entities.count
    let positions = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1, $0) })
    pairs = Self.pairs(ties, positions)
    var degrees = Array(repeating: 0, count: entities.count)
    for pair in pairs {
      degrees[pair.from] += 1
      degrees[pair.to] += 1
    }
    self.degrees = degrees
  }

  private static func pairs(_ ties: [EntityTie], _ positions: [EntityID: Int]) -> [Network.Tie] {
    var firmest: [Ends: Network.Standing] = [:]
    for tie in ties {
      let known = firmest[Ends(tie)] ?? .plain
      firmest[Ends(tie)] = known.firmness > tie.standing.firmness ? known : tie.standing
    }
    let pairs = firmest.compactMap { ends, standing -> Network.Tie? in
      guard let from = positions[ends.one], let to = positions[ends.other] else { return nil }
      return Network.Tie(from: from, to: to, standing: standing)
    }
    return pairs.sorted { ($1.standing.firmness, $0.from, $0.to) < ($0.standing.firmness, $1.from, $1.to) }
  }
}

extension Network.Standing {
  fileprivate var firmness: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
