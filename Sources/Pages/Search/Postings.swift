/// By word, the documents that have it: the chunks' uses, brought together and in order.
struct Postings: Sendable {
  struct Posting: Sendable {
    let document: UInt32
    let placed: UInt8
    let count: UInt8
  }

  let words: TermTable
  /// Numbers of the words in the order of their bytes.
  let order: [Int]
  private var postings: [Posting]
  /// By word: where its postings end; they begin where those of the word before end.
  private var ends: [Int]

  /// The chunks are in the order of their documents.
  init(_ chunks: [SearchChunk]) {
    var words = TermTable()
    let numbers = chunks.map { chunk in (0..<chunk.words.count).map { words.number(of: $0, in: chunk.words) } }
    var places = [Int](repeating: 0, count: words.count + 1)
    for (chunk, numbers) in zip(chunks, numbers) {
      for use in chunk.uses { places[numbers[Int(use.word)] + 1] += 1 }
    }
    for number in 0..<words.count { places[number + 1] += places[number] }
    postings = Array(repeating: Posting(document: 0, placed: 0, count: 0), count: places[words.count])
    for (chunk, numbers) in zip(chunks, numbers) {
      for use in chunk.uses {
        let word = numbers[Int(use.word)]
        postings[places[word]] = Posting(
          document: UInt32(chunk.start) + UInt32(use.document), placed: use.placed, count: use.count)
        places[word] += 1
      }
    }
    places.removeLast()
    ends = places
    self.words = words
    order = words.sorted()
  }

  /// The documents that have a word, in order.
  subscript(word: Int) -> ArraySlice<Posting> { postings[(word == 0 ? 0 : ends[word - 1])..<ends[word]] }

  func count(of word: Int) -> Int { self[word].count }
}
