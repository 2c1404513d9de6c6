internal import Foundations

/// The order of notes: by kind, then weight, then the kind's date (newest first), then name.
struct NoteOrder {
  private let rank: [String: Int]

  init(kinds: KindTable) {
    rank = Dictionary(kinds.kinds.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func sorted(_ notes: [Note]) -> [Note] {
    notes.map { (note: $0, key: key(of: $0)) }.sorted { $0.key < $1.key }.map(\.note)
  }

  private func key(of note: Note) -> NoteSortKey {
    NoteSortKey(
      rank: rank[note.kind.name] ?? .max, weight: note.weight ?? .max,
      age: note.kind.orderField == nil ? 0 : note.date.map { -$0.daysSinceEpoch } ?? .max, name: sortKey(note.name),
      path: note.relativePath)
  }
}

/// What notes are ordered by: lower comes first.
private struct NoteSortKey: Comparable {
  let rank: Int
  let weight: Int
  let age: Int
  let name: String
  let path: String

  static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.weight != right.weight { return left.weight < right.weight }
    if left.age != right.age { return left.age < right.age }
    if left.name != right.name { return isBeforeInBytes(left.name, right.name) }
    return isBeforeInBytes(left.path, right.path)
  }
}
