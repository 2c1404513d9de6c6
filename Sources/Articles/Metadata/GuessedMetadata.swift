import Foundations

/// What the text alone says about itself.
struct GuessedMetadata {
  var title = ""
  var publisher: String?
  var authors: [String] = []
  var published: CalendarDate?
  var updated: CalendarDate?
  /// No day is printed but that of an update, which is taken for want of another.
  var isDayOfUpdate = false
  var url: String?
  var language: String?
  /// The two readings of a date that nothing in the text settles, and its line.
  var ambiguousDate: (chosen: CalendarDate, other: CalendarDate, line: Int)?
}

/// Reads metadata off the sifted blocks.
struct MetadataReader {
  let blocks: [Block]
  let sifter: Sifter
  private var guess = GuessedMetadata()
  private var publishers = PublisherFinder()

  init(blocks: [Block], sifter: Sifter) {
    self.blocks = blocks
    self.sifter = sifter
  }

  /// `knownTitle` and `knownURL` are what front matter or the page's markup say; they help with the publisher, who is
  /// looked for unless both the title and the publisher are known.
  consuming func read(knownTitle: String?, knownURL: String?, knownPublisher: String?) -> GuessedMetadata {
    guess.language = guessLanguage(blocks.indices.filter { sifter.fates[$0] == .body }.prefix(40).map { blocks[$0] })
    guess.url = knownURL ?? findArticleAddress(blocks)
    readBylines()
    readDates()
    if let knownTitle, let knownPublisher {
      (guess.title, guess.publisher) = (knownTitle, knownPublisher)
      return guess
    }
    gatherPublishers()
    readTitle(knownTitle)
    guess.publisher = publishers.best(title: guess.title, domain: guess.url.flatMap(domainName(of:)))
    dropPublisherAsAuthor()
    return guess
  }

  // MARK: Title

  private mutating func readTitle(_ known: String?) {
    if let known {
      guess.title = known
    } else if let index = sifter.titleIndex {
      guess.title = blocks[index].string
      if sifter.fates.indices.contains(index + 1), sifter.fates[index + 1] == .title {
        guess.title += " " + blocks[index + 1].string
      }
      for label in ["Title: ", "Headline: ", "TITLE: "] where guess.title.hasPrefix(label) {
        guess.title.removeFirst(label.count)
      }
      guess.title = withoutPublisher(guess.title)
    }
  }

  /// Cuts a tail after a bar or dash only where it is known to be the publisher's name.
  private mutating func withoutPublisher(_ title: String) -> String {
    guard let split = TitleTail(title) else { return title }
    let domain = guess.url.flatMap(domainName(of:)).map(squeezed)
    let tail = squeezed(split.tail)
    let others = blocks.indices.prefix(sifter.bodyStart).filter { $0 != sifter.titleIndex }
    let isRepeated = others.contains { squeezed(blocks[$0].string) == squeezed(split.head) }
    let isSiteName = others.contains { blocks[$0].words.count <= 5 && squeezed(blocks[$0].string) == tail }
    let isDomain =
      domain.map { $0 == tail || $0.count >= 5 && (tail.starts(with: $0) || $0.starts(with: tail)) } ?? false
    guard isRepeated || isSiteName || isDomain || publishers.knows(split.tail) else { return title }
    publishers.add(split.tail, weight: 5)
    return split.head
  }

  // MARK: Author

  private mutating func readBylines() {
    var affiliations: Set<String> = []
    for index in blocks.indices where isOutsideBody(index) && blocks[index].words.count <= 40 {
      guard let byline = findByline(in: blocks[index]), byline.words.count >= 2 else { continue }
      if let affiliation = byline.affiliation, affiliations.insert(affiliation).inserted {
        publishers.add(affiliation, weight: namesPress(affiliation) ? 3 : 2)
      }
      guard guess.authors.isEmpty else { continue }
      guess.authors = byline.authors.filter { !Self.noAuthors.contains(wordHash(squeezed($0))) }
    }
    if guess.authors.isEmpty { readNameNearDate() }
    if guess.authors.isEmpty { readPortrait() }
  }

  /// What stands behind an author is the publisher where it names itself press; anything else, a city perhaps, is too
  /// little without a second sign.
  private func namesPress(_ name: String) -> Bool {
    Self.agencies.contains(wordHash(squeezed(name)))
      || name.utf8.split(separator: 0x20).contains { pressWords.contains(wordHash($0)) }
  }

  /// `Jane Doe`, `Jane Doe | 3 May 2025` or `3 May 2025 | Jane Doe` between the title and the text.
  private mutating func readNameNearDate() {
    guard let title = sifter.titleIndex else { return }
    for index in blocks.indices.prefix(sifter.bodyStart).dropFirst(title + 1) where blocks[index].words.count <= 14 {
      let block = blocks[index]
      if isProvidedBy(index) { continue }
      let date = findDates(in: block).first?.words ?? 0..<0
      guard let names = UnsignedNames(block, around: date), sifter.fates[index] != .caption else { continue }
      let isAbove = index + 1 < blocks.count && isMetadataLine(blocks[index + 1])
      guard !date.isEmpty || isAbove || hasJob(block, after: names.words) else { continue }
      if names.areOfPeople {
        guess.authors = names.names
        return
      }
      if names.names.count == 1, namesPress(names.names[0]) { publishers.add(names.names[0], weight: 3) }
    }
  }

  /// Stands below `NEWS PROVIDED BY`, where press wires name whose release it is.
  private func isProvidedBy(_ index: Int) -> Bool {
    index > 0 && blocks[index - 1].words.map(\.hash) == Self.providedBy
  }

  private func hasJob(_ block: Block, after name: Range<Int>) -> Bool {
    block.words.dropFirst(name.upperBound).contains { Self.jobs.contains($0.hash) }
  }

  /// `Jane Doe is a reporter …` below the text.
  private mutating func readPortrait() {
    for index in blocks.indices.dropFirst(sifter.bodyStart) where sifter.fates[index] == .removed(.author) {
      guard isPortrait(blocks[index]), let name = personName(blocks[index], at: 0) else { continue }
      guess.authors = [blocks[index].string(name.bytes)]
      return
    }
  }

  private mutating func dropPublisherAsAuthor() {
    guard guess.publisher == nil, guess.authors.count == 1, let only = guess.authors.first,
      Self.agencies.contains(wordHash(squeezed(only)))
    else { return }
    guess.publisher = only
  }

  // MARK: Dates

  private mutating func readDates() {
    guess = DateReader(blocks: blocks, sifter: sifter, guess: guess).read()
  }

  // MARK: Publisher

  private mutating func gatherPublishers() {
    for index in blocks.indices {
      let block = blocks[index]
      if isOutsideBody(index) { PublisherEvidence.shared.gather(block, into: &publishers) }
      if isProvidedBy(index), block.words.count <= 8, !isMetadataLine(block) { publishers.add(block.string, weight: 8) }
      if index == sifter.bodyStart, let agency = datelineAgency(block) { publishers.add(agency, weight: 5) }
    }
    let head = blocks.indices.prefix(sifter.titleIndex ?? 0).filter { blocks[$0].hint != .listItem }
    if let first = head.first(where: { sifter.labels[$0] == .short && (1...4).contains(blocks[$0].words.count) }),
      blocks[first].shape.capitalised == blocks[first].words.count, !isMetadataLine(blocks[first])
    {
      publishers.add(blocks[first].string, weight: 3)
    }
  }

  /// `SYDNEY (Reuters) – …`, `/PRNewswire/`.
  private func datelineAgency(_ block: Block) -> String? {
    let start = block.text.prefix(160)
    for (opening, closing) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "/"), UInt8(ascii: "/"))] {
      for place in start.indices where start[place] == opening {
        let name = start[(place + 1)...].prefix { $0 != closing }
        let text = String(decoding: name, as: UTF8.self)
        if name.count <= 24, Self.agencies.contains(wordHash(squeezed(text))) { return text }
      }
    }
    return nil
  }

  private func isOutsideBody(_ index: Int) -> Bool {
    if case .removed = sifter.fates[index] { true } else { false }
  }

  private static let noAuthors = wordHashes(
    "admin administrator editor staff staffwriter newsdesk newsroom guest webmaster us the")
  private static let providedBy = ["news", "provided", "by"].map { wordHash($0.utf8) }
  private static let jobs = wordHashes("reporter editor writer correspondent journalist contributor columnist staff")
  private static let agencies = wordHashes(
    "reuters afp ap bloomberg xinhua dpa prnewswire globenewswire businesswire accesswire newsfile aap tass")
}

/// A title's last part after ` | `, ` - `, ` – `, ` — `, ` :: ` or ` · `.
struct TitleTail {
  var head: String
  var tail: String

  init?(_ title: String) {
    let bytes = Array(title.utf8)
    var best: Range<Int>?
    for separator: StaticString in [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " • "] {
      var start = 0
      while let found = bytes[start...].firstRange(of: separator) {
        if found.lowerBound > best?.lowerBound ?? 0 { best = found }
        start = found.lowerBound + 1
      }
    }
    guard let best, best.lowerBound > 0, best.upperBound < bytes.count else { return nil }
    head = String(decoding: bytes[..<best.lowerBound], as: UTF8.self)
    tail = String(decoding: bytes[best.upperBound...], as: UTF8.self)
    guard tail.utf8.count <= 60, tail.split(separator: " ").count <= 6 else { return nil }
  }
}

/// `mining.com` of `https://www.mining.com/story`; nil where the address has no host with a dot.
func domainName(of address: String) -> String? {
  let bytes = Array(address.utf8)
  guard let scheme = bytes.firstRange(of: "://") else { return nil }
  var host = bytes[scheme.upperBound...].prefix {
    $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
  }
  if host.starts(with: "www.") { host = host.dropFirst(4) }
  guard host.contains(UInt8(ascii: ".")), host.count <= 100 else { return nil }
  return String(decoding: host.map { $0.inASCIILowerCase }, as: UTF8.self)
}
