import Foundations

/// Finds when a clipping was published and updated: a labelled date before any other, then one near the title.
struct DateReader {
  let blocks: [Block]
  let sifter: Sifter
  var guess: GuessedMetadata

  private struct Candidate {
    var found: FoundDate
    var line: Int
    var rank: Int
  }

  /// The least ranks of days above the title, and below the text.
  private static let (aboveTitle, belowText) = (400, 1000)

  consuming func read() -> GuessedMetadata {
    var candidates = headDates()
    candidates += tailDates()
    let order = candidates.contains { $0.found.alternative != nil } ? dayMonthOrder() : .unknown
    let published = best(candidates, .published)
    let updated = best(candidates, .updated)
    let bare = best(candidates, .bare)
    let isBareFirst =
      bare.map { bare in
        updated.map { $0.line == bare.line && bare.found.range.lowerBound < $0.found.range.lowerBound } ?? true
      } ?? false
    let unlabelled = isBareFirst ? bare : updated ?? bare
    // A day below the title stands nearer to it than what is said to be published below the text.
    let isNearer = (published?.rank ?? 0) >= Self.belowText && (bare?.rank ?? .max) < Self.aboveTitle
    let chosen = isNearer ? unlabelled : published ?? unlabelled
    guess.published = chosen.map { settle($0, order) }
    guess.isDayOfUpdate = chosen?.found.role == .updated
    if let updated, chosen?.found != updated.found { guess.updated = settle(updated, order) }
    if let chosen, let other = chosen.found.alternative, order == .unknown {
      guess.ambiguousDate = (chosen.found.date, other, chosen.line)
    }
    return guess
  }

  private func settle(_ candidate: Candidate, _ order: DayMonthOrder) -> CalendarDate {
    guard let other = candidate.found.alternative, order == .dayFirst else { return candidate.found.date }
    return other
  }

  private func best(_ candidates: [Candidate], _ role: FoundDate.Role) -> Candidate? {
    var best: Candidate?
    for candidate in candidates where candidate.found.role == role && candidate.found.date.month != nil {
      if candidate.rank < best?.rank ?? .max { best = candidate }
    }
    return best
  }

  /// Dates before the text; those after the title come first, those of the page's own banner last.
  private func headDates() -> [Candidate] {
    let title = sifter.titleIndex ?? -1
    var candidates: [Candidate] = []
    for index in 0..<min(blocks.count, sifter.bodyStart + 1) where index != sifter.titleIndex {
      let block = blocks[index]
      let isText = sifter.fates[index] == .body
      guard sifter.fates[index] != .caption, !isEvent(block), !isCopyright(block), !isSentenceInList(block) else {
        continue
      }
      for (position, found) in findDates(in: block).enumerated() {
        guard !isText || isDateline(block, found) || found.role != .bare && block.words.count <= 16 else { continue }
        guard isText || block.words.count <= 40 else { continue }
        let rank = (index > title ? 4 * (index - title) : Self.aboveTitle + 4 * (title - index)) + min(position, 3)
        candidates.append(Candidate(found: labelled(found, index), line: block.line, rank: rank))
      }
    }
    return candidates
  }

  /// Dates after the text count only under a label.
  private func tailDates() -> [Candidate] {
    var candidates: [Candidate] = []
    for index in blocks.indices.dropFirst(sifter.bodyStart + 1)
    where sifter.fates[index] != .body && blocks[index].words.count <= 24 {
      guard !isEvent(blocks[index]), !isCopyright(blocks[index]) else { continue }
      for found in findDates(in: blocks[index]) {
        let found = labelled(found, index)
        if found.role != .bare {
          candidates.append(Candidate(found: found, line: blocks[index].line, rank: Self.belowText + index))
        }
      }
    }
    return candidates
  }

  /// A block of one word, `Published`, labels the date of the next.
  private func labelled(_ found: FoundDate, _ index: Int) -> FoundDate {
    guard found.role == .bare, index > 0, found.words.lowerBound == 0 else { return found }
    var found = found
    found.role = roleWord(of: blocks[index - 1])
    return found
  }

  /// `PERTH, Oct. 31, 2025 (GLOBE NEWSWIRE) --`, `PERTH, 31 October 2025 –` or `(Perth, 31 October 2025)`.
  private func isDateline(_ block: Block, _ found: FoundDate) -> Bool {
    guard found.words.lowerBound <= 6 else { return false }
    if isBehindPlace(block, found) { return true }
    let shouted = block.words.prefix(found.words.lowerBound).contains { word in
      block.text[word.range].allSatisfy { !$0.isASCIISmallLetter } && word.range.count >= 3
    }
    let rest = block.text[found.range.upperBound...].prefix(40)
    let isClosed =
      rest.starts(with: " (") || rest.starts(with: " /") || rest.starts(with: " –") || rest.starts(with: " —")
      || rest.starts(with: " -") || rest.starts(with: ": ")
    return isClosed && (shouted || found.words.lowerBound == 0) || shouted && found.words.lowerBound <= 3
  }

  /// A place's name and the date are all that stands before a dash, or between brackets that open the text.
  private func isBehindPlace(_ block: Block, _ found: FoundDate) -> Bool {
    let place = block.words[..<found.words.lowerBound]
    guard (1...4).contains(place.count),
      place.allSatisfy({ $0.isCapitalised && !SpeechWords.notNames.contains($0.hash) }),
      block.gap(after: place.count - 1).contains(UInt8(ascii: ","))
    else { return false }
    let rest = block.text[found.range.upperBound...]
    if block.text.first == UInt8(ascii: "(") { return rest.first == UInt8(ascii: ")") }
    return rest.starts(with: " –") || rest.starts(with: " —") || rest.starts(with: " - ") || rest.starts(with: " --")
  }

  private func isEvent(_ block: Block) -> Bool {
    block.words.contains { eventWords.contains($0.hash) } && block.words.count <= 40
  }

  private func isCopyright(_ block: Block) -> Bool {
    block.words.contains { $0.hash == copyrightWord } || block.text.firstRange(of: "©") != nil
  }

  /// Day first or month first, from other dates of the text, its address and its spelling.
  private func dayMonthOrder() -> DayMonthOrder {
    if let language = guess.language, language != "en" { return .dayFirst }
    if let domain = guess.url.flatMap(domainName(of:)) {
      for suffix in [".au", ".uk", ".nz", ".za", ".in", ".ie", ".eu", ".de"] where domain.hasSuffix(suffix) {
        return .dayFirst
      }
    }
    var votes = 0
    for block in blocks.prefix(200) {
      for found in findDates(in: block) where found.alternative == nil { votes += vote(found, block) }
      for word in block.words {
        if britishWords.contains(word.hash) { votes += 1 }
        if americanWords.contains(word.hash) { votes -= 1 }
      }
    }
    return votes > 0 ? .dayFirst : votes < 0 ? .monthFirst : .unknown
  }

  /// A numeric date with a part above 12, or a date with the month in letters, shows the habit.
  private func vote(_ found: FoundDate, _ block: Block) -> Int {
    guard let first = block.words[found.words].first, found.words.count == 3, found.date.day != nil else { return 0 }
    if monthNumbers[first.hash] != nil { return -2 }
    let isNumeric = block.words[found.words].allSatisfy { block.isNumber($0) }
    let leading = Int(block.string(first.range)) ?? 0
    if !isNumeric { return 2 }
    return leading > 31 ? 0 : leading > 12 ? 4 : -4
  }
}

private let copyrightWord = wordHash("copyright".utf8)
private let eventWords = wordHashes(
  "webinar conference register registration event events expo summit deadline rsvp symposium workshop")
private let britishWords = wordHashes(
  "colour centre programme defence labour organisation licence tonnes metres favour whilst aluminium")
private let americanWords = wordHashes(
  "color center program defense labor organization license tons meters favor aluminum")
