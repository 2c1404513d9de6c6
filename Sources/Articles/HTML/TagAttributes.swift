internal import Foundations

/// A page of which no element has more attributes than anybody writes: the parser compares each with all before it, so
/// that very many would take it minutes.
///
/// Tags are found as the parser finds them, or some could be hidden from here and not from it.
struct TagAttributes {
  /// The page, with blanks in the place of what is too much.
  private(set) var html: [UInt8]
  /// The line of the first element that had too many.
  private(set) var firstCut: Int?

  static let limit = 500
  /// Of a longer name the parser makes several.
  private static let longestName = 100

  init(limiting html: [UInt8]) {
    self.html = html
    var place = 0
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      guard place < html.count else { return }
      switch html[place] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): place = after(remarkAt: place)
      case _ where html[place].beginsTag: place = limitTag(from: place)
      default: break
      }
    }
  }

  /// The place behind a comment, or behind what counts as one.
  private func after(remarkAt place: Int) -> Int {
    let isComment = html[place...].starts(with: "!--".utf8)
    var end = isComment ? place + 3 : place
    while let close = html[end...].firstIndex(of: UInt8(ascii: ">")) {
      let before = html[(isComment ? place + 3 : place)..<close].suffix(3)
      end = close + 1
      if !isComment || before.suffix(2).elementsEqual("--".utf8) || before.elementsEqual("--!".utf8) { return end }
    }
    return html.count
  }

  /// - Returns: the place behind the tag, and behind what is no markup in the element.
  private mutating func limitTag(from start: Int) -> Int {
    var place = after(nameAt: start)
    let name = html[start..<place].map(\.inASCIILowerCase)
    var count = 0
    var cut: Int?
    place = after(place, while: \.isASCIISpace)
    while place < html.count, html[place] != UInt8(ascii: ">") {
      let next = after(attributeAt: place)
      count += 1
      if count == Self.limit + 1 { cut = place }
      place = after(next, while: \.isASCIISpace)
    }
    if let cut {
      if firstCut == nil { firstCut = html[..<start].count { $0 == UInt8(ascii: "\n") } + 1 }
      for index in cut..<place where !html[index].isLineEnd { html[index] = UInt8(ascii: " ") }
    }
    let holdsNoMarkup = name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8)
    return holdsNoMarkup ? end(of: name, from: place) : place
  }

  /// Where the end of an element stands that holds no markup.
  private func end(of name: [UInt8], from start: Int) -> Int {
    var place = start
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let found = html[place...].dropFirst().prefix(name.count)
      if html[place...].first == UInt8(ascii: "/"), found.elementsEqual(name, by: { $0 | 0x20 == $1 }) { return open }
    }
    return html.count
  }

  /// The place behind a name and its value; of what is no name, that of the next blank or of the tag's end.
  private func after(attributeAt place: Int) -> Int {
    let name = after(nameAt: place)
    guard name > place else { return max(place + 1, after(place) { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }) }
    let sign = after(name, while: \.isASCIISpace)
    guard sign < html.count, html[sign] == UInt8(ascii: "=") else { return sign }
    let value = after(sign + 1, while: \.isASCIISpace)
    guard value < html.count else { return value }
    let quote = html[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return min(after(value + 1) { $0 != quote } + 1, html.count)
    }
    return after(value) { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }
  }

  private func after(nameAt place: Int) -> Int {
    guard html[place].beginsTag || html[place] == UInt8(ascii: ".") else { return place }
    let name = html[place...].prefix(Self.longestName)
    return name.firstIndex { !$0.isOfName } ?? name.endIndex
  }

  private func after(_ place: Int, while holds: (UInt8) -> Bool) -> Int {
    html[place...].firstIndex { !holds($0) } ?? html.count
  }
}

extension UInt8 {
  fileprivate var beginsTag: Bool { isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") }

  fileprivate var isOfName: Bool {
    beginsTag || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
