/// What resolving needs to look up: names, their kinds, articles.
struct Lookup: Sendable {
  private(set) var names: NameTable
  /// By entity.
  let kinds: [Kind]
  let sources: SourceTable
  let withheld: Withheld
  /// The steps of the deal ladder; empty where the site has no deals.
  let ladder: [String]

  /// The same for notes of which some bear other names.
  mutating func rename(_ renaming: Renaming) {
    for entry in renaming.entries { names.replace(entry.old, by: entry.new, of: entry.entity) }
  }
}

/// A name that was asked for, as it is looked up: equal ones are the same, different ones nearly never.
struct AskedName: Sendable, Hashable {
  /// Of use in this process alone.
  private let hash: Int

  /// - Parameter key: the folded name.
  init(_ key: String) { hash = key.hashValue }
}

/// What resolving one note looks up; it keeps in mind which names it was asked for.
final class NoteLookup {
  private let shared: Lookup
  private(set) var asked: [AskedName] = []

  init(_ shared: Lookup) { self.shared = shared }

  var kinds: [Kind] { shared.kinds }
  var sources: SourceTable { shared.sources }
  var withheld: Withheld { shared.withheld }
  var ladder: [String] { shared.ladder }

  /// The entity that a name means, as `NameTable` has it.
  func find(_ name: String, on day: Int? = nil, where isWanted: (EntityID) -> Bool = { _ in true }) -> NameTable.Answer
  {
    let key = foldedName(name)
    asked.append(AskedName(key))
    return shared.names.find(key: key, on: day, where: isWanted)
  }

  /// The note that a link means by its file.
  func find(_ link: NoteFileLink) -> EntityID? {
    if let stem = link.stem { asked.append(AskedName(foldedName(stem))) }
    return shared.names.find(link)
  }

  /// Whether a name leads to a note that the readers are not to know of; a relation to it goes with it.
  func isWithheld(_ name: String, in note: Note) -> Bool {
    guard !withheld.isEmpty, find(name) == .none else { return false }
    let file = NoteFileLink(name, from: note.relativePath)
    return withheld.holds(name: name) || withheld.holds(file) && find(file) == nil
  }
}
