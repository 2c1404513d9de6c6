internal import Foundations

extension DocumentRenderer {
  /// No footnote shows more links back.
  private static let backLinkLimit = 20

  /// Writes the footnotes that were referred to; those may refer to further ones, which follow.
  mutating func renderFootnotes(host: inout some MarkdownHost) {
    reportFootnotes()
    guard !footnoteBook.entries.isEmpty else { return }
    startLine()
    html.append(literal: "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    html.appendHTML(options.labels.footnotes)
    html.append(literal: "\">\n<ol>\n")
    var number = 1
    while number <= footnoteBook.entries.count {
      renderFootnote(number, host: &host)
      number += 1
    }
    html.append(literal: "</ol>\n</section>\n")
    facts.footnotes = footnoteBook.entries.map {
      MarkdownFootnote(
        label: footnotes.definitions[$0.definition].label, position: $0.position, references: $0.references)
    }
  }

  private mutating func renderFootnote(_ number: Int, host: inout some MarkdownHost) {
    let entry = footnoteBook.entries[number - 1]
    html.append(literal: "<li id=\"")
    html.appendHTML(options.identifierPrefix + FootnoteBook.identifier(number))
    html.append(literal: "\">\n")
    if let item = footnotes.definitions[entry.definition].item {
      footnoteItem = item
      renderBlocks(of: item, host: &host)
      footnoteItem = nil
      endComment()
      // A heading in a note has no section: the links back are written into what would be its end.
      sections = SectionTracker()
    }
    appendBackLinks(number, references: entry.references)
    html.append(literal: "</li>\n")
  }

  /// Puts the links back at the end of the note's last paragraph, or after what else it ends with.
  private mutating func appendBackLinks(_ number: Int, references: Int) {
    let end = Array("</p>\n".utf8)
    let isParagraph = html.suffix(end.count).elementsEqual(end)
    if isParagraph { html.removeLast(end.count) }
    for occurrence in 1...max(1, min(references, Self.backLinkLimit)) {
      html.append(literal: isParagraph || occurrence > 1 ? " <a href=\"#" : "<a href=\"#")
      html.appendHTML(options.identifierPrefix + FootnoteBook.referenceIdentifier(number, occurrence))
      html.append(literal: "\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      html.appendHTML("\(options.labels.backToReference) \(number)\(occurrence > 1 ? "-\(occurrence)" : "")")
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
