internal import Foundations
internal import YAML

/// What is wrong with kinds.yml, and the settings read with complaints gathered there.
struct DefinitionReport {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, _ diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }

  mutating func add(_ rule: DiagnosticRule, at scalar: YAMLScalar, _ summary: String, fix: String? = nil) {
    diagnostics.append(source.diagnostic(rule, at: scalar.position, length: scalar.columns, summary, fix: fix))
  }

  mutating func add(_ rule: DiagnosticRule, at position: SourcePosition, _ summary: String, fix: String? = nil) {
    diagnostics.append(source.diagnostic(rule, at: position, summary, fix: fix))
  }

  /// Reports every key that is not known, with the known one that was most likely meant.
  mutating func checkKeys(_ entries: [YAMLEntry], of owner: String, known: [String]) {
    for key in entries.map(\.key) where !known.contains(key.text) {
      add(
        .unknownKindSetting, at: key, "“\(key.text)” is no setting of \(owner)",
        fix: didYouMean(key.text, among: known) ?? "it has \(known.joined(separator: ", "))")
    }
  }
}

extension DefinitionReport {
  /// A setting that is text; nil where it is absent, empty or something else, the last reported.
  mutating func text(_ key: String, _ entries: [YAMLEntry]) -> YAMLScalar? {
    guard let node = entries[key] else { return nil }
    guard let scalar = node.scalar else {
      add(.wrongKindSetting, at: node.position, "“\(key)” takes text, not \(node.shapeName)")
      return nil
    }
    return scalar.isNull || scalar.text.isEmpty ? nil : scalar
  }

  /// A setting that is one text or a list of texts.
  mutating func list(_ key: String, _ entries: [YAMLEntry]) -> [YAMLScalar] {
    guard let node = entries[key] else { return [] }
    var texts: [YAMLScalar] = []
    for item in node.items ?? [node] {
      guard let scalar = item.scalar else {
        add(.wrongKindSetting, at: item.position, "“\(key)” takes a list of words, not \(item.shapeName)")
        continue
      }
      if !scalar.isNull { texts.append(scalar) }
    }
    return texts
  }

  mutating func flag(_ key: String, _ entries: [YAMLEntry], default standard: Bool) -> Bool {
    guard let scalar = text(key, entries) else { return standard }
    if scalar.flag == nil {
      add(.wrongKindSetting, at: scalar, "“\(key)” takes true or false, not “\(scalar.text)”")
    }
    return scalar.flag ?? standard
  }
}
