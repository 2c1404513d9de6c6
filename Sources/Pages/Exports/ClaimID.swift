internal import Catalog
internal import Foundations

extension Entity {
  /// What data files call the entity: its place in the content, `projects/cummins-range`.
  var dataID: String { stem(address) }
}

extension FieldClaims {
  /// Ids of the claims of an entity's field: they change only where a claim's own words do, not when others come or go.
  func ids(of entity: String) -> [String] {
    let prefix = "\(entity)#\(field.name)-"
    if claims.count == 1 { return [prefix + claims[0].wordsHash] }
    let hashes = claims.map(\.wordsHash)
    return hashes.enumerated().map { index, hash in
      let before = hashes[..<index].count { $0 == hash }
      return before == 0 ? prefix + hash : "\(prefix)\(hash)-\(before + 1)"
    }
  }
}

extension Claim {
  /// Eight digits that stand for what the claim says and who says it.
  fileprivate var wordsHash: String {
    var hash = Fingerprint()
    for words in [display, basis, step, asOf?.words, citations.first?.source] {
      if let words { hash.add(words) }
      hash.add(0x1F)
    }
    return hash.digits
  }
}
