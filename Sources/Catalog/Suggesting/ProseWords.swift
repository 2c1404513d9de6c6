/// Cuts a passage into words for the search for names. Linear in the text.
struct ProseWords {
  private let text: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var starts: [Int]
  /// The first word of the round brackets that are open here; empty until it comes.
  private var bracket: String?
  private(set) var words: [ProseWord] = []

  init(_ text: UnsafeBufferPointer<UInt8>, _ language: SentenceLanguage = .english) {
    self.text = text
    starts = SentenceScanner(text: text, language: language).sentences().map(\.lowerBound).reversed()
    var link = ProseWord.Link.other
    var opensQuote = true
    while offset < text.count {
      let scalar = FoldedScalar(in: text, at: offset)
      switch scalar.kind {
      case .word:
        words.append(word(link: link, opensQuote: opensQuote))
        (link, opensQuote) = (.other, false)
      case .space:
        let isBeside = link == .other && words.last.map { endWithPossessive(of: $0) == offset } == true
        if isBeside || link == .abbreviation { link = .space }
        offset += scalar.length
      case .mark:
        (link, opensQuote) = mark(scalar.folded)
        offset += scalar.length
      }
    }
  }

  /// How the next word is joined to the last one, given a mark between them.
  private mutating func mark(_ mark: UInt32) -> (ProseWord.Link, opensQuote: Bool) {
    switch mark {
    case UInt32(UInt8(ascii: "-")):
      return (words.last?.range.upperBound == offset ? .dash : .other, false)
    case UInt32(UInt8(ascii: "&")): return (.ampersand, false)
    case UInt32(UInt8(ascii: ".")): return (endsAbbreviation ? .abbreviation : .other, false)
    case UInt32(UInt8(ascii: "(")):
      bracket = ""
      return (.bracket, false)
    case UInt32(UInt8(ascii: ")")):
      bracket = nil
      return (.other, false)
    case UInt32(UInt8(ascii: "\"")), UInt32(UInt8(ascii: ":")), 0x2022: return (.other, true)
    default: return (.other, false)
    }
  }

  /// Whether the last word is one that stands within a name with a full stop: `W.` or `St.`
  private var endsAbbreviation: Bool {
    guard let last = words.last, last.range.upperBound == offset, last.isCapital else { return false }
    return last.text.utf8.count == 1 || NameWords.dotted.contains(last.text.lowercased())
  }

  private func endWithPossessive(of word: ProseWord) -> Int {
    guard word.isPossessive else { return word.range.upperBound }
    return possessiveEnd(at: word.range.upperBound) ?? word.range.upperBound
  }

  private mutating func word(link: ProseWord.Link, opensQuote: Bool) -> ProseWord {
    let start = offset
    while let next = continuation(from: start) { offset = next }
    let end = offset
    let possessive = possessiveEnd(at: end)
    offset = possessive ?? end
    var startsSentence = opensQuote
    while let next = starts.last, next < end {
      startsSentence = startsSentence || text[next..<start].allSatisfy { Self.isOpener($0) }
      starts.removeLast()
    }
    let written = String(decoding: text[start..<end], as: UTF8.self)
    if bracket?.isEmpty == true { bracket = written }
    return ProseWord(
      text: written, range: start..<end, link: link,
      isPossessive: possessive != nil, startsSentence: startsSentence, bracket: bracket)
  }

  /// Where the word goes on to, one scalar or joint further; nil at its end.
  private func continuation(from start: Int) -> Int? {
    guard offset < text.count else { return nil }
    let scalar = FoldedScalar(in: text, at: offset)
    if scalar.kind == .word { return offset + scalar.length }
    guard scalar.kind == .mark, offset > start else { return nil }
    let next = offset + scalar.length
    let goesOn = next < text.count && FoldedScalar(in: text, at: next).kind == .word
    switch scalar.folded {
    case UInt32(UInt8(ascii: ".")): return endsInitial(from: start) && (goesOn || isDotted(from: start)) ? next : nil
    case UInt32(UInt8(ascii: "-")): return goesOn && scalar.length == 1 ? next : nil
    case UInt32(UInt8(ascii: "'")): return goesOn && isCapital(at: next) ? next : nil
    default: return nil
    }
  }

  /// Whether what stands before the offset is one capital by itself, as in `U.S`.
  private func endsInitial(from start: Int) -> Bool {
    let isAlone = offset - 1 == start || text[offset - 2] == UInt8(ascii: ".")
    return isAlone && isCapital(at: offset - 1)
  }

  private func isDotted(from start: Int) -> Bool { text[start..<offset].contains(UInt8(ascii: ".")) }

  private func isCapital(at offset: Int) -> Bool { text[offset] &- UInt8(ascii: "A") < 26 }

  /// The end of `’s` here, or of the `’` behind a final `s`; nil where there is none.
  private func possessiveEnd(at end: Int) -> Int? {
    guard end < text.count, case let mark = FoldedScalar(in: text, at: end), mark.folded == 0x27 else { return nil }
    let next = end + mark.length
    let isAtEnd = { (offset: Int) in offset >= text.count || FoldedScalar(in: text, at: offset).kind != .word }
    if next < text.count, text[next] == UInt8(ascii: "s"), isAtEnd(next + 1) { return next + 1 }
    return text[end - 1] == UInt8(ascii: "s") && isAtEnd(next) ? next : nil
  }

  /// Quotation marks and brackets before the first word of a sentence.
  private static func isOpener(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "[") || byte <= 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
  }
}
