extension Block {
  /// The bytes between a word and the one after it, or the text's end.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < words.count ? words[index + 1].range.lowerBound : text.count
    return text[words[index].range.upperBound..<end]
  }

  /// Whether a sentence ends behind a word: a full stop that is no abbreviation's, `?` or `!`, and then a new start.
  func endsSentence(after index: Int) -> Bool {
    guard index + 1 < words.count else { return true }
    let gap = gap(after: index)
    guard words[index + 1].isCapitalised || isNumber(words[index + 1]) || gap.contains(UInt8(ascii: "\"")) else {
      return gap.contains { $0 == 0x9C || $0 == 0xAB } && gap.first == UInt8(ascii: ".")
    }
    if gap.contains(UInt8(ascii: "?")) || gap.contains(UInt8(ascii: "!")) { return true }
    return gap.contains(UInt8(ascii: ".")) && gap.contains(0x20) && !isAbbreviated(words[index])
  }

  /// Whether a comma, semicolon, bracket or dash stands before a word.
  func isParted(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return gap(after: index - 1).contains { byte in
      switch byte {
      // The last bytes of – and —, which no other sign between words has.
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), 0x93, 0x94: true
      default: false
      }
    }
  }

  /// `J.`, `U.S.`, `Mr.`
  private func isAbbreviated(_ word: Word) -> Bool {
    word.isCapitalised && word.range.count <= 2 || abbreviations.contains(word.hash)
  }
}

private let abbreviations = wordHashes(
  "mr mrs ms dr prof st sen rep gov gen col capt sgt lt maj adm rev amb hon jr sr no vs")
