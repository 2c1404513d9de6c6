/// Lists the quotations of an article and settles who speaks, passage by passage.
struct QuotationFinder {
  private var quotations: [Quotation] = []
  private var passages: [Passage]
  /// Names by their last word, in full as first printed.
  private var fullNames: [String: String] = [:]

  private let blocks: [Block]

  /// `blocks` are those that the passages were made of, one each.
  init(passages: [Passage], blocks: [Block]) {
    self.passages = passages
    self.blocks = blocks
  }

  /// The passages with their speakers, and all quotations of four words or more.
  consuming func find() -> (passages: [Passage], quotations: [Quotation]) {
    guard blocks.contains(where: { $0.text.contains(where: isQuoteByte) }) else { return (passages, []) }
    var lastSpeaker: String?
    var isCarriedOn = false
    for index in passages.indices where !passages[index].isHeading && passages[index].kind != .caption {
      let block = blocks[index]
      let spans = QuotedSpan.all(in: block)
      learnNames(in: block)
      guard !spans.isEmpty || isQuotation(index) else {
        lastSpeaker = introduced(by: block) ?? lastNamed(in: block) ?? lastSpeaker
        isCarriedOn = introduced(by: block) != nil
        continue
      }
      var (speaker, attribution) = speaker(of: spans, block, lastSpeaker, isCarriedOn)
      if isQuotation(index), spans.isEmpty { (speaker, attribution) = (isCarriedOn ? lastSpeaker : nil, isCarriedOn ? .implied : .none) }
      record(spans, index, block, speaker, attribution)
      isCarriedOn = speaker != nil && (spans.last?.isOpen == true || attribution != .none)
      lastSpeaker = speaker ?? lastSpeaker
    }
    implyOnlySpeaker()
    return (passages, quotations)
  }

  private func isQuotation(_ index: Int) -> Bool {
    if case .quotation = passages[index].kind { true } else { false }
  }

  private func speaker(
    of spans: [QuotedSpan], _ block: Block, _ last: String?, _ isCarriedOn: Bool
  ) -> (String?, Attribution) {
    if let name = SpeakerFinder.speaker(of: spans, in: block) { return (fullNames[lastWord(name)] ?? name, .stated) }
    if last != nil, isCarriedOn || SpeakerFinder.hasPronoun(spans, in: block) { return (last, .implied) }
    return (nil, .none)
  }

  private mutating func record(
    _ spans: [QuotedSpan], _ index: Int, _ block: Block, _ speaker: String?, _ attribution: Attribution
  ) {
    for span in spans {
      guard block.wordIndices(in: span.range).count >= 4 else { continue }
      quotations.append(
        Quotation(
          anchor: passages[index].anchor, range: span.range, words: block.string(span.range), speaker: speaker,
          attribution: attribution))
    }
    if isQuotation(index) { passages[index].kind = .quotation(speaker: speaker, attribution: attribution) }
  }

  /// `Jane Doe said:` at a paragraph's end introduces the quotation after it.
  private func introduced(by block: Block) -> String? {
    guard block.shape.ending == .colon else { return nil }
    return SpeakerFinder.speaker(of: [], in: block).map { fullNames[lastWord($0)] ?? $0 }
  }

  /// A person in a paragraph of reported speech is whom `he said` means next.
  private func lastNamed(in block: Block) -> String? {
    guard block.words.contains(where: { SpeakerFinder.sayingVerbs.contains($0.hash) }) else { return nil }
    return SpeakerFinder.speaker(of: [], in: block).map { fullNames[lastWord($0)] ?? $0 }
  }

  /// Notes the names of two words or more that stand beside a title or a verb of saying.
  private mutating func learnNames(in block: Block) {
    var index = 0
    while index < block.words.count {
      guard block.words[index].isCapitalised, let name = personName(block, at: index), name.words.count >= 2 else {
        index += 1
        continue
      }
      let text = block.string(name.bytes)
      let key = lastWord(text)
      if fullNames[key] == nil, name.words.count <= 4 { fullNames[key] = text }
      index = name.words.upperBound
    }
  }

  private func lastWord(_ name: String) -> String { String(name.split(separator: " ").last ?? "") }

  /// Where every stated quotation is of one person, an interview's unsigned ones are too.
  private mutating func implyOnlySpeaker() {
    let stated = Set(quotations.filter { $0.attribution == .stated }.compactMap(\.speaker))
    guard stated.count == 1, let only = stated.first else { return }
    var whole: Set<String> = []
    for index in passages.indices {
      guard case .quotation(let speaker, _) = passages[index].kind else { continue }
      whole.insert(passages[index].anchor)
      if speaker == nil { passages[index].kind = .quotation(speaker: only, attribution: .implied) }
    }
    for index in quotations.indices where quotations[index].speaker == nil && whole.contains(quotations[index].anchor) {
      quotations[index].speaker = only
      quotations[index].attribution = .implied
    }
  }
}

/// A byte of some quotation mark; others share the last bytes, which costs no more than a closer look.
@inline(__always)
private func isQuoteByte(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == 0xAB || byte == 0x9C || byte == 0x9E }
