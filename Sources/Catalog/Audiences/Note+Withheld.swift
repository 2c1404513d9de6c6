internal import Foundations

extension Note {
  /// The note without what rests on articles that are left out alone: a claim with none of its sources left goes with
  /// them, and so does a milestone whose promise or end has none left.
  func readable(without withheld: Withheld) -> Note {
    guard withheld.hasArticles else { return self }
    let fields = fields.compactMap { entry -> FieldClaims? in
      let claims = entry.claims.compactMap { $0.readable(without: withheld) }
      return claims.isEmpty ? nil : FieldClaims(field: entry.field, claims: claims)
    }
    return with(fields: fields, milestones: milestones.compactMap { $0.readable(without: withheld) })
  }
}

extension Claim {
  fileprivate func readable(without withheld: Withheld) -> Claim? {
    // A date that counts from the first article cannot be told from the rest of them.
    if hasRelativeDate, withheld.holds(first: citations) { return nil }
    return withheld.rest(of: citations).map { Claim(self, value: value, citations: $0) }
  }
}

extension Milestone {
  fileprivate func readable(without withheld: Withheld) -> Milestone? {
    if relativeDue != nil, withheld.holds(first: citations) { return nil }
    guard let promised = withheld.rest(of: citations), let ended = withheld.rest(of: outcomeCitations) else {
      return nil
    }
    var milestone = self
    milestone.citations = promised
    milestone.outcomeCitations = ended
    return milestone
  }
}

extension Withheld {
  fileprivate func holds(first citations: [Citation]) -> Bool {
    citations.first.map { holds(article: $0.source) } ?? false
  }

  /// The citations of articles that are not left out; nil where all of several, or the only one, are.
  fileprivate func rest(of citations: [Citation]) -> [Citation]? {
    let rest = citations.filter { !holds(article: $0.source) }
    return rest.isEmpty && !citations.isEmpty ? nil : rest
  }
}
