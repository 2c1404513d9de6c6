import Foundations
import Testing

@testable import Articles

struct EncodingCase: CustomTestStringConvertible, Sendable {
  var page: CodePage
  var text: String
  var testDescription: String { page.name }
}

struct DeclaredCase: CustomTestStringConvertible, Sendable {
  var label: String
  var bytes: [UInt8]
  var text: String
  var testDescription: String { label }
}

@Suite("Decoding")
struct DecodingTests {
  static let cases: [EncodingCase] = [
    EncodingCase(page: .windows1252, text: "L’été dernier, la société “Étoile” a annoncé une hausse – enfin…"),
    EncodingCase(
      page: .windows1252,
      text: String(repeating: "À l’été, la région a cédé à l’État près de là où naît où va ça. ", count: 9)),
    EncodingCase(
      page: .windows1252,
      text: String(
        repeating: "La compañía anunció que la producción subirá más allí, según está decidido aquí. ", count: 9)),
    EncodingCase(
      page: .windows1251,
      text: String(repeating: "компания объявила о сделке и добыче редкоземельных металлов. ", count: 9)),
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

  static let declared: [DeclaredCase] = [
    DeclaredCase(label: "big5", bytes: [0xA4, 0x5D, 0xA4, 0x67, 0xA9, 0xF7], text: "也土昌"),
    DeclaredCase(label: "GB2312", bytes: [0xCF, 0xA1, 0xCD, 0xC1], text: "稀土"),
    DeclaredCase(label: "gbk", bytes: [0xCF, 0xA1, 0xCD, 0xC1], text: "稀土"),
    DeclaredCase(label: "euc-kr", bytes: [0xC8, 0xF1, 0xC5, 0xE4, 0xB7, 0xF9], text: "희토류"),
    DeclaredCase(label: "euc-jp", bytes: [0xA5, 0xEC, 0xA5, 0xA2], text: "レア"),
    DeclaredCase(label: "Shift_JIS", bytes: [0x83, 0x8C, 0x83, 0x41], text: "レア"),
    DeclaredCase(label: "windows-1255", bytes: [0xF9, 0xEC, 0xE5, 0xED], text: "שלום"),
    DeclaredCase(label: "windows-1256", bytes: [0xE3, 0xDA, 0xCF, 0xE4], text: "معدن"),
    DeclaredCase(label: "windows-1251", bytes: [0xF0, 0xF3, 0xE4, 0xE0], text: "руда"),
    DeclaredCase(label: "iso-2022-jp", bytes: [0x1B, 0x24, 0x42, 0x25, 0x6C, 0x1B, 0x28, 0x42], text: "レ"),
  ]

  @Test("a page's declared encoding is believed", arguments: declared)
  func declaredEncoding_isRead(example: DeclaredCase) {
    let forms = [
      "<meta charset=\"\(example.label)\">", "<META charset=\(example.label) >",
      "<meta http-equiv='Content-Type' content='text/html; charset=\(example.label)'>",
    ]
    for head in forms {
      let decoded = decodeText(Array((head + "<p>").utf8) + example.bytes + Array("</p>".utf8))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == head + "<p>" + example.text + "</p>")
      #expect(!decoded.isGuessed)
    }
  }

  @Test("a comment declares nothing, nor does a page that is UTF-8 all the same")
  func declarations_thatDoNotCount() {
    #expect(DeclaredEncoding(of: Array("<!-- <meta charset=big5> --><p>".utf8)) == nil)
    #expect(DeclaredEncoding(of: Array("<meta charset=utf-8>".utf8)) == nil)
    let page = "<meta charset=big5><p>Größe, “Étoile”</p>"
    #expect(decodeText(Array(page.utf8)).bytes == Array(page.utf8))
  }

  @Test("an encoding that cannot be read is an error with its name", arguments: ["x-user-defined", "euc-jp"])
  func unreadableEncoding_isNotGuessed(label: String) {
    let bytes = Array("<html><meta charset=\(label)><p>".utf8) + [UInt8](repeating: 0xFF, count: 40)
    let article = readArticle(SourceText(path: "a.html", bytes: bytes))
    #expect(article.diagnostics.map(\.rule) == [.encodingUnknown])
    #expect(article.diagnostics.first?.summary.contains(label) == true)
    #expect(article.passages.isEmpty)
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
