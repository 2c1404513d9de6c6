/// Cleans one line: white space, invisible characters, character entities, stray tags, and what stands for lost links.
struct InlineCleaner {
  private(set) var text: [UInt8] = []
  private(set) var marks: [InlineMark] = []
  private(set) var repairs = CleaningTally()

  /// A line's clean text alone.
  static func cleaned(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var cleaner = InlineCleaner()
    return cleaner.clean(line).text
  }

  /// A text's words, clean and without space at either end.
  static func cleaned(_ text: some StringProtocol) -> String {
    String(decoding: cleaned(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The clean line and the marks of links that were lost in it.
  mutating func clean(_ line: ArraySlice<UInt8>) -> (text: [UInt8], marks: [InlineMark]) {
    text = []
    text.reserveCapacity(line.count)
    marks = []
    line.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, isPlain(bytes[index]) || isSingleSpace(bytes, index, from: start) { index += 1 }
        if index > start { text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
        if index < bytes.count { index += take(bytes, index) }
      }
    }
    if text.last == 0x20 { text.removeLast() }
    dropTabNotes()
    return (text, marks)
  }

  /// `the mill, opens new tab said` leaves the mark of a lost link too. Linear.
  private mutating func dropTabNotes() {
    guard text.contains(bytes: Self.tabNote) else { return }
    let (whole, old) = (text, marks)
    (text, marks) = ([], [])
    var start = 0
    var next = 0
    while true {
      let found = whole[start...].firstRange(of: Self.tabNote)
      let end = found?.lowerBound ?? whole.count
      let shift = start - text.count
      while next < old.count, old[next].range.upperBound <= end {
        let range = old[next].range
        // A mark within a note goes with it.
        if range.lowerBound >= start {
          marks.append(InlineMark(old[next].kind, range.lowerBound - shift..<range.upperBound - shift))
        }
        next += 1
      }
      text += whole[start..<end]
      guard let found else { return }
      let word = text.suffix(200).lastIndex(of: 0x20).map { $0 + 1 } ?? (text.count <= 200 ? 0 : text.count)
      if word < text.count { marks.append(InlineMark(.lostLink, word..<text.count)) }
      start = found.upperBound
    }
  }

  private static let tabNote: StaticString = ", opens new tab"

  /// Bytes that stay as they are: all but spaces, controls, `&`, `<`, `(` and the leads of wide spaces.
  @inline(__always)
  private func isPlain(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF }
    return byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: "(")
  }

  /// A space behind another byte that stays.
  @inline(__always)
  private func isSingleSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, from start: Int) -> Bool {
    bytes[index] == 0x20 && index > start && bytes[index - 1] != 0x20
  }

  /// Takes what stands at `index` and returns how many bytes that was.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x00...0x20, 0x7F:
      appendSpace()
      return 1
    case UInt8(ascii: "&"): return takeEntity(bytes, index)
    case UInt8(ascii: "<"): return takeTag(bytes, index)
    case UInt8(ascii: "("): return takeLinkNote(bytes, index)
    case 0xC2, 0xE2, 0xE3, 0xEF: return takeWide(bytes, index)
    default:
      text.append(byte)
      return 1
    }
  }

  private mutating func appendSpace() {
    if let last = text.last, last != 0x20 { text.append(0x20) }
  }

  /// Spaces of every width become one; characters without width or look go.
  private mutating func takeWide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let length = max(1, utf8SequenceLength(bytes, index))
    let scalar = utf8Scalar(bytes, index, length: length)
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      appendSpace()
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFC:
      repairs.invisible += 1
    default:
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
    }
    return length
  }

  private mutating func takeEntity(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard let (scalar, length) = characterEntity(bytes, index) else {
      text.append(bytes[index])
      return 1
    }
    repairs.entities += 1
    if scalar == 0xA0 || scalar == 0x20 { appendSpace() } else { text.appendScalar(scalar) }
    return length
  }

  /// A comment or a tag that HTML knows goes; any other `<` is text.
  private mutating func takeTag(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard let length = strayTagLength(bytes, index) else {
      text.append(bytes[index])
      return 1
    }
    repairs.tags += 1
    return length
  }

  /// `(opens in a new tab)` and its like leave the mark of a lost link on the word before.
  private mutating func takeLinkNote(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard let length = lostLinkNoteLength(bytes, index) else {
      text.append(bytes[index])
      return 1
    }
    if text.last == 0x20 { text.removeLast() }
    let start = (text.lastIndex(of: 0x20) ?? -1) + 1
    if start < text.count { marks.append(InlineMark(.lostLink, start..<text.count)) }
    return length
  }
}

/// How often each sort of cleaning was needed.
struct CleaningTally {
  var invisible = 0
  var entities = 0
  var tags = 0

  var repairs: [RepairEntry] {
    var list: [RepairEntry] = []
    if entities > 0 { list.append(RepairEntry(.entity, count: entities, before: "", after: "")) }
    if invisible > 0 { list.append(RepairEntry(.invisible, count: invisible, before: "", after: "")) }
    if tags > 0 { list.append(RepairEntry(.markup, count: tags, before: "", after: "")) }
    return list
  }
}
