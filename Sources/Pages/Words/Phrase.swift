internal import Foundations
internal import Mustache

/// Words that readers see, with named places in braces: `All mentions, in {documents}`.
struct Phrase: Sendable {
  typealias Piece = Constants.Piece

  /// The words where no form fits better: the only ones of a phrase that does not change with a count.
  let pieces: [Piece]
  /// The forms for counts, without `other`; empty for a phrase that does not change with a count.
  private let forms: [(category: PluralCategory, pieces: [Piece])]

  init(_ text: String) {
    pieces = Self.pieces(of: text)
    forms = []
  }

  /// A phrase with a form for each category of count; nil without `other`, which every language has.
  init?(_ forms: [PluralCategory: String]) {
    guard let other = forms[.other] else { return nil }
    pieces = Self.pieces(of: other)
    self.forms = PluralCategory.allCases.compactMap { category in
      category == .other ? nil : forms[category].map { (category, Self.pieces(of: $0)) }
    }
  }

  var isCounted: Bool { !forms.isEmpty }

  func has(_ category: PluralCategory) -> Bool { forms.contains { $0.category == category } }

  /// The names of the places of all forms.
  var places: Set<String> {
    Set(
      allPieces.compactMap { piece in
        if case .name(let name) = piece { name } else { nil }
      })
  }

  /// The pieces of all forms.
  var allPieces: [Piece] { forms.flatMap(\.pieces) + pieces }

  /// The phrase with its places filled; one for which nothing is given stays empty.
  func text(_ category: PluralCategory = .other, _ values: [(place: String, text: String)] = []) -> String {
    var text = ""
    for piece in forms.first(where: { $0.category == category })?.pieces ?? pieces {
      switch piece {
      case .text(let words): text += words
      case .name(let name): text += values.first { $0.place == name }?.text ?? ""
      }
    }
    return text
  }

  /// A brace that is never closed is text, and so are braces around anything but letters, digits and dots.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      let isName = !name.isEmpty && name.utf8.allSatisfy(isNameByte)
      words += isName ? rest[..<open] : rest[...close]
      if isName {
        if !words.isEmpty { pieces.append(.text(words)) }
        pieces.append(.name(String(name)))
        words = ""
      }
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    return words.isEmpty ? pieces : pieces + [.text(words)]
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: ".")
  }
}
