internal import Foundations

extension CatalogSnapshot {
  /// What this site says and the one before did not: by sort, then by address. Linear in the two.
  package func changes(since before: CatalogSnapshot) -> [CatalogChange] {
    let changes = entityChanges(since: before) + articleChanges(since: before)
    return CatalogChange.Sort.allCases.flatMap { sort in changes.filter { $0.sort == sort } }
  }

  private func entityChanges(since before: CatalogSnapshot) -> [CatalogChange] {
    var former: [String: String] = [:]
    for (address, item) in entities {
      former[address] = ([address] + item.formerAddresses).first { before.entities[$0] != nil }
    }
    let kept = Set(former.values)
    let left = before.entities.filter { !kept.contains($0.key) }.mapValues { [$0.kind, $0.name] }
    let came = entities.filter { former[$0.key] == nil }
    var moved = pairs(of: left, and: came.mapValues { [$0.kind, $0.name] })
    let paired = Set(moved.values)
    let renamed = renamedPairs(
      of: left.filter { !paired.contains($0.key) }, and: came.filter { moved[$0.key] == nil }.mapValues(\.kind))
    moved.merge(renamed) { first, _ in first }
    former.merge(moved) { first, _ in first }
    let met = Set(former.values)
    var changes: [CatalogChange] = []
    for (address, item) in entities.inOrder {
      guard let place = former[address], let old = before.entities[place] else {
        changes.append(CatalogChange(.entity, address: address, name: item.name, subject: item.kind))
        continue
      }
      if old.name != item.name {
        changes.append(CatalogChange(.renamed, address: address, name: item.name, before: old.name))
      }
      if moved[address] != nil { changes.append(Self.move(of: item.name, from: place, to: address)) }
      changes += valueChanges(item, old, at: address) + milestoneChanges(item, old, at: address)
    }
    return changes
      + before.entities.inOrder.lazy.filter { !met.contains($0.key) }.map { CatalogChange(.gone, name: $0.value.name) }
  }

  /// Notes that went and came under another name and address, by the new one: those of which only one that came bears
  /// the name of only one that went among its further names.
  private func renamedPairs(of left: [String: [String]], and came: [String: String]) -> [String: String] {
    var comers: [[String]: Set<String>] = [:]
    for (address, kind) in came {
      for name in furtherNames[address] ?? [] { comers[[kind, name], default: []].insert(address) }
    }
    let places = Dictionary(grouping: left.keys) { left[$0] ?? [] }
    var pairs: [String: [String]] = [:]
    for (words, addresses) in places {
      guard let found = comers[words], found.count == 1, let comer = found.first else { continue }
      pairs[comer, default: []] += addresses
    }
    return pairs.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  private func articleChanges(since before: CatalogSnapshot) -> [CatalogChange] {
    let moved = pairs(
      of: before.articles.filter { articles[$0.key] == nil }.mapValues { [$0] },
      and: articles.filter { before.articles[$0.key] == nil }.mapValues { [$0] })
    let left = Set(moved.values)
    var changes: [CatalogChange] = []
    for (address, title) in articles.inOrder where before.articles[address] == nil {
      let old = moved[address]
      changes.append(
        old.map { Self.move(of: title, from: $0, to: address) }
          ?? CatalogChange(.article, address: address, name: title))
    }
    return changes
      + before.articles.inOrder.lazy.filter { articles[$0.key] == nil && !left.contains($0.key) }.map {
        CatalogChange(.gone, name: $0.value)
      }
  }

  private static func move(of name: String, from old: String, to new: String) -> CatalogChange {
    CatalogChange(.moved, address: new, name: name, before: old, after: new)
  }

  private func valueChanges(_ item: Item, _ old: Item, at address: String) -> [CatalogChange] {
    let fields = Set(item.values.keys).union(old.values.keys).sorted(by: isBeforeInBytes)
    return fields.compactMap { field in
      let (before, after) = (old.values[field] ?? [], item.values[field] ?? [])
      let (gone, new) = (without(after, in: before), without(before, in: after))
      guard gone != new else { return nil }
      return CatalogChange(.value, address: address, name: item.name, subject: field, before: gone, after: new)
    }
  }

  private func milestoneChanges(_ item: Item, _ old: Item, at address: String) -> [CatalogChange] {
    item.milestones.inOrder.compactMap { what, state in
      guard old.milestones[what] != state else { return nil }
      return CatalogChange(state.change, address: address, name: item.name, subject: what)
    }
  }
}

/// What went and what came under another address, by the new one: those of which only one each bears the same words.
private func pairs(of gone: [String: [String]], and new: [String: [String]]) -> [String: String] {
  let places = Dictionary(grouping: gone.keys) { gone[$0] ?? [] }
  let comers = Dictionary(grouping: new.keys) { new[$0] ?? [] }
  var pairs: [String: String] = [:]
  for (words, addresses) in comers {
    guard addresses.count == 1, let old = places[words], old.count == 1 else { continue }
    pairs[addresses[0]] = old[0]
  }
  return pairs
}

/// What a field no longer states, or states anew, in one text.
private func without(_ known: [String], in statements: [String]) -> String {
  let known = Set(known)
  return statements.filter { !known.contains($0) }.joined(separator: "; ")
}

extension Milestone.State {
  fileprivate var change: CatalogChange.Sort {
    switch self {
    case .met: .met
    case .missed: .missed
    case .changed: .postponed
    case .open, .due, .silent: .promised
    }
  }
}

extension Dictionary where Key == String {
  /// The entries by the bytes of their keys.
  var inOrder: [(key: String, value: Value)] { sorted { isBeforeInBytes($0.key, $1.key) } }
}
