internal import Foundations

/// The blocks of a Markdown clipping, as web clippers write it: paragraphs joined, markup taken off, links kept as marks.
///
/// A light reader of its own: a clipping's stray signs are text, and nothing in it is rendered.
func readMarkdown(_ bytes: [UInt8], firstLine: Int) -> ReadBlocks {
  let lines = splitLines(bytes)
  if areParagraphs(lines, in: bytes) {
    let (blocks, tally) = readPlainText(bytes, firstLine: firstLine)
    return ReadBlocks(blocks: blocks, tally: tally)
  }
  var reader = MarkdownReader(bytes: bytes, lines: lines, firstLine: firstLine)
  return reader.read()
}

private struct MarkdownReader {
  let bytes: [UInt8]
  let lines: [TextLine]
  let firstLine: Int
  private var blocks: [Block] = []
  private var cuts: [CutBlock] = []
  private var paragraph: [UInt8] = []
  private var paragraphLine = 0
  private var hint: Block.Hint = .none
  private var startsGroup = true
  private var fence: UInt8 = 0
  private var isInTable = false

  init(bytes: [UInt8], lines: [TextLine], firstLine: Int) {
    (self.bytes, self.lines, self.firstLine) = (bytes, lines, firstLine)
  }

  mutating func read() -> ReadBlocks {
    for (index, line) in lines.enumerated() where !takeTable(at: index) {
      take(bytes[line.range], number: line.number)
    }
    flush()
    return ReadBlocks(blocks: blocks, cuts: cuts)
  }

  private mutating func take(_ raw: ArraySlice<UInt8>, number: Int) {
    let line = raw.drop { $0 == 0x20 || $0 == 0x09 }
    if takeCaption(line, number) { return }
    if takeFence(line) { return }
    guard let first = line.first, fence == 0 else {
      if fence == 0 { endGroup() } else { add(line, number) }
      return
    }
    switch first {
    case UInt8(ascii: "#"): if takeHeading(line, number) { return }
    case UInt8(ascii: ">"): return takeQuote(line, number)
    case UInt8(ascii: "|"): return takeRow(line, number)
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if takeRule(line) { return }
    default: break
    }
    let bullet = itemLength(line)
    if bullet > 0 {
      flush()
      hint = .listItem
      add(line.dropFirst(bullet), number)
    } else {
      if hint == .quotation { flush() }
      add(line, number)
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ number: Int) {
    if paragraph.isEmpty { paragraphLine = number } else { paragraph.append(0x20) }
    paragraph.append(contentsOf: line)
  }

  private mutating func endGroup() {
    flush()
    startsGroup = true
  }

  private mutating func flush() {
    defer {
      paragraph = []
      hint = .none
    }
    guard !paragraph.isEmpty else { return }
    append(paragraph[...], hint, paragraphLine)
  }

  private mutating func append(_ source: ArraySlice<UInt8>, _ hint: Block.Hint, _ number: Int) {
    var inline = MarkdownInlines(source)
    inline.read()
    for words in inline.struck where !words.isEmpty {
      cuts.append(CutBlock(block: Block(words, line: number + firstLine - 1), reason: .struck, position: blocks.count))
    }
    guard !inline.text.isEmpty else { return }
    blocks.append(
      Block(
        inline.text, marks: inline.marks, line: number + firstLine - 1, startsGroup: startsGroup,
        hint: hint == .none && inline.isImage ? .image : hint, linkShare: inline.linkShare))
    startsGroup = false
  }

  private mutating func takeFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "```") || line.starts(with: "~~~"), let mark = line.first else { return false }
    if fence == 0 {
      flush()
      fence = mark
      hint = .verbatim
    } else if fence == mark {
      fence = 0
      flush()
    }
    return true
  }

  /// A caption has no Markdown of its own: clippers and import write it as HTML.
  private mutating func takeCaption(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    guard fence == 0, line.starts(with: "<figcaption>") else { return false }
    flush()
    append(line, .caption, number)
    return true
  }

  private mutating func takeHeading(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(level)
    guard level <= 6, rest.first == 0x20 else { return false }
    endGroup()
    var text = rest
    while let last = text.last, last == UInt8(ascii: "#") || last == 0x20 { text.removeLast() }
    append(text, .heading(level: level), number)
    startsGroup = true
    return true
  }

  private mutating func takeQuote(_ line: ArraySlice<UInt8>, _ number: Int) {
    if hint != .quotation { flush() }
    hint = .quotation
    let rest = line.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 }
    if rest.first == UInt8(ascii: "#"), takeHeading(rest, number) { return }
    if rest.isEmpty { flush() } else { add(rest, number) }
  }

  /// Takes a row of a table whose lines need not begin with a bar: one that dashes underline cell by cell, and those
  /// below as long as there are bars in them.
  private mutating func takeTable(at index: Int) -> Bool {
    let line = bytes[lines[index].range].drop { $0 == 0x20 || $0 == 0x09 }
    if !isInTable { isInTable = fence == 0 && isHead(line) && isRuler(below: line, at: index + 1) }
    guard isInTable, line.contains(UInt8(ascii: "|")) else {
      isInTable = false
      return false
    }
    takeRow(line, lines[index].number)
    return true
  }

  private func isHead(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, line.contains(UInt8(ascii: "|")) else { return false }
    return first != UInt8(ascii: "#") && first != UInt8(ascii: ">") && itemLength(line) == 0
  }

  private func isRuler(below head: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard lines.indices.contains(index) else { return false }
    let line = bytes[lines[index].range]
    return line.contains(UInt8(ascii: "-")) && isRuler(line) && cellCount(line) == cellCount(head)
  }

  private func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20].contains($0) }
  }

  private func cellCount(_ line: ArraySlice<UInt8>) -> Int {
    let signs = line.filter { $0 > 0x20 }
    let outer = (signs.first == UInt8(ascii: "|") ? 1 : 0) + (signs.last == UInt8(ascii: "|") ? 1 : 0)
    return line.count { $0 == UInt8(ascii: "|") } + 1 - outer
  }

  private mutating func takeRow(_ line: ArraySlice<UInt8>, _ number: Int) {
    flush()
    let cells = line.split(separator: UInt8(ascii: "|")).map { cell in
      cell.drop { $0 == 0x20 }
    }
    guard !isRuler(line) else { return }
    append(Array(cells.joined(separator: Array(" · ".utf8)))[...], .tableRow, number)
  }

  /// A line of one sign: it underlines a heading or parts the text.
  private mutating func takeRule(_ line: ArraySlice<UInt8>) -> Bool {
    let signs = line.filter { $0 != 0x20 }
    guard let first = signs.first, signs.count >= 3 || first == UInt8(ascii: "="), signs.allSatisfy({ $0 == first })
    else { return false }
    if first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), !paragraph.isEmpty, hint == .none {
      hint = .heading(level: first == UInt8(ascii: "=") ? 1 : 2)
    }
    endGroup()
    return true
  }

  /// The length of `- `, `* `, `• ` or `1. ` at a line's start.
  private func itemLength(_ line: ArraySlice<UInt8>) -> Int {
    let bullet = bulletLength(line)
    if bullet > 0 { return bullet }
    let digits = line.prefix { $0.isASCIIDigit }.count
    guard (1...3).contains(digits) else { return 0 }
    let rest = line.dropFirst(digits)
    guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"), rest.dropFirst().first == 0x20 else {
      return 0
    }
    return digits + 2
  }
}
