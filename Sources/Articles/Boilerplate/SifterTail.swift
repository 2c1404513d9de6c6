internal import Foundations

extension Sifter {
  /// Where the tail begins: the first marker after which no prose follows; the count of blocks where there is none.
  func findTail() -> Int {
    let after = ProseAfter(blocks: blocks, labels: labels)
    for index in blocks.indices.dropFirst(bodyStart + 1) {
      guard !isAskedFor(index), let kind = tailMarker(index), !headsText(index, kind) else { continue }
      switch kind {
      // A byline with as much text below it as above, or nearly, is that of another part.
      case .author
      where !labels[index].isJunk && !isAbovePortrait(index) && after.isMuch(below: index, from: bodyStart):
        continue
      case .author where after.isQuiet(from: index + 1, sparing: 2): return index
      case .comments where after.words(from: index + 1) < after.words(from: bodyStart) / 2: return index
      case .author, .comments: continue
      case .related where isEndOfStory(index, after): continue
      // A menu ends a page, and what still says something below it is no menu's.
      case .navigation where after.words(from: index + 1) > 0: continue
      default:
        if after.isQuiet(from: index + 1, sparing: 0) { return index }
      }
    }
    return blocks.count
  }

  /// The reason a block could be the first of the tail for.
  private func tailMarker(_ index: Int) -> Removal.Reason? {
    let block = blocks[index]
    if case .junk(let reason, let isWeak) = labels[index] {
      switch reason {
      // `Read more: Title` may stand between paragraphs: its own line goes, and no more.
      case .related where block.words.count > 5: return nil
      case .related where !isWeak || block.words.count == 1: return reason
      case .debris where block.shape.endsSentence && block.words.count >= 5: return nil
      // `300 points` may be told of an index.
      case .sharing where block.words.first.map(block.isNumber) == true: return nil
      // Marks alone, `***` or `[…]`, part what is above from what is below: they go, and no more.
      case .debris where block.words.isEmpty: return nil
      case .comments, .author, .copyright, .subscription, .debris: return reason
      case .newsletter, .navigation, .sharing: return isWeak ? nil : reason
      default: return nil
      }
    }
    return labels[index] == .short && isByline(block) ? .author : nil
  }

  private func isAbovePortrait(_ index: Int) -> Bool {
    blocks[(index + 1)...].prefix(4).first { !$0.words.isEmpty }.map(isPortrait) ?? false
  }

  /// A byline of first and last names: `By Region` and `By The Numbers` are headings.
  private func isFullByline(_ block: Block) -> Bool {
    guard isByline(block), let byline = findByline(in: block), block.words.count > 2 else { return false }
    return byline.authors.allSatisfy { $0.utf8.contains(0x20) } && !block.isHeadingByMarkup
  }

  /// A byline and nothing else.
  private func isByline(_ block: Block) -> Bool {
    guard (2...8).contains(block.words.count), !SpeechWords.determiners.contains(block.words[1].hash),
      let byline = findByline(in: block)
    else { return false }
    return byline.words.lowerBound == 0 && byline.words.upperBound == block.words.count
  }

  mutating func cutTail(from tail: Int) {
    var section = Removal.Reason.related
    for index in blocks.indices.dropFirst(tail) {
      if case .junk(let reason, _) = labels[index] { section = reason }
      if index == tail, let reason = tailMarker(index) { section = reason }
      if let byline = findByline(in: blocks[index]), byline.words.lowerBound == 0, blocks[index].words.count <= 8 {
        section = .author
      }
      set(.removed(labels[index] == .disclaimer ? .disclaimer : section), at: index)
    }
  }

  /// Cuts single lines between the first paragraph and the tail.
  mutating func siftMiddle(upTo tail: Int) {
    var index = bodyStart
    while index < tail {
      switch labels[index] {
      case .junk(.related, isWeak: false):
        index = cutSection(at: index, upTo: tail)
        continue
      case .junk(let reason, isWeak: false): set(.removed(reason), at: index)
      case .junk(let reason, isWeak: true) where isAmongJunk(index): set(.removed(reason), at: index)
      default:
        if blocks[index].hint == .image || isPictureText(index) && !isInSeries(index) {
          set(.removed(.imageText), at: index)
        }
        if labels[index] == .short, isFullByline(blocks[index]) { set(.removed(.metadata), at: index) }
      }
      index += 1
    }
  }

  /// Cuts a list of links that its own heading announces; returns the index after it.
  ///
  /// The last short line stays where it may be the heading of the paragraph after it.
  private mutating func cutSection(at start: Int, upTo tail: Int) -> Int {
    set(.removed(.related), at: start)
    var end = start + 1
    // `Read more: Title` holds its link itself.
    if blocks[start].words.count > 5 { return end }
    while end < tail, labels[end] != .prose, labels[end] != .disclaimer, end - start <= 12 { end += 1 }
    if end < tail, end - start > 2 || blocks[end - 1].isHeadingByMarkup, end - 1 > start,
      blocks[end - 1].words.count <= 8, labels[end - 1] == .short, blocks[end - 1].hint != .listItem
    {
      end -= 1
    }
    for index in start + 1..<max(start + 1, end) {
      if case .junk(let reason, _) = labels[index] {
        set(.removed(reason), at: index)
      } else {
        set(.removed(.related), at: index)
      }
    }
    return end
  }

  private func isAmongJunk(_ index: Int) -> Bool {
    let before = index > 0 && labels[index - 1].isJunk
    let after = index + 1 < labels.count && labels[index + 1].isJunk
    return before || after
  }

  /// A few words in lower case without a full stop: what a picture showed.
  func isPictureText(_ index: Int) -> Bool {
    let block = blocks[index]
    return labels[index] == .short && block.hint == .none && block.shape.opening == .lowercase && !block.isLettered
      && block.shape.ending == .none
      && block.startsGroup && block.words.count >= 4
  }

  /// Takes off the end what is no prose: leftover lines, disclaimers with their headings, the author's portrait.
  mutating func trimEnd(before tail: Int) {
    var reason: Removal.Reason = .related
    for index in blocks.indices.prefix(tail).dropFirst(bodyStart).reversed() {
      if case .removed = fates[index] { continue }
      guard let found = endReason(index, reason) else { return }
      reason = found
      set(.removed(found), at: index)
    }
  }

  private func endReason(_ index: Int, _ reason: Removal.Reason) -> Removal.Reason? {
    let block = blocks[index]
    if fates[index] == .caption || isRowOfFigures(index) { return nil }
    switch labels[index] {
    case .disclaimer: return .disclaimer
    case .junk(let reason, _): return reason
    case .prose:
      if isPortrait(block) { return .author }
      return isCredit(block) || articleAddress(in: block) != nil ? .metadata : nil
    case .short:
      if isCredit(block) || isMetadataLine(block) { return .metadata }
      if block.shape.ending == .question, block.words.count <= 4 { return reason }
      let isClosed =
        block.shape.endsSentence || block.hint == .listItem || block.hint == .tableRow
        || block.hint == .quotation || block.hint == .verbatim || block.shape.opening == .quote || isAside(block)
        || block.isLettered
      return isClosed && reason != .disclaimer ? nil : isClosed && block.words.count > 6 ? nil : reason
    }
  }

  /// `($1 = 129.20 Kenyan shillings)`
  private func isAside(_ block: Block) -> Bool {
    block.text.first == UInt8(ascii: "(") && block.text.last == UInt8(ascii: ")") && block.shape.digits > 0
  }

  /// `Q1 2025 1,509 1,911` above or below another line of figures: a table that has lost its lines.
  private func isRowOfFigures(_ index: Int) -> Bool {
    guard blocks[index].isOfFigures else { return false }
    return [index - 1, index + 1].contains { blocks.indices.contains($0) && blocks[$0].isOfFigures }
  }

  /// `(Reporting by Jane Doe in Perth; Editing by John Roe)`
  private func isCredit(_ block: Block) -> Bool {
    guard block.words.count <= 40, block.words.count >= 3 else { return false }
    return creditVerbs.contains(block.words[0].hash) && block.words[1].hash == wordBy
  }
}

extension Block {
  /// `a) …`, `iv) …`: an item of a list.
  fileprivate var isLettered: Bool {
    let letters = text.prefix { $0.isASCIISmallLetter }
    return (1...4).contains(letters.count) && text[letters.endIndex...].starts(with: ") ".utf8)
  }

  /// A few words of which a third or more are numbers that are no date's, hour's or telephone's.
  fileprivate var isOfFigures: Bool {
    guard (2...16).contains(words.count), !shape.endsSentence, !text.contains(where: { $0 == 0x40 || $0 == 0x2B })
    else {
      return false
    }
    let dated = findDates(in: self).map(\.words)
    let figures = words.indices.count { index in
      isNumber(words[index]) && !dated.contains { $0.contains(index) } && !gap(after: index).starts(with: ":")
    }
    return figures * 3 >= words.count
  }
}

/// `Jane Doe is a reporter who covers …`
func isPortrait(_ block: Block) -> Bool {
  guard block.words.count <= 80, let name = personName(block, at: 0), name.words.count >= 2 else { return false }
  let next = name.words.upperBound
  guard next + 1 < block.words.count, portraitVerbs.contains(block.words[next].hash) else { return false }
  return block.words[next...].prefix(14).contains { portraitJobs.contains($0.hash) }
}

private let portraitVerbs = wordHashes("is has covers writes was joined")
private let portraitJobs = wordHashes(
  "reporter journalist writer editor correspondent columnist contributor analyst founder freelance author producer "
    + "blogger publisher geologist researcher professor fellow experience years")
private let creditVerbs = wordHashes("reporting writing editing additional compiled edited")
private let wordBy = wordHash("by".utf8)
