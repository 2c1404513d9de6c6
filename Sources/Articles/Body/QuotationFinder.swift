/// Lists the quotations of an article and settles who speaks, passage by passage.
struct QuotationFinder {
  private var quotations: [Quotation] = []
  private var passages: [Passage]
  /// Where a name of several words is first printed in full, by the hash of its last word.
  private var fullNames = WordMap<(block: Int, bytes: Range<Int>)>(capacity: 64)

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
      learnNames(in: index)
      guard !spans.isEmpty || isQuotation(index) else {
        lastSpeaker = introduced(by: block) ?? lastNamed(in: block) ?? lastSpeaker
        isCarriedOn = introduced(by: block) != nil
        continue
      }
      var (speaker, attribution) = speaker(of: spans, block, lastSpeaker, isCarriedOn)
      if isQuotation(index), spans.isEmpty {
        (speaker, attribution) = (isCarriedOn ? lastSpeaker : nil, isCarriedOn ? .implied : .none)
      }
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
    if let name = SpeakerFinder.speaker(of: spans, in: block) { return (inFull(name), .stated) }
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
    return SpeakerFinder.speaker(of: [], in: block).map(inFull)
  }

  /// A person in a paragraph of reported speech is whom `he said` means next.
  private func lastNamed(in block: Block) -> String? {
    guard block.words.contains(where: { SpeakerFinder.sayingVerbs.contains($0.hash) }) else { return nil }
    return SpeakerFinder.speaker(of: [], in: block).map(inFull).flatMap { $0.contains(" ") ? $0 : nil }
  }

  /// Notes the names of two words or more.
  private mutating func learnNames(in number: Int) {
    let block = blocks[number]
    var index = 0
    while index < block.words.count {
      guard block.words[index].isCapitalised, let name = personName(block, at: index), name.words.count >= 2 else {
        index += 1
        continue
      }
      let key = block.words[name.words.upperBound - 1].hash
      if fullNames[key] == nil, name.words.count <= 4 { fullNames[key] = (number, name.bytes) }
      index = name.words.upperBound
    }
  }

  /// `Durrant` as `James Durrant`.
  private func inFull(_ name: String) -> String {
    guard let last = name.utf8.split(separator: UInt8(ascii: " ")).last, let found = fullNames[wordHash(last)] else {
      return name
    }
    return blocks[found.block].string(found.bytes)
  }

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
private func isQuoteByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == 0xAB || byte == 0x9C || byte == 0x9E
}
