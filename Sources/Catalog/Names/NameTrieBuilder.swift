/// Builds the trie of names, state by state.
struct NameTrieBuilder {
  private(set) var transitions = TransitionTable()
  private(set) var entryOfState: [Int32] = [-1]
  private(set) var entries: [NameEntry] = []
  private(set) var firstWords = [UInt64](repeating: 0, count: 1024)

  init() {}

  /// With the names of an index, to which others can be added.
  init(
    transitions: TransitionTable, entryOfState: [Int32], entries: [NameEntry], firstWords: [UInt64]
  ) {
    self.transitions = transitions
    self.entryOfState = entryOfState
    self.entries = entries
    self.firstWords = firstWords
  }

  /// Takes a name from an entity; what led to it stays.
  ///
  /// - Returns: false where the words of the name are shielded as well, so that it cannot be told whose they are.
  mutating func remove(_ name: EntityName, of entity: EntityID) -> Bool {
    var text = name.text
    let hashes = text.withUTF8 { Self.tokens(of: $0).map(\.hash) }
    var state: UInt32 = 0
    for hash in hashes {
      state = transitions.child(of: state, by: hash)
      if state == 0 { return true }
    }
    let entry = Int(entryOfState[Int(state)])
    guard entry >= 0 else { return true }
    if entries[entry].bearers.contains(where: { $0.entity == nil }) { return false }
    entries[entry].bearers.removeAll { $0.entity == entity }
    if entries[entry].bearers.isEmpty { entryOfState[Int(state)] = -1 }
    return true
  }

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
    let spelling = foldedName(region, keepsCase: name.match == .exact)
    add(NameBearer(entity: entity, name: name, spelling: spelling), at: state)
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
    let known = transitions.child(of: state, by: hash)
    if known != 0 { return known }
    let next = UInt32(entryOfState.count)
    entryOfState.append(-1)
    transitions.insert(next, of: state, by: hash)
    return next
  }

  private mutating func add(_ bearer: NameBearer, at state: UInt32) {
    let entry = entryOfState[Int(state)]
    if entry >= 0 {
      // In the order of the entities, in which they come unless one is renamed.
      let before = entries[Int(entry)].bearers.lastIndex { other in
        guard let id = bearer.entity, let other = other.entity else { return true }
        return other <= id
      }
      entries[Int(entry)].bearers.insert(bearer, at: before.map { $0 + 1 } ?? 0)
    } else {
      entryOfState[Int(state)] = Int32(entries.count)
      entries.append(NameEntry(bearers: [bearer]))
    }
  }

  @inline(__always)
  static func filterBit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0xFFFF) }
}
