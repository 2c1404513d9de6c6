import Foundations

/// Finds out whether a live block shows anything.
struct BlockEmptiness {
  let catalog: Catalog

  /// Why a block shows nothing, and what to do; nil where it shows something.
  func reason(of block: LiveBlock) -> (summary: String, fix: String)? {
    if block.isEmpty { return ("\(block.form.phrase) nothing to show", "ask for less in “where”") }
    switch block.form {
    case .network: return network(block)
    case .map:
      if block.entities.contains(where: { catalog[$0].hasPlace }) { return nil }
      return ("none of those that this map finds has a place on it", "give one its coordinates")
    case .timeline:
      if !block.articles.isEmpty { return nil }
      if block.entities.contains(where: { catalog[$0].hasEvent(in: block.span) }) { return nil }
      return ("nothing that this timeline finds happened in its days", "ask for others in “between”")
    case .chart: return chart(block)
    case .facts:
      let columns = Set(block.columns.map(\.name))
      if block.entities.contains(where: { catalog[$0].hasFacts(in: columns) }) { return nil }
      return ("nothing is stated of the fields that these facts show", "name others in “columns”")
    case .table, .deals: return nil
    }
  }

  private func network(_ block: LiveBlock) -> (summary: String, fix: String)? {
    if let center = block.center {
      if hasNeighbour(center) { return nil }
      return (
        "nobody is tied to “\(catalog[center].name)”, so that this network shows nothing",
        "name another note in “of”, or state a relation or a deal with it"
      )
    }
    if Ties(catalog).hasAny(among: block.entities) { return nil }
    return ("none of those that this network finds is tied to another", "ask for less in “where”")
  }

  /// Whether a relation leads to or from an entity that a picture of its surroundings draws.
  private func hasNeighbour(_ id: EntityID) -> Bool {
    catalog.relations[id.index].contains { $0.claim.isCurrent && $0.to != id }
      || catalog.inverseRelations[id.index].contains {
        $0.claim.isCurrent && $0.field.inverse != nil && $0.from != id
      }
  }

  private func chart(_ block: LiveBlock) -> (summary: String, fix: String)? {
    switch block.grouping {
    case .field(let field):
      if block.entities.contains(where: { !catalog[$0].claims(of: field.name).current.isEmpty }) { return nil }
      return ("none of those that this chart counts states “\(field.name)”", "count them by another field in “by”")
    case .time(let unit):
      let dates = block.entities.lazy.compactMap { catalog[$0].date }
      if dates.contains(where: { $0.precision >= unit.leastPrecision }) { return nil }
      return ("none of those that this chart counts has a date close enough", "count them by a field in “by”")
    case nil: return nil
    }
  }
}

extension LiveBlock.Form {
  fileprivate var phrase: String {
    switch self {
    case .deals, .facts: "these \(rawValue) find"
    case .table, .timeline, .chart, .map, .network: "this \(rawValue) finds"
    }
  }
}

extension Entity {
  fileprivate var hasPlace: Bool {
    fields.contains { entry in
      entry.claims.contains { claim in
        if case .coordinates = claim.value { claim.isCurrent } else { false }
      }
    }
  }

  /// Whether a timeline of these days may have something of it: its date, a step, a milestone.
  fileprivate func hasEvent(in span: DateSpan) -> Bool {
    if kind.names != .none, let date, span.overlaps(date.firstDay, date.lastDay) { return true }
    let promises = milestones.compactMap { $0.met ?? $0.missed ?? $0.changedTo ?? $0.due }
    let steps = kind.orderField == nil ? [] : fields.filter { $0.field.type == .choice }.flatMap(\.claims)
    if (promises + steps.compactMap(\.asOf)).contains(where: { span.overlaps($0.earliest, $0.latest) }) { return true }
    // Of a note without a date, a step stands on the day of its source.
    if date == nil, steps.contains(where: { !$0.citations.isEmpty }) { return true }
    return claims(of: "date").contains { claim in
      if case .date(let date) = claim.value { span.overlaps(date.earliest, date.latest) } else { false }
    }
  }

  /// Whether anything is stated of these fields, or of any where none is named.
  fileprivate func hasFacts(in columns: Set<String>) -> Bool {
    fields.contains { entry in
      let isShown = entry.field.type != .milestones && entry.field.type != .quotation
      return isShown && !entry.claims.isEmpty && (columns.isEmpty || columns.contains(entry.field.name))
    }
  }
}
