/// Splits blocks of the head whose date and byline are stuck to the first words of the text.
///
/// `October 31, 2025 Off By MarketOpenRareX Limited has …` becomes the date with the byline, and the text. The seam is a
/// capital right after a small letter where a word starts that the text uses elsewhere.
func splitGluedBylines(_ blocks: inout [Block]) {
  let limit = min(blocks.count, 12)
  for index in 0..<limit {
    if let apart = withYearApart(blocks[index]) { blocks[index] = apart }
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

/// `June 18, 2025By Jane Doe` with a space after the year.
private func withYearApart(_ block: Block) -> Block? {
  let start = block.text.prefix(80)
  for place in start.indices.dropFirst(4) where isUpper(start[place]) {
    let year = start[place - 4..<place]
    guard year.allSatisfy(isASCIIDigit), year.starts(with: "19") || year.starts(with: "20") else { continue }
    var text = block.text
    text.insert(0x20, at: place)
    let marks = block.marks.map { mark in
      mark.range.lowerBound < place
        ? mark : InlineMark(mark.kind, mark.range.lowerBound + 1..<mark.range.upperBound + 1)
    }
    return Block(text, marks: marks, line: block.line, startsGroup: block.startsGroup, hint: block.hint)
  }
  return nil
}

/// The byte where the text proper starts after a leading date or byline, nil where none leads.
private func seam(in block: Block, _ blocks: [Block]) -> Int? {
  var next = 0
  if let date = findDates(in: block).first, date.words.lowerBound <= 3, date.role != .bare || date.words.lowerBound <= 1
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
    for place in range.dropFirst() where isUpper(block.text[place]) && !isUpper(block.text[place - 1]) {
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

private func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

private let sentenceOpeners = wordHashes(
  "the a an in on at as it for after with while when this that these there from by to if two three one new more how what "
    + "why who but and since over under amid following despite")
