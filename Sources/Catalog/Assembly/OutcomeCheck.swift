package import Foundations

extension Catalog {
  /// Milestones that are recorded as met or missed on a day that the site has not reached.
  package func outcomes(after day: CalendarDate) -> [Diagnostic] {
    entities.flatMap { entity in
      entity.milestones.compactMap { milestone in
        let outcomes = [("met", milestone.met), ("missed", milestone.missed)]
        guard let (word, date) = outcomes.first(where: { $0.1.map { $0.earliest > day } ?? false }), let date else {
          return nil
        }
        return entity.note.source.diagnostic(
          .impossibleOutcome, at: milestone.position, length: max(1, milestone.what.unicodeScalars.count),
          "“\(milestone.what)” is recorded as \(word) “\(date.words)”, after the day of this site, \(day.longEnglish)",
          fix: "correct the date, or give the day by “--as-of”")
      }
    }
  }
}
