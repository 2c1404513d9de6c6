package import Foundations
internal import Markdown

/// A link to a section of a note.
package struct FragmentLink: Sendable, Hashable {
  package let target: EntityID
  /// What stands behind `#`, written as the ids of headings are.
  package let fragment: String
  /// In the file of the note that holds the link.
  package let position: SourcePosition
  /// The page as the link writes it, `../companies/rarex.html`; empty for the page that it stands on.
  let page: String
  /// Whether a link that leads nowhere is reported by other means: by the note that it was written in.
  package var isToldElsewhere = false

  /// As HTML has it, where nothing in it needs escaping.
  var address: String { "\(page)#\(percentEncodedPath(fragment))" }
}

extension FragmentLink {
  /// What the target lacks, and as which part of it the link names that: `no paragraph “^figures”`.
  package var absence: String {
    let name = partName(fragment)
    return "no \(nounOfPart(name)) “\(name)”"
  }

  /// What was probably meant, of the ids that the target has.
  package func suggestion(among identifiers: [String]) -> String? {
    let name = partName(fragment)
    let isOfBlock = name != fragment
    // The same name as one of the other form comes first.
    let twin = isOfBlock ? String(name.dropFirst()) : blockIdentifier(name)
    if identifiers.contains(twin) { return didYouMean("#" + partName(twin)) }
    return closestMatch(to: name, among: identifiers.map(partName)).map { didYouMean("#\($0)") }
  }
}

/// What a link to a part of a note names.
func nounOfPart(_ name: String) -> String { name.hasPrefix("^") ? "paragraph" : "section" }

extension DocumentText {
  /// The document with links that lead to the top of a page where the page has no such section; within the page itself
  /// they become words that lead nowhere.
  package func leading(toTopsInsteadOf missing: [FragmentLink]) -> DocumentText {
    guard !missing.isEmpty else { return self }
    let pages = Dictionary(missing.map { (Array($0.address.utf8), $0.page) }, uniquingKeysWith: { first, _ in first })
    var written: [UInt8] = []
    written.reserveCapacity(html.count)
    var rest = html[...]
    while let next = firstIndex(of: linkStart, in: rest) {
      written += rest[..<next]
      rest = rest[next...]
      let address = rest.dropFirst(linkStart.count).prefix { $0 != UInt8(ascii: "\"") }
      switch pages[Array(address)] {
      case nil: written += rest[..<address.endIndex]
      case "": rest = writeUnresolved(rest, to: &written)
      case let page?: written += linkStart + page.utf8
      }
      if rest.startIndex < address.endIndex { rest = rest[address.endIndex...] }
    }
    return with(html: written + rest)
  }
}

private let linkStart = Array("<a href=\"".utf8)
private let linkEnd = Array("</a>".utf8)

/// Writes the label of the link that a text begins with; what follows the link.
private func writeUnresolved(_ text: ArraySlice<UInt8>, to written: inout [UInt8]) -> ArraySlice<UInt8> {
  guard let head = text.firstIndex(of: UInt8(ascii: ">")), let end = firstIndex(of: linkEnd, in: text) else {
    written += text
    return text.suffix(0)
  }
  written += "<span class=\"unresolved\"".utf8 + text[head..<end] + "</span>".utf8
  return text[(end + linkEnd.count)...]
}

private func firstIndex(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
  let found = piece.withUnsafeBufferPointer { piece in text.withUnsafeBufferPointer { offset(of: piece, in: $0) } }
  return found.map { text.startIndex + $0 }
}
