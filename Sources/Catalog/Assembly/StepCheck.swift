internal import Foundations

/// Holds the steps on which the amounts of a deal stand against the status of the deal itself.
struct StepCheck {
  let note: Note
  /// The steps of the ladder, the lowest first.
  let ladder: [String]

  /// Warnings of amounts on a step that the deal has not reached by any current claim about its status.
  ///
  /// What is said of a deal that lapsed, it may have reached before.
  func problems(in fields: [FieldClaims]) -> [Diagnostic] {
    let lapsed = ladder.firstIndex(of: "lapsed")
    let reached = fields.lazy.filter { $0.field.name == "status" }.flatMap { $0.claims.current }.compactMap(\.choice)
    guard let highest = reached.max(), lapsed.map({ !reached.contains($0) }) ?? true else { return [] }
    return fields.flatMap { entry in
      entry.claims.current.compactMap { claim -> Diagnostic? in
        guard let step = claim.step, let place = ladder.firstIndex(of: step), place > highest, place != lapsed else {
          return nil
        }
        let source = note.text.source
        return source.diagnostic(
          .stepAboveStatus, at: source.place(of: step, under: "step", behind: claim.position),
          length: step.unicodeScalars.count,
          "“\(entry.field.name): \(claim.display)” stands on “\(step)”, the deal itself on “\(ladder[highest])”",
          fix: "correct the step, or add the status that a source proves")
      }
    }
  }
}

extension Claim {
  fileprivate var choice: Int? {
    if case .choice(let index) = value { index } else { nil }
  }
}
