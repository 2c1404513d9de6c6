/// Finds the block that is the title among those before the first paragraph.
struct TitleFinder {
  let blocks: [Block]
  let labels: [BlockLabel]
  let bodyStart: Int
  /// Words of the body's beginning, for the overlap with a title.
  private let bodyWords: WordSet

  init(blocks: [Block], labels: [BlockLabel], bodyStart: Int) {
    self.blocks = blocks
    self.labels = labels
    self.bodyStart = bodyStart
    var words = WordSet()
    for (block, label) in zip(blocks[bodyStart...], labels[bodyStart...]).prefix(6) where label == .prose {
      for word in block.words where word.range.count > 3 { words.insert(word.hash) }
    }
    bodyWords = words
  }

  /// The best candidate's index, nil where no block looks like a title. Above short sentences alone, where nothing but
  /// its place tells it, less is asked of it.
  func find() -> Int? {
    let least = labels.contains(.prose) ? 3 : 1
    var best: (index: Int, score: Int)?
    var rank = 0
    for index in 0..<min(bodyStart, 60) where isCandidate(index) {
      let score = score(index) - min(2 * rank, 8)
      if blocks[index].words.count >= 5 { rank += 1 }
      let lead = best.map { isHeadline($0.index, above: index) ? 4 : 0 } ?? 0
      if score > (best?.score ?? least) + lead { best = (index, score) }
    }
    return best?.index
  }

  /// Whether a line right above another one is a headline and that its deck, which has more words of the text.
  private func isHeadline(_ index: Int, above other: Int) -> Bool {
    let block = blocks[index]
    return other == index + 1 && blocks[other].words.count > block.words.count && block.words.count >= 5
      && block.shape.capitalised < block.words.count
      && block.shape.opening != .lowercase && block.shape.ending == .none && !labels[index].isJunk
      && !block.isHeadingByMarkup && !blocks[other].isHeadingByMarkup
  }

  private func isCandidate(_ index: Int) -> Bool {
    let block = blocks[index]
    guard (2...40).contains(block.words.count), block.text.count <= 300, block.hint != .image, block.hint != .caption
    else {
      return false
    }
    if labels[index].isStrongJunk, !block.isHeadingByMarkup { return false }
    return !isMetadataLine(block)
  }

  private func score(_ index: Int) -> Int {
    let block = blocks[index]
    var score = 4
    switch block.hint {
    case .heading(level: 1): score += 8
    case .heading(level: 2): score += 3
    case .listItem: score -= 5
    default: break
    }
    switch block.words.count {
    case 5...22: score += 3
    case 4: score += 1
    case 23...30: break
    case 31...: score -= 4
    default: score -= 1
    }
    if block.shape.ending == .stop { score -= 3 }
    if block.shape.ending == .colon || block.shape.ending == .comma { score -= 4 }
    if block.shape.opening == .lowercase { score -= 4 }
    if labels[index].isJunk { score -= 3 }
    // A sentence below another candidate is its deck.
    if labels[index] == .prose { score -= 3 }
    let overlap = overlap(block)
    // Names above a date, none of which the text knows, are the authors'.
    if overlap == 0, hasMetadataAfter(index), let names = UnsignedNames(block, around: 0..<0),
      names.words.count == block.words.count
    {
      score -= 6
    }
    return score + overlap + (hasMetadataAfter(index) ? 3 : 0)
  }

  /// Up to 5 for the share of the words that the body has too; less for a few words, which may be a name.
  private func overlap(_ block: Block) -> Int {
    let words = block.words.filter { $0.range.count > 3 }
    guard !words.isEmpty else { return 0 }
    return words.count { bodyWords.contains($0.hash) } * min(5, block.words.count) / words.count
  }

  private func hasMetadataAfter(_ index: Int) -> Bool {
    blocks[(index + 1)...].prefix(min(3, max(0, bodyStart - index - 1))).contains { isMetadataLine($0) }
  }
}

/// A line that is a date, a byline or both, or the article's address, and nothing else.
func isMetadataLine(_ block: Block) -> Bool {
  if articleAddress(in: block) != nil { return true }
  guard block.words.count <= 24, !block.isHeadingByMarkup, !isSentenceInList(block), !isDatedCaption(block) else {
    return false
  }
  let dates = findDates(in: block).filter { $0.role != .event }
  let dated = dates.reduce(0) { $0 + $1.words.count }
  let allowed = dates.contains { $0.role != .bare } || endsAgo(block) ? 14 : 8
  // A short sentence that names a day is the article's own, unless it says of the day what it is.
  let isSentence = block.shape.endsSentence && block.words.count - dated >= 4 && dates.allSatisfy { $0.role == .bare }
  if !dates.isEmpty, !isSentence, block.words.count - dated <= allowed, block.shape.ending != .question { return true }
  if isLabelledLine(block) || isTimeSince(block) { return true }
  guard let byline = findByline(in: block) else { return false }
  let goesOn = block.shape.endsSentence && byline.words.upperBound < block.words.count
  return byline.words.lowerBound <= 2 && block.words.count - byline.words.count <= 10 && !goesOn
}

/// `Posted 2 hours ago`, `2 days ago`.
private func isTimeSince(_ block: Block) -> Bool {
  guard (3...6).contains(block.words.count), endsAgo(block) else { return false }
  return block.words.contains { block.isNumber($0) }
}

/// `… 2 hours ago`
private func endsAgo(_ block: Block) -> Bool {
  block.words.last?.hash == wordAgo && block.words.suffix(2).contains { timeUnits.contains($0.hash) }
}

/// A list's item of more words than a date with its label has: it says something of the story.
func isSentenceInList(_ block: Block) -> Bool { block.hint == .listItem && block.words.count > 8 }

/// `Source: …`, `Date: …`: a label, a colon and a few words.
private func isLabelledLine(_ block: Block) -> Bool {
  guard let first = block.words.first, block.words.count <= 10, lineLabels.contains(first.hash) else { return false }
  return block.text[first.range.upperBound...].first == UInt8(ascii: ":")
}

private let wordAgo = wordHash("ago".utf8)
private let timeUnits = wordHashes("minute minutes min mins hour hours hr hrs day days week weeks month months")
private let lineLabels = wordHashes(
  "source publisher publication date published url link author authors byline category section updated posted quelle "
    + "original via website")
