/// The transitions of the trie of names: one open-addressed table with linear probing, at most half full.
struct TransitionTable: Sendable {
  private var keys: [UInt64]
  private var states: [UInt32]
  private var count = 0

  init() {
    keys = Array(repeating: 0, count: 1024)
    states = Array(repeating: 0, count: 1024)
  }

  /// The state that a token leads to; 0, the root, where it leads nowhere.
  @inline(__always)
  func child(of state: UInt32, by hash: UInt64) -> UInt32 { states[slot(of: Self.key(state, hash))] }

  mutating func insert(_ child: UInt32, of state: UInt32, by hash: UInt64) {
    if count * 2 >= keys.count { grow() }
    count += 1
    put(child, at: Self.key(state, hash))
  }

  private mutating func put(_ child: UInt32, at key: UInt64) {
    let slot = slot(of: key)
    keys[slot] = key
    states[slot] = child
  }

  private mutating func grow() {
    let old = zip(keys, states).filter { $0.1 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    states = Array(repeating: 0, count: keys.count)
    for (key, state) in old { put(state, at: key) }
  }

  /// Where a key stands, or the free place for it.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while states[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private static func key(_ state: UInt32, _ hash: UInt64) -> UInt64 {
    (hash ^ UInt64(state) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
  }
}
