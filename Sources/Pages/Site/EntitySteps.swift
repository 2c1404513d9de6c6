internal import Articles
internal import Catalog
internal import Foundations

extension Entity {
  /// A step on which an entity came to stand.
  struct Step {
    let name: String
    /// What readers see.
    let label: String
    let day: CalendarDate
  }

  /// Each step of its standing, in their order, on the first day that a claim gives it: its own, else that of its first source.
  func steps(in catalog: Catalog) -> [Step] {
    guard let standing = fields.first(where: { $0.field.type == .choice }) else { return [] }
    let field = standing.field
    var days = [CalendarDate?](repeating: nil, count: field.choices.count)
    for claim in standing.claims where claim.isCurrent {
      guard case .choice(let step) = claim.value, days.indices.contains(step) else { continue }
      let published = claim.citations.lazy.compactMap(\.article).compactMap { catalog[$0].article.published }
      guard let day = claim.asOf?.earliest ?? published.min()?.firstDay else { continue }
      days[step] = min(days[step] ?? day, day)
    }
    return zip(field.choices, days).compactMap { name, day in
      day.map { Step(name: name, label: field.label(ofChoice: name), day: $0) }
    }
  }
}
