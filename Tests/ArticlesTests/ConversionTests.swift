import Foundation
import Testing

@testable import Articles

struct ConvertedCase: CustomTestStringConvertible, Sendable {
  var label: String
  var text: String
  /// The text's bytes in the encoding.
  var base64: String
  var testDescription: String { label }
}

/// Plain text in encodings that the system converts: nothing declares them, the letters tell.
@Suite struct ConversionTests {
  static let cases: [ConvertedCase] = [
    ConvertedCase(
      label: "gb18030", text: "中国商务部周四表示，将对稀土出口实行新的管理，企业要在出口前取得许可。公司说，今年的产量比去年增加了一成。",
      base64: """
        1tC5+snMzvGyv9bcy8Sx7cq+o6y9q7bUz6HNwbP2v9rKtdDQ0MK1xLncwO2jrMbz0rXSqtTas/a/2sewyKG1w9Dtv8mho7mr\
        y77LtaOsvfHE6rXEsvrBv7HIyKXE6tT2vNPBy9K7s8mhow==
        """),
    ConvertedCase(
      label: "big5", text: "中國商務部週四表示，將對稀土出口實行新的管理，企業要在出口前取得許可。公司說，今年的產量比去年增加了一成。",
      base64: """
        pKSw6rDTsMizobZnpXyq7aXcoUGxTrnvtX2kZ6VYpGa56qbmt3OqurresnqhQaX4t36tbqZipVikZqtlqPqxb7NcpWmhQ6S9\
        pXG7oaFBpLWmfqq6sqO2caTxpWimfrxXpVukRqRApqihQw==
        """),
    ConvertedCase(
      label: "shift_jis", text: "レアアースの輸出について、政府は新しい決まりを発表した。会社は今年の生産量が去年より一割増えたと話している。",
      base64: """
        g4yDQYNBgVuDWILMl0GPb4LJgsKCooLEgUGQrZV7gs2QVoK1gqKMiILcguiC8JStlVyCtYK9gUKJ747Qgs2NoZROgsyQto5Z\
        l8qCqouOlE6C5oLoiOqKhJGdgqaCvYLGmGKCtYLEgqKC6YFC
        """),
    ConvertedCase(
      label: "euc-jp", text: "レアアースの輸出について、政府は新しい決まりを発表した。会社は今年の生産量が去年より一割増えたと話している。",
      base64: """
        peyloqWiobyluaTOzaK90KTLpMSkpKTGoaLAr8ncpM+/t6S3pKS36KTepOqk8sivyb2kt6S/oaOy8bzSpM+6o8evpM7AuLu6\
        zsykrLXux6+k6KTqsOyz5MH9pKikv6TIz8Okt6TGpKSk66Gj
        """),
    ConvertedCase(
      label: "euc-kr", text: "정부는 희토류 수출에 대한 새로운 규정을 발표했다. 회사는 올해 생산량이 지난해보다 늘었다고 말했다.",
      base64: """
        waS6zrTCIMjxxeS3+SC89sPiv6EgtOvH0SC79bfOv+4gsdTBpMC7ILnfx6XH37TZLiDIuLvntMIgv8PH2CC7/bvqt67AzCDB\
        9rOtx9i6uLTZILTDvvq02bDtILi7x9+02S4=
        """),
    ConvertedCase(
      label: "windows-1255",
      text: "הממשלה הודיעה על כללים חדשים ליצוא של מתכות נדירות, והחברה מסרה כי הייצור גדל בעשרה אחוזים השנה.",
      base64: """
        5O7u+ezkIOTl4+ny5CDy7CDr7Ozp7SDn4/np7SDs6fbl4CD57CDu+uvl+iDw4+n45fosIOXk5+H45CDu8fjkIOvpIOTp6fbl\
        +CDi4+wg4fL5+OQg4Ofl5untIOT58OQu
        """),
    ConvertedCase(
      label: "windows-1256",
      text: "أعلنت الحكومة قواعد جديدة لتصدير المعادن النادرة، وقالت الشركة إن الإنتاج زاد هذا العام بعشرة في المئة.",
      base64: """
        w9rh5Mogx+HN3+bjySDe5sfazyDMz+3PySDhytXP7dEgx+Hj2sfP5CDH4eTHz9HJoSDm3sfhyiDH4dTR38kgxeQgx+HF5MrH\
        zCDSx88g5dDHIMfh2sfjIMja1NHJIN3tIMfh48bJLg==
        """),
  ]

  #if os(Linux)
    @Test(arguments: cases)
    func letters_tellTheEncoding(example: ConvertedCase) throws {
      let decoded = try decodeText(Array(#require(Data(base64Encoded: example.base64))))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == example.text)
      #expect(decoded.encoding == example.label)
      #expect(decoded.isGuessed)
    }

    /// What comes before the first letter is passed over, however long it is.
    @Test(arguments: cases)
    func longHeads_hideNoLetters(example: ConvertedCase) throws {
      let head = "<script>" + String(repeating: "let a = 1;\n", count: 4000) + "</script><p>"
      let decoded = try decodeText(Array(head.utf8) + #require(Data(base64Encoded: example.base64)))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == head + example.text)
    }

    /// A sample is cut within a long line too, never within a letter.
    @Test(arguments: cases)
    func longLines_areReadToTheEnd(example: ConvertedCase) throws {
      let text = try Array(#require(Data(base64Encoded: example.base64))) + Array(" - ".utf8)
      let decoded = decodeText(Array(repeatElement(text, count: 400).joined()))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == String(repeating: example.text + " - ", count: 400))
      #expect(decoded.strayBytes == 0)
    }

    /// A sample is cut at the end of a line, never within a letter.
    @Test(arguments: cases)
    func longTexts_areReadToTheEnd(example: ConvertedCase) throws {
      let line = try Array(#require(Data(base64Encoded: example.base64))) + [0x0A]
      let decoded = decodeText(Array(repeatElement(line, count: 400).joined()))
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == String(repeating: example.text + "\n", count: 400))
      #expect(decoded.strayBytes == 0)
    }
  #endif
}
