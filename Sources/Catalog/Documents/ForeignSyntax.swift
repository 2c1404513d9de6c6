internal import Foundations
internal import Markdown

/// What notes of other programs hold and Dossier shows as it stands: tags within text, footnotes in place, formulas.
struct ForeignSyntax {
  let offset: Int
  let length: Int
  let summary: String
  let fix: String

  /// Beyond these no more are told of a note: each shows its line, which is sought from the top.
  static let most = 20
  /// Bytes beyond which the end of one is not looked for.
  private static let longest = 400

  /// Those of a block of prose, in order. Linear in its text.
  static func found(in prose: borrowing Prose) -> [ForeignSyntax] {
    var links = prose.notLinkable.sorted { $0.upperBound < $1.upperBound }[...]
    return prose.text.withUnsafeBufferPointer { text in
      var found: [ForeignSyntax] = []
      var place = 0
      while found.count < most {
        place = text.place(from: place) {
          $0.marks(of: UInt8(ascii: "#")) | $0.marks(of: UInt8(ascii: "$")) | $0.marks(of: UInt8(ascii: "^"))
        }
        guard place < text.count else { break }
        links = links.drop { $0.upperBound <= place }
        if let link = links.first, link.contains(place) {
          place = link.upperBound
          continue
        }
        let one = ForeignSyntax(at: place, in: text)
        if let one { found.append(one) }
        place += max(1, one?.length ?? 1)
      }
      return found
    }
  }

  private init?(at place: Int, in text: UnsafeBufferPointer<UInt8>) {
    switch text[place] {
    case UInt8(ascii: "#"): self.init(tagAt: place, in: text)
    case UInt8(ascii: "^"): self.init(footnoteAt: place, in: text)
    default: self.init(formulaAt: place, in: text)
    }
  }

  private init(_ offset: Int, _ length: Int, _ summary: String, _ fix: String) {
    (self.offset, self.length, self.summary, self.fix) = (offset, length, summary, fix)
  }

  /// `#mining`, behind a blank or first of all; a figure behind the mark makes none.
  private init?(tagAt place: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard place == 0 || text[place - 1].isBlank, place + 1 < text.count, text[place + 1].beginsTag else { return nil }
    let word = text[(place + 1)...].prefix(Self.longest).prefix(while: \.isOfTag)
    let tag = String(decoding: word, as: UTF8.self)
    self.init(
      place, word.count + 1, "“#\(tag)” is no tag here, and stands in the text as it is",
      "tag the note in its front matter, “tags: [\(tag)]”")
  }

  /// `^[words]`
  private init?(footnoteAt place: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard place + 2 < text.count, text[place + 1] == UInt8(ascii: "["),
      let end = text[(place + 2)...].prefix(Self.longest).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    self.init(
      place, end + 1 - place, "a footnote within the text stands there as it is",
      "write “[^1]”, and in a paragraph of its own “[^1]: …”")
  }

  /// `$E = mc^2$`: what holds signs of formulas between two marks that touch it; amounts of money do not.
  private init?(formulaAt place: Int, in text: UnsafeBufferPointer<UInt8>) {
    let width = place + 1 < text.count && text[place + 1] == UInt8(ascii: "$") ? 2 : 1
    let start = place + width
    guard start < text.count, width == 2 || !text[start].isBlank && !text[start].isASCIIDigit else { return nil }
    let within = UnsafeBufferPointer(rebasing: text[..<min(start + Self.longest, text.count)])
    let end = within.place(from: start) { $0.marks(of: UInt8(ascii: "$")) }
    guard end < within.count, end > start,
      width == 2 || !text[end - 1].isBlank && (end + 1 == text.count || !text[end + 1].isASCIIDigit),
      text[start..<end].contains(where: \.isOfFormula)
    else { return nil }
    let length = min(text.count, end + width) - place
    self.init(
      place, length, "a formula stands in the text as it is written",
      "write it in plain signs, or show a picture of it")
  }
}

extension UInt8 {
  /// A letter: beyond ASCII, what begins none of the signs and blanks that stand in prose.
  fileprivate var beginsTag: Bool { isASCIILetter || self >= 0xC3 && self != 0xE2 }

  fileprivate var isOfTag: Bool {
    isASCIILetterOrDigit || self >= 0x80 || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
      || self == UInt8(ascii: "_")
  }

  fileprivate var isOfFormula: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "="): true
    default: false
    }
  }
}

extension SourceText {
  /// Whether a backslash stands at or before a place, as prose may begin with the backslash or with what it escapes.
  func isEscaped(at position: SourcePosition) -> Bool {
    let line = line(position.line).unicodeScalars.prefix(position.column)
    return line.suffix(2).contains("\\")
  }
}
