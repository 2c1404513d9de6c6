internal import Foundations

/// The lines of a text or page that says of itself that a press database gave it out.
struct DatabaseText {
  /// Of each line of a text, of each block of a page; empty where there is none but space.
  let words: [String]
  /// The line of the file where each stands, from 1.
  let numbers: [Int]
  private let source: Source

  /// What the words were read from.
  private enum Source {
    case text([UInt8], [TextLine])
    case page([Block])
  }

  /// How far from a text's beginning a database's mark is looked for.
  private static let headLength = 1 << 14

  /// A plain text; nil for one without a mark of a database in its first lines.
  init?(_ bytes: [UInt8], firstLine: Int) {
    guard splitLines(Array(bytes.prefix(Self.headLength))).contains(where: { Self.isMark(bytes[$0.range]) }) else {
      return nil
    }
    let lines = splitLines(bytes)
    words = lines.map { String(decoding: InlineCleaner.cleaned(bytes[$0.range]), as: UTF8.self) }
    numbers = lines.map { $0.number + firstLine - 1 }
    source = .text(bytes, lines)
  }

  /// A saved page; nil for one without a mark of a database.
  init?(page: [UInt8]) {
    guard page.contains(bytes: "Load-Date:") || page.contains(bytes: ">Document ") else { return nil }
    let blocks = readWholePage(page)
    words = blocks.map(\.string)
    numbers = blocks.map(\.line)
    source = .page(blocks)
  }

  /// The blocks of a record's own text, without labels of the database's.
  func blocks(of record: DatabaseRecord) -> ReadBlocks {
    switch source {
    case .page(let blocks): return ReadBlocks(blocks: Array(blocks[record.text]))
    case .text(let bytes, let lines):
      guard let first = lines[record.text].first, let last = lines[record.text].last else {
        return ReadBlocks(blocks: [])
      }
      let start = first.range.lowerBound
      var text = Array(bytes[start..<last.range.upperBound])
      for label in record.labels {
        let line = lines[label.index].range.drop { bytes[$0] <= 0x20 }
        for index in line.prefix(label.length) { text[index - start] = 0x20 }
      }
      return readBlocks(text, format: .text, firstLine: numbers[record.text.lowerBound])
    }
  }

  private static let countUnits = [" words", " mots", " palabras", " parole", " palavras", " Wörter"]

  /// `532 words`, `Length: 532 words`, `WC 532 words`, `Full text: …`
  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0 <= 0x20 }
    guard let first = line.first, first.isASCIIDigit || Array("LWF".utf8).contains(first) else { return false }
    return line.starts(with: "Full text:".utf8)
      || line.count <= 60 && countedWords(of: String(decoding: InlineCleaner.cleaned(line), as: UTF8.self)) != nil
  }

  /// What stands before a count of words that a line ends with: `Length:`, `WC`, nothing; nil where it counts none.
  private static func countedWords(of line: String) -> Substring? {
    guard let unit = countUnits.first(where: { line.hasSuffix($0) }) else { return nil }
    let rest = line.dropLast(unit.count)
    let number = rest.reversed().prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }.count
    return number > 0 ? rest.dropLast(number) : nil
  }

  /// What stands before the count of words in a line: `Length: `; nil where it counts none.
  func label(ofCountIn index: Int) -> Substring? {
    words[index].utf8.count <= 60 ? Self.countedWords(of: words[index]) : nil
  }

  /// The day that a short line is, whatever else it says of it.
  func day(in index: Int) -> CalendarDate? {
    guard !words[index].isEmpty, words[index].utf8.count <= 60 else { return nil }
    let block = Block(Array(words[index].utf8), line: 1)
    guard block.words.count <= 8 else { return nil }
    return findDates(in: block).first { $0.alternative == nil }?.date
  }

  func isCopyright(_ index: Int) -> Bool {
    let words = words[index].prefix(12).lowercased()
    return ["copyright", "(c) ", "©"].contains { words.hasPrefix($0) }
  }

  /// Lines with words, next first, going up or down.
  func filled(_ indices: some Sequence<Int>) -> [Int] { indices.filter { !words[$0].isEmpty } }
}
