internal import Foundations

/// Splits blocks of the head whose date and byline are stuck to the first words of the text.
///
/// `October 31, 2025 Off By MarketOpenRareX Limited has …` becomes the date with the byline, and the text. The seam is a
/// capital right after a small letter where a word starts that the text uses elsewhere.
func splitGluedBylines(_ blocks: inout [Block]) {
  let limit = min(blocks.count, 12)
  for index in 0..<limit {
    if let apart = withWordsApart(blocks[index]) { blocks[index] = apart }
    guard blocks[index].words.count >= 20 || blocks[index].shape.endsSentence,
      let seam = seam(in: blocks[index], blocks)
    else { continue }
    let block = blocks[index]
    var head = Array(block.text[..<seam])
    while head.last == 0x20 { head.removeLast() }
    let rest = Array(block.text[seam...].drop { $0 == 0x20 })
    guard !head.isEmpty, !rest.isEmpty else { continue }
    let shift = block.text.count - rest.count
    let marks = block.marks.filter { $0.range.lowerBound >= shift }.map {
      InlineMark($0.kind, $0.range.lowerBound - shift..<$0.range.upperBound - shift)
    }
    blocks.replaceSubrange(
      index...index,
      with: [
        Block(head, line: block.line, startsGroup: block.startsGroup),
        Block(rest, marks: marks, line: block.line, hint: block.hint),
      ])
    return
  }
}

/// `June 18, 2025By Jane Doe`, `Jane DoePublishedOctober 30, 20257:45 AM` with spaces where words are stuck together.
private func withWordsApart(_ block: Block) -> Block? {
  let seams = stuckWords(block.text.prefix(120))
  guard !seams.isEmpty else { return nil }
  var text: [UInt8] = []
  var start = 0
  for seam in seams {
    text += block.text[start..<seam] + [0x20]
    start = seam
  }
  text += block.text[start...]
  let marks = block.marks.map { mark in
    let shift = (seams.count { $0 <= mark.range.lowerBound }, seams.count { $0 < mark.range.upperBound })
    return InlineMark(mark.kind, mark.range.lowerBound + shift.0..<mark.range.upperBound + shift.1)
  }
  return Block(text, marks: marks, line: block.line, startsGroup: block.startsGroup, hint: block.hint)
}

/// Where a space is missing: behind a year, before `Published` and `Updated`, and behind these.
private func stuckWords(_ text: ArraySlice<UInt8>) -> [Int] {
  var places: [Int] = []
  text.withUnsafeBufferPointer { bytes in
    for offset in bytes.indices.dropFirst(4) where bytes[offset].isASCIICapital || bytes[offset].isASCIIDigit {
      // Nearly all words stand behind a space.
      if bytes[offset - 1] > 0x20 { places.append(text.startIndex + offset) }
    }
  }
  return places.filter { isStuck(text, at: $0) }
}

/// Whether a capital or a digit that stands behind no space should.
private func isStuck(_ text: ArraySlice<UInt8>, at place: Int) -> Bool {
  if text[place].isASCIICapital || startsTime(text[place...]), isYear(text[place - 4..<place]),
    place < 5 || !text[place - 5].isASCIIDigit
  {
    return true
  }
  if text[place].isASCIICapital, dateLabels.contains(where: { text[place...].starts(with: $0) }) {
    return text[place - 1].isASCIILetterOrDigit
  }
  return dateLabels.contains { label in
    place >= label.utf8CodeUnitCount && text[(place - label.utf8CodeUnitCount)...].starts(with: label)
  }
}

private func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
  digits.allSatisfy(\.isASCIIDigit) && (digits.starts(with: "19") || digits.starts(with: "20"))
}

/// `7:45`, `19:05`
private func startsTime(_ text: ArraySlice<UInt8>) -> Bool {
  let hour = text.prefix { $0.isASCIIDigit }
  let minutes = text.dropFirst(hour.count + 1).prefix { $0.isASCIIDigit }
  return (1...2).contains(hour.count) && text.dropFirst(hour.count).first == UInt8(ascii: ":") && minutes.count == 2
}

private let dateLabels: [StaticString] = ["Published", "Updated", "Posted"]

/// The byte where the text proper starts after a leading date or byline, nil where none leads.
private func seam(in block: Block, _ blocks: [Block]) -> Int? {
  var next = 0
  if let date = findDates(in: block).first(where: \.isOfArticle), date.words.lowerBound <= 3,
    date.role != .bare || date.words.lowerBound <= 1
  {
    next = date.words.upperBound
  }
  if let byline = findByline(in: block), byline.words.lowerBound <= next + 2 {
    return gluedWord(in: block, byline.words, blocks)
  }
  guard next > 0, next < block.words.count else { return nil }
  let end = block.words[next - 1].range.upperBound
  // `31 October 2025The company said …`
  return block.words[next].range.lowerBound == end ? end : nil
}

/// Looks through the byline's words, and the one after them, for a capital after a small letter.
private func gluedWord(in block: Block, _ words: Range<Int>, _ blocks: [Block]) -> Int? {
  let known = knownWords(blocks)
  var fallback: Int?
  for index in words.dropFirst() {
    let range = block.words[index].range
    for place in range.dropFirst() where block.text[place].isASCIICapital && !block.text[place - 1].isASCIICapital {
      let tail = wordHash(block.text[place..<range.upperBound])
      if known.contains(tail) { return place }
      if fallback == nil, sentenceOpeners.contains(tail) { fallback = place }
    }
  }
  return fallback
}

/// Capitalised words of the other blocks near the start.
private func knownWords(_ blocks: [Block]) -> WordSet {
  var known = WordSet()
  for block in blocks.prefix(30) {
    for word in block.words where word.isCapitalised && word.range.count >= 3 { known.insert(word.hash) }
  }
  return known
}

private let sentenceOpeners = wordHashes(
  "the a an in on at as it for after with while when this that these there from by to if two three one new more how what "
    + "why who but and since over under amid following despite")
