internal import Foundations

/// Holds what a note states of its relations against what can be.
struct RelationCheck {
  let note: Note
  let id: EntityID

  func problems(in fields: [FieldClaims]) -> [Diagnostic] {
    fields.flatMap { entry in entry.claims.flatMap { problems(of: $0, in: entry.field) } }
  }

  private func problems(of claim: Claim, in field: Field) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if case .link(let target?) = claim.value, target == id {
      problems.append(
        problem(claim.display, nil, claim, "“\(field.name)” leads to the note itself", fix: "name the other one"))
    }
    let (from, until) = (qualifier("from", of: claim), qualifier("until", of: claim))
    if let from, let until, let first = DateValue(from), let last = DateValue(until), last.latest < first.earliest {
      problems.append(
        problem(
          until, "until", claim, "“until” \(until) lies before “from” \(from)", fix: "correct one of the two"))
    }
    if let share = qualifier("share", of: claim), let percent = try? Percent(share), percent.span.low > 100 {
      problems.append(
        problem(share, "share", claim, "a share of \(share) is more than the whole", fix: "correct the share"))
    }
    return problems
  }

  private func qualifier(_ label: String, of claim: Claim) -> String? {
    claim.qualifiers.first { $0.label == label }?.value
  }

  private func problem(_ words: String, _ key: String?, _ claim: Claim, _ summary: String, fix: String) -> Diagnostic {
    let source = note.text.source
    return source.diagnostic(
      .impossibleClaim, at: key.map { source.place(of: words, under: $0, behind: claim.position) } ?? claim.position,
      length: max(1, words.unicodeScalars.count), summary, fix: fix)
  }
}
