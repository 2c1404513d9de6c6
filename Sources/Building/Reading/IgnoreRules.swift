/// What `.dossierignore` leaves out: one pattern a line, as in `.gitignore` (gitignore(5)).
///
/// A pattern with a slash inside starts at the content folder, any other may match at every depth; a slash at the end
/// means folders alone; `!` takes a path back in, but none of a folder that is left out; `#` starts a comment, `\` makes
/// what follows it an ordinary character. The last pattern that matches decides.
struct IgnoreRules: Sendable, Equatable {
  private struct Rule: Sendable, Equatable {
    let glob: Glob
    let isNegated: Bool
    let isAnchored: Bool
    let isFolderOnly: Bool
  }

  private let rules: [Rule]

  /// In the content folder.
  static let file = ".dossierignore"
  private static let longestPattern = 1024

  init(_ text: [UInt8] = []) {
    rules = text.split(separator: UInt8(ascii: "\n")).compactMap { Self.rule($0) }
  }

  private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    var pattern = withoutBlanksAtEnd(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    guard !pattern.isEmpty, pattern.first != UInt8(ascii: "#"), pattern.count <= longestPattern else { return nil }
    let isNegated = pattern.first == UInt8(ascii: "!")
    if isNegated { pattern.removeFirst() }
    let isFolderOnly = pattern.last == UInt8(ascii: "/")
    if isFolderOnly { pattern.removeLast() }
    let isAnchored = pattern.contains(UInt8(ascii: "/"))
    if pattern.first == UInt8(ascii: "/") { pattern.removeFirst() }
    guard !pattern.isEmpty, let glob = Glob(pattern) else { return nil }
    return Rule(glob: glob, isNegated: isNegated, isAnchored: isAnchored, isFolderOnly: isFolderOnly)
  }

  /// A blank behind a backslash belongs to the name.
  private static func withoutBlanksAtEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      let isEscape = line[index] == UInt8(ascii: "\\") && index + 1 < line.endIndex
      if isEscape { index += 1 }
      index += 1
      if isEscape || line[index - 1] != UInt8(ascii: " ") { end = index }
    }
    return line[..<end]
  }

  /// Whether a file at this path (below the content folder) is left out, itself or with a folder around it.
  func ignores(_ path: String) -> Bool {
    guard !rules.isEmpty else { return false }
    let path = Array(path.utf8)
    var start = 0
    while start <= path.count {
      let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
      if isLeftOut(path[..<end], name: path[start..<end], isFolder: end < path.count) { return true }
      start = end + 1
    }
    return false
  }

  private func isLeftOut(_ path: ArraySlice<UInt8>, name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    for rule in rules.reversed() where isFolder || !rule.isFolderOnly {
      if rule.glob.matches(rule.isAnchored ? path : name) { return !rule.isNegated }
    }
    return false
  }
}
