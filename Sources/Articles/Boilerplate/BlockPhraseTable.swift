/// Phrases found by the hash of their first word: a block is matched in time linear in its words.
struct BlockPhraseTable<Label: Sendable>: Sendable {
  struct Phrase: Sendable {
    var words: [UInt64]
    var place: Place
    var isWeak: Bool
    var label: Label
  }

  enum Place: Sendable { case whole, start, end, anywhere }

  private var byFirstWord = WordMap<[Phrase]>(capacity: 512)
  /// One bit for each of 4,096 values of a first word's hash: most words are passed over by this alone.
  private var filter: [UInt64] = Array(repeating: 0, count: 64)

  /// Adds the lines of a list as `JunkPhrases` explains them.
  mutating func add(_ list: String, label: Label) {
    for line in list.utf8.split(separator: UInt8(ascii: "\n")) {
      var rest = line.drop { $0 == 0x20 }
      let isWeak = rest.first == UInt8(ascii: "?")
      if isWeak { rest = rest.dropFirst(2) }
      guard let mark = rest.popFirst() else { continue }
      for phrase in rest.split(separator: UInt8(ascii: ",")) {
        let words = scanWords(Array(phrase)).words.map(\.hash)
        add(Phrase(words: words, place: Self.place(mark), isWeak: isWeak, label: label))
      }
    }
  }

  private mutating func add(_ phrase: Phrase) {
    guard let first = phrase.words.first else { return }
    byFirstWord[first] = (byFirstWord[first] ?? []) + [phrase]
    filter[Int(first >> 6 & 63)] |= 1 << (first & 63)
  }

  private static func place(_ mark: UInt8) -> Place {
    switch mark {
    case UInt8(ascii: "="): .whole
    case UInt8(ascii: "^"): .start
    case UInt8(ascii: "$"): .end
    default: .anywhere
    }
  }

  /// Calls `found` with every phrase that the words hold, until it returns false.
  func match(_ words: [Word], _ found: (Phrase, Int) -> Bool) {
    for index in words.indices {
      let hash = words[index].hash
      guard filter[Int(hash >> 6 & 63)] & 1 << (hash & 63) != 0, let phrases = byFirstWord[hash] else { continue }
      for phrase in phrases where fits(phrase, words, at: index) {
        if !found(phrase, index) { return }
      }
    }
  }

  private func fits(_ phrase: Phrase, _ words: [Word], at index: Int) -> Bool {
    let end = index + phrase.words.count
    guard end <= words.count else { return false }
    switch phrase.place {
    case .whole: guard index == 0, end == words.count else { return false }
    case .start: guard index == 0 else { return false }
    case .end: guard end == words.count else { return false }
    case .anywhere: break
    }
    for offset in phrase.words.indices where words[index + offset].hash != phrase.words[offset] { return false }
    return true
  }
}
