/// Current claims of one field that state different values.
package struct DisputedValue: Sendable {
  package let field: Field
  /// At least two, in the order of the note.
  package let claims: [Claim]

  /// How many values are stated.
  package var valueCount: Int { Set(claims.map(\.content)).count }

  /// The ids of the articles that state them: where it is but one, nobody contradicts it.
  package var sources: Set<String> { Set(claims.flatMap { $0.citations.map(\.source) }) }
}

extension Entity {
  /// The fields on which sources disagree.
  ///
  /// A number or date of one value is disputed where current claims that measure one thing differ. Steps, wordings and
  /// links may follow each other, and a field of many values is meant to hold several: there only claims count that may
  /// hold on one day besides.
  package var disputedValues: [DisputedValue] {
    fields.flatMap { entry -> [DisputedValue] in
      guard entry.claims.count > 1, !entry.field.isCumulative else { return [] }
      let current = entry.claims.current
      guard current.count > 1 else { return [] }
      let mayFollowEachOther = entry.field.mayFollowEachOther
      let groups = comparable(current) { left, right in
        left.measuresTheSame(as: right) && (!mayFollowEachOther || left.mayHoldBeside(right))
      }
      return groups.filter(contradict).map { DisputedValue(field: entry.field, claims: $0) }
    }
  }

  /// Whether any two of the claims contradict each other; of very many, the first are compared.
  private func contradict(_ claims: [Claim]) -> Bool {
    let compared = claims.prefix(Self.groupLimit)
    return compared.indices.contains { index in
      compared[..<index].contains { $0.contradicts(compared[index]) }
    }
  }

  /// Groups of claims of which each is like all others.
  private func comparable(_ claims: [Claim], areAlike: (Claim, Claim) -> Bool) -> [[Claim]] {
    var groups: [[Claim]] = []
    for claim in claims {
      let place = groups.prefix(Self.groupLimit).firstIndex { group in
        group.prefix(Self.groupLimit).allSatisfy { areAlike($0, claim) }
      }
      if let place { groups[place].append(claim) } else { groups.append([claim]) }
    }
    return groups.filter { $0.count > 1 }
  }

  /// A claim of a field with very many is compared with so many others at most.
  private static let groupLimit = 40
}

extension Field {
  /// Whether several values simply add up: a list of links, remarks or places in a chain.
  fileprivate var isCumulative: Bool {
    switch type {
    case .milestones, .quotation: true
    case .link, .text, .url, .choice: isMany
    case .number, .date, .money, .quantity, .percent, .coordinates: false
    }
  }

  /// Whether a later value does not contradict an earlier one.
  fileprivate var mayFollowEachOther: Bool {
    switch type {
    case .number, .date, .money, .quantity, .percent, .coordinates: isMany
    case .text, .url, .link, .choice, .quotation, .milestones: true
    }
  }
}
