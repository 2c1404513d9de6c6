/// What a block seems to be when looked at alone.
enum BlockLabel: Hashable {
  /// Running text of sentences.
  case prose
  /// Too short to tell: a heading, a title, a list item, a stray word.
  case short
  /// Not the article. Weak where articles use such words too.
  case junk(Removal.Reason, isWeak: Bool)
  /// Reads as a disclaimer; counts only where no prose follows.
  case disclaimer

  var isStrongJunk: Bool {
    if case .junk(_, isWeak: false) = self { true } else { false }
  }

  var isJunk: Bool {
    if case .junk = self { true } else { false }
  }
}

/// The tables that blocks are labelled by.
struct JunkLexicon: Sendable {
  static let shared = JunkLexicon()

  private var junk = BlockPhraseTable<Removal.Reason>()
  private var certainDisclaimer = BlockPhraseTable<Bool>()

  private init() {
    for (reason, phrases) in JunkPhrases.all { junk.add(phrases, label: reason) }
    certainDisclaimer.add(DisclaimerPhrases.certain, label: true)
    certainDisclaimer.add(DisclaimerPhrases.likely, label: false)
  }

  func label(_ block: Block) -> BlockLabel {
    if isDebris(block) { return .junk(.debris, isWeak: false) }
    if let found = phraseLabel(block) { return found }
    if let found = patternLabel(block) { return found }
    if isDisclaimer(block) { return .disclaimer }
    return isProse(block) ? .prose : .short
  }

  /// Longer blocks that hold a phrase are sentences about newsletters or cookies, not nags.
  private func phraseLabel(_ block: Block) -> BlockLabel? {
    guard block.words.count <= 60 else { return nil }
    var label: BlockLabel?
    junk.match(block.words) { phrase, _ in
      guard fitsLength(phrase, block) else { return true }
      label = .junk(phrase.label, isWeak: phrase.isWeak)
      return phrase.isWeak
    }
    return label
  }

  private func fitsLength(_ phrase: BlockPhraseTable<Removal.Reason>.Phrase, _ block: Block) -> Bool {
    let count = block.words.count
    switch phrase.place {
    case .whole: return true
    case .anywhere: return count <= (phrase.label == .cookies || phrase.label == .copyright ? 60 : 30)
    case .end: return count <= 10
    case .start:
      if phrase.words.count == 1 { return count <= 12 && (count <= 6 || !block.shape.endsSentence) }
      return count <= 25 && (block.shape.sentenceBreaks == 0 || count <= 16 || phrase.label == .newsletter)
    }
  }

  private func isDisclaimer(_ block: Block) -> Bool {
    var likely = 0
    var isCertain = false
    certainDisclaimer.match(block.words) { phrase, _ in
      if phrase.label { isCertain = true } else { likely += 1 }
      return !isCertain
    }
    return isCertain || likely >= 2
  }

  private func isProse(_ block: Block) -> Bool {
    switch block.hint {
    case .heading, .caption, .tableRow, .image: return false
    default: break
    }
    let count = block.words.count
    if block.text.count > 200, count * 20 < block.text.count {
      return block.shape.endsSentence || block.text.count > 400
    }
    if count >= 30 { return block.shape.separators < 3 }
    // A lone question or exclamation may be a heading or a title.
    let isSentence = block.shape.ending == .stop || block.shape.ending == .ellipsis
    return count >= 8 && (isSentence || block.shape.endsSentence && block.shape.sentenceBreaks > 0)
  }

  /// Code, style sheets, template and page-builder marks.
  private func isDebris(_ block: Block) -> Bool {
    let text = block.text
    if block.words.isEmpty { return !text.contains { $0 >= 0x80 } || text.count <= 6 }
    if block.hint == .verbatim { return false }
    if block.shape.codeSigns * 8 > block.words.count * 3, block.shape.codeSigns >= 3 { return true }
    if text.last == UInt8(ascii: "]"), text.first == UInt8(ascii: "["), block.words.count <= 40 {
      return text.contains(UInt8(ascii: "_")) || text.contains(UInt8(ascii: "=")) || text.starts(with: Array("[/".utf8))
    }
    return block.words.count <= 12 && (text.contains(bytes: "wp:") || text.contains(bytes: "-->"))
  }
}
