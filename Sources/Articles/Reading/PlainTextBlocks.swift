internal import Foundations

/// The blocks of a plain text: one a line, or one a paragraph where the text was wrapped at a fixed width.
func readPlainText(_ bytes: [UInt8], firstLine: Int = 1) -> (blocks: [Block], tally: CleaningTally) {
  let lines = splitLines(bytes)
  let wrap = HardWrap(lines, in: bytes)
  var cleaner = InlineCleaner()
  var blocks: [Block] = []
  var startsGroup = true
  var index = 0
  while index < lines.count {
    let first = index
    let joined = takeParagraph(lines, &index, bytes, wrap)
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
  markTables(&blocks)
  return (blocks, cleaner.repairs)
}

/// The line at an index with those that go on with it; the index moves behind them.
private func takeParagraph(
  _ lines: [TextLine], _ index: inout Int, _ bytes: [UInt8], _ wrap: HardWrap?
) -> ArraySlice<UInt8> {
  let line = bytes[lines[index].range]
  let isItem = bulletLength(line) > 0
  defer { index += 1 }
  guard let wrap, wrap.continues(lines, index, bytes, inItem: isItem) else { return line }
  var paragraph = Array(line)
  while wrap.continues(lines, index, bytes, inItem: isItem) {
    index += 1
    appendContinuation(bytes[lines[index].range], to: &paragraph)
  }
  return paragraph[...]
}

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

private func itemNumber(_ text: [UInt8]) -> Int? {
  let digits = text.prefix { $0.isASCIIDigit }
  guard (1...2).contains(digits.count) else { return nil }
  let rest = text[digits.endIndex...]
  guard rest.starts(with: ". ") || rest.starts(with: ") ") else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// A wrapped line's continuation: a space between, none after a hyphen within a word.
private func appendContinuation(_ line: ArraySlice<UInt8>, to paragraph: inout [UInt8]) {
  while paragraph.last == 0x20 { paragraph.removeLast() }
  let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
  let isHyphenated =
    paragraph.last == UInt8(ascii: "-") && paragraph.count > 1 && paragraph[paragraph.count - 2].isASCIILetter
  if !isHyphenated { paragraph.append(0x20) }
  paragraph.append(contentsOf: rest)
}
