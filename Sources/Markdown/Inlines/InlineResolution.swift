internal import Foundations

/// Asking the host where what the author wrote leads, and making its markup.
extension DocumentRenderer {
  mutating func resolveInlines(isParagraph: Bool, host: inout some MarkdownHost) {
    markup.removeAll(keepingCapacity: true)
    embedded = nil
    for index in prose.content.inlines.indices {
      let inline = prose.content.inlines[index]
      switch (inline.kind, inline.element) {
      case (.text, _), (.softBreak, _), (.lineBreak, _): break
      case (.open, .strikethrough): strike(index, closingIndex(of: index))
      case (.open, .link): resolveLink(index, host: &host)
      case (.open, .wikiLink): resolveWikiLink(index, host: &host)
      case (.open, .autolink): resolveAutolink(index, host: &host)
      case (.object, .image): resolveImage(index, host: &host)
      case (.object, .embed): resolveEmbed(index, isAlone: isParagraph && isAlone(index), host: &host)
      case (.object, .citation): resolveCitations(index, host: &host)
      case (.object, .footnote): resolveFootnote(index)
      default: break
      }
    }
  }

  private mutating func resolveLink(_ index: Int, host: inout some MarkdownHost) {
    guard let node = prose.content.inlines[index].node else { return }
    let close = closingIndex(of: index)
    let title = node.title.isEmpty ? nil : String(decoding: node.title, as: UTF8.self)
    let link = MarkdownLink(
      destination: String(decoding: node.url, as: UTF8.self), title: title, text: label(index, close),
      position: position(of: node))
    resolve(link, index, close, host: &host)
  }

  private mutating func resolveAutolink(_ index: Int, host: inout some MarkdownHost) {
    let inline = prose.content.inlines[index]
    let close = closingIndex(of: index)
    let link = MarkdownLink(
      destination: links.addresses[inline.index], text: label(index, close),
      position: prose.position(of: inline.range.lowerBound))
    resolve(link, index, close, host: &host)
  }

  private mutating func resolve(
    _ link: MarkdownLink, _ index: Int, _ close: Int, host: inout some MarkdownHost
  ) {
    keepFromLinking(index, close)
    guard isAllowed(link.destination, at: link.position) else { return }
    facts.links.append(link)
    let target = host.resolve(link)
    mark(index, close, target, title: link.title)
  }

  private mutating func resolveWikiLink(_ index: Int, host: inout some MarkdownHost) {
    let close = closingIndex(of: index)
    keepFromLinking(index, close)
    let link = links.wikiLinks[prose.content.inlines[index].index]
    facts.wikiLinks.append(link)
    mark(index, close, host.resolve(link), title: nil)
  }

  /// Gives a span the tags of its target.
  private mutating func mark(_ index: Int, _ close: Int, _ target: LinkTarget, title: String?) {
    let start = markup.count
    if target.isWords { return }
    let end: StaticString
    if let address = safe(target.address) {
      appendLink(to: address, title: title ?? target.title, cssClass: target.cssClass)
      end = "</a>"
    } else {
      markup.appendUnresolved(title: title ?? target.title, cssClass: target.cssClass)
      end = "</span>"
    }
    prose.content.inlines[index].markup = start..<markup.count
    markup.append(literal: end)
    prose.content.inlines[close].markup = prose.content.inlines[index].markup.upperBound..<markup.count
  }

  /// The address that a host gave, unless it is one that an author may not write either. `//host` takes its scheme from the
  /// page, and would lead into the reader's own files from a page that is opened as a file.
  func safe(_ address: String?) -> String? {
    guard let address, !options.allowsAnyAddress else { return address }
    if case .refused = LinkAddress(address) { return nil }
    return address.hasPrefix("//") ? "https:" + address : address
  }

  func isExternal(_ address: String) -> Bool {
    guard options.extensions.contains(.linkRelations), case .external = LinkAddress(address) else { return false }
    return true
  }

  mutating func appendLink(to address: String, title: String?, cssClass: String?) {
    markup.appendLink(to: address, title: title, cssClass: cssClass, isExternal: isExternal(address))
  }

  /// Reports an address that may not be linked.
  mutating func isAllowed(_ address: String, at position: SourcePosition) -> Bool {
    guard !options.allowsAnyAddress, case .refused = LinkAddress(address) else { return true }
    report.add(
      .refusedAddress, at: position, "the address “\(shortened(address))” is not linked",
      fix: "use http, https, mailto, tel, ftp or an address on this site", map: map)
    return false
  }

  private mutating func keepFromLinking(_ index: Int, _ close: Int) {
    let range = textRange(index, close)
    if !range.isEmpty { prose.notLinkable.append(range) }
  }

  private mutating func strike(_ index: Int, _ close: Int) {
    let range = textRange(index, close)
    if !range.isEmpty { prose.struck.append(range) }
  }

  /// The bytes of the text between the inlines that open and close a span.
  private func textRange(_ index: Int, _ close: Int) -> Range<Int> {
    prose.content.inlines[index].range.lowerBound..<prose.content.inlines[close].range.lowerBound
  }

  /// The inline that closes a link; links do not stand within links.
  private func closingIndex(of index: Int) -> Int {
    let element = prose.content.inlines[index].element
    let rest = prose.content.inlines[index...]
    return rest.firstIndex { $0.kind == .close && $0.element == element } ?? index
  }

  private func label(_ index: Int, _ close: Int) -> String {
    prose.plainText(in: textRange(index, close))
  }

  private func isAlone(_ index: Int) -> Bool {
    prose.content.inlines.count <= 3
      && prose.content.inlines.indices.allSatisfy { $0 == index || isBlank(prose.content.inlines[$0].range) }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    prose.content.text[range].allSatisfy(\.isBlank)
  }

  func position(of node: MarkdownNode) -> SourcePosition {
    let place = map.place(of: node, in: prose.content.origin)
    return map.position(ofOffset: map.parsed.fileOffset(of: place.offset, inLine: place.line))
  }
}

/// An address as a message shows it.
private func shortened(_ address: String) -> String {
  let scalars = address.unicodeScalars
  var shown = String.UnicodeScalarView(scalars.prefix(60).map { $0.value < 0x20 ? "\u{FFFD}" : $0 })
  if scalars.count > 60 { shown.append("…") }
  return String(shown)
}
