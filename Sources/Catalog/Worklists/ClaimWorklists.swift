internal import Articles
internal import Foundations

extension Catalog {
  /// Current values, and milestones, for which no source is given.
  func unsourcedClaims() -> [Worklist.Item] {
    entities.filter(\.makesClaims).flatMap { entity -> [Worklist.Item] in
      let claims = entity.fields.flatMap { entry in
        entry.claims.filter { $0.isCurrent && $0.citations.isEmpty }.map { claim in
          entity.item(
            .unsourcedClaim, claim, of: entry.field, "no source is given for “\(entry.field.name): \(claim.display)”",
            fix: citingAdvice(for: claim, of: entry.field, in: entity.note.source))
        }
      }
      return claims + entity.milestones.filter(\.citations.isEmpty).map { unsourced($0, of: entity) }
        + entity.milestones.compactMap { unsourcedOutcome(of: $0, at: entity) }
    }
  }

  /// That a milestone was met, missed or moved is a claim of its own.
  private func unsourcedOutcome(of milestone: Milestone, at entity: Entity) -> Worklist.Item? {
    let outcomes: [(key: String, cite: String, date: DateValue?)] = [
      ("met", "met-cite", milestone.met), ("missed", "missed-cite", milestone.missed),
      ("changed-to", "changed-cite", milestone.changedTo),
    ]
    guard milestone.outcomeCitations.isEmpty, let outcome = outcomes.first(where: { $0.date != nil }),
      let date = outcome.date
    else { return nil }
    return entity.item(
      .unsourcedClaim, milestone,
      "no source is given for “\(outcome.key): \(date.words)” of the milestone “\(milestone.what)”",
      fix: "add “\(outcome.cite): article-id”")
  }

  /// Current values that cite articles and no words of them, so that nothing can be checked.
  func citationsWithoutWords() -> [Worklist.Item] {
    entities.filter(\.makesClaims).flatMap { entity -> [Worklist.Item] in
      let claims = entity.fields.flatMap { entry in
        entry.claims.filter { $0.isCurrent && $0.citations.citesNoWords }.map { claim in
          entity.item(
            .citationWithoutWords, claim, of: entry.field,
            "“\(entry.field.name): \(claim.display)” cites no words of its source", fix: "quote the words that say so")
        }
      }
      return claims
        + entity.milestones.filter(\.citations.citesNoWords).map { milestone in
          entity.item(
            .citationWithoutWords, milestone, "the milestone “\(milestone.what)” cites no words of its source",
            fix: "add “quote: …” with the words that say so")
        }
    }
  }

  private func unsourced(_ milestone: Milestone, of entity: Entity) -> Worklist.Item {
    entity.item(
      .unsourcedClaim, milestone, "no source is given for the milestone “\(milestone.what)”",
      fix: "add “cite: article-id”")
  }

  /// Values that one article alone supports.
  func singleSourceClaims() -> [Worklist.Item] {
    entities.filter(\.makesClaims).flatMap { entity in
      entity.fields.filter { $0.field.type != .quotation }.flatMap { entry in
        valuesByContent(entry.claims).compactMap { claims -> Worklist.Item? in
          let sources = Set(claims.flatMap { $0.citations.compactMap(\.article) })
          guard sources.count == 1, let source = sources.first, let claim = claims.first else { return nil }
          let id = self[source].article.id
          return entity.item(
            .singleSourceClaim, claim, of: entry.field, "“\(entry.field.name): \(claim.display)” rests on “\(id)” alone"
          )
        }
      }
    }
  }

  /// Current claims that state one value, together; in the order of the first of each.
  private func valuesByContent(_ claims: [Claim]) -> [[Claim]] {
    var places: [ClaimContent: Int] = [:]
    var values: [[Claim]] = []
    for claim in claims where claim.isCurrent {
      if let place = places[claim.content] {
        values[place].append(claim)
      } else {
        places[claim.content] = values.count
        values.append([claim])
      }
    }
    return values
  }

  /// Fields on which sources differ.
  func disputedValues() -> [Worklist.Item] {
    let ranking = ClaimRanking(articles)
    return entities.filter(\.makesClaims).flatMap { entity in
      entity.disputedValues.compactMap { dispute -> Worklist.Item? in
        let ranked = ranking.rank(dispute.claims)
        let claims = ranked.first + ranked.others
        guard let first = claims.first else { return nil }
        let sources = dispute.sources
        let isOne = sources.count < 2
        let origin = isOne ? sources.first.map { "“\($0)” alone gives" } ?? "the note gives" : "sources give"
        let advice = isOne ? "say with “basis” what each measures, or" : "leave them side by side, or say"
        return entity.item(
          .disputedValue, first, of: dispute.field, words: claims.map(\.display),
          "\(origin) \(dispute.valueCount) values for “\(dispute.field.name)”",
          fix: "\(advice) “withdrawn: reason” of one that no longer stands",
          notes: claims.dropFirst().map { entity.note.source.note(at: $0.position, "“\($0.display)” is here") })
      }
    }
  }

  /// Fields whose newest value is older than kinds.yml lets it grow.
  func staleValues(on day: CalendarDate) -> [Worklist.Item] {
    let ranking = ClaimRanking(articles)
    return entities.filter(\.makesClaims).flatMap { entity in
      entity.fields.compactMap { entry -> Worklist.Item? in
        guard let limit = entry.field.maximumAge, let claim = ranking.rank(entry.claims).first.first else { return nil }
        guard let stated = newestStatement(of: entry.claims), stated.day.end(after: limit) < day else { return nil }
        return entity.item(
          .staleValue, claim, of: entry.field,
          "“\(entry.field.name)” was last stated as of \(stated.words), more than \(limit) ago",
          fix: "look for a newer source, or say “withdrawn: reason”")
      }
    }
  }

  /// The last day for which a current claim is stated to hold, and as precisely as that is stated; where the claim does
  /// not say, the day of its source.
  private func newestStatement(of claims: [Claim]) -> (day: CalendarDate, words: String)? {
    claims.filter(\.isCurrent).compactMap { claim -> (day: CalendarDate, words: String)? in
      if let asOf = claim.asOf { return (asOf.latest, asOf.date?.longEnglish ?? "“\(asOf.words)”") }
      let published = claim.citations.compactMap { $0.article.flatMap { self[$0].article.published } }
      return published.max { $0.lastDay < $1.lastDay }.map { ($0.lastDay, $0.longEnglish) }
    }.max { $0.day < $1.day }
  }

  /// Current amounts of deals that name no step of the ladder.
  func amountsWithoutStep() -> [Worklist.Item] {
    let ladder = kinds.ladder
    guard !ladder.isEmpty else { return [] }
    return entities.filter(\.kind.isDeal).flatMap { entity in
      let step = entity.step(on: ladder) ?? ladder[0]
      return entity.fields.filter { $0.field.type == .money }.flatMap { entry in
        entry.claims.filter { $0.isCurrent && $0.step == nil }.map { claim in
          entity.item(
            .amountWithoutStep, claim, of: entry.field,
            "“\(entry.field.name): \(claim.display)” stands on no step of the ladder",
            fix: "name it in the long form: “{value: \(claim.display), step: \(step), cite: …}”")
        }
      }
    }
  }

  /// Deals whose status no current claim states.
  ///
  /// - Parameter unread: paths of notes whose front matter cannot be read: what they lack is not known.
  func dealsWithoutStatus(besides unread: Set<String>) -> [Worklist.Item] {
    entities.compactMap { entity in
      guard !unread.contains(entity.note.source.path), entity.kind.isDeal,
        let field = entity.kind.field(named: "status"), field.type == .choice
      else { return nil }
      // One that is no step of the ladder is reported where it stands.
      guard !entity.claims(of: field.name).contains(where: \.isCurrent) else { return nil }
      return entity.item(
        .dealWithoutStatus, at: entity.names.first?.position ?? .start, subject: field.label,
        "no status is given for “\(entity.name)”",
        fix: "add “status: …” with one of \(field.choices.joined(separator: ", "))")
    }
  }
}

extension Entity {
  /// The step of the ladder that the status of a deal names, where one claim states it.
  fileprivate func step(on ladder: [String]) -> String? {
    guard let entry = fields.first(where: { $0.field.name == "status" }), let status = entry.claims.current.first,
      case .choice(let choice) = status.value, entry.field.choices.indices.contains(choice)
    else { return nil }
    return ladder.first { $0 == entry.field.choices[choice] }
  }
}
