internal import Foundations

/// Who bears which name, for relations and wiki links: names first, then aliases, then file names.
package struct NameTable: Sendable {
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
  }

  private var bearers: [String: Bearers] = [:]
  /// By paths below the content folder, in lower case and without `.md`.
  private var paths: [String: EntityID] = [:]

  /// In the order of the entities.
  mutating func add(_ names: [EntityName], stem: String, of id: EntityID) {
    for name in names {
      let key = foldedName(name.text)
      if NameBearing.isDated(name) { bearers[key, default: Bearers()].dated.append((id, name)) }
      if name.role == .name {
        append(id, to: \.byName, of: key)
      } else {
        append(id, to: \.byAlias, of: key)
      }
    }
    append(id, to: \.byFile, of: foldedName(stem))
  }

  private mutating func append(_ id: EntityID, to list: WritableKeyPath<Bearers, [EntityID]>, of key: String) {
    var entry = bearers[key] ?? Bearers()
    if !entry[keyPath: list].contains(id) { entry[keyPath: list].append(id) }
    bearers[key] = entry
  }

  /// The entity that a name means; where several bear it, those that `isWanted` decide.
  ///
  /// - Parameter day: when the name was used, in days: who says to have borne it then goes before who says nothing.
  package func find(_ name: String, on day: Int? = nil, where isWanted: (EntityID) -> Bool = { _ in true }) -> Answer {
    guard let entry = bearers[foldedName(name)] else { return .none }
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
