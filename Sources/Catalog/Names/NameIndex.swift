/// All names of all entities as one automaton over words: finds every name in a text in one pass.
///
/// A trie over token hashes, kept in one open-addressed table. At each word the longest name that begins there wins.
/// Cost: linear in the text, whatever the number of names; at most `longestName` tokens are looked at again after a
/// name that began but did not end.
package struct NameIndex: Sendable {
  private var keys: [UInt64]
  private var states: [UInt32]
  /// By state: index in `entries`, or −1 where no name ends.
  private var entryOfState: [Int32]
  private(set) var entries: [NameEntry]
  /// One bit for each first word's hash: most words of a text are rejected here.
  private var firstWords: [UInt64]

  /// Names of more tokens than this are not looked for in prose.
  static let longestName = 64

  package init(_ names: [(entity: EntityID?, name: EntityName)]) {
    var builder = NameTrieBuilder()
    for (entity, name) in names where name.match != .never { builder.insert(name, of: entity) }
    let table = builder.hashed()
    keys = table.keys
    states = table.states
    entryOfState = builder.entryOfState
    entries = builder.entries
    firstWords = builder.firstWords
  }

  /// Every name in the text, left to right, longest first, none overlapping.
  func matches(in text: UnsafeBufferPointer<UInt8>) -> [NameMatch] {
    guard !entries.isEmpty else { return [] }
    var found: [NameMatch] = []
    var scanner = TokenScanner(text)
    while let token = scanner.next() {
      guard token.kind == .word else { continue }
      if let end = endOfAddress(after: token, in: text) {
        scanner.offset = end
        continue
      }
      guard mayBegin(token.hash), let match = longestMatch(from: token, in: text) else { continue }
      found.append(match)
      scanner.offset = match.range.upperBound
    }
    return found
  }

  @inline(__always)
  private func mayBegin(_ hash: UInt64) -> Bool {
    let bit = NameTrieBuilder.filterBit(hash)
    return firstWords[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private func longestMatch(from first: TextToken, in text: UnsafeBufferPointer<UInt8>) -> NameMatch? {
    var scanner = TokenScanner(text, at: first.end)
    var state = child(of: 0, by: first.hash)
    var end = first.end
    var best: NameMatch?
    while state != 0 {
      if entryOfState[Int(state)] >= 0, let match = accept(Int(entryOfState[Int(state)]), first.start..<end, in: text) {
        best = match
      }
      guard let token = scanner.next() else { break }
      state = child(of: state, by: token.hash)
      end = token.end
    }
    return best
  }

  /// The match with the bearers whose spelling the text keeps to.
  private func accept(_ entry: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> NameMatch? {
    guard !continuesAddress(after: range, in: text) else { return nil }
    let region = UnsafeBufferPointer(rebasing: text[range])
    let folded = foldedName(region)
    var cased: [UInt8]?
    let bearers = entries[entry].bearers.filter { bearer in
      guard bearer.folded == folded else { return false }
      guard let exact = bearer.exact else { return true }
      if cased == nil { cased = foldedName(region, keepsCase: true) }
      return exact == cased
    }
    return bearers.isEmpty ? nil : NameMatch(range: range, entry: NameEntry(bearers: bearers))
  }

  private func child(of state: UInt32, by hash: UInt64) -> UInt32 {
    let key = NameTrieBuilder.key(state, hash)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while states[slot] != 0 {
      if keys[slot] == key { return states[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
