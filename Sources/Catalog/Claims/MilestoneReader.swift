internal import Foundations
internal import YAML

/// Reads one item of a note's `milestones`.
struct MilestoneReader {
  private static let known = [
    "what", "due", "hedge", "cite", "quote", "met", "met-cite", "met-quote", "missed", "missed-cite", "missed-quote",
    "changed-to", "changed-cite", "changed-quote", "note",
  ]

  func read(_ node: YAMLNode, _ front: inout NoteFields) -> Milestone? {
    guard let entries = node.entries, let what = entries["what"]?.scalar, !what.isNull else {
      front.report(
        .claimWithoutValue, at: node.position, "a milestone does not say what was promised",
        fix: "write “{what: …, due: …, cite: …}”")
      return nil
    }
    front.reportUnknown(entries, of: "a milestone", besides: Self.known) { closestMatch(to: $0, among: Self.known) }
    let outcomes = ["met", "missed", "changed"].map {
      readCitations(entries, cite: "\($0)-cite", quote: "\($0)-quote", &front)
    }
    var milestone = Milestone(
      what: trimmed(what.text), hedge: entries["hedge"]?.scalar?.text, citations: readCitations(entries, &front),
      met: front.knownDate("met", entries),
      outcomeCitations: outcomes.flatMap(\.self), outcomeQuotes: (outcomes[0].quotes, outcomes[2].quotes),
      missed: front.knownDate("missed", entries), changedTo: front.knownDate("changed-to", entries),
      note: entries["note"]?.scalar?.text, position: what.position)
    switch front.statedDate("due", entries) {
    case .known(let date): milestone.due = date
    case .relative(let words): milestone.relativeDue = words
    case nil: milestone.unreadDue = (entries["due"]?.scalar).flatMap { $0.isEmpty ? nil : trimmed($0.text) }
    }
    reportTwoOutcomes(of: milestone, entries, &front)
    return milestone
  }

  private func reportTwoOutcomes(of milestone: Milestone, _ entries: [YAMLEntry], _ front: inout NoteFields) {
    guard milestone.met != nil, milestone.missed != nil, let missed = entries["missed"]?.scalar else { return }
    front.report(
      .impossibleOutcome, at: missed.position, length: missed.columns,
      "“\(milestone.what)” is recorded as met and as missed", fix: "keep the one that came true")
  }
}
