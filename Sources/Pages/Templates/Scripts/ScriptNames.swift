/// The names that a script uses: where each is declared and where it stands.
///
/// Scopes are found as ECMAScript has them (ECMA-262, 14 and 15), or smaller where that is simpler, never larger: a name
/// that stands outside all scopes of its declarations is not the script's own.
struct ScriptNames {
  struct Name {
    /// In which tokens a declaration of it holds.
    var scopes: [Range<Int>] = []
    /// The tokens that are this name, and those of them that name a property as well: `{ name }`.
    var uses: [Int] = []
    var shorthands: [Int] = []
  }

  let tokens: ScriptTokens
  /// By the number of the word.
  private(set) var names: [Name]
  /// The braces that open an object or a pattern, not a block.
  private var objects: [Bool]

  /// - Returns: Nothing where the script holds something that is not known here, or may be read in two ways.
  init?(_ tokens: ScriptTokens) {
    self.tokens = tokens
    names = Array(repeating: Name(), count: tokens.words.count)
    objects = Array(repeating: false, count: tokens.count)
    for place in 0..<tokens.count where tokens.mark(place) == UInt8(ascii: "{") {
      guard let isObject = isObject(place) else { return nil }
      objects[place] = isObject
    }
    for place in 0..<tokens.count {
      if let word = tokens[place].word {
        guard tokens.isProperty(place) || isKey(place) || read(word, at: place) else { return nil }
      } else if tokens.isArrow(place) {
        guard declareParameters(ofArrow: place) else { return nil }
      }
    }
  }

  /// Whether a name stands only where a declaration of it holds.
  static func isOwn(_ name: Name) -> Bool {
    (name.uses + name.shorthands).allSatisfy { place in name.scopes.contains { $0.contains(place) } }
  }

  /// Whether a brace opens an object or a pattern, judged by what stands before it.
  private func isObject(_ place: Int) -> Bool? {
    let before = place - 1
    guard before >= 0 else { return false }
    switch tokens[before].kind {
    // Within a template string.
    case .literal: return tokens.closing(before) == nil ? nil : true
    case .word:
      guard !tokens.isProperty(before), let word = tokens.keyword(before) else { return nil }
      switch word {
      case "catch", "do", "else", "finally", "try": return false
      case "const", "in", "let", "of", "return", "throw": return true
      default: return nil
      }
    case .mark:
      if tokens.isArrow(before) { return false }
      switch tokens.mark(before) {
      case UInt8(ascii: ";"), UInt8(ascii: "}"): return false
      case UInt8(ascii: "{"), UInt8(ascii: ")"): return isInBlock(place) ? false : nil
      case UInt8(ascii: "]"): return nil
      default: return true
      }
    }
  }

  /// Whether the innermost bracket around a token is that of a block, or none.
  private func isInBlock(_ place: Int) -> Bool {
    tokens[place].bracket.map { tokens.mark($0) == UInt8(ascii: "{") && !objects[$0] } ?? true
  }

  /// Notes what a word declares, or that a name is used.
  private mutating func read(_ word: Int, at place: Int) -> Bool {
    switch tokens.keyword(place) {
    case "const", "let":
      guard let scope = blockScope(of: place) else { return false }
      return declare(from: place + 1, to: tokens[place].bracket.flatMap(tokens.closing) ?? tokens.count, in: scope)
    case "function": return declareFunction(at: place)
    case "catch" where tokens.mark(place + 1) == UInt8(ascii: "("): return declareParameters(in: place + 1)
    case nil: return !ScriptWords.isUnknown(word) && use(word, at: place)
    default: return true
    }
  }

  private mutating func use(_ word: Int, at place: Int) -> Bool {
    let next = tokens.mark(place + 1)
    let previous = tokens.mark(place - 1)
    if isInObject(place) {
      // Anything else begins a method.
      guard next == UInt8(ascii: ",") || next == UInt8(ascii: "}") || isAssignment(place + 1) else { return false }
      names[word].shorthands.append(place)
      return true
    }
    let mayBeLabel = isInBlock(place) && previous != UInt8(ascii: "?") && !Self.goOn.contains(previous)
    if next == UInt8(ascii: ":"), mayBeLabel { return false }
    names[word].uses.append(place)
    return true
  }

  /// Whether a token begins a part of an object or of a pattern for one.
  private func isInObject(_ place: Int) -> Bool {
    guard let bracket = tokens[place].bracket, objects[bracket] else { return false }
    return place == bracket + 1 || tokens.mark(place - 1) == UInt8(ascii: ",")
  }

  /// Whether a word names a property, `{ name: 1 }`.
  private func isKey(_ place: Int) -> Bool { isInObject(place) && tokens.mark(place + 1) == UInt8(ascii: ":") }

  /// Marks that a statement does not begin behind.
  private static let goOn: MarkSet = ":,.=<>+-*/%&|^!~(["

  private func isAssignment(_ place: Int) -> Bool {
    tokens.mark(place) == UInt8(ascii: "=") && !tokens.isArrow(place) && tokens.mark(place + 1) != UInt8(ascii: "=")
  }
}

// MARK: - Declarations

extension ScriptNames {
  /// A function that is a statement; one that is a value would keep its name to itself.
  private mutating func declareFunction(at place: Int) -> Bool {
    let first = tokens.keyword(place - 1) == "async" ? place - 1 : place
    guard first == 0 || Self.beforeStatements.contains(tokens.mark(first - 1)), isInBlock(place),
      tokens.mark(place + 2) == UInt8(ascii: "("), let name = tokens[place + 1].word, let scope = blockScope(of: place)
    else { return false }
    names[name].scopes.append(scope)
    return declareParameters(in: place + 2)
  }

  private static let beforeStatements: MarkSet = ";{}"

  /// Declares what is in brackets before a block, for both.
  private mutating func declareParameters(in opening: Int) -> Bool {
    guard let closing = tokens.closing(opening), tokens.mark(closing + 1) == UInt8(ascii: "{"),
      let end = tokens.closing(closing + 1)
    else { return false }
    return declare(from: opening + 1, to: closing, in: opening..<end)
  }

  private mutating func declareParameters(ofArrow place: Int) -> Bool {
    guard place > 0, place + 1 < tokens.count else { return false }
    let isBlock = tokens.mark(place + 1) == UInt8(ascii: "{")
    let end = isBlock ? tokens.closing(place + 1) ?? place : endOfExpression(from: place + 1)
    if let name = tokens[place - 1].word {
      names[name].scopes.append(place - 1..<end)
      return true
    }
    guard tokens.mark(place - 1) == UInt8(ascii: ")"), let opening = tokens.opening(place - 1) else { return false }
    return declare(from: opening + 1, to: place - 1, in: opening..<end)
  }

  /// Where `const`, `let` and `function` hold: the block, or the head of a loop with its body. Nowhere what is declared
  /// outside all, since other scripts see it.
  private func blockScope(of place: Int) -> Range<Int>? {
    guard let bracket = tokens[place].bracket else { return place..<place }
    guard let closing = tokens.closing(bracket) else { return nil }
    if isInBlock(place) { return bracket..<closing }
    guard tokens.mark(bracket) == UInt8(ascii: "("), tokens.keyword(bracket - 1) == "for" else { return nil }
    var end = closing + 1
    while end < tokens.count, tokens.mark(end) != UInt8(ascii: ";"), tokens.opening(end) == nil {
      let isBlock = tokens.mark(end) == UInt8(ascii: "{")
      while let closing = tokens.closing(end) { end = closing }
      if isBlock { break }
      end += 1
    }
    return bracket..<end
  }

  /// Declares the names of a list of patterns, which ends where it is told to, at a semicolon, or before `of` and `in`.
  private mutating func declare(from start: Int, to end: Int, in scope: Range<Int>) -> Bool {
    var place = start
    while place < end {
      if let name = tokens[place].word {
        guard place == start || Self.beforePatterns.contains(tokens.mark(place - 1)), tokens.keyword(place) == nil
        else { return true }
        if !isKey(place) { names[name].scopes.append(scope) }
      } else if isAssignment(place) {
        place = endOfExpression(from: place + 1)
        continue
      } else if tokens.mark(place) == UInt8(ascii: ";") {
        return true
      } else {
        let isComputedKey = tokens.mark(place) == UInt8(ascii: "[") && isInObject(place)
        guard Self.ofPatterns.contains(tokens.mark(place)), !isComputedKey else { return false }
      }
      place += 1
    }
    return true
  }

  private static let beforePatterns: MarkSet = ",:.([{"
  private static let afterExpressions: MarkSet = ",;"
  private static let ofPatterns: MarkSet = ",:.[]{}"

  /// Where an expression ends at the latest that begins at a token: before a comma, a semicolon, a bracket that closes, or
  /// a line on which a new statement may begin.
  private func endOfExpression(from start: Int) -> Int {
    var place = start
    while place < tokens.count {
      let token = tokens[place]
      let mayBeginStatement = place > start && token.beginsLine && token.kind != .mark
      let isEnd = Self.afterExpressions.contains(token.mark) || tokens.opening(place) != nil
      if isEnd || mayBeginStatement { return place }
      while let closing = tokens.closing(place) { place = closing }
      place += 1
    }
    return place
  }
}
