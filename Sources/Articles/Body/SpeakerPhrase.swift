internal import Foundations

/// Whom a block names as the speaker of a quotation in it.
enum SpokenBy: Hashable {
  case named(String)
  /// `she said`: somebody named before.
  case pronoun
  /// `said a neighbour`: somebody whom the text does not name.
  case unnamed
  /// Nothing beside the quotation says who speaks.
  case silent
}

/// Reads the phrase beside a verb of saying that tells who speaks.
struct SpeakerPhrase {
  let block: Block

  /// What stands before a verb at the range's end: `Jane Doe`, `Jane Doe, chief executive of Lynas,`, `its chair, Kim Roe,`.
  func subject(_ range: Range<Int>) -> SpokenBy {
    let parts = parts(of: range)
    guard let last = parts.last else { return .silent }
    if !block.isParted(range.upperBound) {
      var end = last.upperBound
      while end > last.lowerBound, SpeechWords.adverbs.contains(hash(end - 1)) { end -= 1 }
      if end > last.lowerBound { return head(of: last.lowerBound..<end) }
    }
    for part in parts where !SpeechWords.asides.contains(hash(part.lowerBound)) {
      let found = head(of: part)
      if found != .unnamed, found != .silent { return found }
    }
    return .unnamed
  }

  /// What stands after a verb: `Jane Doe`, `the company's chief executive Jane Doe`, `the head of the union, John Roe`.
  func after(_ verb: Int, upTo end: Int) -> SpokenBy {
    let parts = parts(of: verb + 1..<max(verb + 1, min(end, verb + 24)))
    guard let first = parts.first, !SpeechWords.joiners.contains(hash(first.lowerBound)) else { return .unnamed }
    let found = head(of: first)
    guard found == .unnamed || found == .silent else { return found }
    guard parts.count > 1, !SpeechWords.asides.contains(hash(first.lowerBound)),
      let name = person(at: parts[1].lowerBound), name.words == parts[1], name.words.count >= 2
    else { return .unnamed }
    return .named(block.string(name.bytes))
  }

  /// A name at a word, titles before it left out; nil for weekdays, `They`, and names in the possessive.
  func person(at index: Int) -> (bytes: Range<Int>, words: Range<Int>)? {
    var start = index
    while start < block.words.count, isTitle(start) { start += 1 }
    guard start < block.words.count, block.words[start].isCapitalised, !SpeechWords.notNames.contains(hash(start)),
      let name = personName(block, at: start)
    else { return nil }
    // `Mining Minister Jane Doe`, `Lynas’s Jane Doe`
    let end = name.words.first(where: isArticleBehindName) ?? name.words.upperBound
    let last = (name.words.lowerBound..<end).last { isPossessive($0) || isOfficeOrHonorific($0) && $0 + 1 < end }
    let words = (last.map { $0 + 1 } ?? name.words.lowerBound)..<end
    return words.isEmpty ? nil : (bytes(of: words, in: block), words)
  }

  /// `von der Leyen`, `van Dijk`: a surname that begins with a small letter.
  func surnameWithParticles(at index: Int) -> String? {
    guard index < block.words.count, SpeechWords.leadingParticles.contains(hash(index)) else { return nil }
    var next = index + 1
    while next < min(index + 3, block.words.count), SpeechWords.innerParticles.contains(hash(next)) { next += 1 }
    guard next < block.words.count, let name = person(at: next), name.words.lowerBound == next else { return nil }
    return block.string(block.words[index].range.lowerBound..<name.bytes.upperBound)
  }

  /// The first name of a phrase that stands behind no preposition and in front of no job.
  private func head(of part: Range<Int>) -> SpokenBy {
    var index = part.lowerBound
    while index < part.upperBound, SpeechWords.joiners.contains(hash(index)) { index += 1 }
    index = afterDate(index, upTo: part.upperBound)
    guard index < part.upperBound else { return .silent }
    if SpeechWords.pronouns.contains(hash(index)) { return .pronoun }
    if let surname = surnameWithParticles(at: index) { return .named(surname) }
    while index < part.upperBound {
      if endsPhrase(index) { return .unnamed }
      guard let name = person(at: index) else {
        index += 1
        continue
      }
      guard let next = jobAfter(name.words, upTo: part.upperBound) else { return .named(block.string(name.bytes)) }
      index = next
    }
    return .unnamed
  }

  /// `On Monday`, `In May`, `On 3 May` before a subject.
  private func afterDate(_ start: Int, upTo end: Int) -> Int {
    guard start < end, SpeechWords.prepositions.contains(hash(start)) else { return start }
    var index = start + 1
    while index < end, block.isNumber(block.words[index]) || monthNumbers[hash(index)] != nil || isWeekday(index) {
      index += 1
    }
    return index > start + 1 ? index : start
  }

  /// In `Lynas chief executive Jane Doe` the name is the firm's: where to look on.
  private func jobAfter(_ name: Range<Int>, upTo end: Int) -> Int? {
    let next = name.upperBound
    guard next < end, isOffice(next), !block.words[next].isCapitalised, !block.isParted(next) else { return nil }
    return next
  }

  private func endsPhrase(_ index: Int) -> Bool {
    SpeechWords.prepositions.contains(hash(index)) || SpeechWords.relatives.contains(hash(index))
      || SpeechWords.joiners.contains(hash(index)) || SpeechWords.otherPronouns.contains(hash(index))
  }

  /// The parts of a range between commas, brackets and dashes.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start && block.isParted(index) {
      parts.append(start..<index)
      start = index
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// `sagte Klaus Hübner der Zeitung`: in German an article begins another phrase, unless a particle leads it as in
  /// `von der Heide`. Dutch names have `den` alone.
  private func isArticleBehindName(_ index: Int) -> Bool {
    guard index > 0, SpeechWords.germanArticles.contains(hash(index)), !block.words[index].isCapitalised,
      !SpeechWords.nameParticles.contains(hash(index - 1))
    else { return false }
    return hash(index) != SpeechWords.den || block.words.contains { SpeechWords.germanVerbs.contains($0.hash) }
  }

  private func isOffice(_ index: Int) -> Bool {
    SpeechWords.offices.contains(hash(index)) || isGermanOffice(index)
  }

  /// `Vorstandschef`, `Konzernsprecherin`: German makes one word of an office and what it is of.
  private func isGermanOffice(_ index: Int) -> Bool {
    let word = block.text[block.words[index].range].map(\.inASCIILowerCase)
    return SpeechWords.germanOffices.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private func isTitle(_ index: Int) -> Bool {
    SpeechWords.jobTitles.contains(hash(index)) || isOfficeOrHonorific(index) || isShortTitle(index)
  }

  private func isOfficeOrHonorific(_ index: Int) -> Bool {
    isOffice(index) || SpeechWords.honorifics.contains(hash(index))
  }

  /// `Rep.`, `Sen.`
  private func isShortTitle(_ index: Int) -> Bool {
    SpeechWords.shortTitles.contains(hash(index)) && block.gap(after: index).elementsEqual(Array(". ".utf8))
  }

  private func isWeekday(_ index: Int) -> Bool {
    block.words[index].isCapitalised && SpeechWords.notNames.contains(hash(index))
  }

  private func isPossessive(_ index: Int) -> Bool {
    let word = block.text[block.words[index].range]
    return word.last == UInt8(ascii: "s")
      && (word.dropLast().last == UInt8(ascii: "'") || word.dropLast().suffix(3).elementsEqual([0xE2, 0x80, 0x99]))
  }

  private func hash(_ index: Int) -> UInt64 { block.words[index].hash }
}
