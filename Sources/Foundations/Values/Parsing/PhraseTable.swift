/// Phrases of lower-case words and what they mean, found by their first word; the longest that stands there wins.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private let byFirstWord: [String: [(rest: [String], meaning: Meaning)]]

  /// Rows of phrases parted by `|` that share a meaning.
  init(_ rows: [(String, Meaning)]) {
    var table: [String: [(rest: [String], meaning: Meaning)]] = [:]
    for (phrases, meaning) in rows {
      for phrase in phrases.split(separator: "|") {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        table[first, default: []].append((Array(words.dropFirst()), meaning))
      }
    }
    byFirstWord = table.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }

  /// The longest phrase that the tokens begin with, and how many tokens it takes.
  func match(_ tokens: ArraySlice<ValueToken>) -> (meaning: Meaning, length: Int)? {
    guard let first = tokens.first, let candidates = byFirstWord[first.folded] else { return nil }
    let following = tokens.dropFirst()
    let found = candidates.first { candidate in
      candidate.rest.count <= following.count && zip(candidate.rest, following).allSatisfy { $0 == $1.folded }
    }
    return found.map { ($0.meaning, $0.rest.count + 1) }
  }
}
