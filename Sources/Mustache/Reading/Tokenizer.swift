internal import Foundations

/// Cuts a template into text and tags, in time linear in its length.
struct Tokenizer {
  private let bytes: [UInt8]
  private var delimiters: Delimiters
  private var position = 0
  private var tokens: [Token] = []
  private var problems: TemplateProblems

  private init(_ bytes: [UInt8], delimiters: Delimiters, problems: TemplateProblems) {
    self.bytes = bytes
    self.delimiters = delimiters
    self.problems = problems
  }

  static func tokens(
    of bytes: [UInt8], delimiters: Delimiters, reporting problems: inout TemplateProblems
  ) -> [Token] {
    var tokenizer = Tokenizer(bytes, delimiters: delimiters, problems: problems)
    tokenizer.run()
    problems = tokenizer.problems
    return tokenizer.tokens
  }

  private mutating func run() {
    while position < bytes.count {
      let open = firstIndex(of: delimiters.open, from: position) ?? bytes.count
      appendText(position..<open)
      position = open
      if open < bytes.count { readTag() }
    }
  }

  private mutating func appendText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? range.upperBound
      tokens.append(Token(kind: .text, range: start..<end, content: start..<end))
      start = end
    }
  }

  private mutating func readTag() {
    let start = position
    var contentStart = start + delimiters.open.count
    while contentStart < bytes.count, isTemplateSpace(bytes[contentStart]) { contentStart += 1 }
    let sigil = contentStart < bytes.count ? Self.sigil(bytes[contentStart]) : nil
    if sigil != nil { contentStart += 1 }
    let kind = sigil?.kind ?? .variable
    let closing = (sigil?.closing.map { [$0] } ?? []) + delimiters.close
    guard let contentEnd = end(of: kind, from: contentStart, closing: closing) else {
      reportUnclosed(kind, start, contentStart, closing)
      return
    }
    position = contentEnd + closing.count
    let content = trimmed(contentStart..<contentEnd)
    tokens.append(Token(kind: kind, range: start..<position, content: content))
    if kind == .delimiters { setDelimiters(content, tag: start..<position) }
  }

  /// The kind of tag that a byte announces, and the byte that has to stand before the closing delimiter.
  private static func sigil(_ byte: UInt8) -> (kind: Token.Kind, closing: UInt8?)? {
    switch byte {
    case UInt8(ascii: "#"): (.section, nil)
    case UInt8(ascii: "^"): (.inverted, nil)
    case UInt8(ascii: "/"): (.close, nil)
    case UInt8(ascii: ">"): (.partial, nil)
    case UInt8(ascii: "<"): (.parent, nil)
    case UInt8(ascii: "$"): (.block, nil)
    case UInt8(ascii: "!"): (.comment, nil)
    case UInt8(ascii: "&"): (.unescaped, nil)
    case UInt8(ascii: "{"): (.unescaped, UInt8(ascii: "}"))
    case UInt8(ascii: "="): (.delimiters, UInt8(ascii: "="))
    default: nil
    }
  }

  /// Where a tag's content ends. A name cannot hold an opening delimiter: there the tag was left open.
  private func end(of kind: Token.Kind, from start: Int, closing: [UInt8]) -> Int? {
    if kind == .comment || kind == .delimiters { return firstIndex(of: closing, from: start) }
    var index = start
    while index < bytes.count {
      if matches(closing, at: index) { return index }
      if matches(delimiters.open, at: index) { return nil }
      index += 1
    }
    return nil
  }

  /// Reading goes on at the next tag, or nowhere where the search for the end has already gone through the whole text.
  private mutating func reportUnclosed(_ kind: Token.Kind, _ start: Int, _ contentStart: Int, _ closing: [UInt8]) {
    let next = firstIndex(of: delimiters.open, from: contentStart) ?? bytes.count
    let lineEnd = bytes[start..<next].firstIndex(of: UInt8(ascii: "\n")) ?? next
    problems.report(
      .unclosedTag, at: start..<trimmed(start..<lineEnd).upperBound,
      "this tag is never closed", fix: "end it with \(quoted(closing))")
    position = kind == .comment || kind == .delimiters ? bytes.count : next
  }

  private mutating func setDelimiters(_ content: Range<Int>, tag: Range<Int>) {
    if let changed = Delimiters(bytes[content]) {
      delimiters = changed
    } else {
      problems.report(
        .malformedTag, at: tag,
        "a tag that sets delimiters holds two words, none with “=” or longer than 16 bytes",
        fix: "write it like “{{=<% %>=}}”")
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isTemplateSpace(bytes[start]) { start += 1 }
    while start < end, isTemplateSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func firstIndex(of sequence: [UInt8], from start: Int) -> Int? {
    guard let first = sequence.first else { return nil }
    var index = start
    while let found = bytes[index...].firstIndex(of: first) {
      if matches(sequence, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  private func matches(_ sequence: [UInt8], at index: Int) -> Bool {
    guard index + sequence.count <= bytes.count else { return false }
    for offset in sequence.indices where bytes[index + offset] != sequence[offset] { return false }
    return true
  }
}
