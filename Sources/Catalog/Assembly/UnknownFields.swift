internal import Foundations
internal import YAML

/// Reports front matter that no field describes: once for each field name of a kind, with how many notes have it.
func unknownFieldReports(_ notes: [Note]) -> [Diagnostic] {
  struct Key: Hashable {
    let kind: String
    let name: String
  }
  var first: [Key: (note: Note, entry: YAMLEntry)] = [:]
  var counts: [Key: Int] = [:]
  var order: [Key] = []
  for note in notes {
    for entry in note.unknown {
      let key = Key(kind: note.kind.name, name: entry.key.text)
      counts[key, default: 0] += 1
      if first[key] == nil {
        first[key] = (note, entry)
        order.append(key)
      }
    }
  }
  return order.compactMap { key in
    guard let (note, entry) = first[key], let count = counts[key] else { return nil }
    let known = NoteKey.read.map(\.rawValue) + note.kind.fields.map(\.name)
    let times = count == 1 ? "" : " (in \(count) notes)"
    return note.text.source.diagnostic(
      .unknownField, at: entry.key.position, length: entry.key.columns,
      "“\(key.name)” is no field of a \(note.kind.label.lowercased())\(times); shown among its other properties",
      fix: didYouMean(key.name, among: known))
  }
}
