internal import Foundations

/// Distinct words by number, in the order in which they came: bytes in one buffer, found by one open-addressed table.
struct TermTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Number of a word plus one; 0 where the slot is free. At most half full.
  private var slots = [Int32](repeating: 0, count: 1 << 12)

  var count: Int { ends.count }

  /// The number of a word, which it is given now if it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    var slot = slot(hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isWord(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(number + 1)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { areEqual(UnsafeBufferPointer(rebasing: $0[range(number)]), word) }
  }

  /// The number of another table's word.
  mutating func number(of word: Int, in other: TermTable) -> Int {
    other.bytes.withUnsafeBufferPointer { bytes in
      number(of: UnsafeBufferPointer(rebasing: bytes[other.range(word)]), hash: other.hashes[word])
    }
  }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// All numbers in the order of their words' bytes.
  func sorted() -> [Int] {
    let keys = (0..<count).map { (head: head(of: $0), number: $0) }
    return keys.sorted { left, right in
      if left.head != right.head { return left.head < right.head }
      return self[left.number].lexicographicallyPrecedes(self[right.number])
    }.map(\.number)
  }

  /// The first eight bytes of a word as a number that sorts like them.
  private func head(of number: Int) -> UInt64 {
    var head: UInt64 = 0
    for byte in self[number].prefix(8) { head = head << 8 | UInt64(byte) }
    return head << UInt64(8 * max(0, 8 - self[number].count))
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1) }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = slot(hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
