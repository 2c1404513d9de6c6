internal import Catalog
internal import Foundations
internal import Markdown

/// Answers what the Markdown of the home page's introduction asks: links lead to notes and to web addresses.
struct IntroductionHost: MarkdownHost {
  let catalog: Catalog
  let place: SettingPlace
  private(set) var diagnostics: [Diagnostic] = []

  init(catalog: Catalog, place: SettingPlace) {
    self.catalog = catalog
    self.place = place
  }

  mutating func resolve(_ link: WikiLink) -> LinkTarget {
    switch catalog.names.find(link.name) {
    case .one(let id): return address(of: catalog[id])
    case .several(let ids):
      let paths = ids.map { catalog[$0].note.source.path }.joined(separator: " or ")
      report(
        .ambiguousWikiLink, at: link.position, length: link.length, "“\(link.name)” may mean \(paths)",
        fix: "write a name that only one of them bears")
      return .unresolved
    case .none:
      if catalog.withheld.holds(name: link.name) { return .words }
      if let entity = note(at: link.name) { return address(of: entity) }
      report(
        .unknownWikiLink, at: link.position, length: link.length, "no note is called “\(link.name)”",
        subject: link.name)
      return .unresolved
    }
  }

  mutating func resolve(_ link: MarkdownLink) -> LinkTarget {
    if isWebAddress(link.destination) { return .address(link.destination, cssClass: "external") }
    let path = String(link.destination.drop { $0 == "/" }.prefix { $0 != "#" })
    if let entity = note(at: path) { return address(of: entity) }
    if catalog.withheld.holds(path: path) { return .words }
    report(
      .missingFile, at: link.position, "there is no note “\(link.destination)”",
      fix: "write a note's name, “[[Name]]”, or a web address")
    return .unresolved
  }

  mutating func resolve(_ image: MarkdownImage) -> ImageTarget {
    report(
      .missingFile, at: image.position, "the introduction shows no pictures", fix: "show it in a note, and link to that"
    )
    return .missing
  }

  mutating func embed(_ link: WikiLink, isAlone: Bool) -> EmbedTarget {
    _ = resolve(link)
    return .missing
  }

  private func note(at path: String) -> Entity? {
    catalog.entities.first { $0.relativePath == path || $0.relativePath == path + ".md" }
  }

  private func address(of entity: Entity) -> LinkTarget {
    .address(percentEncodedPath(entity.address), cssClass: "entity")
  }

  private mutating func report(
    _ rule: DiagnosticRule, at position: SourcePosition, length: Int = 1, _ summary: String, fix: String? = nil,
    subject: String? = nil
  ) {
    diagnostics.append(
      place.moved(
        Diagnostic(rule, path: "", position: position, length: length, summary, fix: fix, subject: subject)))
  }
}
