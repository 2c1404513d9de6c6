internal import Foundations
internal import Markdown

/// What ends a value and was most likely meant as a citation: `[@id "words"]`, `[id, 'words']`, `(@id)`.
struct MistypedCitation {
  /// The value and its citation as they were meant.
  let meant: CitationShorthand
  /// Whether brackets and `@` tell that a citation was meant; else only an article of that id does.
  let isCertain: Bool

  /// Nil where the text ends in nothing of the kind, or in a citation that can be read.
  init?(endOf text: String) {
    // Most values end in no bracket, and are looked at no further.
    guard let closing = text.utf8.last(where: { $0 > 0x20 }), let opening = Self.brackets[closing] else { return nil }
    let bytes = Array(text.utf8)
    guard let last = bytes.lastIndex(of: closing) else { return nil }
    let starts = bytes[..<last].indices.lazy.filter { bytes[$0] == opening }.prefix(Self.most)
    for start in starts where start == 0 || bytes[start - 1] <= 0x20 {
      guard let inside = Self.citation(in: bytes[(start + 1)..<last]) else { continue }
      let item = CitationShorthand.Item(source: inside.source, quote: inside.quote, offset: inside.offset)
      meant = CitationShorthand(words: trimmed(String(decoding: bytes[..<start], as: UTF8.self)), items: [item])
      isCertain = inside.isMarked && opening == UInt8(ascii: "[")
      return
    }
    return nil
  }

  /// By the one that closes.
  private static let brackets = [
    UInt8(ascii: "]"): UInt8(ascii: "["), UInt8(ascii: ")"): UInt8(ascii: "("),
  ]
  /// So many brackets of a text are tried.
  private static let most = 8

  private static func citation(
    in inside: ArraySlice<UInt8>
  ) -> (source: String, quote: String?, offset: Int, isMarked: Bool)? {
    var rest = inside.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
    let isMarked = rest.first == UInt8(ascii: "@")
    if isMarked { rest.removeFirst() }
    let source = rest.prefix(while: CitationShorthand.isID)
    rest = rest.dropFirst(source.count).drop { $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    // Several citations in one pair of brackets may be mended in several ways.
    guard !source.isEmpty, !rest.contains(UInt8(ascii: "@")) else { return nil }
    let id = String(decoding: source, as: UTF8.self)
    let words = Substring(trimmed(String(decoding: rest, as: UTF8.self)))
    let opened = words.drop(while: isQuotationMark)
    guard words.isEmpty || isMarked || opened.count < words.count else { return nil }
    let quote = opened.lastIndex { !isQuotationMark($0) }.map { trimmed(opened[...$0]) } ?? ""
    return (id, quote.isEmpty ? nil : quote, source.startIndex, isMarked)
  }

  private static func isQuotationMark(_ character: Character) -> Bool { "\"'“”‘’„«»".contains(character) }
}

extension CitationShorthand {
  /// The value as it is to be written: `$5 [@id, "exact words"]`.
  var written: String {
    let cited = items.map { item in
      guard let quote = item.quote else { return "@" + item.source }
      return "@\(item.source), " + (quote.contains("\"") ? "“\(quote)”" : "\"\(quote)\"")
    }
    return items.isEmpty ? words : "\(words) [\(cited.joined(separator: "; "))]"
  }
}

extension Diagnostic {
  /// An error, since without its source the value would stand on the page with the broken citation as part of it.
  static func mistyped(_ citation: MistypedCitation, at position: SourcePosition, length: Int, in source: SourceText)
    -> Diagnostic
  {
    var diagnostic = source.diagnostic(
      .malformedCitation, at: position, length: length, "this value ends in a citation that cannot be read",
      fix: "write “\(citation.meant.written)”")
    diagnostic.severity = .error
    return diagnostic
  }
}
