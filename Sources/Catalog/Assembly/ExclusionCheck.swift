internal import Foundations

/// Holds the choices of a note against each other: a definitive deal is not non-binding.
struct ExclusionCheck {
  let note: Note

  /// Warnings of pairs of choices of which all current values exclude each other by the kind's own account; of several
  /// values, another may be of an earlier day.
  func problems(in fields: [FieldClaims]) -> [Diagnostic] {
    note.kind.exclusions.compactMap { exclusion in
      guard let first = claim(of: exclusion.first, in: fields), let second = claim(of: exclusion.second, in: fields)
      else { return nil }
      let summary =
        "“\(exclusion.first.field): \(first.display)” does not go with “\(exclusion.second.field): \(second.display)”"
      return note.text.source.diagnostic(
        .excludedChoices, at: first.position, length: max(1, first.display.unicodeScalars.count), summary,
        fix: "correct one of them, or say of what no longer stands why it is “withdrawn”")
    }
  }

  /// The first current claim of a side; nil where a claim has another value, or none has any.
  private func claim(of side: Exclusion.Side, in fields: [FieldClaims]) -> Claim? {
    let entries = fields.filter { $0.field.name == side.field }
    let claims = entries.flatMap { entry in entry.claims.current.map { (claim: $0, field: entry.field) } }
    let areOfSide = claims.allSatisfy { entry in
      guard case .choice(let index) = entry.claim.value, entry.field.choices.indices.contains(index) else {
        return false
      }
      return side.values.contains(entry.field.choices[index])
    }
    return areOfSide ? claims.first?.claim : nil
  }
}
