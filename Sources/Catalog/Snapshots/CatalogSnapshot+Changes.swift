internal import Foundations

extension CatalogSnapshot {
  /// What this site says and the one before did not: by sort, then by address. Linear in the two.
  package func changes(since before: CatalogSnapshot) -> [CatalogChange] {
    var changes: [CatalogChange] = []
    var met: Set<String> = []
    for (address, item) in entities.inOrder {
      guard let former = ([address] + item.formerAddresses).first(where: { before.entities[$0] != nil }),
        let old = before.entities[former]
      else {
        changes.append(CatalogChange(.entity, address: address, name: item.name, subject: item.kind))
        continue
      }
      met.insert(former)
      if old.name != item.name {
        changes.append(CatalogChange(.renamed, address: address, name: item.name, before: old.name))
      }
      changes += valueChanges(item, old, at: address) + milestoneChanges(item, old, at: address)
    }
    changes += before.entities.inOrder.lazy.filter { !met.contains($0.key) }.map {
      CatalogChange(.gone, name: $0.value.name)
    }
    for (address, title) in articles.inOrder where before.articles[address] == nil {
      changes.append(CatalogChange(.article, address: address, name: title))
    }
    changes += before.articles.inOrder.lazy.filter { articles[$0.key] == nil }.map {
      CatalogChange(.gone, name: $0.value)
    }
    return CatalogChange.Sort.allCases.flatMap { sort in changes.filter { $0.sort == sort } }
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
