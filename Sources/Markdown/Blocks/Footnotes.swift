internal import Foundations

extension DocumentRenderer {
  /// Writes the footnotes that were referred to; those may refer to further ones, which follow.
  mutating func renderFootnotes(host: inout some MarkdownHost) {
    if case .all = options.footnotes { reportFootnotes() }
    guard !footnoteBook.shown.isEmpty else { return }
    host.beginFootnotes()
    startLine()
    html.append(literal: "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    html.appendHTML(options.labels.footnotes)
    html.append(literal: "\">\n<ol type=\"a\">\n")
    var index = 0
    while index < footnoteBook.shown.count {
      let last = index == 0 ? 0 : footnoteBook.shown[index - 1]
      renderFootnote(footnoteBook.shown[index], behind: last, host: &host)
      index += 1
    }
    html.append(literal: "</ol>\n</section>\n")
    facts.footnotes = footnoteBook.entries.map {
      MarkdownFootnote(
        label: footnotes.definitions[$0.definition].label, position: $0.position, references: $0.references)
    }
  }

  /// - Parameter last: the number of the footnote that stands before it in the list.
  private mutating func renderFootnote(_ number: Int, behind last: Int, host: inout some MarkdownHost) {
    let entry = footnoteBook.entries[number - 1]
    html.append(literal: "<li id=\"")
    html.appendHTML(options.identifierPrefix + FootnoteBook.identifier(number))
    html.append(literal: "\"")
    if number != last + 1 { html.append(" value=\"\(number)\"") }
    html.append(literal: ">\n")
    if let item = footnotes.definitions[entry.definition].item {
      footnoteItem = item
      renderBlocks(of: item, host: &host)
      footnoteItem = nil
      endComment()
      // A heading in a note has no section: the links back are written into what would be its end.
      sections = SectionTracker()
    }
    appendBackLinks(number, to: entry.shown)
    html.append(literal: "</li>\n")
  }

  /// Puts the links back at the end of the note's last paragraph, or after what else it ends with.
  private mutating func appendBackLinks(_ number: Int, to references: [Int]) {
    let end = Array("</p>\n".utf8)
    let isParagraph = html.suffix(end.count).elementsEqual(end)
    if isParagraph { html.removeLast(end.count) }
    for (index, occurrence) in references.enumerated() {
      html.append(literal: isParagraph || index > 0 ? " <a href=\"#" : "<a href=\"#")
      html.appendHTML(options.identifierPrefix + FootnoteBook.referenceIdentifier(number, occurrence))
      html.append(literal: "\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      let mark = FootnoteBook.mark(number)
      html.appendHTML("\(options.labels.backToReference) \(mark)\(occurrence > 1 ? "-\(occurrence)" : "")")
      html.append(literal: "\">↩</a>")
    }
    html.append(literal: isParagraph ? "</p>\n" : "\n")
  }

  private mutating func reportFootnotes() {
    for (index, definition) in footnotes.definitions.enumerated() where !footnoteBook.isReferred(index) {
      let isRepeated = footnotes.index(of: definition.label) != index
      report.add(
        isRepeated ? .repeatedFootnote : .unusedFootnote, at: definition.position,
        length: definition.label.unicodeScalars.count + 3,
        isRepeated
          ? "footnote “\(definition.label)” is defined before; this text is left out"
          : "nothing refers to footnote “\(definition.label)”; it is left out",
        fix: isRepeated ? "give it a label of its own" : "refer to it by “[^\(definition.label)]”", map: map)
    }
  }
}
