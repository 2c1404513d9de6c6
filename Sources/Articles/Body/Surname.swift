internal import Foundations

/// The last name in a name: `Doe`, `Smith-Jones`, `McNamara` of `Robert McNamara Jr.`
struct Surname {
  /// Those of its words, among the words of the name.
  let words: Range<Int>
  /// Equal for surnames of the same letters, whatever their case and the sort of their apostrophe.
  let key: UInt64

  /// - Parameter name: which of `words` are the name's; not empty.
  init(of name: Range<Int>, among words: [Word], in text: [UInt8]) {
    var end = name.upperBound
    while end - name.lowerBound > 1, Self.suffixes.contains(words[end - 1].hash) { end -= 1 }
    var start = end - 1
    while start > name.lowerBound, text[words[start].range.lowerBound - 1] == UInt8(ascii: "-") { start -= 1 }
    self.words = start..<end
    key = words[start..<end].reduce(into: FNVHash()) { $0.add($1.hash) }.value
  }

  private static let suffixes = wordHashes("jr sr ii iii iv")
}
