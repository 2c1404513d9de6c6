internal import Foundations

/// What a tag of HTML that is left out of a line does to the words beside it.
enum TagEffect {
  case none
  /// `<br>`.
  case breaksLine
  /// The tag of a block, such as `<p>` or `</td>`: the words beside it are two.
  case partsWords

  /// - Parameter tag: raw HTML within a line, from its `<`.
  init(_ tag: UnsafeBufferPointer<UInt8>) {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix(11).prefix { $0.isASCIILetterOrDigit }
    let word = String(decoding: name.map(\.inASCIILowerCase), as: UTF8.self)
    self = word == "br" ? .breaksLine : Self.blocks.contains(word) ? .partsWords : .none
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
}
