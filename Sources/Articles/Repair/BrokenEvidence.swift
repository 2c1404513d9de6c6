extension BrokenRun {
  /// Settles each sequence's evidence: by its own look, and for letters of other alphabets by the chain it is part of.
  func weigh(_ sequences: inout [BrokenSequence], in page: Int) {
    var start = 0
    while start < sequences.count {
      var end = start + 1
      while end < sequences.count, sequences[end].range.lowerBound == sequences[end - 1].range.upperBound { end += 1 }
      let isProven = isForeignWord(sequences[start..<end]) || isLatinWord(sequences[start..<end])
      for index in start..<end {
        sequences[index].evidence = isProven || isStrong(sequences[index], page) ? .strong : .weak
      }
      start = end
    }
  }

  /// A chain that gives two letters or more of one other alphabet, and that no letter of its own alphabet borders.
  private func isForeignWord(_ chain: ArraySlice<BrokenSequence>) -> Bool {
    guard let first = chain.first, let last = chain.last else { return false }
    let letters = chain.filter { scalarClass($0.scalar) == .otherLetter }
    guard letters.count >= 2, let script = letters.first?.scalar,
      letters.allSatisfy({ sharesScript($0.scalar, script) })
    else { return false }
    if letters.count >= 4 { return true }
    let edges = [
      (first.range.lowerBound - 1, first.range.lowerBound), (last.range.upperBound, last.range.upperBound - 1),
    ]
    return edges.allSatisfy { outside, inside in
      let neighbour = neighbour(outside)
      let isLetter = scalarClass(neighbour).isLatinLetter || scalarClass(neighbour) == .otherLetter
      return !isLetter || !sharesScript(neighbour, scalars[inside])
    }
  }

  /// Latin letters side by side out of another alphabet's letters, with signs among them.
  private func isLatinWord(_ chain: ArraySlice<BrokenSequence>) -> Bool {
    chain.count >= 2
      && chain.allSatisfy {
        $0.range.count == 2 && scalarClass($0.scalar).isLatinLetter
          && scalarClass(scalars[$0.range.lowerBound]) == .otherLetter
      }
      && chain.contains { !isLetter(scalars[$0.range.lowerBound + 1]) }
  }

  private func isStrong(_ sequence: BrokenSequence, _ page: Int) -> Bool {
    switch sequence.range.count {
    case 4: return true
    case 3: return isStrongTriple(sequence)
    default: return isStrongPair(sequence, page)
    }
  }

  /// Typographic signs (E2 80 … E2 9E) are proof; a lone letter of another alphabet is proof only between other signs.
  private func isStrongTriple(_ sequence: BrokenSequence) -> Bool {
    let kind = scalarClass(sequence.scalar)
    if kind == .punctuation || kind == .symbol || kind == .space { return true }
    if kind.isLatinLetter { return true }
    let followers = scalars[sequence.range.lowerBound + 1..<sequence.range.upperBound]
    guard followers.allSatisfy({ !isLetter($0) }) else { return false }
    return !isLetter(neighbour(sequence.range.lowerBound - 1)) && !isLetter(neighbour(sequence.range.upperBound))
  }

  private func isStrongPair(_ sequence: BrokenSequence, _ page: Int) -> Bool {
    let lead = scalars[sequence.range.lowerBound]
    let follower = scalars[sequence.range.lowerBound + 1]
    let before = neighbour(sequence.range.lowerBound - 1)
    let after = neighbour(sequence.range.upperBound)
    let kind = scalarClass(sequence.scalar)
    if kind == .otherLetter || kind == .control { return false }
    let leadClass = scalarClass(lead)
    if leadClass == .otherLetter { return scalarClass(before).isLatinLetter || scalarClass(after).isLatinLetter }
    if !leadClass.isLatinLetter { return isStrongSymbolPair(lead, follower, before, after) }
    if scalarClass(follower) == .control { return true }
    if kind.isLatinLetter, isLetter(before), scalarClass(before) == .lowercaseLatin, leadClass == .uppercaseLatin {
      return true
    }
    return isLetter(follower)
      ? isOddLetterPair(lead, follower, before, after) : isOddSignPair(lead, follower, before, after)
  }

  /// A root sign or a piece of a box before something: broken only where a word goes on beside it.
  private func isStrongSymbolPair(_ lead: UInt32, _ follower: UInt32, _ before: UInt32, _ after: UInt32) -> Bool {
    if scalarClass(before).isLatinLetter || scalarClass(after).isLatinLetter { return true }
    if isBox(follower) || isMathematical(follower) { return false }
    return !isLetter(follower) || isBox(lead)
  }

  /// A capital and a letter after it that no language writes so.
  private func isOddLetterPair(_ lead: UInt32, _ follower: UInt32, _ before: UInt32, _ after: UInt32) -> Bool {
    guard Self.usualLeads.contains(lead) else { return false }
    if scalarClass(follower) == .uppercaseLatin { return scalarClass(after) == .lowercaseLatin }
    if Self.soundPairs.contains(where: { $0.0 == lead && $0.1 == follower }) { return false }
    return true
  }

  /// A letter and a sign after it. Signs that may follow a word prove nothing after a capital in capitals.
  private func isOddSignPair(_ lead: UInt32, _ follower: UInt32, _ before: UInt32, _ after: UInt32) -> Bool {
    guard Self.followsWords.contains(follower) else { return true }
    if scalarClass(after) == .lowercaseLatin { return true }
    if scalarClass(before) == .uppercaseLatin { return false }
    return lead == 0xC2 || lead == 0xC3
  }

  /// What C2 to C5 are in the Latin pages: the leads of nearly all broken Latin letters.
  private static let usualLeads: Set<UInt32> = [0xC2, 0xC3, 0xC4, 0xC5, 0x102, 0x139, 0x100, 0x106]

  /// Romanian Ăş, Danish Åø, Polish Ćł and Slovak Ĺš begin words of sound text.
  private static let soundPairs: [(UInt32, UInt32)] = [
    (0x102, 0x15F), (0xC5, 0xF8), (0xC5, 0xE6), (0x106, 0x142), (0x139, 0x161), (0x139, 0x17E), (0xC4, 0x17E),
  ]

  private static let followsWords: Set<UInt32> = [
    0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2026, 0x2013, 0x2014, 0x203A, 0x2039, 0xBB, 0xAB, 0xAE, 0xA9,
    0x2122, 0xB0, 0xB7, 0xA0, 0xAD, 0x2022, 0xB9, 0xB2, 0xB3, 0xB4,
  ]

  private func isLetter(_ value: UInt32) -> Bool {
    let kind = scalarClass(value)
    return kind.isLatinLetter || kind == .otherLetter
  }

  private func isBox(_ value: UInt32) -> Bool { (0x2500...0x259F).contains(value) }

  private func isMathematical(_ value: UInt32) -> Bool { (0x2200...0x22FF).contains(value) || value == 0x3C0 }
}
