internal import Catalog
internal import Foundations
internal import Markdown

/// Reports links to sections that the notes they lead to do not have.
func fragmentReports(_ catalog: Catalog, _ notes: [DocumentText]) -> [Diagnostic] {
  var known: [EntityID: [String]] = [:]
  var reports: [Diagnostic] = []
  for (index, document) in notes.enumerated() {
    for link in document.fragments {
      let ids = known[link.target] ?? notes[link.target.index].facts.identifiers
      known[link.target] = ids
      guard !ids.contains(link.fragment) else { continue }
      let source = catalog.entities[index].note.source
      reports.append(
        Diagnostic(
          .unknownSection, path: source.path, position: link.position,
          "“\(catalog[link.target].name)” has no section “\(link.fragment)”",
          fix: closestMatch(to: link.fragment, among: ids).map { "did you mean “#\($0)”?" },
          sourceLine: source.line(link.position.line)))
    }
  }
  return reports
}
