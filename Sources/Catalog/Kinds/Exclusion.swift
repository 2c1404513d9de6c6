internal import Foundations
internal import YAML

/// Values of two choices that cannot stand together in a note: `non-binding` beside `definitive`.
package struct Exclusion: Sendable, Hashable {
  struct Side: Sendable, Hashable {
    let field: String
    /// Any of them goes against any of the other side's.
    let values: [String]
  }

  let first: Side
  let second: Side

  /// Reads `{binding: non-binding, status: [definitive, financial close]}`; nil where it is no such pair, which is reported.
  init?(_ node: YAMLNode, of kind: Kind, _ report: inout DefinitionReport) {
    guard let entries = node.entries, entries.count == 2 else {
      report.add(
        .wrongKindSetting, at: node.position, "“excludes” takes pairs of choices",
        fix: "write “- {binding: non-binding, status: [definitive]}”")
      return nil
    }
    let sides = entries.compactMap { Self.side($0, in: entries, of: kind, &report) }
    guard sides.count == 2 else { return nil }
    (first, second) = (sides[0], sides[1])
  }

  private static func side(
    _ entry: YAMLEntry, in entries: [YAMLEntry], of kind: Kind, _ report: inout DefinitionReport
  ) -> Side? {
    let choices = kind.fields.filter { $0.type == .choice }
    guard let field = choices.first(where: { $0.name == entry.key.text }) else {
      report.add(
        .wrongKindSetting, at: entry.key, "“\(entry.key.text)” is no choice among the fields of “\(kind.name)”",
        fix: didYouMean(entry.key.text, among: choices.map(\.name)))
      return nil
    }
    let values = report.list(entry.key.text, entries)
    for value in values where !field.choices.contains(value.text) {
      report.add(
        .wrongKindSetting, at: value, "“\(value.text)” is none of the values of “\(field.name)”",
        fix: didYouMean(value.text, among: field.choices))
    }
    return Side(field: field.name, values: values.map(\.text).filter(field.choices.contains))
  }
}
