/// Other names that some notes bear than they did.
struct Renaming: Sendable {
  struct Entry: Sendable {
    let entity: EntityID
    let old: [EntityName]
    let new: [EntityName]
  }

  let entries: [Entry]
  /// By entry: what the names are looked up by that it has gained or lost.
  private let keys: [[String]]
  private let asked: Set<AskedName>

  /// - Parameter changed: places in both lists of notes.
  init(_ changed: [Int], from earlier: [Note], to notes: [Note]) {
    entries = changed.compactMap { index in
      let entry = Entry(entity: EntityID(index), old: earlier[index].names, new: notes[index].names)
      return entry.isNone ? nil : entry
    }
    keys = entries.map { Set($0.gainedOrLost.map { foldedName($0.text) }).sorted() }
    asked = Set(keys.joined().map { AskedName($0) })
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Whether one of the names was asked for.
  func concerns(_ names: [AskedName]) -> Bool { names.contains(where: asked.contains) }

  /// Whether others bear one of the names.
  func meetsOthers(in names: NameTable) -> Bool {
    zip(entries, keys).contains { entry, keys in keys.contains { names.isBorne($0, besides: entry.entity) } }
      || Set(keys.joined()).count < keys.reduce(0) { $0 + $1.count }
  }
}

extension Renaming.Entry {
  /// Whether the names are the same.
  var isNone: Bool { old.map(\.meaning) == new.map(\.meaning) }

  var gainedOrLost: Set<EntityName> {
    Set(old.map(\.meaning)).symmetricDifference(new.map(\.meaning))
  }
}
