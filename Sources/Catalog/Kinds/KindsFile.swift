internal import Foundations
internal import YAML

/// A kinds.yml as it is written, before its kinds are set beside the built-in ones.
struct KindsFile {
  private(set) var definitions: [KindDefinition] = []
  private(set) var usesBuiltIn = true
  private(set) var report: DefinitionReport

  init(_ source: SourceText) {
    let (node, diagnostics) = parseYAML(source)
    report = DefinitionReport(source, diagnostics)
    guard let node, node.scalar?.isNull != true else { return }
    guard let entries = node.entries else {
      report.add(
        .kindsFile, at: node.position, "kinds.yml is \(node.shapeName), not kinds", fix: "begin it with “kinds:”")
      return
    }
    report.checkKeys(entries, of: "kinds.yml", known: ["kinds", "builtin"])
    usesBuiltIn = report.flag("builtin", entries, default: true)
    readKinds(entries["kinds"])
  }

  private mutating func readKinds(_ node: YAMLNode?) {
    guard let node, node.scalar?.isNull != true else { return }
    guard let entries = node.entries else {
      report.add(
        .kindsFile, at: node.position, "“kinds” is \(node.shapeName), not kinds",
        fix: "write “company:” and its settings")
      return
    }
    definitions = entries.compactMap { KindDefinition($0, &report) }
  }
}
