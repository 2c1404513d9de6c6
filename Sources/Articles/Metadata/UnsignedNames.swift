internal import Foundations

/// Names in a line of the head that no `By` introduces: `Jane Doe`, `Jane Doe and John Roe | 3 May 2025`.
struct UnsignedNames {
  var names: [String] = []
  /// Words of the block that the names take.
  var words: Range<Int>
  /// None of the words tells of a paper, a firm, a place or a kind of text.
  var areOfPeople: Bool

  /// Nil where the line does not begin with names of two or three words, or go on with them after its date, or where
  /// it says much else.
  init?(_ block: Block, around date: Range<Int>) {
    for start in [0, date.upperBound] where start < block.words.count && !date.contains(start) {
      var index = start
      var found: [Range<Int>] = []
      while index < block.words.count, !bylineWords.contains(block.words[index].hash),
        let name = personName(block, at: index), (2...3).contains(name.words.count)
      {
        found.append(name.words)
        names.append(block.string(name.bytes))
        index = name.words.upperBound
        guard let next = Self.nextName(block, index) else { break }
        index = next
      }
      guard let first = found.first, let last = found.last else { continue }
      words = first.lowerBound..<last.upperBound
      areOfPeople = !found.contains { Self.isOther($0, in: block) }
      if block.words.count - words.count - date.count <= 4 { return }
      names = []
    }
    return nil
  }

  /// The first word behind an `and`, a comma or an `&`; nil where nothing joins.
  private static func nextName(_ block: Block, _ index: Int) -> Int? {
    guard index > 0, index < block.words.count else { return nil }
    if joiners.contains(block.words[index].hash) { return index + 1 }
    let gap = block.gap(after: index - 1)
    return gap.contains(UInt8(ascii: ",")) || gap.contains(UInt8(ascii: "&")) ? index : nil
  }

  /// `Mining Weekly`, `New Delhi`, `Press Release`, `Fastmarkets MB`.
  private static func isOther(_ name: Range<Int>, in block: Block) -> Bool {
    let words = block.words[name]
    if let first = words.first, placeOpenings.contains(first.hash) { return true }
    if let last = words.last, SpeechWords.organisations.contains(last.hash) { return true }
    let shouted = words.count { word in
      word.range.count >= 2 && !block.text[word.range].contains { $0.isASCIISmallLetter }
    }
    return shouted > 0 && shouted < words.count
      || words.contains { pressWords.contains($0.hash) || kinds.contains($0.hash) }
  }

  private static let joiners = wordHashes("and und et y with")
  private static let kinds = wordHashes(
    "press release statement announcement news update exclusive analysis opinion interview feature podcast video")
  private static let placeOpenings = wordHashes(
    "new san santa los las hong kuala cape buenos rio tel abu addis fort port mount north south east west central são "
      + "saint nova ho united western eastern northern southern")
}

/// Line openings that no name begins with.
private let bylineWords = wordHashes("by von par por")

/// What papers and agencies call themselves.
let pressWords = wordHashes(
  "times post news journal wire newswire press gazette herald tribune telegraph chronicle review magazine weekly daily "
    + "observer ledger standard mail agency network media radio tv bulletin guardian zeitung anzeiger nachrichten monde"
)
