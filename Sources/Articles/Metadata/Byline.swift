internal import Foundations

/// Who a line names as the author.
struct Byline {
  var authors: [String]
  /// What follows the name, `Reuters` in `By Jane Doe, Reuters`: the publisher, or a city, or a section.
  var affiliation: String?
  /// Words of the block that the byline takes, its opening included.
  var words: Range<Int>
}

/// The byline of a block: `By Jane Doe and John Roe, Reuters`, `Author: Jane Doe`, `Von Hans Müller`; nil for none.
///
/// `By` counts at a block's start or after a date, a bar or a bullet, and only before a capital.
func findByline(in block: Block) -> Byline? {
  let words = block.words
  for index in words.indices.prefix(14) {
    guard let length = bylineOpening(words, index), startsPart(block, index) else { continue }
    if let byline = readNames(block, from: index + length, opening: index) { return byline }
  }
  return nil
}

/// How many words of a byline's opening stand at `index`.
private func bylineOpening(_ words: [Word], _ index: Int) -> Int? {
  guard bylineOpenings.contains(words[index].hash) else { return nil }
  let next = index + 1 < words.count ? words[index + 1].hash : 0
  if bylineVerbs.contains(words[index].hash), bylineWords.contains(next) { return 2 }
  if bylineLabels.contains(words[index].hash) { return 1 }
  return bylineWords.contains(words[index].hash) ? 1 : nil
}

/// A byline starts a block or what follows a date, a bar, a bullet or a comment count.
private func startsPart(_ block: Block, _ index: Int) -> Bool {
  if index == 0 || block.words[index].startsPhrase { return true }
  let previous = block.words[index - 1]
  if block.isNumber(previous) || wordOff == previous.hash { return true }
  let gap = block.text[previous.range.upperBound..<block.words[index].range.lowerBound]
  return gap.contains(UInt8(ascii: "|")) || gap.contains(UInt8(ascii: "-")) || gap.contains(0xE2) || gap.contains(0xC2)
}

private func readNames(_ block: Block, from start: Int, opening: Int) -> Byline? {
  var authors: [String] = []
  var index = start
  while let name = personName(block, at: index) {
    authors.append(unshouted(block.string(name.bytes)))
    index = afterDegrees(block, name.words.upperBound)
    guard index < block.words.count, authors.count < 6 else { break }
    if nameJoiners.contains(block.words[index].hash) {
      index += 1
    } else if !isListComma(block, index) {
      break
    }
  }
  guard !authors.isEmpty else { return nil }
  let affiliation = affiliation(block, at: index)
  return Byline(authors: authors, affiliation: affiliation, words: opening..<index)
}

/// Behind `Ph.D.`, `MD` or `MP`.
private func afterDegrees(_ block: Block, _ start: Int) -> Int {
  var index = start
  while index < block.words.count, degrees.contains(block.words[index].hash) { index += 1 }
  return index
}

/// A comma after which another full name follows, and after it another comma or an `and`: a list of authors.
private func isListComma(_ block: Block, _ index: Int) -> Bool {
  let gap = block.text[block.words[index - 1].range.upperBound..<block.words[index].range.lowerBound]
  guard gap.first == UInt8(ascii: ","), let name = personName(block, at: index), name.words.count >= 2 else {
    return false
  }
  let next = name.words.upperBound
  return next < block.words.count && nameJoiners.contains(block.words[next].hash)
}

/// The capitalised words after a comma or bar, unless they are a date or the author's title.
private func affiliation(_ block: Block, at index: Int) -> String? {
  guard index < block.words.count, let run = capitalisedRun(block, from: index), run.count <= 5,
    !block.isNumber(block.words[index])
  else { return nil }
  let isOther = run.contains { place in
    let hash = block.words[place].hash
    return monthNumbers[hash] != nil || nameEnds.contains(hash) && !runJoiners.contains(hash) || jobWords.contains(hash)
      || SpeechWords.offices.contains(hash) || run.count == 1 && sections.contains(hash)
  }
  return isOther ? nil : block.string(bytes(of: run, in: block))
}

/// A name at a word: one to five capitalised words with particles and initials between; its bytes and words.
func personName(_ block: Block, at start: Int) -> (bytes: Range<Int>, words: Range<Int>)? {
  var index = start
  while index < block.words.count, index < start + 5 {
    let word = block.words[index]
    let isParticle = index > start && nameParticles.contains(word.hash)
    guard word.isCapitalised || isParticle, !endsName(block, index) else { break }
    if index > start, !joins(block, index) { break }
    index += 1
  }
  while index > start, nameParticles.contains(block.words[index - 1].hash) { index -= 1 }
  guard index > start else { return nil }
  return (bytes(of: start..<index, in: block), start..<index)
}

/// Only a space, a hyphen, or the full stop of an initial stands between a word and the one before it.
private func joins(_ block: Block, _ index: Int) -> Bool {
  let before = block.words[index - 1]
  let gap = block.text[before.range.upperBound..<block.words[index].range.lowerBound]
  if gap.elementsEqual([0x20]) || gap.elementsEqual([UInt8(ascii: "-")]) { return true }
  return gap.elementsEqual(Array(". ".utf8)) && (before.range.count <= 2 || nameTitles.contains(before.hash))
    || gap.elementsEqual([UInt8(ascii: ".")]) && before.range.count == 1
}

/// A month before a number, a weekday, or a word of the line's own ends a name.
private func endsName(_ block: Block, _ index: Int) -> Bool {
  let hash = block.words[index].hash
  if nameEnds.contains(hash) { return true }
  guard monthNumbers[hash] != nil, index + 1 < block.words.count else { return false }
  return block.isNumber(block.words[index + 1])
}

/// `KADRI TAMM` as `Kadri Tamm`.
private func unshouted(_ name: String) -> String {
  let bytes = Array(name.utf8)
  guard bytes.count > 4, bytes.contains(0x20), bytes.allSatisfy({ !$0.isASCIISmallLetter && $0 < 0x80 }) else {
    return name
  }
  var isInside = false
  let lower = bytes.map { byte -> UInt8 in
    defer { isInside = byte.isASCIILetter }
    return isInside ? byte.inASCIILowerCase : byte
  }
  return String(decoding: lower, as: UTF8.self)
}

func bytes(of words: Range<Int>, in block: Block) -> Range<Int> {
  guard let first = words.first, let last = words.last else { return 0..<0 }
  return block.words[first].range.lowerBound..<block.words[last].range.upperBound
}

/// Capitalised words from a place on, joined by spaces, `&`, `of`, `the` and `and`; the words' range.
func capitalisedRun(_ block: Block, from start: Int) -> Range<Int>? {
  var index = start
  var end = start
  while index < block.words.count, index < start + 8 {
    let word = block.words[index]
    if index > start, word.startsPhrase { break }
    if word.isCapitalised || index == start && block.isNumber(word) {
      end = index + 1
    } else if !runJoiners.contains(word.hash) || index == start {
      break
    }
    index += 1
  }
  return end > start ? start..<end : nil
}

private let wordOff = wordHash("off".utf8)
private let bylineWords = wordHashes("by von par por di door av af przez")
private let bylineVerbs = wordHashes(
  "written posted story words reporting analysis published reported report text article")
private let bylineLabels = wordHashes("author authors byline autor autorin auteur autore reporter writer")
private let bylineOpenings = bylineWords.union(bylineVerbs).union(bylineLabels)
private let nameJoiners = wordHashes("and und et y e und og och i with")
private let nameParticles = wordHashes("de van von der den da di du del la le el al bin ibn dos das ter ten e")
private let nameTitles = wordHashes("dr mr mrs ms prof sir st jr")
private let nameEnds = wordHashes(
  "published updated posted on for in at monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat "
    + "sun staff min minutes reading last the photo image read share comments and with via off from today leave add no comment "
    + "print email listen save follow")
private let jobWords = wordHashes(
  "reporter editor writer correspondent journalist contributor analyst columnist senior staff chief author bureau news "
    + "guest managing contributing markets mining energy commodities special")
private let degrees = wordHashes("ph phd d dphil md msc bsc mba jd llm esq mp mep qc kc")
private let sections = wordHashes(
  "politics business markets technology tech science sport sports opinion world national energy climate economy finance "
    + "environment health culture money analysis features politik wirtschaft politique économie")
private let runJoiners = wordHashes("of the and for de du des")
