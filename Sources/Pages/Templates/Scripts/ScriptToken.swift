/// A word, a mark or a literal of a script, and where it stands.
struct ScriptToken {
  enum Kind {
    /// A name, a keyword, or the name of a property.
    case word
    /// One byte, or one of `=>` and `...`, which are told from the marks that they begin with.
    case mark
    /// A string, a number, a regular expression, or a stretch of a template string between its expressions.
    case literal
  }

  let kind: Kind
  let range: Range<Int>
  /// What opens the innermost bracket around it, as a place among the tokens. Expressions in template strings are in
  /// brackets as well: the stretches of text before and after them.
  let bracket: Int?
  /// The first byte, by which marks are told apart; of a token of another kind 0.
  let mark: UInt8
  /// Which of the script's words it is.
  let word: Int?
  /// Whether a line ends before it.
  let beginsLine: Bool
}
