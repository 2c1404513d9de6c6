internal import Foundations
internal import YAML

/// Reads one item of a note's `milestones`.
struct MilestoneReader {
  private static let known = [
    "what", "due", "hedge", "cite", "quote", "met", "met-cite", "met-quote", "missed", "changed-to", "note",
  ]

  func read(_ node: YAMLNode, _ front: inout NoteFields) -> Milestone? {
    guard let entries = node.entries, let what = entries["what"]?.scalar, !what.isNull else {
      front.report(
        .claimWithoutValue, at: node.position, "a milestone does not say what was promised",
        fix: "write “{what: …, due: …, cite: …}”")
      return nil
    }
    for entry in entries where !Self.known.contains(entry.key.text) {
      let near = closestMatch(to: entry.key.text, among: Self.known)
      front.report(
        .unknownField, at: entry.key.position, length: entry.key.columns,
        "“\(entry.key.text)” is nothing that a milestone says", fix: near.map { "did you mean “\($0)”?" })
    }
    return Milestone(
      what: trimmed(what.text), due: date("due", entries, &front), hedge: entries["hedge"]?.scalar?.text,
      citations: readCitations(entries, &front), met: date("met", entries, &front),
      metCitations: readCitations(entries, cite: "met-cite", quote: "met-quote", &front),
      missed: date("missed", entries, &front), changedTo: date("changed-to", entries, &front),
      note: entries["note"]?.scalar?.text, position: what.position)
  }

  private func date(_ key: String, _ entries: [YAMLEntry], _ front: inout NoteFields) -> DateValue? {
    guard let scalar = entries[key]?.scalar, !scalar.isNull else { return nil }
    if let date = DateValue(trimmed(scalar.text)) { return date }
    front.report(
      .wrongType, at: scalar.position, length: scalar.columns, "“\(scalar.text)” is no date",
      fix: "write it like 2026, 2026-03, early 2026 or Q3 2027")
    return nil
  }
}
