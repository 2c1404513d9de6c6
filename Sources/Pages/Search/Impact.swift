/// How much a word in a document counts, from 1 to 63: a name before a title, a title before a heading, a heading
/// before prose. Integers throughout, so that every machine reckons the same.
enum Impact {
  static let highest = 63

  /// A word of an entity's name of so many words: the fewer, the more each of them says.
  static func name(of words: Int) -> Int { 40 + 23 / max(1, words) }

  /// What the first word of an entity's name counts more: of names as long as each other, that which begins with a word
  /// is rather meant by it.
  static let opening = 1

  /// A word of an article's title.
  static func title(of words: Int) -> Int { 28 + 11 / max(1, words) }

  /// A word that says what the document is of or filed under, which many share.
  static let label = 2

  /// A word of a sum, an amount or a share that a field states.
  static let figure = 21

  static func heading(of words: Int) -> Int { 21 + 6 / max(1, words) }

  /// A word in prose, from 1 to 18, by BM25 (Robertson and Zaragoza, 2009; k1 = 1.2, b = 0.75).
  struct Prose {
    private let rarity: Int
    private let rarest: Int

    /// - Parameter holders: how many of `documents` have the word.
    init(holders: Int, documents: Int) {
      rarity = Impact.eighthLogarithm(1 + documents / max(1, holders))
      rarest = max(1, Impact.eighthLogarithm(1 + documents))
    }

    /// - Parameters:
    ///   - count: how often a document has it.
    ///   - damping: that of the document.
    func callAsFunction(count: Int, damping: Int) -> Int {
      let saturated = count * 2_200_000 / (count * 1_000 + damping)
      return 1 + min(17, 17 * rarity * saturated / (rarest * 2_200))
    }

    /// How much the length of a document takes from what its words count.
    ///
    /// - Parameters:
    ///   - length: its words.
    ///   - average: those of all documents.
    static func damping(length: Int, average: Int) -> Int { 300 + 900 * length / max(1, average) }
  }

  /// What recency adds to prose: 2 for the last month, 1 for the last half-year.
  static func recency(days: Int?) -> Int {
    guard let days, days < 183 else { return 0 }
    return days < 31 ? 2 : 1
  }

  /// Eight times the logarithm to base 2 of a number from 1, between powers along straight lines.
  private static func eighthLogarithm(_ number: Int) -> Int {
    let power = Int.bitWidth - 1 - number.leadingZeroBitCount
    let rest = power >= 3 ? (number >> (power - 3)) & 7 : (number << (3 - power)) & 7
    return 8 * power + rest
  }
}
