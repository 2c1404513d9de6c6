internal import Foundations

/// Writes the blocks of an element: paragraphs with their marks, headings, items, rows and captions.
struct PageBlocks {
  let tree: PageTree
  let measure: PageMeasure
  private let foreign: ForeignElements
  private(set) var blocks: [Block] = []
  /// The blocks of elements that are no part of the article.
  private(set) var cuts: [CutBlock] = []
  /// Such an element that is open: where its nodes end, and what it is.
  private var cut: (end: Int, reason: Removal.Reason)?
  private var text: [UInt8] = []
  private var marks: [InlineMark] = []
  private var linked = 0
  private var breaks = 0
  /// Inline elements that are open, with the text's length where they began.
  private var open: [(node: Int, start: Int)] = []
  /// Block elements that are open.
  private var holders: [Int] = []
  private var cells: TableCells
  /// Where the nodes of the last cell end whose paragraphs are one value.
  private var valueEnd = 0
  /// Whether the cells so far stand in the text.
  private var isInRow = false

  init(tree: PageTree, measure: PageMeasure) {
    self.tree = tree
    self.measure = measure
    foreign = ForeignElements(tree: tree, measure: measure)
    cells = TableCells(tree: tree)
  }

  /// The lines of bylines and dates that stand below the title but beside the text's element.
  mutating func writeHead(beside main: Int, title: String?) {
    let parent = Int(tree.nodes[main].parent)
    guard parent >= 0, let title = title.map(squeezed) else { return }
    var isBelowTitle = false
    var index = parent + 1
    while index < main {
      let end = Int(tree.nodes[index].end)
      if !measure.isDropped[index], (4...200).contains(measure.text[index]),
        foreign.reason(index, isInQuotation: false) == nil
      {
        let first = blocks.count
        write(index)
        let lines = blocks[first...]
        let isTitle =
          lines.count == 1 && lines.allSatisfy { $0.words.count >= 2 && title.starts(with: squeezed($0.string)) }
        if !isBelowTitle || !lines.contains(where: { isMetadataLine($0) }) { blocks.removeSubrange(first...) }
        isBelowTitle = isBelowTitle || isTitle
      }
      index = end
    }
  }

  /// The blocks of a subtree, in order. Linear.
  mutating func write(_ root: Int) {
    let end = Int(tree.nodes[root].end)
    var index = root
    while index < end {
      closeElements(before: index)
      if let open = cut, open.end <= index { cut = nil }
      let node = tree.nodes[index]
      if node.tag == .del, !node.isHidden { cutStruck(index) }
      if node.tag.isNeverText || node.isHidden || !mayEnter(index, root: root) || takeRaised(index) {
        index = Int(node.end)
        continue
      }
      take(index, node)
      index += 1
    }
    closeElements(before: end)
    flush()
  }

  /// Notes where an element of another purpose begins; false where that is part of a line, which is left out.
  private mutating func mayEnter(_ index: Int, root: Int) -> Bool {
    guard cut == nil, index != root, let reason = foreign.reason(index, isInQuotation: isInQuotation) else {
      return true
    }
    guard tree.nodes[index].tag.isBlock else { return false }
    flush()
    cut = (Int(tree.nodes[index].end), reason)
    return true
  }

  /// Lists what the page strikes out among the cuts.
  private mutating func cutStruck(_ index: Int) {
    let words = tree.nodes[index..<Int(tree.nodes[index].end)].reduce(into: [UInt8]()) {
      if $1.tag == .text { $0 += tree.bytes($1.text) }
    }
    let clean = InlineCleaner.cleaned(words[...])
    guard !clean.isEmpty else { return }
    let line = max(1, Int(tree.nodes[index].line))
    cuts.append(CutBlock(block: Block(clean, line: line), reason: .struck, position: blocks.count))
  }

  /// Takes a short `sup` or `sub` whole; false for any other element.
  private mutating func takeRaised(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag == .sup || node.tag == .sub, measure.text[index] <= 24 else { return false }
    let inner = index + 1..<Int(node.end)
    if node.tag == .sup, inner.contains(where: { tree.nodes[$0].tag == .a }) { return true }
    let words = inner.reduce(into: [UInt8]()) {
      if tree.nodes[$1].tag == .text { $0 += tree.bytes(tree.nodes[$1].text) }
    }
    let next = Int(node.end) < tree.nodes.count ? tree.nodes[Int(node.end)] : node
    let leadsWord = next.tag == .text && tree.bytes(next.text).first?.isASCIILetter == true
    let plain = RaisedText.plain(
      InlineCleaner.cleaned(words[...])[...], isRaised: node.tag == .sup, before: text, leadsWord: leadsWord)
    append(plain[...])
    return true
  }

  private mutating func take(_ index: Int, _ node: PageTree.Node) {
    switch node.tag {
    case .text: append(tree.bytes(node.text))
    case .br where index < valueEnd: appendSpace()
    case .br: lineBreak()
    case .td where foreign.isLayout(index):
      flush()
      isInRow = false
      holders.append(index)
    case .td, .th:
      if cells.beginsRow(index) { isInRow = true } else if isInRow || !text.isEmpty { text += cellMark }
      if cells.isValue(index) { valueEnd = Int(node.end) }
    case .a, .em, .strong, .code: open.append((index, text.count))
    case .q:
      open.append((index, text.count))
      append(Array("“".utf8)[...])
    default:
      guard node.tag.isBlock || node.tag == .cite && text.isEmpty && isInQuotation else { return }
      if index < valueEnd { return appendSpace() }
      // A part of a list item or a quotation stays in it: only its first paragraph keeps the kind.
      flush()
      holders.append(index)
    }
  }

  private mutating func closeElements(before index: Int) {
    while let last = open.last, Int(tree.nodes[last.node].end) <= index {
      open.removeLast()
      if tree.nodes[last.node].tag == .q { append(Array("”".utf8)[...]) }
      closeInline(last.node, from: last.start)
    }
    while let last = holders.last, Int(tree.nodes[last].end) <= index {
      flush()
      holders.removeLast()
    }
  }

  private mutating func closeInline(_ index: Int, from start: Int) {
    guard start < text.count else { return }
    var range = start..<text.count
    while range.lowerBound < range.upperBound, text[range.lowerBound] == 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    while range.upperBound > range.lowerBound, text[range.upperBound - 1] == 0x20 {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard !range.isEmpty else { return }
    switch tree.nodes[index].tag {
    case .a:
      linked += range.count
      let address = tree.string(tree.nodes[index].value)
      if isSafeAddress(address) { marks.append(InlineMark(.link(url: address), range)) }
    case .em: marks.append(InlineMark(.emphasis, range))
    case .strong: marks.append(InlineMark(.strong, range))
    case .q: break
    default: marks.append(InlineMark(.code, range))
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte <= 0x20 {
        appendSpace()
        index += 1
      } else if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAD {
        if bytes[index + 1] == 0xA0 { appendSpace() }
        index += 2
      } else if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
        (0x80...0x8B).contains(bytes[index + 2])
      {
        if bytes[index + 2] < 0x8B { appendSpace() }
        index += 3
      } else {
        text.append(byte)
        breaks = 0
        index += 1
      }
    }
  }

  private mutating func appendSpace() {
    if let last = text.last, last != 0x20 { text.append(0x20) }
  }

  /// One line break is a space, two are a paragraph's end.
  private mutating func lineBreak() {
    breaks += 1
    if breaks >= 2 { flush() } else { appendSpace() }
  }

  private mutating func flush() {
    defer {
      text = []
      marks = []
      linked = 0
      breaks = 0
    }
    for element in open.indices {
      closeInline(open[element].node, from: open[element].start)
      open[element].start = 0
    }
    if text.last == 0x20 { text.removeLast() }
    // Cells may all be empty.
    guard text.contains(where: { $0 != 0x20 && !cellMark.contains($0) }) else { return }
    isInRow = false
    let kept = marks.filter { $0.range.upperBound <= text.count }
      .sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    let block = Block(
      text, marks: kept, line: holders.last.map { Int(tree.nodes[$0].line) } ?? 1, hint: hint(),
      linkShare: min(100, linked * 100 / text.count))
    keep(holders.last.map(foreign.isWordItem) == true ? block.withoutItemMark : block)
  }

  private mutating func keep(_ block: Block) {
    if let cut {
      cuts.append(CutBlock(block: block, reason: ownReason(block) ?? cut.reason, position: blocks.count))
    } else if isLinkList(block) {
      cuts.append(CutBlock(block: block, reason: ownReason(block) ?? .related, position: blocks.count))
    } else if isSignature || opensWithDash(block), let quoted = blocks.last, quoted.hint == .quotation {
      blocks[blocks.count - 1] = quoted.signed(block)
    } else {
      blocks.append(block)
    }
  }

  /// What a cut block's own words say that it is.
  private func ownReason(_ block: Block) -> Removal.Reason? {
    if case .junk(let reason, _) = JunkLexicon.shared.label(block) { reason } else { nil }
  }

  private var isInQuotation: Bool { holders.contains { tree.nodes[$0].tag == .blockquote } }

  /// The footer or `cite` of a quotation, which names the speaker.
  private var isSignature: Bool {
    guard let last = holders.last(where: { tree.nodes[$0].tag != .p && tree.nodes[$0].tag != .div }) else {
      return false
    }
    return isInQuotation && (tree.nodes[last].tag == .footer || tree.nodes[last].tag == .cite)
  }

  /// `— Jane Doe (@jane) May 4, 2025` as text of the quotation itself, below its paragraph.
  private func opensWithDash(_ block: Block) -> Bool {
    block.hint == .quotation && block.words.count <= 14
      && (block.text.starts(with: "— ") || block.text.starts(with: "– "))
  }

  /// A short block that is all links: a menu, a list of other stories, tags.
  private func isLinkList(_ block: Block) -> Bool {
    guard block.linkShare >= 80, !block.isHeadingByMarkup else { return false }
    return block.hint == .listItem || block.words.count <= 20 && !block.shape.endsSentence
  }

  private func hint() -> Block.Hint {
    for holder in holders.reversed() {
      let tag = tree.nodes[holder].tag
      if let level = tag.headingLevel { return .heading(level: level) }
      switch tag {
      case .li, .dd, .dt: return .listItem
      case .p where foreign.isWordItem(holder): return .listItem
      case .blockquote: return .quotation
      case .figcaption, .figure, .caption: return .caption
      case .tr: return .tableRow
      case .pre: return .verbatim
      case .td: return .none
      default: continue
      }
    }
    return .none
  }
}

/// Stands between the cells of a row.
private let cellMark = Array(" · ".utf8)
