internal import Foundations

/// A page's HTML put into a document of many pages: its ids made its own, its headings one level lower, links to pages
/// of the document made links within it, and no landmark named as one of another page is.
struct PrintedSection {
  /// What goes before the page's own ids, `s12_`.
  let prefix: String
  /// Whose page it is, escaped: regions that scroll are named after it too.
  let owner: [UInt8]
  /// The folders that the page stands below the root, which its links climb out of.
  let climb: [UInt8]
  /// By percent-encoded address: the ids of the sections of the document.
  let sections: [String: String]

  init(prefix: String, owner: String, depth: Int, sections: [String: String]) {
    self.prefix = prefix
    var escaped: [UInt8] = []
    escaped.appendEscaped(owner)
    self.owner = escaped
    climb = Array(relativeRoot(atDepth: depth).utf8)
    self.sections = sections
  }

  /// Linear in the length. What is no tag is copied as it is.
  func bytes(of html: [UInt8]) -> [UInt8] {
    var output = OutputBuffer(capacity: html.count + html.count / 8)
    html.withUnsafeBufferPointer { html in
      var place = 0
      while place < html.count {
        let open = html.place(from: place) { $0.marks(of: UInt8(ascii: "<")) }
        output.append(html, place..<open)
        place = open < html.count ? appendTag(html, from: open, to: &output) : open
      }
    }
    return Array(output.bytes)
  }

  /// Appends a tag without its last sign; gives back the place behind what was appended.
  private func appendTag(_ html: UnsafeBufferPointer<UInt8>, from open: Int, to output: inout OutputBuffer) -> Int {
    var place = open + 1
    // What is before this place is in the output.
    var copied = open
    if let level = headingLevel(html, from: open) {
      output.append(html, open..<level)
      output.append(html[level] + 1)
      copied = level + 1
      place = copied
    }
    while true {
      let before = place
      place = html.place(from: before) { $0.marks(of: UInt8(ascii: "\"")) | $0.marks(of: UInt8(ascii: ">")) }
      guard place < html.count, html[place] == UInt8(ascii: "\"") else { break }
      var name = place
      while name > before, html[name - 1] != UInt8(ascii: " ") { name -= 1 }
      let end = html.place(from: place + 1) { $0.marks(of: UInt8(ascii: "\"")) }
      switch name > before ? Content(ofAttribute: html[name..<place], in: html[open..<name]) : nil {
      case nil: break
      case .nameOfSection:
        output.append(html, copied..<name - 1)
        copied = min(end + 1, html.count)
      case let content?:
        output.append(html, copied..<place + 1)
        append(UnsafeBufferPointer(rebasing: html[(place + 1)..<end]), content, to: &output)
        copied = end
      }
      place = min(end + 1, html.count)
    }
    output.append(html, copied..<place)
    return place
  }

  /// Where a tag has the level of a heading that can be lowered: the second letter of its name.
  private func headingLevel(_ html: UnsafeBufferPointer<UInt8>, from open: Int) -> Int? {
    let isEnd = open + 1 < html.count && html[open + 1] == UInt8(ascii: "/")
    let level = open + (isEnd ? 3 : 2)
    guard level + 1 < html.count, html[level - 1] == UInt8(ascii: "h") else { return nil }
    return UInt8(ascii: "1")...UInt8(ascii: "5") ~= html[level] ? level : nil
  }

  /// What the value of an attribute is, where it does not stay as it is.
  private enum Content {
    case ids, address
    /// What names a section: left out, since what has a name is a landmark, and every page has the same.
    case nameOfSection
    case nameOfRegion

    /// - Parameters:
    ///   - name: with the sign behind it: `href=`.
    ///   - tag: what stands before it, from the angle on.
    init?(ofAttribute name: Slice<UnsafeBufferPointer<UInt8>>, in tag: Slice<UnsafeBufferPointer<UInt8>>) {
      // The first letter tells most attributes from those that are changed: `class` and `role` are the most frequent.
      guard name.first.map(Self.mayBegin) == true else { return nil }
      if name.spells("href=") || name.spells("src=") {
        self = .address
      } else if name.spells("id=") || name.spells("for=") || name.spells("headers=") || name.spells("aria-describedby=")
      {
        self = .ids
      } else if name.spells("aria-labelledby=") {
        self = tag.starts(with: Self.section) ? .nameOfSection : .ids
      } else if name.spells("aria-label="), tag.starts(with: Self.section) {
        self = .nameOfSection
      } else if name.spells("aria-label="), tag.firstRange(of: Self.region) != nil {
        self = .nameOfRegion
      } else {
        return nil
      }
    }

    private static func mayBegin(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "f"): true
      default: false
      }
    }

    private static let section = Array("<section ".utf8)
    private static let region = Array(" role=\"region\"".utf8)
  }

  private func append(_ value: UnsafeBufferPointer<UInt8>, _ content: Content, to output: inout OutputBuffer) {
    switch content {
    case .address: appendAddress(value, to: &output)
    case .ids: appendIDs(value, to: &output)
    case .nameOfRegion:
      output.append(owner)
      output.append(": ")
      output.append(value, value.startIndex..<value.endIndex)
    case .nameOfSection: break
    }
  }

  private func appendIDs(_ value: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    var isStart = true
    for place in value.indices {
      let isSpace = value[place] == UInt8(ascii: " ")
      if isStart, !isSpace { output.append(prefix) }
      output.append(value[place])
      isStart = isSpace
    }
  }

  private func appendAddress(_ value: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    if value.first == UInt8(ascii: "#") {
      output.append(UInt8(ascii: "#"))
      // The top of a page is that of its section, whose id has no underscore behind it.
      if value.count == 1 { output.append(String(prefix.dropLast())) } else { output.append(prefix) }
      output.append(value, 1..<value.count)
      return
    }
    let start = value.starts(with: climb) ? climb.count : 0
    let hash = value[start...].firstIndex(of: UInt8(ascii: "#")) ?? value.count
    guard let section = sections[String(decoding: value[start..<hash], as: UTF8.self)] else {
      output.append(value, start..<value.count)
      return
    }
    output.append(UInt8(ascii: "#"))
    output.append(section)
    if hash + 1 < value.count {
      output.append(UInt8(ascii: "_"))
      output.append(value, hash + 1..<value.count)
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func spells(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
