package import Foundations

/// A file's front matter as fields, and where its body begins.
package struct FrontMatter: Sendable {
  /// The fields in the order written; empty where there are none.
  package let entries: [YAMLEntry]
  package let split: FrontMatterSplit
  /// What is wrong with the fences and with the YAML between them, in the order in which it was found.
  package let diagnostics: [Diagnostic]
  /// Whether a brace, narrow or wide, or an entity for one, may stand in the words of a field or in a name of one: those
  /// that seek one need not look at each.
  package let mayHoldBraces: Bool

  /// The same file with other fields.
  package func with(_ entries: [YAMLEntry]) -> FrontMatter {
    FrontMatter(entries: entries, split: split, diagnostics: diagnostics, mayHoldBraces: true)
  }
}

/// Splits a file and reads its front matter; everything wrong with it is in `diagnostics`.
package func readFrontMatter(_ source: SourceText) -> FrontMatter {
  let split = splitFrontMatter(source.bytes)
  guard let range = split.yaml else {
    let problem =
      split.isUnclosed ? unclosed(source) : split.isUnopened ? unopened(source) : foreign(source)
    return FrontMatter(
      entries: [], split: split, diagnostics: [problem].compactMap(\.self), mayHoldBraces: false)
  }
  var reading = readYAML(source, range: range, firstLine: split.yamlLine)
  if let node = reading.node, node.entries == nil, node.scalar?.isNull != true {
    reading.diagnostics.append(
      source.diagnostic(
        .yamlNotFields, at: node.position, "front matter that is \(node.shapeName), not fields",
        fix: "write lines like “name: …”, or remove the line “---” above"))
  }
  return FrontMatter(
    entries: reading.node?.entries ?? [], split: split, diagnostics: reading.diagnostics,
    mayHoldBraces: reading.mayHoldBraces)
}

/// Of fields as other tools write them: in TOML, a line `+++` and then `key = …`, or in JSON, `{` and then `"key": …`.
private func foreign(_ source: SourceText) -> Diagnostic? {
  let start = source.bytes.prefix(1000)
  if start.starts(with: "+++".utf8), isLineEnd(start.dropFirst(3).first), beginsField(start.dropFirst(3), with: "=") {
    return source.diagnostic(
      .yamlNotFields, at: .start, length: 3, "front matter in TOML, which is not read",
      fix: "write it in YAML: “---” for “+++”, and “name: …” for “name = …”")
  }
  if start.first == UInt8(ascii: "{"), beginsField(start.dropFirst(), with: ":", quoted: true) {
    return source.diagnostic(
      .yamlNotFields, at: .start, length: 1, "front matter in JSON, which is read between lines “---” only",
      fix: "put “---” alone on a line above the “{”, and on a line below the “}” that closes it")
  }
  return nil
}

/// Whether a name and a mark are the first words of some text.
private func beginsField(_ text: ArraySlice<UInt8>, with mark: Unicode.Scalar, quoted isQuoted: Bool = false) -> Bool {
  let quote = UInt8(ascii: "\"")
  var words = text.drop { $0.isBlank || isLineEnd($0) }
  if isQuoted {
    guard words.popFirst() == quote else { return false }
  }
  let behind = words.drop { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  guard behind.startIndex > words.startIndex, !isQuoted || behind.first == quote else { return false }
  return behind.dropFirst(isQuoted ? 1 : 0).first { $0 != UInt8(ascii: " ") } == UInt8(ascii: mark)
}

private func isLineEnd(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

private func unopened(_ source: SourceText) -> Diagnostic {
  source.diagnostic(
    .frontMatterUnclosed, at: .start, length: 1,
    "fields stand here with no line “---” above them, so they are not read as fields",
    fix: "put “---” alone on a line before the first field")
}

private func unclosed(_ source: SourceText) -> Diagnostic {
  source.diagnostic(
    .frontMatterUnclosed, at: .start, length: 3, "the front matter that begins here is never closed",
    fix: "add a line “---” after its last field")
}
