internal import Foundations

/// Junk that is told by its form rather than by fixed words.
extension JunkLexicon {
  func patternLabel(_ block: Block) -> BlockLabel? {
    let words = block.words
    guard !words.isEmpty, words.count <= 40 else { return nil }
    if startsWithCopyright(block) { return .junk(.copyright, isWeak: false) }
    guard words.count <= 14 else { return separatedLabel(block) }
    if words.allSatisfy({ Self.sharingWords.contains($0.hash) || block.isNumber($0) }) {
      let hasSharing = words.contains { Self.sharingWords.contains($0.hash) }
      if hasSharing, words.count >= 2 || Self.networks.contains(words[0].hash) { return .junk(.sharing, isWeak: false) }
    }
    if let label = countLabel(block) { return label }
    if isListHeading(words) { return .junk(.related, isWeak: false) }
    if isReadingTime(block) { return .junk(.metadata, isWeak: false) }
    return separatedLabel(block)
  }

  /// `12 Comments`, `3 shares`, `1.2k views`.
  private func countLabel(_ block: Block) -> BlockLabel? {
    guard block.words.count <= 4, block.isNumber(block.words[0]), let last = block.words.last?.hash else { return nil }
    if Self.commentCounts.contains(last) { return .junk(.comments, isWeak: false) }
    // Shares of a company come by the million, and stand among the terms of a deal.
    if block.hint == .listItem || block.words.contains(where: { Self.magnitudes.contains($0.hash) }) { return nil }
    return Self.shareCounts.contains(last) ? .junk(.sharing, isWeak: false) : nil
  }

  /// `5 min read`, `Lesezeit: 4 Min.`
  private func isReadingTime(_ block: Block) -> Bool {
    guard block.words.count <= 6, let first = block.words.first, let last = block.words.last else { return false }
    if block.isNumber(first) { return Self.readingTime.contains(last.hash) }
    return Self.readingTime.contains(first.hash) && Self.minutes.contains(last.hash)
      && block.words.contains { block.isNumber($0) }
  }

  /// `Recent Mining News`, `Latest from the Blog`.
  private func isListHeading(_ words: [Word]) -> Bool {
    guard words.count <= 6, words.count >= 2 else { return false }
    return Self.listStarts.contains(words[0].hash) && Self.listEnds.contains(words[words.count - 1].hash)
  }

  /// Menus and breadcrumbs: short pieces between bars or arrows. A table's row has such pieces too, and figures in them.
  private func separatedLabel(_ block: Block) -> BlockLabel? {
    let separators = block.shape.separators
    guard block.hint != .tableRow, separators >= 2, block.words.count <= (separators + 1) * 4,
      !block.shape.endsSentence
    else { return nil }
    return .junk(.navigation, isWeak: block.shape.digits > 0)
  }

  private func startsWithCopyright(_ block: Block) -> Bool {
    let text = block.text
    let isSign = text.starts(with: [0xC2, 0xA9]) || text.starts(with: "(c) ") || text.starts(with: "(C) ")
    return isSign && block.words.count <= 30
  }

  private static let networks = wordHashes(
    "facebook twitter linkedin whatsapp pinterest reddit telegram tumblr flipboard instagram youtube messenger bluesky "
      + "mastodon threads tiktok wechat weibo xing pocket tweet")
  static let sharingWords = networks.union(
    wordHashes(
      "share email e mail print copy link x line sms on via and or to this page save gift icon opens in new window"))
  private static let commentCounts = wordHashes(
    "comment comments replies responses kommentare commentaires comentarios")
  private static let magnitudes = wordHashes("hundred thousand million billion m mn bn")
  private static let shareCounts = wordHashes("share shares views likes reads retweets followers votes points claps")
  private static let listStarts = wordHashes("recent latest more top other related popular trending further breaking")
  private static let listEnds = wordHashes(
    "news stories articles posts headlines videos updates insights reads topics blog")
  private static let minutes = wordHashes("minutes mins min minuten minutos minuti")
  private static let readingTime = wordHashes("read reading lesezeit lecture lectura leitura minutes mins min")
}

extension Block {
  func isNumber(_ word: Word) -> Bool { text[Int(word.start)].isASCIIDigit }
}
