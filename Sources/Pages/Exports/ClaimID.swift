internal import Catalog
internal import Foundations

extension Entity {
  /// What data files call the entity: its place in the content, `projects/cummins-range`.
  var dataID: String { stem(address) }
}

extension FieldClaims {
  /// Ids of the claims of an entity's field: they change only where a claim's own words do, not when others come or go.
  func ids(of entity: String) -> [String] {
    let prefix = entity + "#" + field.name + "-"
    let hashes = claims.map(\.wordsHash)
    return hashes.indices.map { index in
      let before = hashes[..<index].count { $0 == hashes[index] }
      return before == 0 ? prefix + hashes[index] : "\(prefix)\(hashes[index])-\(before + 1)"
    }
  }
}

extension Claim {
  /// Eight digits that stand for what the claim says and who says it.
  fileprivate var wordsHash: String {
    var hash = Fingerprint()
    hash.add(part: display)
    hash.add(part: basis)
    hash.add(part: step)
    hash.add(part: asOf?.words)
    hash.add(part: citations.first?.source)
    return hash.digits
  }
}

extension Fingerprint {
  /// Adds words that are told from those behind them, and from none.
  fileprivate mutating func add(part words: String?) {
    if let words { add(words) }
    add(0x1F)
  }
}
