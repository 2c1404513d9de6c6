internal import Catalog
internal import Foundations

extension Entity {
  /// What data files call the entity: its place in the content, `projects/cummins-range`.
  var dataID: String { stem(address) }
}

extension FieldClaims {
  /// Ids of the claims of an entity's field: they change only where a claim's own words do, not when others come or go.
  func ids(of entity: String) -> [[UInt8]] {
    var prefix: [UInt8] = []
    prefix.reserveCapacity(entity.utf8.count + field.name.utf8.count + 2)
    prefix.append(entity)
    prefix.append(UInt8(ascii: "#"))
    prefix.append(field.name)
    prefix.append(UInt8(ascii: "-"))
    let hashes = claims.map(\.wordsHash)
    return hashes.indices.map { index in
      var id = prefix
      id.append(hashes[index])
      let before = hashes[..<index].count { $0 == hashes[index] }
      if before > 0 { id.append("-" + String(before + 1)) }
      return id
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
