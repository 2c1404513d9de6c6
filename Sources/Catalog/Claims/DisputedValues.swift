/// Current claims of one field that state different values.
package struct DisputedValue: Sendable {
  package let field: Field
  /// At least two, in the order of the note.
  package let claims: [Claim]

  /// How many values are stated.
  package var valueCount: Int { Set(claims.map(\.content)).count }
}

extension Entity {
  /// The fields on which sources disagree.
  ///
  /// A number or date of one value is disputed where its current claims differ. Steps, wordings and links may follow each
  /// other, and a field of many values is meant to hold several: there only claims count that measure one thing and may
  /// hold on one day.
  package var disputedValues: [DisputedValue] {
    fields.flatMap { entry -> [DisputedValue] in
      guard entry.claims.count > 1, !entry.field.isCumulative else { return [] }
      let current = entry.claims.current
      guard current.count > 1 else { return [] }
      let groups = entry.field.mayFollowEachOther ? comparable(current) : [current]
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

  /// Groups of claims of which each measures the same as all others, on the same day.
  private func comparable(_ claims: [Claim]) -> [[Claim]] {
    var groups: [[Claim]] = []
    for claim in claims {
      let place = groups.prefix(Self.groupLimit).firstIndex { group in
        group.prefix(Self.groupLimit).allSatisfy { $0.measuresTheSame(as: claim) && $0.mayHoldBeside(claim) }
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
