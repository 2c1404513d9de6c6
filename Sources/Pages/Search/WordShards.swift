internal import Foundations

/// The files of words with the documents that have them, and of words spelt from their end, for typing errors.
struct WordShards: Sendable {
  let postings: Postings
  /// By document: what newer ones are worth more.
  private let recencies: [Int]
  /// By document: what its length takes from what words in it count.
  private let dampings: [Int]
  /// Places in the order of words at which shards end.
  private let ends: [Int]
  /// By place in the order of words: the number of its own file; absent for words that few documents have.
  private let ownFiles: [Int: Int]

  /// About as many bytes stand in a shard.
  private static let size = 4_000
  /// A word that more documents have stands in a file of its own.
  private static let sharedLimit = 400
  /// Of more documents than these, those in which the word counts most are kept.
  private static let documentLimit = 4_096

  init(_ postings: Postings, lengths: [Int], dates: [CalendarDate?], asOf: CalendarDate?) {
    self.postings = postings
    recencies = dates.map { date in
      Impact.recency(days: asOf.flatMap { asOf in date.map { asOf.daysSinceEpoch - $0.daysSinceEpoch } })
    }
    let average = lengths.reduce(0, +) / max(1, lengths.count)
    dampings = lengths.map { Impact.Prose.damping(length: $0, average: average) }
    var ends: [Int] = []
    var ownFiles: [Int: Int] = [:]
    var filled = 0
    for (place, word) in postings.order.enumerated() {
      let holders = postings.count(of: word)
      if holders > Self.sharedLimit { ownFiles[place] = ownFiles.count }
      filled += postings.words[word].count + (holders > Self.sharedLimit ? 8 : 3 * holders)
      if filled >= Self.size || place == postings.order.count - 1 {
        ends.append(place + 1)
        filled = 0
      }
    }
    self.ends = ends
    self.ownFiles = ownFiles
  }

  var shardCount: Int { ends.count }

  /// The first word of each shard.
  var firstWords: [String] {
    (0..<ends.count).map { shard in
      String(decoding: postings.words[postings.order[range(shard).lowerBound]], as: UTF8.self)
    }
  }

  /// The shard's file, and those of its words that have one of their own.
  func files(ofShard shard: Int) -> [SearchFile] {
    var list = WordList()
    var own: [SearchFile] = []
    for place in range(shard) {
      let word = postings.order[place]
      list.add(postings.words[word])
      list.append { bytes in
        guard let file = ownFiles[place] else {
          append(word, to: &bytes)
          return
        }
        bytes.append("!\(file),\(postings.count(of: word))")
        var content = [UInt8(ascii: "\"")]
        append(word, to: &content)
        content.append(UInt8(ascii: "\""))
        own.append(SearchFile("p\(file)", content))
      }
    }
    return [SearchFile("w\(shard)", list.finished())] + own
  }

  private func range(_ shard: Int) -> Range<Int> { (shard == 0 ? 0 : ends[shard - 1])..<ends[shard] }

  // MARK: Postings

  /// Appends the documents that have a word: for each how far it is behind the one before, and its impact.
  private func append(_ word: Int, to bytes: inout [UInt8]) {
    let all = postings[word]
    let prose = Impact.Prose(holders: all.count, documents: dampings.count)
    let impacts = all.map { impact($0, prose) }
    var next = 0
    var least = 0
    var ties = Int.max
    if all.count > Self.documentLimit { (least, ties) = Self.bar(impacts) }
    for (posting, impact) in zip(all, impacts) where impact >= least {
      if impact == least, least > 0 {
        guard ties > 0 else { continue }
        ties -= 1
      }
      let document = Int(posting.document)
      ShardDigits.append(varying: document - next, to: &bytes)
      ShardDigits.append(impact, to: &bytes)
      next = document + 1
    }
  }

  /// The least impact of the documents kept, and how many that have just this are.
  private static func bar(_ impacts: [Int]) -> (least: Int, ties: Int) {
    var counts = [Int](repeating: 0, count: Impact.highest + 1)
    for impact in impacts { counts[impact] += 1 }
    var left = documentLimit
    for impact in stride(from: Impact.highest, to: 0, by: -1) {
      if counts[impact] >= left { return (impact, left) }
      left -= counts[impact]
    }
    return (1, left)
  }

  private func impact(_ posting: Postings.Posting, _ prose: Impact.Prose) -> Int {
    let document = Int(posting.document)
    guard posting.count > 0 else { return Int(posting.placed) }
    let counted = prose(count: Int(posting.count), damping: dampings[document]) + recencies[document]
    return max(counted, Int(posting.placed))
  }
}
