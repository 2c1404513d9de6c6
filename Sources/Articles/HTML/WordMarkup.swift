internal import Foundations

/// A page without the conditions that Word writes round its bullets, `<![if !supportLists]>` and `<![endif]>`: to HTML they
/// are comments, of which the parser makes text. Every other byte stays in its place.
func withoutConditions(_ page: [UInt8]) -> [UInt8] {
  var page = page
  var start = 0
  while let opening = page[start...].firstRange(of: "<![") {
    start = opening.upperBound
    guard let end = page[start...].prefix(longestCondition).firstIndex(of: UInt8(ascii: ">")),
      !page[start...].starts(with: "CDATA[".utf8)
    else { continue }
    for place in opening.lowerBound...end { page[place] = 0x20 }
  }
  return page
}

private let longestCondition = 100

extension Block {
  /// An item without the bullet that a word processor wrote before its words; the letters `o` and `§` are bullets in fonts
  /// of signs.
  var withoutItemMark: Block {
    var length = bulletLength(text[...])
    if length == 0, text.starts(with: "o ".utf8) { length = 2 }
    if length == 0, text.starts(with: "§ ".utf8) { length = 3 }
    return length > 0 && length < text.count ? item(from: length) : self
  }
}
