/// The words of a script by number. Those that mean something to the language itself come first and are always the same.
struct ScriptWords {
  private(set) var all: [String] = []
  private var numbers: [String: Int] = [:]

  init() {
    for word in Self.keywords + Self.unknown { add(word) }
  }

  var count: Int { all.count }

  mutating func number(of bytes: ArraySlice<UInt8>) -> Int {
    let word = String(decoding: bytes, as: UTF8.self)
    return numbers[word] ?? add(word)
  }

  @discardableResult private mutating func add(_ word: String) -> Int {
    numbers[word] = all.count
    all.append(word)
    return all.count - 1
  }

  static func isKeyword(_ number: Int) -> Bool { number < keywords.count }

  static func isUnknown(_ number: Int) -> Bool { number >= keywords.count && number < keywords.count + unknown.count }

  private static let keywords = [
    "async", "await", "break", "catch", "const", "continue", "debugger", "delete", "do", "else", "false", "finally",
    "for", "function", "if", "in", "instanceof", "let", "new", "null", "of", "return", "super", "this", "throw", "true",
    "try", "typeof", "void", "while", "yield",
  ]

  /// Of what these bring along nothing is known here: names that code makes at run time, that hold in a whole function, or
  /// that others see; and cases, which look like labels.
  private static let unknown = [
    "arguments", "case", "class", "default", "enum", "eval", "export", "extends", "implements", "import", "interface",
    "package", "private", "protected", "public", "static", "switch", "var", "with",
  ]
}
