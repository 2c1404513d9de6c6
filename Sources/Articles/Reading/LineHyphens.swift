internal import Foundations

/// Which hyphens at the ends of a text's lines divide words, `facil-` above `ity`, and which are the words' own,
/// `rare-` above `earth`.
struct LineHyphens {
  /// Of words within lines, in small letters; those with hyphens as wholes.
  private let words: Set<[UInt8]>
  /// Whether so many lines end in a hyphen that whoever wrapped the text divided words.
  private let dividesWords: Bool

  /// Linear; a text with no line that ends in a hyphen is only looked through for these.
  init(_ lines: [TextLine], in bytes: [UInt8]) {
    let joints = zip(lines, lines.dropFirst()).filter { !$0.range.isEmpty && !$1.range.isEmpty }
    let divided = joints.count { Self.divides(bytes[$0.range], bytes[$1.range]) }
    dividesWords = divided >= 3 && divided * 25 >= joints.count
    words = divided == 0 ? [] : Self.words(of: lines, in: bytes)
  }

  /// Joins a line to the paragraph that it goes on: with a space, or the two parts of a word.
  func append(_ line: ArraySlice<UInt8>, to paragraph: inout ArraySlice<UInt8>) {
    while paragraph.last == 0x20 { paragraph.removeLast() }
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    if paragraph.suffix(2).elementsEqual(softHyphen) {
      paragraph.removeLast(2)
    } else if !Self.endsInHyphen(paragraph) || suspending.contains(Self.firstWord(of: rest)) {
      paragraph.append(0x20)
    } else if isDivided(Self.lastWord(of: paragraph.dropLast()), Self.firstWord(of: rest)) {
      paragraph.removeLast()
    }
    paragraph.append(contentsOf: rest)
  }

  /// As the text itself writes the word elsewhere; else as it treats most.
  private func isDivided(_ start: [UInt8], _ end: [UInt8]) -> Bool {
    if words.contains(start + end) { return true }
    if end.isEmpty || words.contains(start + [hyphen] + end) { return false }
    return dividesWords && !(words.contains(start) && words.contains(end))
  }

  private static func divides(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    guard endsInHyphen(line) else { return false }
    let rest = next.drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first.map { $0.isASCIISmallLetter || $0 >= 0x80 } ?? false && !suspending.contains(firstWord(of: rest))
  }

  private static func endsInHyphen(_ line: ArraySlice<UInt8>) -> Bool {
    line.last == hyphen && line.dropLast().last.map(isLetter) ?? false
  }

  /// What a line begins with may be the rest of a word where the one before ends in a hyphen.
  private static func words(of lines: [TextLine], in bytes: [UInt8]) -> Set<[UInt8]> {
    var words: Set<[UInt8]> = []
    var isRest = false
    for line in lines where !line.range.isEmpty {
      let line = bytes[line.range]
      let found = line.split { !isLetter($0) && $0 != hyphen }
      for word in found.dropFirst(isRest ? 1 : 0) { words.insert(word.map(\.inASCIILowerCase)) }
      isRest = endsInHyphen(line)
    }
    return words
  }

  private static func firstWord(of line: ArraySlice<UInt8>) -> [UInt8] {
    line.prefix(while: isLetter).map(\.inASCIILowerCase)
  }

  /// Of a word without end only its last bytes, so that a paragraph that is one word takes linear time.
  private static func lastWord(of line: ArraySlice<UInt8>) -> [UInt8] {
    line.suffix(longestWord).suffix(while: { isLetter($0) || $0 == hyphen }).map(\.inASCIILowerCase)
  }
}

private let hyphen = UInt8(ascii: "-")
private let longestWord = 200
/// U+00AD, which shows only where it divides a word.
private let softHyphen: [UInt8] = [0xC2, 0xAD]
/// Behind one of these the hyphen stands for a part that two words share: `Ein- und Ausfuhr`, `mid- to long-term`.
private let suspending = Set(
  "and or to und oder bzw sowie en of et ou y o e og eller och".split(separator: " ").map { Array($0.utf8) })

/// Beyond ASCII nearly all are.
private func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

extension ArraySlice<UInt8> {
  /// The longest end of bytes that all fulfil something.
  fileprivate func suffix(while isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !isPart($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
