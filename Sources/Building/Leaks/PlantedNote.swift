internal import Articles
internal import Catalog
internal import Foundations
internal import YAML

/// A note with markers in all of it that is not for some readers: in memory, never in the user's file.
struct PlantedNote {
  let note: Note
  let items: [LeakItem]

  /// Numbers that a note takes for its markers, at most.
  static let numbers = 256

  /// - Parameters:
  ///   - original: the note as the desk reads it.
  ///   - source: its file.
  ///   - readership: those from whom what bears a marker is kept.
  ///   - readers: for whom the planted note is read.
  init(
    _ original: Note, of source: SourceText, for readership: Readership, readBy readers: Readership,
    withheldArticles: Set<String>, firstNumber: Int
  ) {
    var fields = PlantedFields(
      path: source.path, readership: readership, withheldArticles: withheldArticles, firstNumber: firstNumber)
    let reader = NoteReader(kind: original.kind, readership: readers)
    if readership.admits(document: original.audience) {
      let planted = Self.withSections(source, &fields)
      let front = readFrontMatter(planted)
      let entries = front.entries.map { entry in
        YAMLEntry(key: entry.key, value: fields.planted(entry.value, of: entry.key.text))
      }
      note = reader.read(front.with(entries), of: planted, relativePath: original.relativePath)
    } else {
      let marker = fields.item("the note", at: .start)
      let planted = SourceText(path: source.path, bytes: source.bytes + "\n\n\(marker.word)\n".utf8)
      let front = readFrontMatter(planted)
      note = reader.read(
        front.with(Self.marked(front.entries, of: original, with: marker)), of: planted,
        relativePath: Self.marked(original.relativePath, with: marker))
    }
    items = fields.items
  }

  /// Markers in the headings and at the ends of sections that are not for the readers.
  private static func withSections(_ source: SourceText, _ fields: inout PlantedFields) -> SourceText {
    let split = readFrontMatter(source).split
    let text = NoteText(source: source, body: split.body, firstLine: split.bodyLine)
    var insertions: [(offset: Int, text: String)] = []
    for section in MarkedSections(text).sections where !fields.readership.admits(part: section.audience) {
      let marker = fields.item(section.form.what(section.heading), at: section.position)
      insertions.append((section.mark.lowerBound, marker.word + " "))
      if section.form == .section { insertions.append((section.range.upperBound, "\n\n\(marker.word)\n\n")) }
    }
    var bytes = source.bytes
    for insertion in insertions.sorted(by: { $0.offset > $1.offset }) {
      bytes.insert(contentsOf: insertion.text.utf8, at: insertion.offset)
    }
    return SourceText(path: source.path, bytes: bytes)
  }

  /// The note's fields with the marker in its name and in the words that stand directly in them. It still bears its old
  /// name, so that what leads to it leads there.
  private static func marked(_ entries: [YAMLEntry], of note: Note, with marker: LeakMarker) -> [YAMLEntry] {
    let taken = Set(entries.compactMap { NoteKey(rawValue: $0.key.text) })
    var marked: [YAMLEntry] = [.made(.name, .made("\(note.name) \(marker.word)"))]
    if let key = NoteKey.furtherNames.first(where: { !taken.contains($0) }) {
      marked.append(.made(key, .sequence([.made(note.name), .made(marker.word)], .start)))
    }
    if !taken.contains(.formerAddresses) {
      marked.append(.made(.formerAddresses, .made("\(note.kind.folder)/\(marker.word).html")))
    }
    if !taken.contains(.summary) { marked.append(.made(.summary, .made("About \(marker.word)."))) }
    for entry in entries {
      let key = NoteKey(rawValue: entry.key.text)
      if key == .name { continue }
      let isWords =
        note.kind.field(named: entry.key.text).map { $0.type == .text } ?? key.map(wordy.contains) ?? false
      guard isWords, let scalar = entry.value.scalar else {
        marked.append(entry)
        continue
      }
      marked.append(YAMLEntry(key: entry.key, value: .scalar(scalar.with("\(scalar.text) \(marker.word)"))))
    }
    return marked
  }

  private static let wordy: Set<NoteKey> = [.title, .summary, .description, .tags, .tag]

  private static func marked(_ path: String, with marker: LeakMarker) -> String {
    let name = "\(Path.stem(of: path))-\(marker.word).\(Path.fileExtension(of: path))"
    let parent = Path.parent(of: path)
    return parent.isEmpty ? name : Path.join(parent, name)
  }
}

extension MarkedSection.Form {
  fileprivate func what(_ heading: String) -> String {
    switch self {
    case .section: "the section “\(heading)”"
    case .callout: "the callout “\(heading)”"
    case .stray: "the block of this mark"
    }
  }
}
