/// Words between quotation marks in a block.
struct QuotedSpan {
  /// Bytes between the marks.
  var range: Range<Int>
  /// The same with the marks.
  var outer: Range<Int>
  /// The closing mark is missing: the speech goes on in the next paragraph.
  var isOpen = false
}

/// A block that is somebody's words from end to end, and who it names.
struct WholeQuotation {
  var speaker: String?
  var attribution: Attribution
}

extension QuotedSpan {
  /// All spans of a block, in order; quotation marks of one kind pair with each other. Linear.
  static func all(in block: Block) -> [QuotedSpan] {
    var spans: [QuotedSpan] = []
    var open: (mark: QuoteMark, start: Int)?
    var index = 0
    let text = block.text
    while index < text.count {
      guard mayBeQuoteMark(text[index]), let mark = QuoteMark(text, index) else {
        index += 1
        continue
      }
      if let current = open, mark.closes(current.mark) {
        spans.append(
          QuotedSpan(range: current.start + current.mark.length..<index, outer: current.start..<index + mark.length))
        open = nil
      } else if mark.canOpen {
        open = (mark, index)
      }
      index += mark.length
    }
    if let open, open.start == 0 {
      spans.append(QuotedSpan(range: open.mark.length..<text.count, outer: 0..<text.count, isOpen: true))
    }
    return spans
  }

  /// The block as one quotation: marks around all of it but for a short attribution.
  static func whole(_ block: Block) -> WholeQuotation? {
    guard block.shape.opening == .quote, block.words.count >= 4 else { return nil }
    let spans = all(in: block)
    guard let first = spans.first, let last = spans.last, first.outer.lowerBound == 0 else { return nil }
    let quoted = spans.reduce(0) { $0 + $1.outer.count }
    guard quoted * 10 >= block.text.count * 4 else { return nil }
    guard block.wordIndices(in: 0..<last.outer.upperBound).count >= 4 else { return nil }
    let found = SpeakerFinder(spans, in: block).speakers()
    let names = Set(found.compactMap { if case .named(let name) = $0 { name } else { nil } })
    guard names.count <= 1, !found.contains(.unnamed) else { return nil }
    let outside = block.quotedWords(spans).count { !$0 }
    guard names.isEmpty ? outside <= 3 || found.contains(.pronoun) : outside <= 18 else { return nil }
    return WholeQuotation(speaker: names.first, attribution: names.isEmpty ? .none : .stated)
  }
}

/// The bytes that quotation marks start with.
@inline(__always)
private func mayBeQuoteMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == 0xE2 || byte == 0xC2 }

extension Block {
  /// The words that begin in a range of bytes. Logarithmic.
  func wordIndices(in range: Range<Int>) -> Range<Int> {
    firstWord(from: range.lowerBound)..<firstWord(from: range.upperBound)
  }

  /// The first word that begins at a byte or after it.
  private func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// For each word whether it stands inside one of the spans, which are in order. Linear.
  func quotedWords(_ spans: [QuotedSpan]) -> [Bool] {
    var isQuoted = Array(repeating: false, count: words.count)
    for span in spans {
      for index in wordIndices(in: span.outer) { isQuoted[index] = true }
    }
    return isQuoted
  }
}

/// A quotation mark at a place in a text.
private struct QuoteMark {
  enum Kind { case straight, curlyOpen, curlyClose, low, angleOpen, angleClose }
  var kind: Kind
  var length: Int
  var canOpen: Bool
  private var canClose: Bool
  private var followsWord: Bool

  init?(_ text: [UInt8], _ index: Int) {
    switch text[index] {
    case UInt8(ascii: "\""):
      (kind, length) = (.straight, 1)
    case 0xC2 where index + 1 < text.count && (text[index + 1] == 0xAB || text[index + 1] == 0xBB):
      (kind, length) = (text[index + 1] == 0xAB ? .angleOpen : .angleClose, 2)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x9C: kind = .curlyOpen
      case 0x9D: kind = .curlyClose
      case 0x9E: kind = .low
      default: return nil
      }
      length = 3
    default: return nil
    }
    let end = index + length
    let startsWord =
      index == 0 || text[index - 1] == 0x20 || text[index - 1] == UInt8(ascii: "(") || text[index - 1] >= 0x80
    // `»` opens in German, and apart from words it is a sign between the links of a path.
    canOpen =
      switch kind {
      case .straight: startsWord && end < text.count && text[end] != 0x20
      case .angleClose: startsWord && end < text.count && text[end] != 0x20 && !isNoBreakSpace(text, end)
      case .curlyClose: false
      case .curlyOpen, .low, .angleOpen: true
      }
    followsWord = index > 0 && text[index - 1] != 0x20
    canClose = kind != .straight || followsWord
  }

  /// “…”, „…“, „…”, «…», »…«, »…» and "…".
  func closes(_ opening: QuoteMark) -> Bool {
    guard canClose else { return false }
    switch opening.kind {
    case .straight: return kind == .straight
    case .curlyOpen: return kind == .curlyClose
    case .low: return kind == .curlyOpen || kind == .curlyClose
    case .angleOpen: return kind == .angleClose
    case .angleClose: return followsWord && (kind == .angleOpen || kind == .angleClose)
    case .curlyClose: return false
    }
  }
}

/// Whether U+00A0 stands at a place.
private func isNoBreakSpace(_ text: [UInt8], _ index: Int) -> Bool {
  index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == 0xA0
}
