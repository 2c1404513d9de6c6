internal import Foundations
internal import YAML

extension NoteFields {
  /// Whether the note says that it is not to be published yet, by `draft` or by `publish`, in any case of letters.
  ///
  /// Who writes one of them hardly means to publish, so what stands there and cannot be read makes a draft, and so does
  /// a name that is nearly one of theirs above a word that says as much.
  mutating func readDraft(of kind: Kind) -> Bool {
    var isDraft = false
    for entry in remaining where !kind.fields.contains(where: { $0.name == entry.key.text }) {
      guard let saysDraft = readDraft(entry) else { continue }
      keep { $0.key.position == entry.key.position ? nil : $0 }
      isDraft = isDraft || saysDraft
    }
    return isDraft
  }

  /// Nil for an entry about something else.
  private mutating func readDraft(_ entry: YAMLEntry) -> Bool? {
    let name = entry.key.text.lowercased()
    let word = entry.value.scalar.flatMap { yesOrNo(trimmed($0.text)) }
    if name == NoteKey.draft.rawValue || name == NoteKey.publish.rawValue {
      if let word { return word == (name == NoteKey.draft.rawValue) }
      let written = entry.value.scalar.map { "“\($0.text)”" } ?? entry.value.shapeName
      report(
        .wrongType, at: entry.value.position, length: entry.value.scalar?.columns ?? 1,
        "“\(entry.key.text)” takes true or false, not \(written); the note is a draft until it is mended")
      return true
    }
    guard let word, let meant = closestMatch(to: name, among: [(word ? NoteKey.draft : .publish).rawValue]) else {
      return nil
    }
    report(
      .wrongType, at: entry.key.position, length: entry.key.columns,
      "“\(entry.key.text)” says nothing; the note is a draft until it is mended", fix: didYouMean(meant))
    return true
  }
}
