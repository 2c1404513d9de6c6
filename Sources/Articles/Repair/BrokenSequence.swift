/// Scalars of a run that are one UTF-8 sequence read in a page.
struct BrokenSequence {
  /// Scalars of the run.
  var range: Range<Int>
  var scalar: UInt32
  var evidence: Evidence = .weak
  /// Some scalar stands for a byte that the page itself does not define.
  var isHybrid: Bool

  enum Evidence {
    /// Sound text may hold these characters: repaired only where other sequences prove the page.
    case weak
    /// Sound text does not hold these characters side by side.
    case strong
  }
}

extension BrokenRun {
  /// All sequences that the page sees and whose scalar a text may hold, in order, each with its evidence.
  func sequences(in page: Int, reading: WrongReading = .shared) -> [BrokenSequence] {
    var found: [BrokenSequence] = []
    var index = 0
    while index < pairs.count {
      if pairs[index] & 1 << page != 0, let sequence = sequence(at: index, page, reading) {
        found.append(sequence)
        index = sequence.range.upperBound
      } else {
        index += 1
      }
    }
    weigh(&found, in: page)
    return found
  }

  private func sequence(at start: Int, _ page: Int, _ reading: WrongReading) -> BrokenSequence? {
    let lead = reading.byte(of: scalars[start], page: page)
    guard lead >= 0xC2, lead <= 0xF4 else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard start + length <= scalars.count else { return nil }
    var bytes: (UInt8, UInt8, UInt8, UInt8) = (lead, 0, 0, 0)
    for offset in 1..<length {
      let byte = reading.byte(of: scalars[start + offset], page: page)
      guard byte & 0xC0 == 0x80 else { return nil }
      switch offset {
      case 1: bytes.1 = byte
      case 2: bytes.2 = byte
      default: bytes.3 = byte
      }
    }
    let scalar = withUnsafeBytes(of: bytes) { raw in
      let buffer = raw.bindMemory(to: UInt8.self)
      return utf8SequenceLength(buffer, 0) == length ? utf8Scalar(buffer, 0, length: length) : nil
    }
    guard let scalar, scalarClass(scalar) != .implausible else { return nil }
    let isHybrid = withUnsafeBytes(of: bytes) { raw in
      raw.prefix(length).contains { !WrongReading.defines($0, page: page) }
    }
    return BrokenSequence(range: start..<start + length, scalar: scalar, isHybrid: isHybrid)
  }
}
