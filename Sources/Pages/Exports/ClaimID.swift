internal import Catalog
internal import Foundations

extension Entity {
  /// What data files call the entity: its place in the content, `projects/cummins-range`.
  var dataID: String { stem(address) }
}

/// Ids of the claims of an entity's field, `projects/cummins-range#npv-3f2a9c41`: they change only where a claim's own
/// words do, not when others come or go.
struct ClaimIDs {
  /// By claim: stands for what it says and who says it.
  private let hashes: [UInt32]
  /// The id asked for last. All have the same bytes up to their digits, so that these are written over each other.
  private var id: [UInt8] = []
  private let digits: Int

  /// - Parameter entity: its id in data files.
  init(_ entry: FieldClaims, of entity: String) {
    hashes = entry.claims.map(\.wordsHash)
    // With room for a number behind the digits.
    id.reserveCapacity(entity.utf8.count + entry.field.name.utf8.count + 8 + Fingerprint.length)
    id.append(entity)
    id.append(UInt8(ascii: "#"))
    id.append(entry.field.name)
    id.append(UInt8(ascii: "-"))
    digits = id.count
    id.append(contentsOf: repeatElement(0, count: Fingerprint.length))
  }

  /// The id of the claim at a place in the field: claims of the same words are numbered.
  mutating func callAsFunction(_ place: Int) -> [UInt8] {
    id.removeLast(id.count - digits - Fingerprint.length)
    let hash = hashes[place]
    id.withUnsafeMutableBufferPointer { Fingerprint.writeDigits(of: hash, to: $0, at: digits) }
    let before = hashes[..<place].count { $0 == hash }
    if before > 0 { id.append("-" + String(before + 1)) }
    return id
  }
}

extension Claim {
  fileprivate var wordsHash: UInt32 {
    var hash = Fingerprint()
    hash.add(part: display)
    // Most say nothing beside their value.
    if isPlain {
      for _ in 0..<3 { hash.add(part: nil) }
    } else {
      hash.add(part: basis)
      hash.add(part: step)
      hash.add(part: asOf?.words)
    }
    hash.add(part: citations.isEmpty ? nil : citations[0].source)
    return hash.folded
  }
}

extension Fingerprint {
  /// Adds words that are told from those behind them, and from none.
  fileprivate mutating func add(part words: String?) {
    if let words { add(words) }
    add(0x1F)
  }
}
