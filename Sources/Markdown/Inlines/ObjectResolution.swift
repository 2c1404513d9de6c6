internal import Foundations

/// Markup of what stands within a line and is no text.
extension DocumentRenderer {
  mutating func resolveImage(_ index: Int, host: inout some MarkdownHost) {
    let inline = prose.content.inlines[index]
    guard let node = inline.node else { return }
    let alternative = String(decoding: prose.content.alternatives[inline.index], as: UTF8.self)
    let label = options.extensions.contains(.wikiLinks) ? PictureLabel(alternative) : nil
    let image = MarkdownImage(
      source: String(decoding: node.url, as: UTF8.self), alternative: label?.alternative ?? alternative,
      title: node.title.isEmpty ? nil : String(decoding: node.title, as: UTF8.self), position: position(of: node))
    facts.images.append(image)
    var target = isAllowed(image.source, at: image.position) ? host.resolve(image) : .missing
    target.address = safe(target.address)
    if let size = label?.size { (target.width, target.height) = size.scaled(target) }
    mark(index) { $0.appendImage(target, alternative: image.alternative, title: image.title) }
  }

  mutating func resolveEmbed(_ index: Int, isAlone: Bool, host: inout some MarkdownHost) {
    let link = links.wikiLinks[prose.content.inlines[index].index]
    facts.embeds.append(link)
    switch host.embed(link, isAlone: isAlone) {
    case .html(let html) where isAlone:
      embedded = html
    case .html:
      let words = link.section.map { "\(link.name)#\($0)" } ?? link.name
      report.add(
        .embedInSentence, at: link.position, "“![[\(words)]]” stands within other text, and becomes a link",
        fix: "give it a line of its own between empty lines, or write “[[\(words)]]”", map: map)
      let target = host.resolve(link)
      markLabel(index, shownText(of: link), target)
    case .image(let target):
      let label = PictureLabel(link.label ?? "")
      var sized = target
      sized.address = safe(target.address)
      if let size = label.size { (sized.width, sized.height) = size.scaled(target) }
      facts.images.append(MarkdownImage(source: link.name, alternative: label.alternative, position: link.position))
      mark(index) { $0.appendImage(sized, alternative: label.alternative, title: nil) }
    case .missing:
      markLabel(index, shownText(of: link), .unresolved)
    }
  }

  private func shownText(of link: WikiLink) -> String {
    link.label ?? (link.name.isEmpty ? link.section ?? "" : link.name)
  }

  private mutating func markLabel(_ index: Int, _ label: String, _ target: LinkTarget) {
    let address = safe(target.address)
    let leadsAway = address.map { isExternal($0) } ?? false
    mark(index) { markup in
      if target.isWords { return markup.appendHTML(label) }
      if let address {
        markup.appendLink(to: address, title: target.title, cssClass: target.cssClass, isExternal: leadsAway)
      } else {
        markup.appendUnresolved(title: target.title, cssClass: target.cssClass)
      }
      markup.appendHTML(label)
      markup.append(literal: address == nil ? "</span>" : "</a>")
    }
  }

  mutating func resolveCitations(_ index: Int, host: inout some MarkdownHost) {
    let citations = links.citations[prose.content.inlines[index].index]
    facts.citations.append(contentsOf: citations)
    var targets: [CitationTarget] = []
    for var citation in citations {
      citation.proseOffset = prose.content.inlines[index].range.lowerBound
      if let target = host.resolve(citation) { targets.append(target) }
    }
    guard !targets.isEmpty else { return }
    let start = markup.count
    markup.append(literal: "<sup class=\"citation\">")
    for (number, target) in targets.enumerated() {
      if number > 0 { markup.append(literal: ", ") }
      appendMark(target)
    }
    markup.append(literal: "</sup>")
    prose.content.inlines[index].markup = start..<markup.count
  }

  private mutating func appendMark(_ target: CitationTarget) {
    if let address = safe(target.address) {
      markup.appendCitationMark(to: address, preview: target.preview)
      markup.appendHTML(target.label)
      markup.append(literal: "</a>")
    } else {
      markup.appendUnresolved(title: nil, cssClass: nil)
      markup.appendHTML(target.label)
      markup.append(literal: "</span>")
    }
  }

  mutating func resolveFootnote(_ index: Int) {
    let reference = links.footnotes[prose.content.inlines[index].index]
    let note = footnoteBook.refer(to: reference, isShown: isShown(reference))
    let prefix = options.identifierPrefix
    mark(index) { markup in
      markup.append(literal: "<sup class=\"footnote-ref\"><a href=\"#")
      markup.appendHTML("\(prefix)\(note.identifier)")
      markup.append(literal: "\" id=\"")
      markup.appendHTML("\(prefix)\(note.referenceIdentifier)")
      markup.append("\" role=\"doc-noteref\">\(FootnoteBook.mark(note.number))</a></sup>")
    }
  }

  /// Whether the reference stands where footnotes are shown; in a footnote that is, it does.
  private func isShown(_ reference: FootnoteReference) -> Bool {
    switch options.footnotes {
    case .all: true
    case .none: false
    case .lines(let lines): footnoteItem != nil || lines.contains(reference.position.line)
    }
  }

  private mutating func mark(_ index: Int, _ append: (inout [UInt8]) -> Void) {
    let start = markup.count
    append(&markup)
    prose.content.inlines[index].markup = start..<markup.count
  }
}
