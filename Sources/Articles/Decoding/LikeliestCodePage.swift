/// A language's letters beyond ASCII in the encoding that its texts were kept in.
private struct Alphabet {
  var page: CodePage
  /// Lower-case letters; capitals follow from them.
  var letters: Set<UInt32>
  var isLatin: Bool

  init(_ page: CodePage, _ letters: String, isLatin: Bool = true) {
    self.page = page
    self.letters = Set(letters.unicodeScalars.map(\.value))
    self.isLatin = isLatin
  }
}

private let cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"

/// In the order of preference: the first of equals is taken.
private let alphabets: [Alphabet] = [
  Alphabet(.windows1252, "éèêëïöüçñáà"),
  Alphabet(.windows1252, "àâæçéèêëîïôœùûüÿ"),
  Alphabet(.windows1252, "äöüßéà"),
  Alphabet(.windows1252, "áéíñóúüºª"),
  Alphabet(.windows1252, "áàâãçéêíóôõúüºª"),
  Alphabet(.windows1252, "àèéìíîòóùú"),
  Alphabet(.windows1252, "åäöéæøüà"),
  Alphabet(.windows1252, "áðéíóúýþæö"),
  Alphabet(.windows1250, "ąćęłńóśźż"),
  Alphabet(.windows1250, "áäčďéěíľĺňóôŕřšťúůýž"),
  Alphabet(.windows1250, "áéíóöőúüű"),
  Alphabet(.windows1250, "ăâîşţ"),
  Alphabet(.windows1250, "čćđšž"),
  Alphabet(.windows1254, "çğıöşüâî"),
  Alphabet(.windows1257, "āčēģīķļņšūžąęėįųõäöü"),
  Alphabet(.windows1251, cyrillic + "іїєґўјљњћђџ", isLatin: false),
  Alphabet(.windows1253, "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", isLatin: false),
  Alphabet(
    .windows874,
    "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๎", isLatin: false),
  Alphabet(.koi8R, cyrillic, isLatin: false),
  Alphabet(.iso8859_2, "ąćęłńóśźżáäčďéěíľňóôŕřšťúůýž"),
  Alphabet(.macRoman, "éèêëïöüçñáàâôíóúßäîû"),
  Alphabet(.codePage437, "éèêëïöüçñáàâôíóúßäîû"),
]

/// The legacy encoding whose reading looks most like a language: letters of one alphabet in coherent case, quotation
/// marks that open and close. Judged on the first 4,096 bytes above ASCII.
func likeliestCodePage(_ bytes: [UInt8]) -> CodePage {
  var best = (page: CodePage.windows1252, score: Int.min)
  for alphabet in alphabets {
    let score = evidence(for: alphabet, in: bytes)
    if score > best.score { best = (alphabet.page, score) }
  }
  return best.page
}

private func evidence(for alphabet: Alphabet, in bytes: [UInt8]) -> Int {
  var score = 0
  var seen = 0
  for (index, byte) in bytes.enumerated() where byte >= 0x80 {
    seen += 1
    if seen > 4096 { break }
    let previous = index > 0 ? alphabet.page.scalar(bytes[index - 1]) : 0x20
    let next = index + 1 < bytes.count ? alphabet.page.scalar(bytes[index + 1]) : 0x20
    score += worth(of: alphabet.page.scalar(byte), after: previous, before: next, in: alphabet)
  }
  return score
}

private func worth(of value: UInt32, after previous: UInt32, before next: UInt32, in alphabet: Alphabet) -> Int {
  if let score = punctuationWorth(of: value, after: previous, before: next) { return score }
  guard value > 0x9F, let scalar = Unicode.Scalar(value) else { return -8 }
  let properties = scalar.properties
  if alphabet.letters.contains(value) {
    if !alphabet.isLatin && isASCIILetter(previous) { return -4 }
    return properties.isUppercase ? 1 : 2
  }
  let lower = properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  if alphabet.letters.contains(lower) {
    return Unicode.Scalar(previous)?.properties.isLowercase == true ? -4 : 1
  }
  return -4
}

/// Signs that every encoding's texts use; nil for any other.
private func punctuationWorth(of value: UInt32, after previous: UInt32, before next: UInt32) -> Int? {
  switch value {
  case 0x2018, 0x201C, 0xAB, 0x201E: return isWordScalar(next) && !isWordScalar(previous) ? 3 : -1
  case 0x201D, 0xBB: return !isWordScalar(next) && previous != 0x20 ? 3 : -1
  case 0x2019: return previous != 0x20 || isWordScalar(next) ? 3 : -1
  case 0x2013, 0x2014, 0x2026, 0x2022, 0xA0, 0x20AC, 0xA3, 0xA9, 0xAE, 0x2122, 0xB0, 0xB7: return 1
  case 0xA7, 0xBF, 0xA1: return isASCIILetter(previous) ? -4 : 1
  default: return nil
  }
}

private func isASCIILetter(_ value: UInt32) -> Bool { (0x41...0x5A).contains(value & ~0x20) }

private func isWordScalar(_ value: UInt32) -> Bool {
  isASCIILetter(value) || (0x30...0x39).contains(value)
    || (value > 0xBF && Unicode.Scalar(value)?.properties.isAlphabetic == true)
}
