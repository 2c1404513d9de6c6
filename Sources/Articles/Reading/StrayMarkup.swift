internal import Foundations

/// The scalar and length of a character entity such as `&amp;`, `&#8217;` or `&#x2019;`; nil where none starts.
func characterEntity(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (scalar: UInt32, length: Int)? {
  let limit = min(bytes.count, start + 12)
  var end = start + 1
  while end < limit, bytes[end] != UInt8(ascii: ";") { end += 1 }
  guard end < limit, end > start + 1, bytes[end] == UInt8(ascii: ";") else { return nil }
  let body = bytes[start + 1..<end]
  let length = end + 1 - start
  if body.first == UInt8(ascii: "#") { return numericEntity(body.dropFirst()).map { ($0, length) } }
  return namedEntities[String(decoding: body, as: UTF8.self)].map { ($0, length) }
}

private func numericEntity(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
  let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
  let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
  guard let value = UInt32(text, radix: isHex ? 16 : 10) else { return nil }
  if (0x80...0x9F).contains(value) { return CodePage.windows1252.scalar(UInt8(value)) }
  guard value >= 0x20, Unicode.Scalar(value) != nil else { return nil }
  return value
}

private let namedEntities: [String: UInt32] = [
  "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "rsquo": 0x2019, "lsquo": 0x2018,
  "rdquo": 0x201D, "ldquo": 0x201C, "ndash": 0x2013, "mdash": 0x2014, "hellip": 0x2026, "bull": 0x2022,
  "middot": 0xB7, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122, "euro": 0x20AC, "pound": 0xA3, "yen": 0xA5,
  "deg": 0xB0, "times": 0xD7, "laquo": 0xAB, "raquo": 0xBB, "eacute": 0xE9, "egrave": 0xE8, "agrave": 0xE0,
  "ccedil": 0xE7, "ouml": 0xF6, "auml": 0xE4, "uuml": 0xFC, "szlig": 0xDF, "ntilde": 0xF1, "frac12": 0xBD,
  "sup2": 0xB2, "sup3": 0xB3, "plusmn": 0xB1, "sbquo": 0x201A, "bdquo": 0x201E, "ensp": 0x20, "emsp": 0x20,
  "thinsp": 0x20, "shy": 0xAD, "zwnj": 0x200C, "zwj": 0x200D,
]

/// The length of a comment, or of a tag whose name HTML knows, that starts at `<`; nil where none does.
func strayTagLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
  let rest = bytes[start...]
  if rest.starts(with: Array("<!--".utf8)) {
    var index = start + 4
    let limit = min(bytes.count, start + 2000)
    while index + 2 < limit {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 - start }
      index += 1
    }
    return nil
  }
  var index = start + 1
  if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
  let nameStart = index
  while index < bytes.count, index < nameStart + 11, bytes[index].isASCIILetterOrDigit {
    index += 1
  }
  guard index > nameStart, strayTags.contains(String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased())
  else { return nil }
  let limit = min(bytes.count, start + 1000)
  while index < limit, bytes[index] != UInt8(ascii: ">") { index += 1 }
  return index < limit ? index + 1 - start : nil
}

private let strayTags: Set<String> = [
  "p", "br", "div", "span", "a", "b", "i", "u", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
  "img", "figure", "figcaption", "blockquote", "section", "article", "hr", "sup", "sub", "table", "tr", "td", "th",
  "tbody", "thead", "iframe", "script", "style", "font", "center", "small", "mark", "cite", "q",
]

/// The length of a bracketed note that a link opens elsewhere; nil where none starts.
func lostLinkNoteLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
  let limit = min(bytes.count, start + 48)
  var end = start + 1
  while end < limit, bytes[end] != UInt8(ascii: ")") { end += 1 }
  guard end < limit else { return nil }
  let note = bytes[start + 1..<end].map { $0.inASCIILowerCase }
  return lostLinkNotes.contains(note) ? end + 1 - start : nil
}

private let lostLinkNotes: Set<[UInt8]> = Set(
  [
    "opens in a new tab", "opens in new tab", "opens in a new window", "opens in new window", "opens new window",
    "opens new tab", "opens a new window", "opens a new tab", "opens an external site", "link is external",
    "external link", "open in a new tab", "open in new window", "opens external website in a new tab",
    "link opens in a new window", "link opens in new window", "opens in a new browser tab",
    "this link opens in a new tab",
    "new window", "new tab", "öffnet in neuem tab", "öffnet in neuem fenster", "ouvre un nouvel onglet",
    "nouvelle fenêtre", "se abre en una nueva ventana", "abre em nova janela", "si apre in una nuova scheda",
  ].map { Array($0.utf8) })
