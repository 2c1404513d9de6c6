internal import Foundations

/// What writers of other programs say of a heading behind it: an id, `## Output {#output}`, or how it looks,
/// `## Output {.unnumbered}`. It is no part of the heading's words.
extension DocumentRenderer {
  /// Takes it off the end of the heading that was read.
  ///
  /// - Returns: the id of the page that it names; nil where it names none.
  mutating func takeHeadingAttributes() -> String? {
    guard options.extensions.contains(.headingIdentifiers), let last = prose.content.inlines.last, last.kind == .text,
      case let text = prose.content.text[last.range], text.last == UInt8(ascii: "}"),
      let brace = text.lastIndex(of: UInt8(ascii: "{")), brace > 0, text[brace - 1] == UInt8(ascii: " "),
      prose.content.run(at: brace)?.isVerbatim ?? true
    else { return nil }
    let words = text[(brace + 1)..<(text.endIndex - 1)].split(separator: UInt8(ascii: " "))
    // What begins otherwise may be a mark of the desk's own, mistyped.
    guard let first = words.first, Self.isNamed(first), words.allSatisfy(Self.isAttribute) else { return nil }
    let name = words.first { $0.first == UInt8(ascii: "#") }
      .map { headingSlug(String(decoding: $0.dropFirst(), as: UTF8.self)) }
    prose.removeLast(from: brace)
    return name
  }

  private static func isNamed(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == UInt8(ascii: "#") || word.first == UInt8(ascii: ".")
  }

  /// `#output`, `.unnumbered`, `lang=de`
  private static func isAttribute(_ word: ArraySlice<UInt8>) -> Bool {
    let isNamed = isNamed(word)
    let name = isNamed ? word.dropFirst() : word
    return name.first?.isASCIILetter == true && (isNamed || name.contains(UInt8(ascii: "=")))
      && name.allSatisfy { $0.isASCIILetterOrDigit || $0 >= 0x80 || "-_.:=\"".utf8.contains($0) }
  }
}
