/// Builds the trie of names, state by state, before it is laid out as one table.
struct NameTrieBuilder {
  private var children: [UInt64: UInt32] = [:]
  private(set) var entryOfState: [Int32] = [-1]
  private(set) var entries: [NameEntry] = []
  private(set) var firstWords = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ name: EntityName, of entity: EntityID?) {
    var text = name.text
    text.withUTF8 { insert(name, $0, of: entity) }
  }

  private mutating func insert(_ name: EntityName, _ text: UnsafeBufferPointer<UInt8>, of entity: EntityID?) {
    let tokens = Self.tokens(of: text)
    guard let first = tokens.first, let last = tokens.last, tokens.count <= NameIndex.longestName else { return }
    var state: UInt32 = 0
    for token in tokens { state = advance(from: state, by: token.hash) }
    let bit = Self.filterBit(first.hash)
    firstWords[bit >> 6] |= 1 << UInt64(bit & 63)
    let region = UnsafeBufferPointer(rebasing: text[first.start..<last.end])
    let bearer = NameBearer(
      entity: entity, name: name, folded: foldedName(region),
      exact: name.match == .exact ? foldedName(region, keepsCase: true) : nil)
    add(bearer, at: state)
  }

  /// A name's tokens from its first word on, without white space around it.
  private static func tokens(of text: UnsafeBufferPointer<UInt8>) -> [TextToken] {
    var scanner = TokenScanner(text)
    var tokens: [TextToken] = []
    while let token = scanner.next() {
      if tokens.isEmpty, token.kind != .word { continue }
      tokens.append(token)
    }
    if tokens.last?.kind == .space { tokens.removeLast() }
    return tokens
  }

  private mutating func advance(from state: UInt32, by hash: UInt64) -> UInt32 {
    let key = Self.key(state, hash)
    if let next = children[key] { return next }
    let next = UInt32(entryOfState.count)
    entryOfState.append(-1)
    children[key] = next
    return next
  }

  private mutating func add(_ bearer: NameBearer, at state: UInt32) {
    let entry = entryOfState[Int(state)]
    if entry >= 0 {
      entries[Int(entry)].bearers.append(bearer)
    } else {
      entryOfState[Int(state)] = Int32(entries.count)
      entries.append(NameEntry(bearers: [bearer]))
    }
  }

  /// The transitions as an open-addressed table with linear probing, at most half full.
  func hashed() -> (keys: [UInt64], states: [UInt32]) {
    var size = 16
    while size < children.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var states = [UInt32](repeating: 0, count: size)
    for (key, state) in children.sorted(by: { $0.value < $1.value }) {
      var slot = Int(truncatingIfNeeded: key >> 20) & (size - 1)
      while states[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      states[slot] = state
    }
    return (keys, states)
  }

  @inline(__always)
  static func key(_ state: UInt32, _ hash: UInt64) -> UInt64 {
    (hash ^ UInt64(state) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
  }

  @inline(__always)
  static func filterBit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0xFFFF) }
}
