/// What `.dossierignore` leaves out: one pattern a line, as in `.gitignore`.
///
/// `*` and `?` stay within a folder, `**` crosses folders; a pattern with a slash inside starts at the content folder, any
/// other may match at every depth; a slash at the end means folders alone; `!` takes a path back in; `#` starts a
/// comment. The last pattern that matches decides.
struct IgnoreRules: Sendable {
  private struct Rule: Sendable {
    let pattern: [UInt8]
    let isNegated: Bool
    let isAnchored: Bool
    let isFolderOnly: Bool
  }

  private let rules: [Rule]

  /// In the content folder.
  static let file = ".dossierignore"

  init(_ text: String = "") {
    rules = text.split(whereSeparator: \.isNewline).compactMap { Self.rule($0) }
  }

  private static func rule(_ line: Substring) -> Rule? {
    var pattern = line
    while pattern.last?.isWhitespace == true { pattern.removeLast() }
    guard !pattern.isEmpty, !pattern.hasPrefix("#") else { return nil }
    let isNegated = pattern.hasPrefix("!")
    if isNegated { pattern.removeFirst() }
    let isFolderOnly = pattern.hasSuffix("/")
    if isFolderOnly { pattern.removeLast() }
    let isAnchored = pattern.contains("/")
    if pattern.hasPrefix("/") { pattern.removeFirst() }
    guard !pattern.isEmpty, pattern.utf8.count <= 1024 else { return nil }
    return Rule(pattern: Array(pattern.utf8), isNegated: isNegated, isAnchored: isAnchored, isFolderOnly: isFolderOnly)
  }

  /// Whether a file at this path (below the content folder) is left out, itself or with a folder around it.
  func ignores(_ path: String) -> Bool {
    guard !rules.isEmpty else { return false }
    let pieces = path.split(separator: "/")
    var prefix = ""
    for (index, piece) in pieces.enumerated() {
      prefix += (index == 0 ? "" : "/") + piece
      if isLeftOut(prefix, name: String(piece), isFolder: index < pieces.count - 1) { return true }
    }
    return false
  }

  private func isLeftOut(_ path: String, name: String, isFolder: Bool) -> Bool {
    for rule in rules.reversed() where isFolder || !rule.isFolderOnly {
      if globMatches(rule.pattern, Array((rule.isAnchored ? path : name).utf8)) { return !rule.isNegated }
    }
    return false
  }
}

/// Whether a glob matches the whole text. At worst the product of the two lengths, by a row of states.
func globMatches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
  let star = UInt8(ascii: "*")
  let slash = UInt8(ascii: "/")
  // reachable[i]: the pattern up to i matches the text read so far.
  var reachable = [Bool](repeating: false, count: pattern.count + 1)
  reachable[0] = true
  closeOverStars(&reachable, pattern)
  for byte in text {
    var next = [Bool](repeating: false, count: pattern.count + 1)
    for index in pattern.indices where reachable[index] {
      switch pattern[index] {
      case star:
        let crossesFolders =
          index + 1 < pattern.count && pattern[index + 1] == star
          || index > 0 && pattern[index - 1] == star
        if crossesFolders || byte != slash { next[index] = true }
      case UInt8(ascii: "?"): if byte != slash { next[index + 1] = true }
      default: if pattern[index] == byte { next[index + 1] = true }
      }
    }
    closeOverStars(&next, pattern)
    reachable = next
  }
  return reachable[pattern.count]
}

/// A star matches nothing as well, and `**/` no folder at all.
private func closeOverStars(_ reachable: inout [Bool], _ pattern: [UInt8]) {
  for index in pattern.indices where reachable[index] && pattern[index] == UInt8(ascii: "*") {
    reachable[index + 1] = true
    let isFolderStar =
      index + 2 < pattern.count && pattern[index + 1] == UInt8(ascii: "*") && pattern[index + 2] == UInt8(ascii: "/")
      && (index == 0 || pattern[index - 1] == UInt8(ascii: "/"))
    if isFolderStar { reachable[index + 3] = true }
  }
}
