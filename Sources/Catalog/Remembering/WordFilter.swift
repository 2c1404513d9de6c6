/// Which words a text may hold: a no is certain, a yes is wrong now and then (Bloom, “Space/time trade-offs in hash coding
/// with allowable errors”, 1970).
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: Self.wordCount)

  /// 4,096 bits: of a text of 300 words, one that it does not hold is taken for held seven times in a hundred.
  private static let wordCount = 64

  mutating func insert(wordsOf text: UnsafeBufferPointer<UInt8>) {
    var scanner = TokenScanner(text)
    bits.withUnsafeMutableBufferPointer { bits in
      while let word = scanner.nextWord() {
        let bit = Self.bit(word.hash)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }

  mutating func formUnion(_ other: WordFilter) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  /// Whether the text may hold all of these words, given by their hashes.
  func mayHold(_ hashes: [UInt64]) -> Bool {
    hashes.allSatisfy { hash in
      let bit = Self.bit(hash)
      return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }
  }

  private static func bit(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(wordCount * 64 - 1))
  }
}
