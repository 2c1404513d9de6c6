internal import Foundations

/// What becomes of each block.
enum Fate: Hashable {
  case body
  case title
  case caption
  case removed(Removal.Reason)
}

/// Tells the article's blocks from all that surrounds them.
///
/// Looks for where the content starts, reads the head before it, then cuts the tail where a marker stands that no prose
/// follows, and at last single lines in between. `keep` and `drop` of the front matter win over every rule.
struct Sifter {
  let blocks: [Block]
  let labels: [BlockLabel]
  /// Lines that front matter asks to keep or to drop, squeezed to letters and digits.
  var keep: [[UInt8]] = []
  var drop: [[UInt8]] = []
  /// The title as markup or front matter gives it; a block that repeats it is the title.
  var knownTitle: [UInt8] = []

  var fates: [Fate]
  /// The blocks come from a file that import has written: they are all body.
  var isClean = false

  private(set) var bodyStart: Int
  private(set) var titleIndex: Int?

  init(blocks: [Block]) {
    self.blocks = blocks
    labels = blocks.map { JunkLexicon.shared.label($0) }
    fates = Array(repeating: .body, count: blocks.count)
    bodyStart = 0
  }

  mutating func sift() {
    if isClean { return }
    bodyStart = findBodyStart()
    titleIndex = findTitle()
    if let titleIndex {
      fates[titleIndex] = .title
      if goesOn(titleIndex) { fates[titleIndex + 1] = .title }
    }
    siftHead()
    let tail = findTail()
    cutTail(from: tail)
    siftMiddle(upTo: tail)
    trimEnd(before: tail)
    cutRepeats()
    applyWishes()
  }

  private func findTitle() -> Int? {
    if !knownTitle.isEmpty, let index = blocks.indices.prefix(bodyStart + 3).first(where: { repeatsTitle(blocks[$0]) })
    {
      return index
    }
    guard knownTitle.isEmpty else { return nil }
    return TitleFinder(blocks: blocks, labels: labels, bodyStart: bodyStart).find()
  }

  /// A title over two lines: the second begins with a small letter, and an empty line stands behind it.
  private func goesOn(_ title: Int) -> Bool {
    let next = title + 1
    guard knownTitle.isEmpty, next + 1 < blocks.count, next < bodyStart, labels[next] == .short else { return false }
    return blocks[title].hint == .none && blocks[title].shape.ending == .none && blocks[next].hint == .none
      && !blocks[next].startsGroup && blocks[next + 1].startsGroup && blocks[next].shape.opening == .lowercase
      && !isMetadataLine(blocks[next])
  }

  private func repeatsTitle(_ block: Block) -> Bool {
    block.words.count <= 40 && squeezed(block.string) == knownTitle
  }

  /// The first paragraph that is long, or that another one follows closely; where a deck leads, the one below it.
  private func findBodyStart() -> Int {
    let start = findFirstProse()
    return startBelowDeck(start) ?? start
  }

  private func findFirstProse() -> Int {
    for index in blocks.indices where labels[index] == .prose && !isCaption(blocks[index]) && !isDateLine(blocks[index])
    {
      if blocks[index].words.count >= 25 { return index }
      let next = labels[(index + 1)...].prefix(3)
      if next.contains(.prose) { return index }
    }
    return labels.firstIndex(of: .prose) ?? findFirstSentence() ?? min(blocks.count, 1)
  }

  /// In a text of short sentences alone: the first of them, that of a title above a date or a byline left aside.
  private func findFirstSentence() -> Int? {
    let sentences = blocks.indices.lazy.filter { isSentence($0) }
    guard let first = sentences.first else { return nil }
    let isTitle = first + 1 < blocks.count && isMetadataLine(blocks[first + 1])
    return isTitle ? sentences.first { $0 > first } : first
  }

  private func isSentence(_ index: Int) -> Bool {
    let block = blocks[index]
    guard labels[index] == .short, block.shape.ending == .stop || block.shape.ending == .ellipsis,
      block.words.count >= 3, !block.isHeadingByMarkup, block.hint != .image
    else { return false }
    return !isMetadataLine(block) && !isCaption(block)
  }

  /// The first paragraph below the byline or the date that stands under a sentence or two of the head; nil where
  /// none does, or where more prose stands above the line than below it, which then closes the text.
  private func startBelowDeck(_ start: Int) -> Int? {
    let deck = blocks.indices[start...].prefix { labels[$0] == .prose && !isDateLine(blocks[$0]) }
    let deckWords = deck.reduce(0) { $0 + blocks[$1].words.count }
    guard (1...2).contains(deck.count), deckWords <= 70 else { return nil }
    let between = blocks.indices[deck.endIndex...].prefix { labels[$0] != .prose || isDateLine(blocks[$0]) }
    guard between.count <= 8, between.endIndex < blocks.count, between.contains(where: { isMetadataLine(blocks[$0]) }),
      !isTimeline(between, below: start)
    else { return nil }
    let below = blocks.indices[between.endIndex...].prefix(60).reduce(0) {
      labels[$1] == .prose ? $0 + blocks[$1].words.count : $0
    }
    return below > deckWords ? between.endIndex : nil
  }

  /// Whether the days of some lines are those of events, for the article has another one above.
  private func isTimeline(_ lines: Range<Int>, below start: Int) -> Bool {
    let days = lines.flatMap { self.days(of: $0) }
    guard !days.isEmpty else { return false }
    let above = (0..<start).filter { isMetadataLine(blocks[$0]) }.flatMap { self.days(of: $0) }
    return !above.isEmpty && !days.allSatisfy(above.contains)
  }

  private func days(of index: Int) -> [CalendarDate] {
    findDates(in: blocks[index]).filter { $0.isOfArticle && $0.date.day != nil }.map(\.date)
  }

  /// A line of dates that ends as a sentence does, `… 6:00 a.m.`
  private func isDateLine(_ block: Block) -> Bool {
    guard block.words.count <= 24, isMetadataLine(block), let date = findDates(in: block).first else { return false }
    return date.words.lowerBound <= 2
  }

  /// Sets a fate unless the block has been found to be the title.
  mutating func set(_ fate: Fate, at index: Int) {
    if index != titleIndex, fates[index] != .title { fates[index] = fate }
  }

  private mutating func applyWishes() {
    guard !keep.isEmpty || !drop.isEmpty else { return }
    for index in blocks.indices where index != titleIndex {
      let key = squeezed(blocks[index].string)
      if drop.contains(where: { key.starts(with: $0) }) { fates[index] = .removed(.asked) }
      if keep.contains(where: { key.starts(with: $0) }) { fates[index] = .body }
    }
  }

  /// Whether front matter keeps a block, which then cuts nothing below it either.
  func isAskedFor(_ index: Int) -> Bool {
    guard !keep.isEmpty else { return false }
    let key = squeezed(blocks[index].string)
    return keep.contains { key.starts(with: $0) }
  }

  /// A line that comes again and again is a part of the page; so is a paragraph printed twice.
  private mutating func cutRepeats() {
    var first = WordMap<Int>(capacity: blocks.count)
    let counts = shortLineCounts()
    for index in blocks.indices where fates[index] == .body {
      let block = blocks[index]
      guard block.words.count >= 2, block.hint != .tableRow else { continue }
      let key = block.wordsHash
      if counts[key] == 2, saysSomething(block) { continue }
      if let earlier = first[key], blocks[earlier].text == block.text {
        fates[index] = .removed(.duplicate)
        if labels[index] == .short, !block.isHeadingByMarkup, block.hint != .listItem {
          fates[earlier] = .removed(.duplicate)
        }
      } else {
        first[key] = index
      }
    }
    cutTitleRepeats()
  }

  /// How often each line of a few words stands in the text, by the hash of its words.
  private func shortLineCounts() -> WordMap<Int> {
    var counts = WordMap<Int>(capacity: blocks.count)
    for index in blocks.indices where fates[index] == .body && labels[index] == .short {
      counts[blocks[index].wordsHash] = (counts[blocks[index].wordsHash] ?? 0) + 1
    }
    return counts
  }

  /// `Output rose.`, `Oxide: 10`: what a text may say of two things in turn.
  private func saysSomething(_ block: Block) -> Bool {
    !block.isHeadingByMarkup
      && (block.shape.endsSentence || block.shape.digits > 0 || block.shape.ending == .colon)
  }

  private mutating func cutTitleRepeats() {
    guard let titleIndex else { return }
    let title = blocks[titleIndex].text
    for index in blocks.indices where index != titleIndex && fates[index] == .body && blocks[index].text == title {
      fates[index] = .removed(.duplicate)
    }
  }
}
