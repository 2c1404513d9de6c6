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
      split.isUnclosed
      ? unclosed(source) : split.isUnopened ? unopened(source) : opensTOML(source.bytes) ? toml(source) : nil
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

/// Whether a file begins as other tools write fields in TOML: a line `+++`, then `key = …`.
private func opensTOML(_ bytes: [UInt8]) -> Bool {
  let lines = bytes.prefix(1000).split(maxSplits: 2) { $0 == 0x0A || $0 == 0x0D }
  guard lines.count > 1, lines[0].elementsEqual("+++".utf8) else { return false }
  let isKey = { (byte: UInt8) in byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") }
  let behind = lines[1].drop(while: isKey)
  return behind.startIndex > lines[1].startIndex && behind.first { $0 != 0x20 } == UInt8(ascii: "=")
}

private func toml(_ source: SourceText) -> Diagnostic {
  source.diagnostic(
    .yamlNotFields, at: .start, length: 3, "front matter in TOML, which is not read",
    fix: "write it in YAML: “---” for “+++”, and “name: …” for “name = …”")
}

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
