/// Finds who speaks each quotation of a block: by a verb of saying beside it, in its own sentence, and that verb's subject.
struct SpeakerFinder {
  private let block: Block
  private let spans: [QuotedSpan]
  /// The words of each span.
  private let inner: [Range<Int>]
  private let phrase: SpeakerPhrase

  init(_ spans: [QuotedSpan], in block: Block) {
    self.block = block
    self.spans = spans
    inner = spans.map { block.wordIndices(in: $0.outer) }
    phrase = SpeakerPhrase(block: block)
  }

  /// One a span, in their order. Linear in the block's words.
  func speakers() -> [SpokenBy] {
    let after = spans.indices.map { speakerAfter($0) }
    var speakers = spans.indices.map { speaker(of: $0, after[$0]) }
    for index in speakers.indices.dropFirst() where speakers[index] == .silent {
      if goesOn(index, isAttributed: after[index - 1] != .silent) { speakers[index] = speakers[index - 1] }
    }
    for index in speakers.indices.dropLast().reversed() where speakers[index] == .silent {
      if isOneSentence(index) { speakers[index] = speakers[index + 1] }
    }
    return speakers
  }

  /// Who is said to speak in a block's last sentence, which ends with a colon.
  func introduced() -> SpokenBy {
    attribution(in: sentence(before: block.words.count, from: inner.last?.upperBound ?? 0))
  }

  /// The subject of a sentence's first verb of saying.
  func reported(in sentence: Range<Int>) -> SpokenBy {
    guard let verb = mainVerb(in: sentence.dropFirst(), from: sentence.lowerBound) else { return .silent }
    return phrase.subject(sentence.lowerBound..<verb)
  }

  private func speaker(of index: Int, _ after: SpokenBy) -> SpokenBy {
    if index == spans.count - 1, let name = signature() { return .named(name) }
    let start = index > 0 ? inner[index - 1].upperBound : 0
    let before = attribution(in: sentence(before: inner[index].lowerBound, from: start))
    return before != .silent && isAnnounced(index) ? before : after == .silent ? before : after
  }

  /// `“…” — James Durrant, Managing Director` below words that fill the block.
  private func signature() -> String? {
    guard spans.first?.outer.lowerBound == 0, let last = spans.last, let words = inner.last,
      words.upperBound < block.words.count, block.words.count - words.upperBound <= 18
    else { return nil }
    let gap = block.text[last.outer.upperBound..<block.words[words.upperBound].range.lowerBound]
    guard gap.contains(UInt8(ascii: "-")) || gap.contains(0xE2) || gap.contains(UInt8(ascii: "~")),
      mainVerb(in: (words.upperBound + 1)..<block.words.count, from: words.upperBound) == nil
    else { return nil }
    return phrase.person(at: words.upperBound).map { block.string($0.bytes) }
  }

  // MARK: After the quotation

  private func speakerAfter(_ index: Int) -> SpokenBy {
    let range = wordsAfter(index)
    guard let first = range.first else { return .silent }
    if hash(first) == SpeechWords.according { return phrase.after(first + 1, upTo: range.upperBound) }
    let verb = SpeechWords.adverbs.contains(hash(first)) ? first + 1 : first
    if verb < range.upperBound, SpeechWords.verbs.contains(hash(verb)) {
      if SpeechWords.verbsToSomebody.contains(hash(verb)) { return .unnamed }
      return phrase.after(verb, upTo: range.upperBound)
    }
    guard opensSubject(first), let verb = mainVerb(in: range.dropFirst().prefix(17), from: first) else {
      return .silent
    }
    return phrase.subject(first..<verb)
  }

  /// The words of the sentence that goes on behind a span; none where a new one begins there.
  private func wordsAfter(_ index: Int) -> Range<Int> {
    let start = inner[index].upperBound
    let limit = index + 1 < spans.count ? inner[index + 1].lowerBound : block.words.count
    guard start < limit, start > 0, !endsWithStop(start - 1) else { return start..<start }
    var end = start + 1
    while end < limit, !block.endsSentence(after: end - 1) { end += 1 }
    return start..<end
  }

  /// A full stop closes the quoted sentence; `?` and `!` do not, nor does a stop before a small letter.
  private func endsWithStop(_ last: Int) -> Bool {
    let gap = block.gap(after: last)
    return block.words[last + 1].isCapitalised && gap.contains(UInt8(ascii: ".")) && !gap.contains(UInt8(ascii: ","))
  }

  private func opensSubject(_ index: Int) -> Bool {
    block.words[index].isCapitalised || SpeechWords.determiners.contains(hash(index))
      || SpeechWords.pronouns.contains(hash(index)) || SpeechWords.jobTitles.contains(hash(index))
      || phrase.surnameWithParticles(at: index) != nil
  }

  // MARK: Before the quotation

  /// The words of the sentence that leads to a place, no farther back than `from`.
  private func sentence(before limit: Int, from lower: Int) -> Range<Int> {
    guard limit > lower, limit >= block.words.count || !block.endsSentence(after: limit - 1) else {
      return limit..<limit
    }
    var start = limit - 1
    while start > lower, !block.endsSentence(after: start - 1) { start -= 1 }
    return start..<limit
  }

  /// Whom the last verb of saying before a quotation is about.
  private func attribution(in range: Range<Int>) -> SpokenBy {
    guard let verb = range.last(where: { isVerb($0, from: range.lowerBound) }) else {
      guard let first = range.first, hash(first) == SpeechWords.according else { return .silent }
      return phrase.after(first + 1, upTo: range.upperBound)
    }
    let between = verb + 1..<range.upperBound
    guard between.count <= 16, !between.contains(where: { SpeechWords.otherViews.contains(hash($0)) }) else {
      return .silent
    }
    if (range.lowerBound..<verb).allSatisfy({ SpeechWords.adverbs.contains(hash($0)) }) {
      return SpeechWords.verbsToSomebody.contains(hash(verb)) ? .unnamed : phrase.after(verb, upTo: range.upperBound)
    }
    return phrase.subject(clauseStart(before: verb, in: range)..<verb)
  }

  /// Where the clause of a verb begins: behind an earlier verb of saying, unless both have one subject.
  private func clauseStart(before verb: Int, in range: Range<Int>) -> Int {
    for earlier in (range.lowerBound..<verb).reversed() where isVerb(earlier, from: range.lowerBound) {
      if earlier > range.lowerBound, SpeechWords.relatives.contains(hash(earlier - 1)) { continue }
      let between = earlier + 1..<verb
      let isShared = between.allSatisfy {
        SpeechWords.adverbs.contains(hash($0)) || SpeechWords.joiners.contains(hash($0))
      }
      if !isShared { return earlier + 1 }
    }
    return range.lowerBound
  }

  /// A colon stands before the span.
  private func isAnnounced(_ index: Int) -> Bool {
    let first = inner[index].lowerBound
    guard first > 0 else { return false }
    return block.text[block.words[first - 1].range.upperBound..<spans[index].outer.lowerBound]
      .contains(UInt8(ascii: ":"))
  }

  // MARK: Between quotations

  /// The same voice goes on: in the same sentence, or right behind the attribution of the span before.
  private func goesOn(_ index: Int, isAttributed: Bool) -> Bool {
    let between = inner[index - 1].upperBound..<inner[index].lowerBound
    guard let last = between.last else { return true }
    if between.lowerBound > 0, endsWithStop(between.lowerBound - 1) { return false }
    let end = between.first { block.endsSentence(after: $0) }
    return end == nil || end == last && isAttributed
  }

  /// No sentence ends and nobody speaks between a span and the next one.
  private func isOneSentence(_ index: Int) -> Bool {
    let between = inner[index].upperBound..<inner[index + 1].lowerBound
    guard !between.isEmpty else { return true }
    if between.lowerBound > 0, endsWithStop(between.lowerBound - 1) { return false }
    return !between.contains { block.endsSentence(after: $0) || SpeechWords.verbs.contains(hash($0)) }
  }

  // MARK: Verbs

  /// The first verb of saying that is no relative clause's.
  private func mainVerb(in range: Range<Int>, from start: Int) -> Int? {
    range.first { isVerb($0, from: start) && !SpeechWords.relatives.contains(hash($0 - 1)) }
  }

  private func isVerb(_ index: Int, from start: Int) -> Bool {
    guard SpeechWords.verbs.contains(hash(index)) else { return false }
    if index == start { return true }
    return !block.words[index].isCapitalised && !SpeechWords.noVerbAfter.contains(hash(index - 1))
  }

  private func hash(_ index: Int) -> UInt64 { block.words[index].hash }
}
