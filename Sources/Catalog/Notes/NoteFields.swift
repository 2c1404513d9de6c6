internal import Foundations
internal import YAML

/// A note's front matter while it is read: each key is taken once, and what is left at the end was not known.
struct NoteFields {
  let source: SourceText
  private(set) var remaining: [YAMLEntry]
  var diagnostics: [Diagnostic]
  /// Whether a brace may stand in the words of a field or in a name of one.
  let mayHoldBraces: Bool

  init(_ frontMatter: FrontMatter, in source: SourceText) {
    self.source = source
    remaining = frontMatter.entries
    diagnostics = frontMatter.diagnostics
    mayHoldBraces = frontMatter.mayHoldBraces
  }

  /// Removes and returns the value of a key.
  mutating func take(_ key: String) -> YAMLNode? {
    guard let index = remaining.firstIndex(where: { $0.key.text == key }) else { return nil }
    return remaining.remove(at: index).value
  }

  mutating func take(_ key: NoteKey) -> YAMLNode? { take(key.rawValue) }

  /// Keeps of each entry what the transformation leaves.
  mutating func keep(_ transform: (YAMLEntry) -> YAMLEntry?) { remaining = remaining.compactMap(transform) }

  /// Drops the entries that say nothing, as templates of notes leave them. Addresses are not of these: an empty one is
  /// told of.
  mutating func dropEmpty() {
    guard remaining.contains(where: { $0.value.isEmpty }) else { return }
    keep { $0.value.isEmpty && $0.key.text != NoteKey.formerAddresses.rawValue ? nil : $0 }
  }

  /// Drops what is for other tools.
  mutating func dropPassedOver() {
    remaining.removeAll { entry in NoteKey.passedOver.contains { $0.rawValue == entry.key.text } }
  }

  mutating func scalar(_ key: NoteKey) -> YAMLScalar? {
    guard let node = take(key) else { return nil }
    if let scalar = node.scalar { return scalar.isNull ? nil : scalar }
    report(.wrongType, at: node.position, "“\(key.rawValue)” takes text, not \(node.shapeName)")
    return nil
  }

  mutating func text(_ key: NoteKey) -> String? {
    guard let scalar = scalar(key) else { return nil }
    let text = trimmed(scalar.text)
    return text.isEmpty ? nil : text
  }

  /// A list of texts; one text counts as a list of one, and a text with commas is cut at them.
  mutating func list(_ key: NoteKey) -> [String] {
    guard let node = take(key) else { return [] }
    if let scalar = node.scalar {
      return scalar.isNull ? [] : scalar.text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    }
    guard let items = node.items else {
      report(.wrongType, at: node.position, "“\(key.rawValue)” takes a list, not \(node.shapeName)")
      return []
    }
    return items.compactMap { item in
      guard let scalar = item.scalar else {
        report(.wrongType, at: item.position, "an item of “\(key.rawValue)” is \(item.shapeName), not text")
        return nil
      }
      let text = trimmed(scalar.text)
      return text.isEmpty ? nil : text
    }
  }

  mutating func integer(_ key: NoteKey) -> Int? {
    guard let scalar = scalar(key) else { return nil }
    if let number = Int(trimmed(scalar.text)) { return number }
    report(
      .wrongType, at: scalar.position, length: scalar.columns,
      "“\(key.rawValue)” takes a whole number, not “\(scalar.text)”")
    return nil
  }

  mutating func date(_ key: NoteKey) -> CalendarDate? {
    guard let scalar = scalar(key) else { return nil }
    let text = trimmed(scalar.text)
    // Other tools write the time behind the day.
    let day = text.utf8.dropFirst(10).first.map { "Tt ".utf8.contains($0) } == true ? String(text.prefix(10)) : text
    if let date = CalendarDate(iso: day) { return date }
    report(
      .wrongType, at: scalar.position, length: scalar.columns, "“\(key.rawValue)” takes a date, and “\(text)” is none",
      fix: "write it like 2024-05-31, 2024-05 or 2024")
    return nil
  }

  mutating func report(
    _ rule: DiagnosticRule, at position: SourcePosition, length: Int = 1, _ summary: String, fix: String? = nil
  ) {
    diagnostics.append(source.diagnostic(rule, at: position, length: length, summary, fix: fix))
  }
}
