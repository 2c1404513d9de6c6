internal import Foundations
internal import Markdown

/// What images and embedded notes show.
extension NoteHost {
  mutating func resolve(_ image: MarkdownImage) -> ImageTarget {
    if image.alternative.isEmpty {
      report(
        .missingAltText, at: image.position, "an image has no alternative text",
        fix: "describe it between the brackets: ![what it shows](…)")
    }
    if RelativePath.isExternal(image.source) {
      report(
        .missingFile, at: image.position, "an image on another host would be loaded by every reader",
        fix: "save it beside the note and link to the file")
      return .missing
    }
    let relative = RelativePath(image.source)
    guard let path = relative.resolved(from: entity.relativePath),
      let file = linker.files.file(at: path) ?? file(named: relative.path, at: image.position)
    else {
      reportMissing(image.source, written: image.source, at: image.position)
      return .missing
    }
    return mayTake(file, at: image.position) ? target(of: file) : .missing
  }

  mutating func embed(_ link: WikiLink, isAlone: Bool) -> EmbedTarget {
    if isWithheld(link) { return .html([]) }
    if let file = file(named: link.name, at: link.position, length: link.length) {
      return mayTake(file, at: link.position) ? embed(file, of: link) : .missing
    }
    if isFileName(link.name) {
      reportMissing(link.name, written: link.name, at: link.position)
      return .missing
    }
    // Within a sentence the note is linked to and not shown: nothing of it is counted.
    guard isAlone, isShown(link.position) else { return .html([]) }
    // Before the note is sought: of very many embeds each would be.
    if let bound = bound(for: 0) {
      leaveOutEmbed(at: link, bound, fix: link.name)
      return .missing
    }
    guard let target = find(link) else { return .missing }
    return embed(linker.catalog[target], section: link.section, at: link)
  }

  /// A picture; any other file is linked to, for a page shows none.
  private mutating func embed(_ file: FileTable.File, of link: WikiLink) -> EmbedTarget {
    if mediaType(ofExtension: Path.fileExtension(of: file.relativePath))?.hasPrefix("image/") == true {
      if PictureLabel(link.label ?? "").alternative.isEmpty {
        report(
          .missingAltText, at: link.position, length: link.length, "an image has no alternative text",
          fix: "describe it behind a bar: ![[\(link.name)|what it shows]]")
      }
      return .image(target(of: file))
    }
    var html = Array("<p><a href=\"".utf8)
    html.appendEscaped(take(file, at: link.section))
    html += "\">".utf8
    html.appendEscaped(link.label ?? link.name)
    return .html(html + "</a></p>\n".utf8)
  }

  mutating func embed(_ other: Entity, section: String?, at link: WikiLink) -> EmbedTarget {
    let size = other.note.body.count
    if let bound = other.id == entity.id ? .depth : bound(for: size) {
      leaveOutEmbed(at: link, bound, fix: other.name)
      return .missing
    }
    embeds += 1
    embeddedBytes += size
    var host = host(embedding: other)
    if let section {
      if withheld.holds(section: partIdentifier(section), of: other.id) { return .html([]) }
      let parts = EmbeddableParts(other.note, options: linker.options)
      guard let lines = parts.lines(of: section) else {
        reads.add(host.allReads, of: other.id)
        report(
          .unknownSection, at: link.position, length: link.length,
          "“\(other.name)” has no \(nounOfPart(section)) “\(section)”",
          fix: didYouMean(section, among: parts.names(like: section)))
        return .missing
      }
      host.shownLines = lines
    }
    var options = linker.options
    if let lines = host.shownLines { options.footnotes = .lines(lines) }
    options.identifierPrefix = host.embedded.prefix(for: other.name)
    let rendered = host.render(other.note, options: options)
    let html = rendered.part(section) + rendered.html[rendered.facts.bodyRange.upperBound...]
    takeOver(host)
    if let bound = host.leftOutEmbed { leaveOutEmbed(at: link, bound, fix: other.name) }
    return .html(Array("<div class=\"embed\">".utf8) + html + Array("</div>\n".utf8))
  }

  /// A host for a note within this one, which goes on counting and numbering where this one has come to.
  private func host(embedding other: Entity) -> NoteHost {
    var host = NoteHost(linker: linker, entity: other, depth: depth + 1)
    host.embeds = embeds
    host.embeddedBytes = embeddedBytes
    host.full = full
    host.embedded = embedded
    host.sources = sources
    host.blocks = blocks
    return host
  }

  /// Goes on where the host of a note within this one has come to.
  private mutating func takeOver(_ host: NoteHost) {
    embeds = host.embeds
    embeddedBytes = host.embeddedBytes
    full = host.full
    embedded = host.embedded
    sources = host.sources
    blocks = host.blocks
    files += host.files
    fragments += host.fragments.map { link in
      var link = link
      link.isToldElsewhere = true
      return link
    }
    reads.add(host.allReads, of: host.entity.id)
  }

  /// What keeps the page from embedding a further note of so many bytes; nil where nothing does.
  private func bound(for size: Int) -> EmbedBound? {
    if let full { return full }
    if embeds >= Self.mostEmbeds { return .count }
    if embeddedBytes + size > Self.mostEmbeddedBytes { return .bytes }
    return depth < Self.deepestEmbed ? nil : .depth
  }

  /// Told where the outermost note embeds: what a note within it reports is told when that note's own page is made. That
  /// the page is full is told once.
  private mutating func leaveOutEmbed(at link: WikiLink, _ bound: EmbedBound, fix name: String) {
    leftOutEmbed = bound
    if bound != .depth { full = bound }
    guard depth == 0, bound == .depth || !isToldFull else { return }
    isToldFull = bound != .depth
    let summary =
      switch bound {
      case .depth: "“\(name)” embeds itself, or notes more than \(Self.deepestEmbed) deep"
      case .count: "this note embeds others more than \(Self.mostEmbeds) times, those in them counted"
      case .bytes: "the notes that this one embeds, and those in them, are more than \(Self.mostEmbeddedBytes >> 20) MB"
      }
    report(
      .embedTooDeep, at: link.position, length: link.length, summary, fix: "link to it instead: [[\(name)]]")
  }

  mutating func target(of file: FileTable.File) -> ImageTarget {
    ImageTarget(address: take(file), width: file.size?.width, height: file.size?.height, loadsLazily: true)
  }

  /// The file that a name means here; of two that are as near the one is taken, and both are told.
  mutating func file(named name: String, at position: SourcePosition, length: Int = 1) -> FileTable.File? {
    guard let (file, rival) = linker.files.file(named: name, near: entity.relativePath) else { return nil }
    if let rival {
      report(
        .ambiguousFile, at: position, length: length,
        "“\(name)” may be “\(file.relativePath)” or “\(rival.relativePath)”; the first is taken",
        fix: "write as much of the path as tells them apart")
    }
    return file
  }

  /// Whether the site may carry a file; one that it may not is reported.
  mutating func mayTake(_ file: FileTable.File, at position: SourcePosition) -> Bool {
    guard let activity = file.activity else { return true }
    report(
      .activeDrawing, at: position, "“\(file.relativePath)” holds \(activity), and is not published",
      fix: "save it anew as plain SVG, or allow it by “active-drawings: true” in site.yml")
    return false
  }

  /// Takes a file along to the site; its address as the note's page writes it.
  mutating func take(_ file: FileTable.File) -> String {
    let linked = LinkedFile(path: file.path, address: file.address)
    if !files.contains(linked) { files.append(linked) }
    return "../" + percentEncodedPath(file.address)
  }

  /// The same with the place in it that a link names, in the form in which viewers read it: `#page=3`.
  mutating func take(_ file: FileTable.File, at fragment: String?) -> String {
    let address = take(file)
    guard let fragment, let sign = fragment.firstIndex(of: "="), sign != fragment.startIndex,
      fragment.utf8.allSatisfy({ $0.isASCIILetterOrDigit || "=&,.-_:".utf8.contains($0) })
    else { return address }
    return "\(address)#\(fragment)"
  }

  func isFileName(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let type = String(name[name.index(after: dot)...])
    return mediaType(ofExtension: type) != nil || isPictureForNoBrowser(type)
  }
}

extension RenderedMarkdown {
  /// The HTML of a section or a named block, or all of it.
  fileprivate func part(_ name: String?) -> [UInt8] {
    guard let wanted = name.map(partIdentifier) else { return Array(html[facts.bodyRange]) }
    if let block = facts.namedBlocks.first(where: { $0.id == wanted }) {
      let shown = Array(html[block.html])
      return block.isItem ? Array("<ul>\n".utf8) + shown + Array("</ul>\n".utf8) : shown
    }
    let heading = facts.headings.first { $0.isNamed(wanted) }
    return Array(html[heading?.section ?? facts.bodyRange])
  }
}
