/// All names of all entities as one automaton over words: finds every name in a text in one pass.
///
/// A trie over token hashes, kept in one open-addressed table. At each word the longest name that begins there wins.
/// Cost: linear in the text, whatever the number of names; at most `longestName` tokens are looked at again after a
/// name that began but did not end.
package struct NameIndex: Sendable {
  private let transitions: TransitionTable
  /// By state: index in `entries`, or −1 where no name ends.
  private let entryOfState: [Int32]
  private let entries: [NameEntry]
  /// By entry; nil where several bear the name.
  private let soleBearers: [SoleBearer?]
  private let spellings: [UInt8]
  /// One bit for each first word's hash: most words of a text are rejected here.
  private let firstWords: [UInt64]

  /// Names of more tokens than this are not looked for in prose.
  static let longestName = 64

  /// - Parameter names: with nil for phrases that mean no entity, and keep the names within them from linking.
  package init(_ names: [(entity: EntityID?, name: EntityName)]) {
    var builder = NameTrieBuilder()
    for (entity, name) in names where name.match != .never { builder.insert(name, of: entity) }
    self.init(builder)
  }

  private init(_ builder: NameTrieBuilder) {
    transitions = builder.transitions
    entryOfState = builder.entryOfState
    entries = builder.entries
    firstWords = builder.firstWords
    var spellings: [UInt8] = []
    soleBearers = builder.entries.map { entry in
      guard entry.bearers.count == 1, let bearer = entry.bearers.first else { return nil }
      let start = spellings.count
      spellings += bearer.spelling
      return SoleBearer(
        spelling: start..<spellings.count, keepsCase: bearer.keepsCase,
        entity: bearer.name.company.isEmpty ? bearer.entity : nil)
    }
    self.spellings = spellings
  }

  /// The index where some entities bear other names; nil where it has to be made anew.
  func renaming(_ entries: [Renaming.Entry]) -> NameIndex? {
    var builder = NameTrieBuilder(
      transitions: transitions, entryOfState: entryOfState, entries: self.entries, firstWords: firstWords)
    for entry in entries {
      for name in entry.old where name.match != .never {
        guard builder.remove(name, of: entry.entity) else { return nil }
      }
      for name in entry.new where name.match != .never { builder.insert(name, of: entry.entity) }
    }
    return NameIndex(builder)
  }

  /// Who may be meant: never empty.
  func bearers(of match: NameMatch) -> [NameBearer] { match.bearers ?? entries[match.entry].bearers }

  /// Every name in the text, left to right, longest first, none overlapping.
  func matches(in text: UnsafeBufferPointer<UInt8>) -> [NameMatch] {
    guard !entries.isEmpty else { return [] }
    var found: [NameMatch] = []
    firstWords.withUnsafeBufferPointer { filter in
      var scanner = TokenScanner(text)
      while let word = scanner.nextWord() {
        if let end = endOfAddress(after: word, in: text) {
          scanner.offset = end
          continue
        }
        let bit = NameTrieBuilder.filterBit(word.hash)
        guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0, let match = longestMatch(from: word, in: text) else {
          continue
        }
        if found.isEmpty { found.reserveCapacity(8) }
        found.append(match)
        scanner.offset = match.range.upperBound
      }
    }
    return found
  }

  private func longestMatch(from first: TextToken, in text: UnsafeBufferPointer<UInt8>) -> NameMatch? {
    var scanner = TokenScanner(text, at: first.end)
    var state = transitions.child(of: 0, by: first.hash)
    var end = first.end
    var best: NameMatch?
    while state != 0 {
      let entry = Int(entryOfState[Int(state)])
      if entry >= 0, let match = accept(entry, first.start..<end, in: text) { best = match }
      guard let token = scanner.next() else { break }
      state = transitions.child(of: state, by: token.hash)
      end = token.end
    }
    return best
  }

  /// The match with the bearers whose spelling the text keeps to.
  private func accept(_ entry: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> NameMatch? {
    guard !continuesAddress(after: range, in: text) else { return nil }
    let region = UnsafeBufferPointer(rebasing: text[range])
    if let sole = soleBearers[entry] {
      let isSpelled = spellings.withUnsafeBufferPointer {
        isFolded(region, UnsafeBufferPointer(rebasing: $0[sole.spelling]), keepsCase: sole.keepsCase)
      }
      return isSpelled ? NameMatch(range: range, entry: entry, sole: sole.entity) : nil
    }
    let bearers = entries[entry].bearers.filter { $0.isSpelled(region) }
    // What one note shields, *South Sudan*, may be the name of another.
    let named = bearers.filter { $0.entity != nil }
    let meant = named.isEmpty ? bearers : named
    return meant.isEmpty ? nil : NameMatch(range: range, entry: entry, sole: nil, bearers: meant)
  }
}
