internal import Foundations

/// Plain text and marks of a Markdown paragraph: links, images, emphasis, code, escapes.
struct MarkdownInlines {
  private let source: [UInt8]
  private var index = 0
  private var cleaner = InlineCleaner()
  private(set) var text: [UInt8] = []
  private(set) var marks: [InlineMark] = []
  private(set) var isImage = false
  private var linked = 0
  /// What is struck out, in order.
  private(set) var struck: [[UInt8]] = []
  /// Between `==` and `==`.
  private var isHighlighted = false
  /// Where emphasis opened, with the run of signs that opened it.
  private var open: [(sign: UInt8, length: Int, start: Int)] = []

  init(_ source: ArraySlice<UInt8>) {
    self.source = Array(source)
  }

  /// The share of the text inside links, 0…100.
  var linkShare: Int { text.isEmpty ? 0 : linked * 100 / text.count }

  /// Reads the whole text.
  mutating func read() {
    var hasImage = false
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\\") where index + 1 < source.count && isPunctuation(source[index + 1]):
        append(source[index + 1])
        index += 2
      case UInt8(ascii: "!") where index + 1 < source.count && source[index + 1] == UInt8(ascii: "["):
        hasImage = takeImage() || hasImage
      case UInt8(ascii: "["): takeLink()
      case UInt8(ascii: "=") where index + 1 < source.count && source[index + 1] == UInt8(ascii: "="): takeHighlight()
      case UInt8(ascii: "~") where index + 1 < source.count && source[index + 1] == UInt8(ascii: "~"): takeStruck()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): takeEmphasis()
      case UInt8(ascii: "`"): takeCode()
      case UInt8(ascii: "<"): takeTagOrAddress()
      default: takePlain()
      }
    }
    if text.last == 0x20 { text.removeLast() }
    isImage = hasImage && marks.isEmpty
    marks.removeAll { $0.range.isEmpty || $0.range.upperBound > text.count }
    marks.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
  }

  private mutating func append(_ byte: UInt8) {
    if byte == 0x20 || byte == 0x09 {
      if let last = text.last, last != 0x20 { text.append(0x20) }
    } else {
      text.append(byte)
    }
  }

  /// Everything up to the next sign of markup, cleaned as plain text is.
  private mutating func takePlain() {
    let start = index
    index += 1
    while index < source.count, !isMarkup(source[index]) { index += 1 }
    let (clean, found) = cleaner.clean(source[start..<index])
    if source[start] == 0x20 || source[start] == 0x09 || startsWithSpace(start) { append(0x20) }
    let base = text.count
    text.append(contentsOf: clean)
    marks += found.map { InlineMark($0.kind, $0.range.lowerBound + base..<$0.range.upperBound + base) }
    if index > start + 1, source[index - 1] == 0x20 || source[index - 1] == 0x09 { append(0x20) }
  }

  private func startsWithSpace(_ start: Int) -> Bool {
    source[start] == 0xC2 && start + 1 < source.count && source[start + 1] == 0xA0
  }

  private mutating func takeImage() -> Bool {
    guard let link = InlineLink(source, from: index + 1) else {
      append(source[index])
      index += 1
      return false
    }
    text.append(contentsOf: cleaner.clean(source[link.label]).text)
    index = link.end
    return true
  }

  private mutating func takeLink() {
    if let end = noteMarkEnd() {
      index = end
      return
    }
    guard let link = InlineLink(source, from: index) else {
      append(source[index])
      index += 1
      return
    }
    let start = text.count
    let label = source[link.label].filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "`") }
    // A label that holds an image is a picture that links.
    if !label.starts(with: "![") { text.append(contentsOf: cleaner.clean(label[...]).text) }
    linked += text.count - start
    let address = String(decoding: source[link.address], as: UTF8.self)
    if isSafeAddress(address), text.count > start { marks.append(InlineMark(.link(url: address), start..<text.count)) }
    index = link.end
  }

  /// Where the mark of a note, `[^1]` or `[^1]:`, ends; nil where none starts. Raised marks of pages go likewise.
  private func noteMarkEnd() -> Int? {
    guard index + 1 < source.count, source[index + 1] == UInt8(ascii: "^") else { return nil }
    let label = source[(index + 2)...].prefix { isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard (1...32).contains(label.count), label.endIndex < source.count, source[label.endIndex] == UInt8(ascii: "]")
    else { return nil }
    let end = label.endIndex + 1
    return index == 0 && end < source.count && source[end] == UInt8(ascii: ":") ? end + 1 : end
  }

  /// `~~words~~` are no longer what the text says.
  private mutating func takeStruck() {
    let start = index + 2
    let end = source[min(start, source.count)...].prefix(2000).firstRange(of: "~~")
    guard let end, end.lowerBound > start, source[start] != 0x20 else {
      append(source[index])
      append(source[index])
      index += 2
      return
    }
    struck.append(cleaner.clean(source[start..<end.lowerBound]).text)
    index = end.upperBound
  }

  /// `==words==`, which readers' programs mark words with: the words stay.
  private mutating func takeHighlight() {
    let end = source[index...].firstIndex { $0 != UInt8(ascii: "=") } ?? source.count
    let before = index > 0 ? source[index - 1] : 0x20
    let after = end < source.count ? source[end] : 0x20
    if end - index == 2, isHighlighted, before != 0x20 {
      isHighlighted = false
    } else if end - index == 2, !isHighlighted, after != 0x20, closes(UInt8(ascii: "="), 2, from: end) {
      isHighlighted = true
    } else {
      for _ in index..<end { append(UInt8(ascii: "=")) }
    }
    index = end
  }

  private mutating func takeEmphasis() {
    let sign = source[index]
    var end = index
    while end < source.count, source[end] == sign { end += 1 }
    let length = end - index
    let before = index > 0 ? source[index - 1] : 0x20
    let after = end < source.count ? source[end] : 0x20
    let isInsideWord = isWord(before) && isWord(after)
    if let last = open.last, last.sign == sign, last.length == length, before != 0x20,
      !(sign == UInt8(ascii: "_") && isInsideWord)
    {
      open.removeLast()
      marks.append(InlineMark(length == 1 ? .emphasis : .strong, last.start..<text.count))
    } else if after != 0x20, after != 0x09, end < source.count, !(sign == UInt8(ascii: "_") && isInsideWord),
      length <= 3,
      open.count < 16, closes(sign, length, from: end)
    {
      open.append((sign, length, text.count))
    } else {
      for _ in 0..<length { append(sign) }
    }
    index = end
  }

  /// Whether a run of the same signs stands within the next 2,000 bytes.
  private func closes(_ sign: UInt8, _ length: Int, from start: Int) -> Bool {
    var run = 0
    for place in start..<min(source.count, start + 2000) {
      if source[place] == sign { run += 1 } else { run = 0 }
      if run == length { return true }
    }
    return false
  }

  private mutating func takeCode() {
    guard let end = source[(index + 1)...].prefix(400).firstIndex(of: UInt8(ascii: "`")), end > index + 1 else {
      append(source[index])
      index += 1
      return
    }
    let start = text.count
    text.append(contentsOf: source[index + 1..<end])
    marks.append(InlineMark(.code, start..<text.count))
    index = end + 1
  }

  private mutating func takeTagOrAddress() {
    let length = source.withUnsafeBufferPointer { strayTagLength($0, index) }
    if let length {
      index += length
    } else {
      append(source[index])
      index += 1
    }
  }

  @inline(__always)
  private func isMarkup(_ byte: UInt8) -> Bool {
    if byte > UInt8(ascii: "`") { return byte == UInt8(ascii: "~") }
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "="):
      return true
    default: return false
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIILetterOrDigit
  }

  private func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || byte >= 0x80 }
}

/// `[label](address)` at a place.
struct InlineLink {
  var label: Range<Int>
  var address: Range<Int>
  var end: Int

  init?(_ source: [UInt8], from start: Int) {
    var depth = 0
    var index = start
    let limit = min(source.count, start + 1500)
    while index < limit {
      if source[index] == UInt8(ascii: "[") { depth += 1 }
      if source[index] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { break }
      }
      if depth > 4 { return nil }
      index += 1
    }
    guard index < limit, index + 1 < source.count, source[index + 1] == UInt8(ascii: "(") else { return nil }
    label = start + 1..<index
    var parentheses = 1
    var place = index + 2
    let last = min(source.count, place + 1000)
    while place < last {
      if source[place] == UInt8(ascii: "(") { parentheses += 1 }
      if source[place] == UInt8(ascii: ")") { parentheses -= 1 }
      if parentheses == 0 || parentheses > 4 { break }
      place += 1
    }
    guard place < last, parentheses == 0 else { return nil }
    end = place + 1
    let inner = source[index + 2..<place].prefix { $0 != 0x20 }
    address = inner.startIndex..<inner.endIndex
  }
}

/// Addresses that may become links: web and mail, nothing with a space or a control character.
func isSafeAddress(_ address: String) -> Bool {
  guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") })
  else { return false }
  return address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("mailto:")
}
