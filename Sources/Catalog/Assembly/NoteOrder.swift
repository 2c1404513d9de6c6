internal import Foundations

/// The order of notes: by kind, then weight, then the kind's date (newest first), then name.
struct NoteOrder {
  private let rank: [String: Int]

  init(kinds: KindTable) {
    rank = Dictionary(kinds.kinds.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func sorted(_ notes: [Note]) -> [Note] {
    notes.map { (note: $0, key: foldedName($0.name)) }
      .sorted { precedes($0, $1) }
      .map(\.note)
  }

  private func precedes(_ left: (note: Note, key: String), _ right: (note: Note, key: String)) -> Bool {
    let leftRank = rank[left.note.kind.name] ?? .max
    let rightRank = rank[right.note.kind.name] ?? .max
    if leftRank != rightRank { return leftRank < rightRank }
    let leftWeight = left.note.weight ?? .max
    let rightWeight = right.note.weight ?? .max
    if leftWeight != rightWeight { return leftWeight < rightWeight }
    if left.note.kind.orderField != nil {
      let leftDay = left.note.date?.daysSinceEpoch ?? .min
      let rightDay = right.note.date?.daysSinceEpoch ?? .min
      if leftDay != rightDay { return leftDay > rightDay }
    }
    if left.key != right.key { return left.key.utf8.lexicographicallyPrecedes(right.key.utf8) }
    return left.note.relativePath.utf8.lexicographicallyPrecedes(right.note.relativePath.utf8)
  }
}
