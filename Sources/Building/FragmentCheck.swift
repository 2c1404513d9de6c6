internal import Catalog
internal import Foundations
internal import Markdown

/// Holds links to sections of notes against the sections that those have, once all are rendered.
struct FragmentCheck {
  /// The notes, in which what led to a section that is not there leads to the note.
  private(set) var notes: [DocumentText] = []
  private(set) var reports: [Diagnostic] = []

  private let catalog: Catalog
  private var known: [EntityID: Set<String>] = [:]

  init(_ catalog: Catalog, _ notes: [DocumentText]) {
    self.catalog = catalog
    self.notes = notes
    for index in notes.indices where !notes[index].fragments.isEmpty {
      let missing = notes[index].fragments.filter { !isThere($0) }
      guard !missing.isEmpty else { continue }
      self.notes[index] = notes[index].leading(toTopsInsteadOf: missing)
      reports += missing.filter { !$0.isToldElsewhere }.map { report($0, in: catalog.entities[index]) }
    }
  }

  private mutating func isThere(_ link: FragmentLink) -> Bool {
    let ids = known[link.target] ?? Set(notes[link.target.index].facts.identifiers)
    known[link.target] = ids
    return ids.contains(link.fragment)
  }

  private func report(_ link: FragmentLink, in entity: Entity) -> Diagnostic {
    let source = entity.note.source
    return Diagnostic(
      .unknownSection, path: source.path, position: link.position,
      "“\(catalog[link.target].name)” has \(link.absence)",
      fix: link.suggestion(among: notes[link.target.index].facts.identifiers),
      sourceLine: source.line(link.position.line))
  }
}
