internal import Catalog
internal import Foundations

extension Entity {
  /// What data files call the entity: its place in the content, `projects/cummins-range`.
  var dataID: String { stem(address) }
}

extension FieldClaims {
  /// Ids of the claims of an entity's field: they change only where a claim's own words do, not when others come or go.
  func ids(of entity: String) -> [[UInt8]] {
    // With room for the digits.
    var blank: [UInt8] = []
    blank.reserveCapacity(entity.utf8.count + field.name.utf8.count + 2 + Fingerprint.length)
    blank.append(entity)
    blank.append(UInt8(ascii: "#"))
    blank.append(field.name)
    blank.append(UInt8(ascii: "-"))
    let digits = blank.count
    blank.append(contentsOf: repeatElement(0, count: Fingerprint.length))
    let hashes = claims.map(\.wordsHash)
    return hashes.indices.map { index in
      var id = blank
      id.withUnsafeMutableBufferPointer { hashes[index].writeDigits(to: $0, at: digits) }
      let before = hashes[..<index].count { $0.folded == hashes[index].folded }
      if before > 0 { id.append("-" + String(before + 1)) }
      return id
    }
  }
}

extension Claim {
  /// Stands for what the claim says and who says it.
  fileprivate var wordsHash: Fingerprint {
    var hash = Fingerprint()
    hash.add(part: display)
    hash.add(part: basis)
    hash.add(part: step)
    hash.add(part: asOf?.words)
    hash.add(part: citations.isEmpty ? nil : citations[0].source)
    return hash
  }
}

extension Fingerprint {
  /// Adds words that are told from those behind them, and from none.
  fileprivate mutating func add(part words: String?) {
    if let words { add(words) }
    add(0x1F)
  }
}
