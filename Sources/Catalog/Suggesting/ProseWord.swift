/// A word of prose as names are looked for in it: `U.S.`, `Tau-Ken`, `RareX` and `O’Brien` are one word each.
struct ProseWord {
  /// What stands between a word and the one before it.
  enum Link { case space, dash, ampersand, bracket, abbreviation, other }

  /// Without a possessive `’s`.
  let text: String
  /// Bytes of the text, without a possessive.
  let range: Range<Int>
  let link: Link
  let isPossessive: Bool
  /// Whether it would bear a capital whatever it is: at the start of a sentence or quotation, or behind a colon.
  let startsSentence: Bool
  /// Of a word in round brackets, the first word there.
  let bracket: String?

  /// Whether it is written as a name or an abbreviation is: with a capital, `iPhone` and `e-VAC` included.
  var isCapital: Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.properties.isAlphabetic else { return false }
    if hasLowerPart || hasLowerPrefix { return false }
    return first.properties.isUppercase || scalars.dropFirst().contains { $0.properties.isUppercase }
  }

  /// Two capitals or more and no small letter, but for a plural `s`.
  var isAcronym: Bool {
    let letters = singular.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
  }

  /// A capital behind a small letter, as in `RareX`: no word of the language is written so.
  var hasInnerCapital: Bool {
    var wasLower = false
    for scalar in text.unicodeScalars {
      if wasLower, scalar.properties.isUppercase { return true }
      wasLower = scalar.properties.isLowercase
    }
    return false
  }

  /// An acronym without its plural `s`.
  var singular: String {
    let letters = text.unicodeScalars
    guard letters.count > 2, letters.last == "s", letters.dropLast().allSatisfy({ !$0.properties.isLowercase }) else {
      return text
    }
    return String(text.dropLast())
  }

  /// Whether it begins with a small word and a hyphen: `cross-Atlantic`, but not `e-VAC`.
  private var hasLowerPrefix: Bool {
    let parts = text.split(separator: "-")
    return parts.count > 1 && parts[0].count > 1 && parts[0].unicodeScalars.first?.properties.isLowercase == true
  }

  /// Whether a part behind a hyphen is in small letters: `Western-aligned` is an adjective, whatever it begins with.
  private var hasLowerPart: Bool {
    text.split(separator: "-").dropFirst().contains { $0.unicodeScalars.first?.properties.isLowercase == true }
  }
}
