internal import Foundations

/// What one look at the start of each line tells before libcmark reads the document.
struct LineSurvey {
  /// Lines of the body, from 1, that may be the delimiter row of a table.
  private(set) var delimiterRows: [Int] = []
  /// Lines that may define a footnote.
  private(set) var footnoteLines: [Int] = []
  /// Whether a line may begin with a comment of HTML.
  private(set) var hasComments = false
  /// How many open containers libcmark looks at on blank lines, at most: it looks at each of them on each such line.
  private(set) var blankLineSteps = 0

  private let extensions: MarkdownExtensions
  /// No more containers than this are open.
  private var depth = 0
  private var wasBlank = true

  /// Looks at the lines of a text that was not rewritten.
  init(_ text: ParsedText, extensions: MarkdownExtensions) {
    self.extensions = extensions
    let base = text.bytes.startIndex
    text.bytes.withUnsafeBufferPointer { bytes in
      for (index, start) in text.lineStarts.enumerated() {
        let end = index + 1 < text.lineStarts.count ? text.lineStarts[index + 1] - base : bytes.count
        look(at: UnsafeBufferPointer(rebasing: bytes[start - base..<end]), number: index + 1)
      }
    }
  }

  private mutating func look(at line: UnsafeBufferPointer<UInt8>, number: Int) {
    var prefix = 0
    while prefix < line.count, line[prefix].mayOpenContainer { prefix += 1 }
    let next = prefix < line.count ? line[prefix] : UInt8(ascii: "\n")
    count(prefix, isBlank: next.isLineEnd && line.allSatisfy(\.mayStandOnBlankLine))
    switch next {
    case UInt8(ascii: "|"), UInt8(ascii: ":"):
      if extensions.contains(.tables), isDelimiterRow(line) { delimiterRows.append(number) }
    case UInt8(ascii: "["):
      let isFootnote = prefix + 1 < line.count && line[prefix + 1] == UInt8(ascii: "^")
      if isFootnote, extensions.contains(.footnotes) { footnoteLines.append(number) }
    case UInt8(ascii: "<"):
      if line[prefix...].starts(with: "<!--".utf8) { hasComments = true }
    default: break
    }
  }

  private mutating func count(_ prefix: Int, isBlank: Bool) {
    if isBlank { blankLineSteps += depth }
    depth = wasBlank && !isBlank ? prefix : max(depth, prefix)
    wasBlank = isBlank
  }

  /// Whether a line holds a bar and a dash and nothing that no delimiter row holds.
  private func isDelimiterRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks = line.allSatisfy { byte in
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte.mayStandOnBlankLine
    }
    return marks && line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
  }
}

extension UInt8 {
  /// A space, or a quotation mark with nothing behind it.
  fileprivate var mayStandOnBlankLine: Bool { isBlank || isLineEnd || self == UInt8(ascii: ">") }

  /// Part of the marks and spaces that open or continue quotations and list items.
  fileprivate var mayOpenContainer: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"): true
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
