/// Lists the quotations of an article and settles who speaks, quotation by quotation.
///
/// Where the text does not settle it nobody is named: a wrong speaker is worse than none.
struct QuotationFinder {
  private struct Speaker: Hashable {
    var name: String?
    var attribution = Attribution.none

    static let nobody = Speaker()

    static func implied(_ name: String?) -> Speaker {
      name.map { Speaker(name: $0, attribution: .implied) } ?? .nobody
    }
  }

  private var quotations: [Quotation] = []
  private var passages: [Passage]
  private let blocks: [Block]
  private var people = NamedPeople()
  /// Whom `he said` means in the next block.
  private var person: String?
  /// Whose words the next block holds if it names nobody.
  private var carried: String?
  /// A colon announces the next block, and it and those that go on in its quotation may do without marks.
  private var isAnnounced = false
  /// The next block is announced as somebody's whom the text does not name.
  private var isAnnouncedForOthers = false
  private var spoken: Set<String> = []
  /// Passages that are certainly not of an interview's only guest.
  private var ofOthers: Set<String> = []

  /// `blocks` are those that the passages were made of, one each.
  init(passages: [Passage], blocks: [Block]) {
    self.passages = passages
    self.blocks = blocks
  }

  /// The passages with their speakers, and all quotations of four words or more.
  consuming func find() -> (passages: [Passage], quotations: [Quotation]) {
    guard blocks.contains(where: { $0.text.contains(where: isQuoteByte) }) else { return (passages, []) }
    for index in passages.indices where passages[index].kind != .caption {
      if passages[index].isHeading { readHeading(blocks[index]) } else { read(index) }
    }
    implyOnlySpeaker()
    return (passages, quotations)
  }

  /// A short line that ends with a colon looks like a heading, and may announce who speaks.
  private mutating func readHeading(_ block: Block) {
    carried = nil
    isAnnounced = false
    isAnnouncedForOthers = false
    guard block.shape.ending == .colon else { return }
    people.learn(block)
    follow(block, SpeakerFinder([], in: block), Array(repeating: false, count: block.words.count), nil)
  }

  private mutating func read(_ index: Int) {
    let block = blocks[index]
    let spans = QuotedSpan.all(in: block)
    let finder = SpeakerFinder(spans, in: block)
    let isQuoted = block.quotedWords(spans)
    people.learn(block)
    var last: Speaker?
    if !spans.isEmpty || isQuotation(index) {
      let found = finder.speakers()
      let speakers = spans.indices.map { resolve(found[$0], spans[$0], index, isQuoted) }
      last = speakers.last ?? unmarkedSpeaker(block)
      let isUnknown = zip(found, speakers).contains { $0 == .unnamed || $0 == .pronoun && $1.name == nil }
      if isUnknown || isAnnouncedForOthers { ofOthers.insert(passages[index].anchor) }
      record(spans, speakers, unmarked: last ?? .nobody, index)
      if found.last == .unnamed { person = nil }
    }
    carried = spans.last?.isOpen == true || isQuotation(index) ? last?.name : nil
    isAnnounced = isAnnounced && isQuotation(index) && spans.isEmpty
    isAnnouncedForOthers = false
    follow(block, finder, isQuoted, last?.name)
  }

  private func isQuotation(_ index: Int) -> Bool {
    if case .quotation = passages[index].kind { true } else { false }
  }

  /// Whose a quotation without marks is: who signs it, or who was announced. A quotation that says neither may be of a
  /// document, or of anybody.
  private func unmarkedSpeaker(_ block: Block) -> Speaker {
    if let name = block.signer { return Speaker(name: name, attribution: .stated) }
    return isAnnounced ? .implied(carried) : .nobody
  }

  private func resolve(_ found: SpokenBy, _ span: QuotedSpan, _ index: Int, _ isQuoted: [Bool]) -> Speaker {
    switch found {
    case .named(let name): return Speaker(name: people.inFull(name), attribution: .stated)
    case .unnamed: return .nobody
    case .pronoun:
      let limit = blocks[index].wordIndices(in: span.outer).lowerBound
      return .implied(people.person(before: limit, in: blocks[index], isQuoted)?.name ?? person)
    case .silent:
      return .implied(isQuotation(index) || span.outer.lowerBound == 0 ? carried : nil)
    }
  }

  private mutating func record(_ spans: [QuotedSpan], _ speakers: [Speaker], unmarked: Speaker, _ index: Int) {
    let block = blocks[index]
    var heard: [Speaker] = []
    for (span, speaker) in zip(spans, speakers) where block.wordIndices(in: span.range).count >= 4 {
      heard.append(speaker)
      if speaker.attribution == .stated, let name = speaker.name { spoken.insert(name) }
      quotations.append(
        Quotation(
          anchor: passages[index].anchor, range: span.range, words: block.string(span.range), speaker: speaker.name,
          attribution: speaker.attribution))
    }
    guard isQuotation(index) else { return }
    let first = heard.first ?? speakers.first ?? unmarked
    if heard.allSatisfy({ $0.name == first.name }) {
      passages[index].kind = .quotation(speaker: first.name, attribution: first.attribution)
    } else {
      passages[index].kind = .paragraph
    }
  }

  /// Whom the next block may mean: who was named last, if that is somebody who speaks; whom a colon announces.
  private mutating func follow(_ block: Block, _ finder: SpeakerFinder, _ isQuoted: [Bool], _ speaker: String?) {
    if let naming = people.person(before: block.words.count, in: block, isQuoted) {
      person = speaks(naming, finder) ? naming.name : nil
    } else if let speaker {
      person = speaker
    }
    guard block.shape.ending == .colon else { return }
    isAnnounced = true
    switch finder.introduced() {
    case .named(let name): carried = people.inFull(name)
    case .pronoun: carried = person
    case .unnamed: isAnnouncedForOthers = true
    case .silent: return
    }
    person = carried ?? person
  }

  private func speaks(_ naming: NamedPeople.Naming, _ finder: SpeakerFinder) -> Bool {
    if spoken.contains(naming.name) { return true }
    guard case .named(let name) = finder.reported(in: naming.sentence) else { return false }
    return people.inFull(name) == naming.name
  }

  /// Where every stated quotation is of one person, an interview's unsigned ones in quotation marks are too.
  private mutating func implyOnlySpeaker() {
    guard isInterview else { return }
    let stated = Set(quotations.filter { $0.attribution == .stated }.compactMap(\.speaker))
    guard stated.count == 1, let only = stated.first else { return }
    var whole: Set<String> = []
    for index in passages.indices where !ofOthers.contains(passages[index].anchor) {
      guard case .quotation(let speaker, _) = passages[index].kind, blocks[index].shape.opening == .quote else {
        continue
      }
      whole.insert(passages[index].anchor)
      if speaker == nil { passages[index].kind = .quotation(speaker: only, attribution: .implied) }
    }
    for index in quotations.indices where quotations[index].speaker == nil && whole.contains(quotations[index].anchor) {
      quotations[index].speaker = only
      quotations[index].attribution = .implied
    }
  }

  /// Two questions or more stand in lines of their own.
  private var isInterview: Bool {
    passages.indices.count { index in
      let block = blocks[index]
      return block.shape.ending == .question && block.shape.opening != .quote && block.words.count <= 40
        && (passages[index].isHeading || block.shape.sentenceBreaks <= 1)
    } >= 2
  }
}

/// A byte of some quotation mark; others share the last bytes, which costs no more than a closer look.
@inline(__always)
private func isQuoteByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == 0xAB || byte == 0xBB || byte == 0x9C || byte == 0x9E
}
