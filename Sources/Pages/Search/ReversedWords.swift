/// All words spelt from their end, in order: so that one with an error in its beginning is found by its end.
///
/// Words of other alphabets are left out: the folding of accents leaves Latin ones in ASCII.
struct ReversedWords: Sendable {
  private let words: [[UInt8]]
  private let ends: [Int]

  private static let size = 4_000
  private static let shortest = 4

  init(_ postings: Postings) {
    words = postings.order.lazy.map { postings.words[$0] }
      .filter { $0.count >= Self.shortest && $0.allSatisfy { $0 < 0x80 && $0 > UInt8(ascii: "9") } }
      .map { $0.reversed() }.sorted { $0.lexicographicallyPrecedes($1) }
    var ends: [Int] = []
    var filled = 0
    for (place, word) in words.enumerated() {
      filled += word.count
      if filled >= Self.size || place == words.count - 1 {
        ends.append(place + 1)
        filled = 0
      }
    }
    self.ends = ends
  }

  /// The first word of each shard, as it is spelt there.
  var firstWords: [String] {
    ends.indices.map { String(decoding: words[range($0).lowerBound], as: UTF8.self) }
  }

  var files: [SearchFile] {
    ends.indices.map { shard in
      var list = WordList()
      for word in words[range(shard)] { list.add(word[...]) }
      return SearchFile("r\(shard)", list.finished())
    }
  }

  private func range(_ shard: Int) -> Range<Int> { (shard == 0 ? 0 : ends[shard - 1])..<ends[shard] }
}
