internal import Foundations

/// A page of Wikipedia that was copied as text: its name stands first, and its own marks stand among the words.
struct WikipediaCopy {
  /// The page's name.
  let title: String
  /// Without the marks of notes and of sections that can be edited; the lines stay what they were.
  let text: [UInt8]
  /// The lines that say whence the page is, and by which other name it was asked for.
  let origin: [Removal]

  /// Nil for a text that does not say at its head that it is from Wikipedia.
  init?(_ bytes: [UInt8], firstLine: Int) {
    let lines = splitLines(Array(bytes.prefix(1 << 12))).filter { !bytes[$0.range].allSatisfy { $0 <= 0x20 } }
    guard let first = lines.first, first.range.count <= 250,
      let place = lines.firstIndex(where: { isFromWikipedia(bytes[$0.range]) }), place > 0
    else { return nil }
    title = String(decoding: InlineCleaner.cleaned(bytes[first.range]), as: UTF8.self)
    let redirected = lines.dropFirst(place + 1).prefix(1).filter {
      bytes[$0.range].starts(with: "(Redirected from ".utf8)
    }
    let origin = [lines[place]] + redirected
    self.origin = origin.map { line in
      Removal(
        text: String(decoding: bytes[line.range], as: UTF8.self), reason: .navigation, line: line.number + firstLine - 1
      )
    }
    text = withoutMarks(bytes, leavingOut: origin.map(\.range))
  }
}

/// `From Wikipedia, the free encyclopedia`, in the languages of the largest ones.
private func isFromWikipedia(_ line: ArraySlice<UInt8>) -> Bool {
  let line = line.drop { $0 <= 0x20 }
  guard line.count <= 80 else { return false }
  return [
    "From Wikipedia, ", "Aus Wikipedia, ", "aus Wikipedia, ", "Un article de Wikipédia, ", "De Wikipedia, ",
    "Da Wikipedia, ", "Origem: Wikipédia, ", "Uit Wikipedia, ",
  ]
  .contains { line.starts(with: $0.utf8) }
}

/// Linear: a mark is short.
private func withoutMarks(_ bytes: [UInt8], leavingOut ranges: [Range<Int>]) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if let range = ranges.first(where: { $0.contains(index) }) {
      index = range.upperBound
    } else if bytes[index] == UInt8(ascii: "["), let end = bytes[index...].prefix(48).firstIndex(of: UInt8(ascii: "]")),
      isMark(bytes[(index + 1)..<end])
    {
      index = end + 1
    } else {
      text.append(bytes[index])
      index += 1
    }
  }
  return text
}

/// What stands in brackets: a note's number or letter, a reader's doubt, the link to an editor.
private func isMark(_ words: ArraySlice<UInt8>) -> Bool {
  guard let first = words.first else { return false }
  if words.count <= 3, words.allSatisfy(\.isASCIIDigit) { return true }
  if words.count == 1 { return first.isASCIISmallLetter }
  let text = String(decoding: words, as: UTF8.self)
  return marks.contains(text) || text.hasSuffix(" needed") || ["note ", "nb ", "Anm. "].contains { text.hasPrefix($0) }
}

private let marks: Set = [
  "edit", "edit source", "when?", "who?", "where?", "which?", "by whom?", "according to whom?", "dubious – discuss",
  "Bearbeiten", "Bearbeiten | Quelltext bearbeiten", "modifier", "modifier | modifier le code", "editar",
  "editar datos en Wikidata", "modifica", "modifica | modifica wikitesto", "bewerken", "bewerken | brontekst bewerken",
]

extension Article {
  /// Takes what a copy of Wikipedia says of itself wherever nothing else does.
  mutating func take(_ copy: WikipediaCopy) {
    if title.isEmpty { (title, origins[.title]) = (copy.title, .guessed) }
    if publisher == nil { (publisher, origins[.publisher]) = ("Wikipedia", .guessed) }
  }
}
