internal import Foundations
internal import Markdown

/// What ends a value and was most likely meant as a citation: `[@id "words"]`, `[id, 'words']`, `(@id)`, `[@id, "words"`,
/// `@id, "words"`.
struct MistypedCitation {
  /// The value and its citation as they were meant.
  let meant: CitationShorthand
  /// Whether square brackets with `@`, or with an id and words, tell that a citation was meant; else only an article of
  /// that id does.
  let isCertain: Bool

  /// Nil where the text ends in nothing of the kind, or in a citation that can be read.
  init?(endOf text: String) {
    // Most values end in no bracket and hold no “@”: they are looked at no further.
    guard let closing = text.utf8.last(where: { $0 > 0x20 }) else { return nil }
    guard let opening = Self.opening(of: closing) else {
      var bytes = text
      guard bytes.withUTF8({ text in text.place(from: 0) { $0.marks(of: UInt8(ascii: "@")) } < text.count }) else {
        return nil
      }
      if let unclosed = Self.unclosed(in: text) {
        (meant, isCertain) = (unclosed, true)
        return
      }
      guard let bare = Self.bare(in: text) else { return nil }
      (meant, isCertain) = (bare, bare.items.allSatisfy(\.isUnmistakable))
      return
    }
    let bytes = Array(text.utf8)
    guard let last = bytes.lastIndex(of: closing) else { return nil }
    let starts = bytes[..<last].indices.lazy.filter { bytes[$0] == opening }.prefix(Self.most)
    for start in starts where start == 0 || bytes[start - 1] <= 0x20 {
      let pieces = Self.pieces(of: bytes[(start + 1)..<last])
      let found = pieces.compactMap { Self.spacedCitation(in: $0) ?? Self.citation(in: $0) }
      guard found.count == pieces.count else { continue }
      meant = CitationShorthand(
        words: trimmed(String(decoding: bytes[..<start], as: UTF8.self)), items: found.map(\.item))
      isCertain = opening == UInt8(ascii: "[") && found.allSatisfy { $0.isMarked || $0.item.isUnmistakable }
      return
    }
    return nil
  }

  /// The bracket that one closes; nil for any other byte.
  private static func opening(of closing: UInt8) -> UInt8? {
    switch closing {
    case UInt8(ascii: "]"): UInt8(ascii: "[")
    case UInt8(ascii: ")"): UInt8(ascii: "(")
    default: nil
    }
  }

  /// So many brackets of a text are tried.
  private static let most = 8

  /// A citation whose bracket is not closed, or is not the end: nil where no bracket opens with an `@`.
  private static func unclosed(in text: String) -> CitationShorthand? {
    let bytes = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: "[@".utf8) }
    guard let start, start == 0 || bytes[start - 1] <= 0x20 else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
    let pieces = pieces(of: bytes[(start + 1)..<end])
    let found = pieces.compactMap { spacedCitation(in: $0) ?? citation(in: $0) }
    guard found.count == pieces.count else { return nil }
    let words = String(decoding: bytes[..<start], as: UTF8.self)
    let behind = trimmed(String(decoding: bytes[min(end + 1, bytes.count)...], as: UTF8.self))
    let isMeant = behind.utf8.contains { $0 >= 0x80 || $0.isASCIILetterOrDigit }
    return CitationShorthand(words: trimmed(isMeant ? words + behind : words), items: found.map(\.item))
  }

  /// A citation without brackets: nil where no `@` begins a word that begins with a letter, and for what is not in
  /// quotation marks behind it.
  private static func bare(in text: String) -> CitationShorthand? {
    let bytes = Array(text.utf8)
    let start = bytes.indices.dropFirst().dropLast().first {
      bytes[$0] == UInt8(ascii: "@") && bytes[$0 - 1] <= 0x20 && bytes[$0 + 1].isASCIILetter
    }
    guard let start else { return nil }
    let pieces = pieces(of: bytes[start...])
    let found = pieces.compactMap(citation)
    let areWhole = zip(found, pieces).allSatisfy { citation, piece in
      citation.item.quote == nil || trimmed(String(decoding: piece, as: UTF8.self)).last.map(isQuotationMark) == true
    }
    guard found.count == pieces.count, found.allSatisfy(\.isMarked), areWhole else { return nil }
    let words = trimmed(String(decoding: bytes[..<start], as: UTF8.self))
    return CitationShorthand(words: words, items: found.map(\.item))
  }

  /// The citations in a pair of brackets, which a semicolon or comma before an `@` parts.
  private static func pieces(of inside: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = inside.startIndex
    for place in inside.indices where CitationShorthand.isBeforeCitation(place, in: inside) {
      pieces.append(inside[start..<place])
      start = place + 1
    }
    return pieces + [inside[start...]]
  }

  private static func citation(in inside: ArraySlice<UInt8>) -> (item: CitationShorthand.Item, isMarked: Bool)? {
    var rest = inside.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
    let isMarked = rest.first == UInt8(ascii: "@")
    if isMarked { rest.removeFirst() }
    let source = rest.prefix(while: CitationShorthand.isID)
    guard !source.isEmpty else { return nil }
    rest = rest.dropFirst(source.count).drop { $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    let words = Substring(trimmed(String(decoding: rest, as: UTF8.self)))
    let opened = words.drop(while: isQuotationMark)
    guard words.isEmpty || isMarked || opened.count < words.count else { return nil }
    let quote = opened.lastIndex { !isQuotationMark($0) }.map { trimmed(opened[...$0]) }
    let id = String(decoding: source, as: UTF8.self)
    return (CitationShorthand.Item(source: id, quote: quote, offset: source.startIndex), isMarked)
  }

  /// One that names its article as the file is named, `@Weekly Deals, "the words"`, where the id is the slug of it: nil
  /// where no mark begins it, and where what stands up to the comma may be words of the article as well.
  private static func spacedCitation(in inside: ArraySlice<UInt8>) -> (item: CitationShorthand.Item, isMarked: Bool)? {
    let marked = inside.drop { $0 <= 0x20 }
    guard marked.first == UInt8(ascii: "@") else { return nil }
    let start = marked.startIndex + 1
    let name = marked.dropFirst().prefix { CitationShorthand.isID($0) || $0 == 0x20 }
    let words = name.split(separator: 0x20)
    let behind = trimmed(String(decoding: marked[name.endIndex...], as: UTF8.self))
    guard words.count > 1, name.first != 0x20, behind.first == "," else { return nil }
    let quoted = trimmed(String(behind.dropFirst()))
    guard let first = quoted.first, isQuotationMark(first) else { return nil }
    let quote = quoted.drop(while: isQuotationMark)
    guard let end = quote.lastIndex(where: { !isQuotationMark($0) }) else { return nil }
    let id = slug(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
    return (CitationShorthand.Item(source: id, quote: trimmed(String(quote[...end])), offset: start), true)
  }

  private static func isQuotationMark(_ character: Character) -> Bool { "\"'“”‘’„«»".contains(character) }
}

extension CitationShorthand.Item {
  /// A hyphened id and words in quotation marks: a remark in brackets looks otherwise.
  fileprivate var isUnmistakable: Bool { quote != nil && source.contains("-") }
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
    let marks = source.line(position.line).utf8.count { $0 == UInt8(ascii: "\"") }
    let summary =
      marks % 2 == 0
      ? "this value ends in a citation that cannot be read"
      : "this value ends in a citation whose quotation mark is never closed"
    var diagnostic = source.diagnostic(
      .malformedCitation, at: position, length: length, summary, fix: "write “\(citation.meant.written)”")
    diagnostic.severity = .error
    return diagnostic
  }
}
