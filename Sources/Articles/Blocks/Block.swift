internal import Foundations

/// One line of prose, heading, list item … between decoding and passages, whatever format it was saved in.
///
/// A class, for blocks are handed around by the thousand and never change.
final class Block: Sendable {
  /// Clean UTF-8, one line, no space at either end, never empty.
  let text: [UInt8]
  let marks: [InlineMark]
  /// The line of the file where it starts, from 1.
  let line: Int
  /// Whether an empty line, or the start of an element, stands before it.
  let startsGroup: Bool
  let hint: Hint
  let words: [Word]
  let shape: Shape
  /// The share of the text's bytes inside links, 0…100; 0 where the format has lost its links.
  let linkShare: Int

  /// What the file's own markup says the block is.
  enum Hint: Hashable {
    case none
    case heading(level: Int)
    case listItem, quotation, caption, tableRow
    /// Set as it stands, line by line: code, a reckoning.
    case verbatim
    case image
  }

  init(
    _ text: [UInt8], marks: [InlineMark] = [], line: Int, startsGroup: Bool = true, hint: Hint = .none,
    linkShare: Int = 0
  ) {
    self.text = text
    self.marks = marks
    self.line = line
    self.startsGroup = startsGroup
    self.hint = hint
    self.linkShare = linkShare
    (words, shape) = scanWords(text)
  }

  var string: String { String(decoding: text, as: UTF8.self) }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The text behind a bullet of some bytes, as an item.
  func item(from start: Int) -> Block {
    let moved = marks.compactMap { mark -> InlineMark? in
      let range = max(0, mark.range.lowerBound - start)..<max(0, mark.range.upperBound - start)
      return range.isEmpty ? nil : InlineMark(mark.kind, range)
    }
    return Block(
      Array(text[start...]), marks: moved, line: line, startsGroup: startsGroup, hint: .listItem, linkShare: linkShare)
  }

  /// Equal for blocks of the same words, whatever stands between them.
  var wordsHash: UInt64 { words.reduce(into: FNVHash()) { $0.add($1.hash) }.value }

  var isHeadingByMarkup: Bool {
    if case .heading = hint { true } else { false }
  }
}

/// A word of a block: its place, and its letters in lower case as a hash.
struct Word {
  var hash: UInt64
  var start: Int32
  var end: Int32
  var isCapitalised: Bool
  /// Sentence punctuation or a separator stands between it and the word before.
  var startsPhrase: Bool

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What a block looks like, counted in one pass.
struct Shape {
  var capitalised = 0
  /// Words in capitals from end to end, of two letters or more.
  var shouted = 0
  var digits = 0
  /// Full stops, question and exclamation marks with a space and a capital behind them.
  var sentenceBreaks = 0
  /// ` | `, ` > `, ` » `, ` / `, ` • ` between words.
  var separators = 0
  /// Braces, semicolons, equals signs and the like: code rather than prose.
  var codeSigns = 0
  var opening: Opening = .other
  var ending: Ending = .none

  enum Opening { case uppercase, lowercase, digit, quote, other }
  enum Ending { case none, stop, question, exclamation, colon, comma, ellipsis }

  /// Ends as a sentence does, closing quotation marks and brackets left aside.
  var endsSentence: Bool { ending == .stop || ending == .question || ending == .exclamation || ending == .ellipsis }
}
