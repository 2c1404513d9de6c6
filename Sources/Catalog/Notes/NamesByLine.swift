internal import Foundations
internal import YAML

extension FrontMatter {
  /// Front matter that cannot be read, with the names that its lines give all the same: else every relation to the note
  /// would be said to lead nowhere, beside the one mistake that there is.
  func withNamesByLine(of source: SourceText) -> FrontMatter {
    guard entries.isEmpty, diagnostics.contains(where: { DiagnosticRule.unreadFrontMatter.contains($0.rule) }) else {
      return self
    }
    return with(NamesByLine(source).entries)
  }
}

/// `name`, `title` and `aliases` of front matter, each found at the beginning of a line.
private struct NamesByLine {
  private(set) var entries: [YAMLEntry] = []
  private var aliases: [YAMLNode] = []

  /// So much of a file is looked at: names stand first.
  private static let reach = 4096

  init(_ source: SourceText) {
    let lines = source.bytes.prefix(Self.reach).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var isInAliases = false
    var hasBegun = false
    for (index, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      let words = trimmed(line)
      // The fence that opens the fields may be missing, or stand behind an empty line.
      if words.isEmpty || words == "---" {
        if hasBegun { break }
        continue
      }
      hasBegun = true
      let position = SourcePosition(line: index + 1, column: 1)
      if isInAliases, words.hasPrefix("-") {
        add(alias: String(words.dropFirst()), at: position)
        continue
      }
      isInAliases = line.hasPrefix("aliases:")
      read(line, at: position)
    }
    if !aliases.isEmpty { add(.aliases, .sequence(aliases, .start)) }
  }

  private mutating func read(_ line: String, at position: SourcePosition) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = trimmed(line[line.index(after: colon)...])
    guard let key = NoteKey(rawValue: String(line[..<colon])) else { return }
    switch key {
    case .name, .title:
      guard let name = plain(value) else { return }
      let columns = line.unicodeScalars.count - value.unicodeScalars.count
      let place = SourcePosition(line: position.line, column: columns + 1)
      add(key, .scalar(YAMLScalar(text: name, position: place, isVerbatim: false)))
    case .aliases:
      for alias in value.split(separator: ",") { add(alias: alias.filter { $0 != "[" && $0 != "]" }, at: position) }
    default: break
    }
  }

  private mutating func add(_ key: NoteKey, _ value: YAMLNode) {
    entries.append(YAMLEntry(key: YAMLScalar(text: key.rawValue, position: .start), value: value))
  }

  private mutating func add(alias: String, at position: SourcePosition) {
    guard let name = plain(trimmed(alias)) else { return }
    aliases.append(.scalar(YAMLScalar(text: name, position: position, isVerbatim: false)))
  }

  /// A name without the quotation marks around it; nil for what is more than a name.
  private func plain(_ value: String) -> String? {
    guard let first = value.first, !"[{|>&*!".contains(first) else { return nil }
    guard first == "\"" || first == "'" else { return value }
    let inner = value.dropFirst().prefix { $0 != first }
    return inner.isEmpty ? nil : String(inner)
  }
}
