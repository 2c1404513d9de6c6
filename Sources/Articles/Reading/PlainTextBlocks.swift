internal import Foundations

/// The blocks of a plain text: one a line, or one a paragraph where the text was wrapped at a fixed width.
func readPlainText(_ bytes: [UInt8], firstLine: Int = 1) -> (blocks: [Block], tally: CleaningTally) {
  let lines = withoutQuoteMarks(splitLines(bytes), in: bytes)
  let wrap = HardWrap(lines, in: bytes)
  let hyphens = LineHyphens(lines, in: bytes)
  var cleaner = InlineCleaner()
  var blocks: [Block] = []
  var startsGroup = true
  var index = 0
  while index < lines.count {
    let first = index
    let joined = takeParagraph(lines, &index, bytes, wrap, hyphens)
    let bullet = bulletLength(joined)
    let (text, marks) = cleaner.clean(joined.dropFirst(bullet))
    if text.isEmpty {
      startsGroup = startsGroup || joined.count == bullet || joined.allSatisfy { $0 <= 0x20 }
      continue
    }
    let hint: Block.Hint = bullet > 0 ? .listItem : .none
    blocks.append(
      Block(text, marks: marks, line: lines[first].number + firstLine - 1, startsGroup: startsGroup, hint: hint))
    startsGroup = false
  }
  markNumberedItems(&blocks)
  markDashedItems(&blocks)
  markTables(&blocks)
  return (blocks, cleaner.repairs)
}

/// The line at an index with those that go on with it; the index moves behind them.
private func takeParagraph(
  _ lines: [TextLine], _ index: inout Int, _ bytes: [UInt8], _ wrap: HardWrap?, _ hyphens: LineHyphens
) -> ArraySlice<UInt8> {
  let line = bytes[lines[index].range]
  let isItem = bulletLength(line) > 0
  defer { index += 1 }
  var paragraph = line
  while index + 1 < lines.count {
    let next = bytes[lines[index + 1].range]
    guard wrap?.continues(lines, index, bytes, inItem: isItem) == true || goesOn(paragraph, in: next) else { break }
    index += 1
    hyphens.append(next, to: &paragraph)
  }
  return paragraph
}

/// Whether a line in the midst of a sentence goes on in the next one, which begins with a small letter. Of a text of
/// few lines nothing else tells that it was wrapped.
private func goesOn(_ line: ArraySlice<UInt8>, in next: ArraySlice<UInt8>) -> Bool {
  guard line.count >= 30, line.count < 4096, !beginsSmall(line) else { return false }
  let rest = next.drop { $0 == 0x20 || $0 == 0x09 }
  let words = rest.split(separator: UInt8(ascii: " "), maxSplits: 7)
  guard beginsSmall(rest), bulletLength(rest) == 0, let first = words.first, first.last != UInt8(ascii: ")"),
    words.count > 1 || rest.last == UInt8(ascii: "."), rest.firstRange(of: "://") == nil
  else { return false }
  // A byline below a headline.
  if words.count <= 6, bylineWords.contains(wordHash(first)), words.count > 1, words[1].first?.isASCIICapital == true {
    return false
  }
  let end = line.last { $0 != 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }
  return end.map { !".!?:;|".utf8.contains($0) } ?? false
}

private func beginsSmall(_ text: ArraySlice<UInt8>) -> Bool {
  let start = text.drop { $0 == 0x20 || $0 == 0x09 }.prefix(4)
  if let first = start.first, first < 0x80 { return first.isASCIISmallLetter }
  return String(decoding: start, as: UTF8.self).unicodeScalars.first?.properties.isLowercase ?? false
}

private let bylineWords = wordHashes("by von par por di da door av af")

/// Makes list items of lines that count on: `1. …`, `2. …`. The numbers stay in the text.
private func markNumberedItems(_ blocks: inout [Block]) {
  let numbers = blocks.map { $0.hint == .none ? itemNumber($0.text) : nil }
  for (index, number) in numbers.enumerated() {
    guard let number else { continue }
    let countsOn = index + 1 < numbers.count && numbers[index + 1] == number + 1
    guard countsOn || index > 0 && numbers[index - 1] == number - 1 else { continue }
    let block = blocks[index]
    blocks[index] = Block(
      block.text, marks: block.marks, line: block.line, startsGroup: block.startsGroup, hint: .listItem)
  }
}

/// Makes list items of two lines or more that begin with a dash; a single one may name who is quoted above.
private func markDashedItems(_ blocks: inout [Block]) {
  let isDashed = blocks.map { $0.hint == .none && ($0.text.starts(with: "– ".utf8) || $0.text.starts(with: "— ".utf8)) }
  for index in blocks.indices where isDashed[index] {
    guard index > 0 && isDashed[index - 1] || index + 1 < blocks.count && isDashed[index + 1] else { continue }
    blocks[index] = blocks[index].item(from: 4)
  }
}

private func itemNumber(_ text: [UInt8]) -> Int? {
  let digits = text.prefix { $0.isASCIIDigit }
  guard (1...2).contains(digits.count) else { return nil }
  let rest = text[digits.endIndex...]
  guard rest.starts(with: ". ") || rest.starts(with: ") ") else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
