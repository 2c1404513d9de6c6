internal import Foundations

/// Reports names that more than one note bears: an error where both go by it, a warning where one has it as an alias.
struct NameReports {
  private(set) var diagnostics: [Diagnostic] = []

  /// The notes in the order of the catalog.
  init(_ notes: [Note]) {
    var bearers: [String: [(note: Int, name: EntityName)]] = [:]
    var order: [String] = []
    for (index, note) in notes.enumerated() {
      var own: Set<String> = []
      for name in note.names {
        let key = foldedName(name.text)
        guard own.insert(key).inserted else { continue }
        if bearers[key] == nil { order.append(key) }
        bearers[key, default: []].append((index, name))
      }
    }
    for key in order {
      guard let sharing = bearers[key], sharing.count > 1 else { continue }
      let named = sharing.filter { $0.name.role == .name }
      if named.count > 1 {
        diagnostics.append(duplicate(named.map { (notes[$0.note], $0.name) }))
      } else if NameBearing.overlap(sharing.map(\.name)) {
        diagnostics.append(ambiguous(sharing.map { (notes[$0.note], $0.name) }))
      }
    }
  }

  private func duplicate(_ sharing: [(note: Note, name: EntityName)]) -> Diagnostic {
    diagnostic(
      .duplicateName, sharing, "\(sharing.count) notes go by the name “\(sharing[0].name.text)”",
      fix: "rename one, or merge them")
  }

  private func ambiguous(_ sharing: [(note: Note, name: EntityName)]) -> Diagnostic {
    let names = sharing.map { "“\($0.note.name)”" }.joined(separator: " and ")
    return diagnostic(
      .ambiguousName, sharing, "“\(sharing[0].name.text)” may mean \(names), so it links to nothing",
      fix: "take the alias from one of them")
  }

  private func diagnostic(
    _ rule: DiagnosticRule, _ sharing: [(note: Note, name: EntityName)], _ summary: String, fix: String
  ) -> Diagnostic {
    let (note, name) = sharing[0]
    return Diagnostic(
      rule, path: note.path, position: name.position, length: name.text.unicodeScalars.count, summary, fix: fix,
      sourceLine: note.text.source.line(name.position.line),
      notes: sharing.dropFirst().map {
        Diagnostic.Note(path: $0.note.path, position: $0.name.position, text: "the other is here")
      })
  }
}

/// When a name means whom.
enum NameBearing {
  /// Whether two of the names hold on one day.
  static func overlap(_ names: [EntityName]) -> Bool {
    for (index, left) in names.enumerated() {
      for right in names[(index + 1)...] where !areApart(left, right) && !areApart(right, left) { return true }
    }
    return false
  }

  private static func areApart(_ earlier: EntityName, _ later: EntityName) -> Bool {
    guard let until = earlier.until, let from = later.from else { return false }
    return until.daysSinceEpoch <= from.daysSinceEpoch
  }

  /// Whether a name stands for its bearer in a text of this day; a text without date accepts all.
  static func holds(_ name: EntityName, on day: Int?) -> Bool {
    guard let day else { return true }
    if let from = name.from, day < from.daysSinceEpoch { return false }
    if let until = name.until, day >= until.daysSinceEpoch { return false }
    return true
  }
}
