package import Foundations

/// A link to a section of a note.
package struct FragmentLink: Sendable, Hashable {
  package let target: EntityID
  package let fragment: String
  package let position: SourcePosition
  /// The page as the link writes it, `../companies/rarex.html`; empty for the page that it stands on.
  let page: String
  /// Whether a link that leads nowhere is reported by other means: by the note that it was written in.
  package var isToldElsewhere = false

  /// As HTML has it, where nothing in it needs escaping.
  var address: String { "\(page)#\(percentEncodedPath(fragment))" }
}

extension DocumentText {
  /// The document with links that lead to the top of a page where the page has no such section.
  package func leading(toTopsInsteadOf missing: [FragmentLink]) -> DocumentText {
    guard !missing.isEmpty else { return self }
    let pages = Dictionary(missing.map { (Array($0.address.utf8), $0.page) }, uniquingKeysWith: { first, _ in first })
    var written: [UInt8] = []
    written.reserveCapacity(html.count)
    let start = Array(" href=\"".utf8)
    var rest = html[...]
    while let next = rest.firstIndex(of: UInt8(ascii: "=")) {
      written += rest[...next]
      rest = rest[(next + 1)...]
      guard rest.first == UInt8(ascii: "\""), written.suffix(start.count - 1).elementsEqual(start.dropLast()) else {
        continue
      }
      let address = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      guard let page = pages[Array(address)] else { continue }
      written += "\"\(page.isEmpty ? "#" : page)".utf8
      rest = rest[address.endIndex...]
    }
    return with(html: written + rest)
  }
}
