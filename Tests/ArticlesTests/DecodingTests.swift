import Testing

@testable import Articles

struct EncodingCase: CustomTestStringConvertible, Sendable {
  var page: CodePage
  var text: String
  var testDescription: String { page.name }
}

@Suite("Decoding")
struct DecodingTests {
  static let cases: [EncodingCase] = [
    EncodingCase(page: .windows1252, text: "L’été dernier, la société “Étoile” a annoncé une hausse – enfin…"),
    EncodingCase(page: .windows1250, text: "Příliš žluťoučký kůň úpěl ďábelské ódy, říká šéf těžařů"),
    EncodingCase(
      page: .windows1250, text: "Spółka ogłosiła wyniki za kwartał, a świętokrzyskie góry są źródłem żelaza"),
    EncodingCase(page: .windows1251, text: "Компания объявила о сделке. Добыча редкоземельных металлов растёт"),
    EncodingCase(page: .windows1253, text: "Η Ελλάδα και οι σπάνιες γαίες: τι αλλάζει"),
    EncodingCase(page: .windows1254, text: "Şirket, İstanbul’da üretimi artırdı; ağır çalışma"),
    EncodingCase(page: .windows1257, text: "Žąsinas ėjo į šulinį, ūkis auga; Rīgā jauks laiks"),
    EncodingCase(page: .windows874, text: "แร่หายากในประเทศไทยเป็นที่สนใจ"),
    EncodingCase(page: .koi8R, text: "Компания объявила о сделке с китайским заводом"),
    EncodingCase(page: .macRoman, text: "“Don’t wait,” said the café owner — naïve as ever…"),
  ]

  @Test("the page is told by evidence", arguments: cases)
  func legacyText_isDecoded(example: EncodingCase) {
    let bytes = example.text.unicodeScalars.map { scalar -> UInt8 in
      scalar.isASCII
        ? UInt8(scalar.value) : UInt8(0x80 + (example.page.upperHalf.firstIndex(of: UInt16(scalar.value)) ?? 0))
    }
    let decoded = decodeText(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == example.text)
    #expect(decoded.isGuessed)
  }

  @Test("UTF-16 and UTF-32, with a mark or without", arguments: [false, true], [false, true])
  func wideText_isDecoded(isBigEndian: Bool, hasMark: Bool) {
    let text = "Terbium – 90 € 😀 output"
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(String(decoding: decodeText(bytes).bytes, as: UTF8.self) == text)
  }

  @Test func strayByteInUTF8_isReadAsWindows1252() {
    let bytes = Array("Größe, Straße, Übernahme, ".utf8) + [0x93] + Array("ja".utf8) + [0x94]
    let decoded = decodeText(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Größe, Straße, Übernahme, “ja”")
    #expect(decoded.strayBytes == 2)
  }

  @Test func byteOrderMark_isLeftOut() {
    #expect(decodeText([0xEF, 0xBB, 0xBF, 0x61]).bytes == [0x61])
  }

  @Test func lineEnds_ofEverySort() {
    let lines = splitLines(Array("a\r\nb\rc\nd\u{0B}e\u{2028}f\u{85}g".utf8))
    #expect(lines.count == 7)
    #expect(lines.map(\.number) == [1, 2, 3, 4, 4, 4, 4])
  }

  @Test func sourceHash_isSHA256() {
    #expect(sourceHash(of: Array("abc".utf8)) == "ba7816bf8f01cfea")
    #expect(sourceHash(of: []) == "e3b0c44298fc1c14")
  }
}
