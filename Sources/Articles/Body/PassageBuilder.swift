internal import Foundations

/// Makes passages of the blocks that are the article.
struct PassageBuilder {
  let blocks: [Block]
  let fates: [Fate]
  private let kept: [Int]
  /// Before this block, lines of some length are the title's deck and no headings.
  private let textStart: Int

  /// The file's markup tells every heading and list item, as in what import has written.
  private let isMarkedUp: Bool

  init(blocks: [Block], fates: [Fate], textStart: Int, isMarkedUp: Bool) {
    self.isMarkedUp = isMarkedUp
    self.textStart = textStart
    self.blocks = blocks
    self.fates = fates
    kept = blocks.indices.filter { fates[$0] == .body || fates[$0] == .caption }
  }

  /// The blocks that the passages are made of, in their order.
  var sources: [Block] { kept.map { blocks[$0] } }

  func build() -> [Passage] {
    var anchors = AnchorMaker()
    let highlights = highlightBlocks()
    return kept.indices.map { position in
      let block = blocks[kept[position]]
      let kind: Passage.Kind = highlights.contains(kept[position]) ? .highlight : kind(at: position)
      return Passage(
        kind: kind, text: block.string, marks: block.marks, anchor: anchors.anchor(for: block), line: block.line)
    }
  }

  private func kind(at position: Int) -> Passage.Kind {
    let index = kept[position]
    let block = blocks[index]
    if fates[index] == .caption { return .caption }
    switch block.hint {
    case .heading(let level): return .heading(level: level)
    case .caption: return .caption
    case .listItem: return .listItem
    case .tableRow: return .tableRow
    case .quotation: return .quotation(speaker: nil, attribution: .none)
    case .verbatim: return .paragraph
    case .none, .image: break
    }
    if !isMarkedUp, isHeading(at: position) { return .heading(level: 2) }
    if let quote = QuotedSpan.whole(block) { return .quotation(speaker: quote.speaker, attribution: quote.attribution) }
    return !isMarkedUp && isLineOfList(at: position) ? .listItem : .paragraph
  }

  /// A short line without a sentence's end, before a paragraph and not one of several such lines.
  private func isHeading(at position: Int) -> Bool {
    let block = blocks[kept[position]]
    guard looksLikeHeading(block), position + 1 < kept.count else { return false }
    if kept[position] < textStart, block.words.count >= 7, block.shape.ending != .question { return false }
    let next = blocks[kept[position + 1]]
    if isHighlightsHeading(block) { return true }
    guard !looksLikeHeading(next) else { return isListBelow(position) }
    if position > 0, position + 1 < kept.count, looksLikeHeading(blocks[kept[position - 1]]),
      position > 1, looksLikeHeading(blocks[kept[position - 2]])
    {
      return false
    }
    return next.words.count >= 8 || next.shape.endsSentence || next.hint == .listItem || next.hint == .tableRow
  }

  /// Two headings in a row, a part's and its first section's, before a paragraph.
  private func isListBelow(_ position: Int) -> Bool {
    let after = kept.dropFirst(position + 2).first.map { blocks[$0] }
    let isFirst = position == 0 || !looksLikeHeading(blocks[kept[position - 1]])
    return isFirst && after.map { !looksLikeHeading($0) } == true
  }

  private func looksLikeHeading(_ block: Block) -> Bool {
    if block.isHeadingByMarkup { return true }
    guard block.hint == .none, (1...25).contains(block.words.count) else { return false }
    switch block.shape.ending {
    case .stop, .comma, .ellipsis: return block.words.count <= 4 && block.shape.shouted == block.words.count
    case .colon: return block.words.count <= 6 && block.shape.opening == .uppercase
    case .question: return block.shape.sentenceBreaks == 0 && isHeadingOpening(block)
    case .exclamation: return block.words.count <= 10 && isHeadingOpening(block)
    case .none: return block.words.count <= 16 && isHeadingOpening(block)
    }
  }

  private func isHeadingOpening(_ block: Block) -> Bool {
    switch block.shape.opening {
    case .uppercase, .digit: true
    case .quote: block.shape.ending == .none && QuotedSpan.whole(block) == nil && block.words.count <= 12
    case .lowercase: false
    case .other: block.words.count <= 12 && (block.text.first ?? 0) >= 0x80
    }
  }

  /// One of three or more short lines in a row: a list that has lost its bullets.
  private func isLineOfList(at position: Int) -> Bool {
    guard looksLikeHeading(blocks[kept[position]]) else { return false }
    var first = position
    while first > 0, position - first < 40, looksLikeHeading(blocks[kept[first - 1]]) { first -= 1 }
    var last = position
    while last + 1 < kept.count, looksLikeHeading(blocks[kept[last + 1]]), last - first < 40 { last += 1 }
    return last - first >= 2
  }

  /// The items under a heading that announces highlights.
  private func highlightBlocks() -> Set<Int> {
    var found: Set<Int> = []
    for position in kept.indices where isHighlightsHeading(blocks[kept[position]]) {
      let items = kept.dropFirst(position + 1)
      let bulleted = items.prefix { blocks[$0].hint == .listItem }
      if !bulleted.isEmpty {
        found.formUnion(bulleted)
      } else {
        found.formUnion(plainItems(items))
      }
    }
    return found
  }

  /// Lines of one group right under the heading, before the next empty line or, where there is none, before the text:
  /// a dateline, or a line that is much longer than those above it.
  private func plainItems(_ items: ArraySlice<Int>) -> ArraySlice<Int> {
    guard let first = items.first, blocks[first].words.count <= 40 else { return [] }
    var count = 1
    var longest = blocks[first].words.count
    for index in items.dropFirst().prefix(7) {
      let block = blocks[index]
      guard !block.startsGroup, block.words.count <= 40, block.words.count < max(longest + 8, longest * 3 / 2),
        !block.opensWithPlace
      else { break }
      longest = max(longest, block.words.count)
      count += 1
    }
    return count > 1 ? items.prefix(count) : []
  }
}

extension Block {
  /// `LA ROCHELLE, France — …`, `SYDNEY (Reuters) - …`: a news agency's text begins so.
  fileprivate var opensWithPlace: Bool {
    guard shape.opening == .uppercase, let first = words.first, first.range.count >= 2,
      !text[first.range].contains(where: { $0.isASCIISmallLetter })
    else { return false }
    let start = text.prefix(70)
    let dashes: [StaticString] = [" – ", " — ", " - ", " -- "]
    return dashes.contains { start.contains(bytes: $0) }
  }
}
