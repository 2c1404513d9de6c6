internal import Articles
package import Catalog
internal import Foundations
package import Markdown

// What the catalog holds, in words.

extension Words {
  /// A value in the words of its source; a date that is written as ISO, and a choice, in the words of the site.
  func value(of claim: Claim, _ field: Field) -> String {
    switch claim.value {
    case .date(let date): CalendarDate(iso: date.words).map { self.date($0) } ?? asSaid(date)
    case .choice(let choice): field.choiceLabel(choice) ?? field.choices[choice]
    case .number, .quantity: withUnit(claim.display, of: field)
    default: claim.display
    }
  }

  /// The words with the unit that kinds.yml gives to values that name none.
  private func withUnit(_ words: String, of field: Field) -> String {
    guard let unit = field.unit, !words.lowercased().hasSuffix(unit.lowercased()) else { return words }
    if field.type == .quantity, (try? Quantity(words)) != nil { return words }
    return "\(words) \(unit)"
  }

  /// `share 100%`, `until 2022`; a role speaks for itself.
  func qualifier(_ qualifier: Claim.Qualifier) -> String {
    switch qualifier.label {
    case "share": self(.share, ["value": qualifier.value])
    case "from": self(.since, ["value": dateAsShown(qualifier.value)])
    case "until": self(.until, ["value": dateAsShown(qualifier.value)])
    case "speaker": self(.spokenBy, ["value": qualifier.value])
    case "attribution": self(.attributed, ["value": attribution(qualifier.value)])
    default: qualifier.value
    }
  }

  /// `2025-10-31` as a reader writes it; other words as they are.
  private func dateAsShown(_ words: String) -> String { DateValue(words).map { date($0) } ?? words }

  private func attribution(_ attribution: String) -> String {
    switch attribution {
    case "stated": self[.stated]
    case "implied": self[.implied]
    default: attribution
    }
  }

  /// A step of the deal ladder as a claim names it.
  func step(_ step: String) -> String {
    kinds[Kind.dealName]?.fields["status"]?.choices.first { $0.key.lowercased() == step.lowercased() }?.value ?? step
  }

  /// The date of the kind's order field that stands first among the facts, as precisely as it is stated: a month stays
  /// a month.
  func date(of entity: Entity, _ ranking: ClaimRanking) -> String? {
    let field = entity.fields.first { $0.field.name == entity.kind.orderField }
    let ranked = ranking.rank(field?.claims ?? [])
    for claim in ranked.first + ranked.others {
      if case .date(let date) = claim.value { return self.date(date) }
    }
    return entity.date.map { date($0) }
  }

  /// How an entity stands, for lists: its status or stage, and its date.
  func standing(of entity: Entity, _ ranking: ClaimRanking) -> [String] {
    let choice = entity.fields.first { $0.field.type == .choice }.flatMap { field in
      ranking.rank(field.claims).first.first.map { value(of: $0, field.field) }
    }
    return [choice, date(of: entity, ranking)].compactMap { $0 }
  }

  // MARK: Articles

  /// Who published it, when, and how near the source stands to the event.
  func imprint(of article: Article) -> [String] {
    [article.publisher, article.published.map { date($0) }, article.tier.map { source(ofTier: $0) }].compactMap { $0 }
  }

  /// A tier in words; one that is none of the three as the article has it.
  func tier(_ tier: String) -> String {
    switch tier.lowercased() {
    case "primary": self[.tierPrimary]
    case "trade": self[.tierTrade]
    case "aggregator": self[.tierAggregator]
    default: tier
    }
  }

  /// `primary source`
  func source(ofTier tier: String) -> String { self(.sourceOfTier, ["tier": self.tier(tier)]) }

  /// What the previews of citations need.
  package var citations: CitationWording {
    CitationWording(
      openingQuote: self[.openingQuote], closingQuote: self[.closingQuote], direction: direction,
      date: { self.date($0) })
  }

  // MARK: Markdown

  /// The words that the text of notes needs.
  package var markdownLabels: MarkdownLabels {
    MarkdownLabels(
      footnotes: self[.footnotes], backToReference: self[.backToReference], table: self[.tableInProse],
      code: self[.codeInProse],
      callouts: [
        "note": self[.calloutNote], "tip": self[.calloutTip], "important": self[.calloutImportant],
        "warning": self[.calloutWarning], "caution": self[.calloutCaution],
      ])
  }
}
