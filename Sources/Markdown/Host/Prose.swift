package import Foundations

/// The plain text of one block of prose, for finding names and sentences in it.
///
/// White space within a block is one space a line end, `<br>` too. Code, images, raw HTML, citations and footnote marks are
/// U+FFFC, so that nothing matches through them. The words of links are there, but not linkable.
package struct Prose: ~Copyable {
  var content: InlineContent
  var map: SourceMap

  /// Ranges of `text` that belong to a link already: sorted and apart.
  package internal(set) var notLinkable: [Range<Int>]
  /// Ranges of `text` that the author has struck out: sorted and apart.
  package internal(set) var struck: [Range<Int>]
  /// How many headings stand before the block, which tells one section from the next.
  package internal(set) var section: Int
  /// Where the block begins.
  package internal(set) var position: SourcePosition

  /// Of a block that is a cell of a table: which.
  package internal(set) var cell: TableCell?

  /// UTF-8; offsets in this room count its bytes.
  package var text: [UInt8] { content.text }

  /// Ranges of `text` that leave nothing in a sentence shown elsewhere: what is struck out, marks of citations and
  /// footnotes, tags. Sorted and apart.
  package var leftOut: [Range<Int>] {
    let marks = content.inlines.lazy.filter(\.isMark).map(\.range)
    var ranges: [Range<Int>] = []
    for range in (struck + marks).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// The text without what is struck out, and without the space before that unless a word follows at once.
  var standingText: [UInt8] {
    var kept: [UInt8] = []
    var start = 0
    for range in struck {
      kept += text[start..<range.lowerBound]
      if kept.last?.isBlank == true, !opensWord(text[range.upperBound...]) { kept.removeLast() }
      start = range.upperBound
    }
    return start == 0 ? text : kept + text[start...]
  }

  init(map: SourceMap) {
    self.content = InlineContent()
    self.map = map
    self.notLinkable = []
    self.struck = []
    self.section = 0
    self.position = .start
  }

  /// A block of prose made by hand, for testing a host.
  package init(_ text: String, notLinkable: [Range<Int>] = [], section: Int = 0) {
    self.init(map: SourceMap(MarkdownSource(text)))
    self.content.text = Array(text.utf8)
    self.notLinkable = notLinkable
    self.section = section
  }

  /// The place in the file of a byte of `text`.
  ///
  /// Linear in the length of a text with entities or escapes; else near to constant time.
  package func position(of offset: Int) -> SourcePosition {
    guard let run = content.run(at: offset) else { return map.position(ofOffset: map.bodyStart + offset) }
    return map.position(ofOffset: map.offset(of: offset, in: run, content.origin))
  }

  /// Part of the text for showing to a reader, such as a sentence: without U+FFFC and the space that belongs to it.
  package func plainText(in range: Range<Int>) -> String {
    String(decoding: withoutObjects(content.text[range]), as: UTF8.self)
  }
}

/// UTF-8 of U+FFFC, the object replacement character.
let objectMark: [UInt8] = [0xEF, 0xBF, 0xBC]

/// The text without object replacement characters and without space at its ends. Each takes the blank before it along,
/// unless a word follows at once.
func withoutObjects(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard text.contains(objectMark[0]) else { return trimmed(text) }
  var plain: [UInt8] = []
  plain.reserveCapacity(text.count)
  var index = text.startIndex
  while index < text.endIndex {
    if text[index...].starts(with: objectMark) {
      while text[index...].starts(with: objectMark) { index += objectMark.count }
      if plain.last?.isBlank == true, !opensWord(text[index...]) { plain.removeLast() }
    } else {
      plain.append(text[index])
      index += 1
    }
  }
  return trimmed(plain[...])
}

/// Whether a text begins with neither a blank nor a mark that closes what stands before it.
private func opensWord(_ text: ArraySlice<UInt8>) -> Bool {
  guard let first = text.first, !first.isBlank, !".,;:!?)]}".utf8.contains(first) else { return false }
  return !["’", "”", "…"].contains { (mark: StaticString) in
    text.starts(with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
  }
}
