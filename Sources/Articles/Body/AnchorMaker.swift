/// Names passages by a short hash of their words, so that an anchor outlives changes elsewhere in the article.
struct AnchorMaker {
  /// How many passages there were of these digits.
  private var counts: [UInt64: Int] = [:]
  private static let digits = Array("0123456789abcdef".utf8)

  /// `p-` and six hexadecimal digits; a passage whose words came before, or whose digits clash, gets `-2`, `-3` ….
  mutating func anchor(for block: Block) -> String {
    let hash = block.words.isEmpty ? wordHash(block.text) : block.wordsHash
    let folded = (hash ^ hash >> 24 ^ hash >> 48) & 0xFFFFFF
    var bytes = Array("p-".utf8)
    bytes.reserveCapacity(8)
    for shift in stride(from: 20, through: 0, by: -4) { bytes.append(Self.digits[Int(folded >> UInt64(shift) & 15)]) }
    let name = String(decoding: bytes, as: UTF8.self)
    let count = counts[folded, default: 0] + 1
    counts[folded] = count
    return count == 1 ? name : "\(name)-\(count)"
  }
}
