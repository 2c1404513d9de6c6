internal import Foundations

/// Who bears which name, for relations and wiki links: names first, then aliases, then file names.
package struct NameTable: Sendable {
  /// Whom a name means.
  package enum Answer: Sendable, Equatable {
    case one(EntityID)
    case several([EntityID])
    case none
  }

  private struct Bearers: Sendable {
    var byName: [EntityID] = []
    var byAlias: [EntityID] = []
    var byFile: [EntityID] = []
    /// Those that say when they hold.
    var dated: [(id: EntityID, name: EntityName)] = []

    var isEmpty: Bool { byName.isEmpty && byAlias.isEmpty && byFile.isEmpty }

    mutating func remove(_ id: EntityID) {
      byName.removeAll { $0 == id }
      byAlias.removeAll { $0 == id }
      dated.removeAll { $0.id == id }
    }
  }

  private var bearers: [String: Bearers] = [:]
  /// By paths below the content folder, in lower case and without `.md`.
  private var paths: [String: EntityID] = [:]

  /// Names of one entity with that of its file; best in the order of the entities.
  mutating func add(_ names: [EntityName], stem: String, of id: EntityID) {
    add(names, of: id)
    add(id, to: \.byFile, of: foldedName(stem))
  }

  /// Has an entity bear other names than it bore.
  mutating func replace(_ old: [EntityName], by new: [EntityName], of id: EntityID) {
    for key in old.map({ foldedName($0.text) }) {
      bearers[key]?.remove(id)
      if bearers[key]?.isEmpty == true { bearers[key] = nil }
    }
    add(new, of: id)
  }

  private mutating func add(_ names: [EntityName], of id: EntityID) {
    for name in names {
      let key = foldedName(name.text)
      if NameBearing.isDated(name) {
        let place = bearers[key]?.dated.lastIndex { $0.id <= id }.map { $0 + 1 } ?? 0
        bearers[key, default: Bearers()].dated.insert((id, name), at: place)
      }
      add(id, to: name.role == .name ? \.byName : \.byAlias, of: key)
    }
  }

  /// Lists are in the order of the entities.
  private mutating func add(_ id: EntityID, to list: WritableKeyPath<Bearers, [EntityID]>, of key: String) {
    var entry = bearers[key] ?? Bearers()
    let place = entry[keyPath: list].lastIndex { $0 <= id }
    if let place, entry[keyPath: list][place] == id { return }
    entry[keyPath: list].insert(id, at: place.map { $0 + 1 } ?? 0)
    bearers[key] = entry
  }

  /// Whether any other entity bears a name, given folded; names of files aside.
  func isBorne(_ key: String, besides id: EntityID) -> Bool {
    bearers[key].map { ($0.byName + $0.byAlias).contains { $0 != id } } ?? false
  }

  /// The entity that a name means; where several bear it, those that `isWanted` decide.
  ///
  /// - Parameter day: when the name was used, in days: who says to have borne it then goes before who says nothing.
  package func find(_ name: String, on day: Int? = nil, where isWanted: (EntityID) -> Bool = { _ in true }) -> Answer {
    find(key: foldedName(name), on: day, where: isWanted)
  }

  /// The same for a name that is folded already.
  func find(key: String, on day: Int?, where isWanted: (EntityID) -> Bool) -> Answer {
    guard let entry = bearers[key] else { return .none }
    if let day {
      let then = Set(entry.dated.lazy.filter { NameBearing.holds($0.name, on: day) }.map(\.id)).filter(isWanted)
      if then.count == 1, let id = then.first { return .one(id) }
    }
    for list in [entry.byName, entry.byAlias, entry.byFile] where !list.isEmpty {
      if list.count == 1 { return .one(list[0]) }
      let wanted = list.filter(isWanted)
      return wanted.count == 1 ? .one(wanted[0]) : .several(list)
    }
    return .none
  }

  mutating func add(path: String, of id: EntityID) {
    let key = inLowerCase(NoteFileLink.withoutEnding(path))
    paths[key] = paths[key] ?? id
  }

  /// The note whose file is at a path without its ending, in any case.
  func find(path: String) -> EntityID? { paths[inLowerCase(path)] }
}
