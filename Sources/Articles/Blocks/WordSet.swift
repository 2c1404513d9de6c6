/// A map from word hashes to values, probed by the hashes as they are: no second hashing in the hot path.
struct WordMap<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private(set) var count = 0

  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
  }

  subscript(key: UInt64) -> Value? {
    get { values[slot(of: key)] }
    set {
      if (count + 1) * 2 > keys.count { grow() }
      let slot = slot(of: key)
      if values[slot] == nil, newValue != nil { count += 1 }
      keys[slot] = key
      values[slot] = newValue
    }
  }

  /// Where the key stands, or the free place where it would.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = WordMap(capacity: keys.count)
    for (key, value) in zip(keys, values) where value != nil { larger[key] = value }
    self = larger
  }
}

/// A set of word hashes.
struct WordSet: Sendable {
  private var keys: [UInt64]
  private var count = 0

  init(_ hashes: some Sequence<UInt64> = []) {
    keys = Array(repeating: 0, count: 32)
    for hash in hashes { insert(hash) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { hash != 0 && keys[slot(of: hash)] == hash }

  mutating func insert(_ hash: UInt64) {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: hash)
    if keys[slot] == 0 { count += 1 }
    keys[slot] = hash
  }

  func union(_ other: WordSet) -> WordSet {
    var joined = self
    for hash in other.keys where hash != 0 { joined.insert(hash) }
    return joined
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = keys
    keys = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { keys[slot(of: hash)] = hash }
  }
}

/// The words of a list, for telling words by their hash.
func wordHashes(_ list: String) -> WordSet {
  WordSet(list.utf8.split(separator: UInt8(ascii: " ")).map { wordHash($0) })
}
