internal import Articles
internal import Foundations
internal import Markdown

/// Where links lead.
extension NoteHost {
  mutating func resolve(_ link: WikiLink) -> LinkTarget {
    guard !link.name.isEmpty else {
      let fragment = headingSlug(link.section ?? "")
      if withheld.holds(section: fragment, of: entity.id) { return .words }
      fragments.append(FragmentLink(target: entity.id, fragment: fragment, position: link.position))
      return .address(ownPage + "#" + fragment)
    }
    if isWithheld(link) { return .words }
    if isFileName(link.name), linker.catalog.names.find(link.name) == .none,
      let file = linker.files.file(named: link.name)
    {
      return .address(take(file))
    }
    guard let target = find(link) else { return .unresolved }
    stated.append((target, link.label ?? defaultLabel(of: link)))
    var address = "../" + percentEncodedPath(linker.catalog[target].address)
    if let section = link.section {
      let fragment = headingSlug(section)
      if withheld.holds(section: fragment, of: target) { return .address(address, cssClass: "entity") }
      fragments.append(FragmentLink(target: target, fragment: fragment, position: link.position))
      address += "#" + fragment
    }
    return .address(address, cssClass: "entity")
  }

  /// The note's page where it stands in another's, which may show another part of it, or name its headings otherwise.
  private var ownPage: String { depth == 0 ? "" : "../" + percentEncodedPath(entity.address) }

  private func defaultLabel(of link: WikiLink) -> String {
    link.section.map { "\(link.name)#\($0)" } ?? link.name
  }

  var withheld: Withheld { linker.catalog.withheld }

  /// Whether a link names a note that the readers are not to know of, and no other.
  func isWithheld(_ link: WikiLink) -> Bool {
    withheld.holds(name: link.name) && linker.catalog.names.find(link.name) == .none
  }

  mutating func find(_ link: WikiLink) -> EntityID? {
    reads.names.append(link.name)
    switch linker.catalog.names.find(link.name) {
    case .one(let id): return id
    case .several(let ids):
      let paths = ids.map { linker.catalog[$0].note.source.path }.joined(separator: " or ")
      report(
        .ambiguousWikiLink, at: link.position, length: link.length, "“\(link.name)” may mean \(paths)",
        fix: "write a name that only one of them bears")
      return nil
    case .none:
      if let id = linker.notesByPath[link.name + ".md"] { return id }
      report(
        .unknownWikiLink, at: link.position, length: link.length, "no note is called “\(link.name)”",
        subject: link.name)
      return nil
    }
  }

  mutating func resolve(_ link: MarkdownLink) -> LinkTarget {
    let destination = link.destination
    if RelativePath.isExternal(destination) { return .address(destination, cssClass: "external") }
    if destination.hasPrefix("#") {
      let written = RelativePath(destination).fragment ?? ""
      let fragment = written.isEmpty ? "" : headingSlug(written)
      if withheld.holds(section: fragment, of: entity.id) { return .words }
      if !fragment.isEmpty {
        fragments.append(FragmentLink(target: entity.id, fragment: fragment, position: link.position))
      }
      return .address(ownPage + "#" + percentEncodedPath(fragment))
    }
    let relative = RelativePath(destination)
    guard let path = relative.resolved(from: entity.relativePath) else {
      report(.missingFile, at: link.position, "“\(destination)” leads out of the content folder")
      return .unresolved
    }
    if let note = linker.notesByPath[path] ?? linker.notesByPath[path + ".md"] {
      return address(of: note, fragment: relative.fragment, at: link.position)
    }
    if let page = linker.pageAddresses[path] { return .address("../" + percentEncodedPath(page)) }
    if withheld.holds(path: path) { return .words }
    guard let file = linker.files.file(at: path) else {
      reportMissing(path, written: destination, at: link.position)
      return .unresolved
    }
    return .address(take(file), cssClass: "file")
  }

  mutating func address(of note: EntityID, fragment: String?, at position: SourcePosition) -> LinkTarget {
    stated.append((note, ""))
    var address = "../" + percentEncodedPath(linker.catalog[note].address)
    if let fragment = fragment.map(headingSlug), !withheld.holds(section: fragment, of: note) {
      fragments.append(FragmentLink(target: note, fragment: fragment, position: position))
      address += "#" + percentEncodedPath(fragment)
    }
    return .address(address, cssClass: "entity")
  }
}
