internal import Foundations
internal import Markdown

/// Where links lead.
extension NoteHost {
  mutating func resolve(_ link: WikiLink) -> LinkTarget {
    guard !link.name.isEmpty else {
      let fragment = partIdentifier(link.section ?? "")
      if withheld.holds(section: fragment, of: entity.id) { return .words }
      return .address(section(fragment, of: entity.id, on: ownPage, at: link.position))
    }
    if isWithheld(link) { return .words }
    ask(for: link.name)
    if isFileName(link.name), linker.catalog.names.find(link.name) == .none,
      let file = file(named: link.name, at: link.position, length: link.length)
    {
      return mayTake(file, at: link.position) ? .address(take(file, at: link.section)) : .unresolved
    }
    if let page = articlePage(link.name) { return page }
    guard let target = find(link) else { return .unresolved }
    stated.append((target, link.label ?? defaultLabel(of: link)))
    return address(of: target, fragment: link.section, at: link.position)
  }

  /// The note's page where it stands in another's, which may show another part of it, or name its headings otherwise.
  private var ownPage: String { depth == 0 ? "" : "../" + percentEncodedPath(entity.address) }

  private func defaultLabel(of link: WikiLink) -> String {
    link.section.map { "\(link.name)#\($0)" } ?? link.name
  }

  var withheld: Withheld { linker.catalog.withheld }

  /// Whether a link names a note that the readers are not to know of, and no other.
  func isWithheld(_ link: WikiLink) -> Bool {
    guard !withheld.isEmpty, linker.catalog.names.find(link.name) == .none else { return false }
    let file = NoteFileLink(link.name, from: entity.relativePath)
    return withheld.holds(name: link.name) || withheld.holds(file) && linker.catalog.names.find(file) == nil
  }

  /// The page of an article that a link names by its file, its id or its title, where no note is meant.
  private mutating func articlePage(_ name: String) -> LinkTarget? {
    guard linker.catalog.names.find(name) == .none else { return nil }
    if find(NoteFileLink(name, from: entity.relativePath)) != nil { return nil }
    let folder = "articles/"
    let id = name.hasPrefix(folder) ? Path.stem(of: name) : name
    if withheld.holds(article: id) { return .words }
    return (linker.catalog.sources.article(id) ?? linker.catalog.sources.article(titled: name)).map { page(of: $0) }
  }

  private func page(of article: ArticleID) -> LinkTarget {
    .address("../" + percentEncodedPath(linker.catalog[article].address))
  }

  mutating func find(_ link: WikiLink) -> EntityID? {
    ask(for: link.name)
    switch linker.catalog.names.find(link.name) {
    case .one(let id): return id
    case .several(let ids):
      let paths = ids.map { linker.catalog[$0].note.source.path }.joined(separator: " or ")
      report(
        .ambiguousWikiLink, at: link.position, length: link.length, "“\(link.name)” may mean \(paths)",
        fix: "write a name that only one of them bears")
      return nil
    case .none:
      if let id = find(NoteFileLink(link.name, from: entity.relativePath)) { return id }
      report(
        .unknownWikiLink, at: link.position, length: link.length, "no note is called “\(link.name)”",
        subject: link.name)
      return nil
    }
  }

  private mutating func find(_ link: NoteFileLink) -> EntityID? {
    if let stem = link.stem { ask(for: stem) }
    return linker.catalog.names.find(link)
  }

  private mutating func ask(for name: String) {
    if linker.remembers { reads.names.append(AskedName(foldedName(name))) }
  }

  mutating func resolve(_ link: MarkdownLink) -> LinkTarget {
    let destination = link.destination
    if RelativePath.isExternal(destination) { return .address(destination, cssClass: "external") }
    if destination.hasPrefix("#") { return ownSection(RelativePath(destination).fragment ?? "", at: link.position) }
    let relative = RelativePath(destination)
    guard let path = relative.resolved(from: entity.relativePath) else {
      report(.missingFile, at: link.position, "“\(destination)” leads out of the content folder")
      return .unresolved
    }
    if let note = linker.notesByPath[path] ?? linker.notesByPath[path + ".md"] {
      return address(ofFile: note, fragment: relative.fragment, at: link.position)
    }
    if let page = linker.pageAddresses[path] { return .address("../" + percentEncodedPath(page)) }
    let written = NoteFileLink(relative.path, from: entity.relativePath)
    if withheld.holds(path: path) || withheld.holds(written) { return .words }
    if let note = find(written) { return address(ofFile: note, fragment: relative.fragment, at: link.position) }
    if Path.top(of: path) == "articles", linker.files.file(at: path) == nil {
      let id = Path.stem(of: path)
      if withheld.holds(article: id) { return .words }
      if let article = linker.catalog.sources.article(id) { return page(of: article) }
    }
    guard let file = linker.files.file(at: path) else {
      reportMissing(path, written: destination, at: link.position)
      return .unresolved
    }
    return mayTake(file, at: link.position)
      ? .address(take(file, at: relative.fragment), cssClass: "file") : .unresolved
  }

  private mutating func ownSection(_ written: String, at position: SourcePosition) -> LinkTarget {
    let fragment = written.isEmpty ? "" : partIdentifier(written)
    if withheld.holds(section: fragment, of: entity.id) { return .words }
    if fragment.isEmpty { return .address(ownPage + "#") }
    return .address(section(fragment, of: entity.id, on: ownPage, at: position))
  }

  mutating func address(ofFile note: EntityID, fragment: String?, at position: SourcePosition) -> LinkTarget {
    stated.append((note, ""))
    return address(of: note, fragment: fragment, at: position)
  }

  private mutating func address(of note: EntityID, fragment: String?, at position: SourcePosition) -> LinkTarget {
    let page = "../" + percentEncodedPath(linker.catalog[note].address)
    guard let fragment = fragment.map(partIdentifier), !withheld.holds(section: fragment, of: note) else {
      return .address(page, cssClass: "entity")
    }
    return .address(section(fragment, of: note, on: page, at: position), cssClass: "entity")
  }

  /// The address of a section, which is kept in mind until it is known whether the note has it.
  private mutating func section(
    _ fragment: String, of note: EntityID, on page: String, at position: SourcePosition
  ) -> String {
    let link = FragmentLink(target: note, fragment: fragment, position: position, page: page)
    fragments.append(link)
    return link.address
  }
}
