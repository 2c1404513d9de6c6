internal import Foundations

/// The plain text of a page's prose, cut at its blocks: what search looks through and shows.
struct SearchPassages {
  struct Passage {
    /// Where the page can be entered to read it: an id, or empty for the top.
    let anchor: String
    let isHeading: Bool
    /// Whether results may quote it; a summary they show anyway.
    var isShown = true
    /// Bytes of `text`.
    var range: Range<Int>
    /// The bytes that are a sum, an amount or a share that a field states.
    var figure: Range<Int>?
  }

  private(set) var text: [UInt8] = []
  private(set) var passages: [Passage] = []

  /// Adds a passage of its own under an anchor, given as HTML of inline elements.
  mutating func add(_ html: [UInt8], anchor: String, isHeading: Bool) {
    var cutter = HTMLCutter(anchor: anchor, isHeading: isHeading)
    cutter.cut(html, into: &self)
  }

  /// Adds a document, whose headings give the passages below them their anchors.
  mutating func add(document html: [UInt8]) {
    var cutter = HTMLCutter(anchor: "", isHeading: false)
    cutter.cut(html, into: &self)
  }

  /// Adds words that stand outside the prose.
  mutating func add(words: String, isShown: Bool = true) {
    let start = text.count
    text.append(words)
    close(from: start, anchor: "", isHeading: false)
    if !isShown, let last = passages.indices.last { passages[last].isShown = false }
  }

  /// Adds a value with what it is of and how sure it is.
  mutating func add(label: String, hedge: String?, words: String, isFigure: Bool) {
    let start = text.count
    text.append(label)
    text.append(": " as StaticString)
    if let hedge {
      text.append(hedge)
      text.append(UInt8(ascii: " "))
    }
    let value = text.count
    text.append(words)
    close(from: start, anchor: "", isHeading: false)
    if isFigure, let last = passages.indices.last { passages[last].figure = value..<text.count }
  }

  fileprivate mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { text.append(contentsOf: bytes) }

  fileprivate mutating func append(_ byte: UInt8) { text.append(byte) }

  /// Makes a passage of what was appended since a place, unless it is blank.
  fileprivate mutating func close(from start: Int, anchor: String, isHeading: Bool) {
    var range = start..<text.count
    while let last = range.last, text[last] <= 0x20 { range = start..<last }
    while let first = range.first, text[first] <= 0x20 { range = first + 1..<range.upperBound }
    if !range.isEmpty { passages.append(Passage(anchor: anchor, isHeading: isHeading, range: range)) }
  }
}

/// Takes the tags out of HTML that this tool wrote, which is therefore well-formed and escapes five characters only.
private struct HTMLCutter {
  private var anchor: String
  private var isHeading: Bool
  private var start = 0
  /// How many elements are open whose content is left out.
  private var silent = 0

  init(anchor: String, isHeading: Bool) {
    self.anchor = anchor
    self.isHeading = isHeading
  }

  mutating func cut(_ html: [UInt8], into passages: inout SearchPassages) {
    start = passages.text.count
    html.withUnsafeBufferPointer { html in
      var offset = 0
      while offset < html.count {
        switch html[offset] {
        case UInt8(ascii: "<"): offset = tag(html, at: offset, &passages)
        case UInt8(ascii: "&"): offset = entity(html, at: offset, &passages)
        default: offset = run(html, at: offset, &passages)
        }
      }
    }
    passages.close(from: start, anchor: anchor, isHeading: isHeading)
  }

  private func run(_ html: UnsafeBufferPointer<UInt8>, at offset: Int, _ passages: inout SearchPassages) -> Int {
    var end = offset
    while end < html.count, html[end] != UInt8(ascii: "<"), html[end] != UInt8(ascii: "&") { end += 1 }
    if silent == 0 { passages.append(html[offset..<end]) }
    return end
  }

  private func entity(_ html: UnsafeBufferPointer<UInt8>, at offset: Int, _ passages: inout SearchPassages) -> Int {
    guard let end = html[offset...].prefix(8).firstIndex(of: UInt8(ascii: ";")) else {
      passages.append(html[offset])
      return offset + 1
    }
    guard silent == 0 else { return end + 1 }
    switch (html[offset + 1], html[offset + 2]) {
    case (UInt8(ascii: "a"), _): passages.append(UInt8(ascii: "&"))
    case (UInt8(ascii: "l"), _): passages.append(UInt8(ascii: "<"))
    case (UInt8(ascii: "g"), _): passages.append(UInt8(ascii: ">"))
    case (UInt8(ascii: "q"), _): passages.append(UInt8(ascii: "\""))
    case (UInt8(ascii: "#"), UInt8(ascii: "3")): passages.append(UInt8(ascii: "'"))
    default: passages.append(html[offset...end])
    }
    return end + 1
  }

  /// Reads a tag and returns where it ends. One that is not inline ends the passage.
  private mutating func tag(
    _ html: UnsafeBufferPointer<UInt8>, at offset: Int, _ passages: inout SearchPassages
  ) -> Int {
    let end = html[offset...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
    let isEnd = offset + 1 < end && html[offset + 1] == UInt8(ascii: "/")
    let first = offset + (isEnd ? 2 : 1)
    let name = html[first..<max(first, end)].prefix(while: \.isASCIILetterOrDigit)
    switch name.count {
    case 1 where name.first != UInt8(ascii: "p"): break
    case 2...6 where Self.inline.contains { name.elementsEqual($0) }: break
    case 3 where Self.silent.contains { name.elementsEqual($0) }: silent = isEnd ? max(0, silent - 1) : silent + 1
    default:
      passages.close(from: start, anchor: anchor, isHeading: isHeading)
      start = passages.text.count
      isHeading = false
      if name.count == 2, name.first == UInt8(ascii: "h"), name.last.map({ $0 != UInt8(ascii: "r") }) == true {
        isHeading = !isEnd
        if !isEnd { anchor = identifier(html[first..<end]) }
      }
    }
    return end + 1
  }

  /// The value of a tag's `id`, or empty.
  private func identifier(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var rest = tag
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      let value = rest[(quote + 1)...].prefix { $0 != UInt8(ascii: "\"") }
      if rest[..<quote].suffix(4).elementsEqual(Self.idStart) { return String(decoding: value, as: UTF8.self) }
      rest = rest[value.endIndex...].dropFirst()
    }
    return ""
  }

  private static let idStart = Array(" id=".utf8)
  /// Marks of sources, and what is struck out.
  private static let silent = ["sup", "del"].map { Array($0.utf8) }
  private static let inline = ["em", "strong", "code", "mark", "span", "sub", "small"].map { Array($0.utf8) }
}
