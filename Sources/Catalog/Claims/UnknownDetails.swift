internal import Foundations
internal import YAML

extension NoteFields {
  /// Reports keys of a claim or milestone that it does not take, and what a comma has cut off a value without quotes.
  ///
  /// - Parameter near: the key that is meant by one that is not known.
  mutating func reportUnknown(
    _ entries: [YAMLEntry], of thing: String, besides known: [String], near: (String) -> String?
  ) {
    var index = 0
    while index < entries.count {
      if known.contains(entries[index].key.text) {
        index += 1
        continue
      }
      let pieces = entries[index...].prefix { !known.contains($0.key.text) && isCutOff($0.key) }
      let end = max(index + 1, pieces.endIndex)
      if index == 0 || pieces.isEmpty || !reportCutValue(of: entries[index - 1], before: pieces) {
        for entry in entries[index..<end] {
          report(
            .unknownField, at: entry.key.position, length: entry.key.columns,
            "“\(entry.key.text)” is nothing that \(thing) says",
            fix: near(entry.key.text).map { didYouMean($0) })
        }
      }
      index = end
    }
  }

  /// Whether words stand between a comma and the next, or the end of the braces, so that they are no key. Not asked of
  /// lines that are very long.
  private func isCutOff(_ key: YAMLScalar) -> Bool {
    guard !key.isQuoted, key.isVerbatim else { return false }
    let text = source.line(key.position.line)
    guard text.utf8.count <= 2000 else { return false }
    let line = text.unicodeScalars
    let before = line.prefix(key.position.column - 1).last { $0 != " " }
    let behind = line.dropFirst(key.position.column - 1 + key.columns).first { $0 != " " }
    return before == "," && (behind == "," || behind == "}")
  }

  /// False where the value before the comma is none that lacks quotes, in the same line.
  private mutating func reportCutValue(of entry: YAMLEntry, before pieces: ArraySlice<YAMLEntry>) -> Bool {
    guard let value = entry.value.scalar, !value.isNull, !value.isQuoted, let last = pieces.last?.key,
      let first = pieces.first?.key, value.position.line == last.position.line
    else { return false }
    let line = source.line(last.position.line).unicodeScalars
    func text(from start: SourcePosition) -> String {
      String(String.UnicodeScalarView(line.prefix(last.position.column - 1 + last.columns).dropFirst(start.column - 1)))
    }
    let whole = text(from: value.position)
    let mended = whole.contains("\"") ? "'\(whole.replacing("'", with: "''"))'" : "\"\(whole)\""
    report(
      .unknownField, at: first.position, length: max(1, last.position.column + last.columns - first.position.column),
      "a comma ends “\(entry.key.text)”, so that “\(text(from: first.position))” is left out",
      fix: "put the whole in quotation marks: \(entry.key.text): \(mended)")
    return true
  }
}
