import Foundation
import Foundations
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  func text(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func values_arePartedByCommas() {
    let result = text { json in
      json.object { json in
        json.member("a", "x")
        json.member("none", nil as String?)
        json.member("b", 5)
        json.member("empty", [] as [Int]) { $0.number($1) }
        json.member("list", [1, 2]) { $0.number($1) }
        json.key("inner")
        json.object { $0.member("flag", true) }
        json.key("nothing")
        json.null()
        json.key("d")
        json.number(Foundations.Decimal(mantissa: 31, exponent: -2))
      }
    }
    #expect(result == #"{"a":"x","b":5,"list":[1,2],"inner":{"flag":true},"nothing":null,"d":0.31}"#)
  }

  @Test func emptyCollections() {
    #expect(text { $0.array { _ in } } == "[]")
    #expect(
      text {
        $0.array { json in
          json.object { _ in }; json.array { _ in }
        }
      } == "[{},[]]")
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\n\t\u{0}", #""\n\u0009\u0000""#), ("</script>", #""\u003c/script\u003e""#),
    ("a&b", #""a\u0026b""#), ("x\u{2028}y\u{2029}z\u{2027}", "\"x\\u2028y\\u2029z\u{2027}\""), ("é東👩", "\"é東👩\""),
    ("", "\"\""),
  ])
  func text_isEscaped(string: String, json: String) {
    #expect(text { $0.string(string) } == json)
  }

  @Test(arguments: ["\"", "\\", "<", ">", "&", "\n", "\u{1F}", "\u{7F}", "\u{2028}", "€", "€<"])
  func escape_isFoundAtAnyPlace(character: String) {
    let escaped = text { $0.string(character) }.dropFirst().dropLast()
    for place in 0...17 {
      let before = String(repeating: "a", count: place)
      let after = String(repeating: "z", count: 17 - place)
      #expect(text { $0.string(before + character + after) } == "\"\(before)\(escaped)\(after)\"", "\(place)")
    }
  }

  @Test func anyText_isReadBack() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let scalars = (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x3000, using: &random)) }
      var string = String.UnicodeScalarView()
      string.append(contentsOf: scalars)
      let json = text { json in json.array { $0.string(String(string)) } }
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
      #expect(read?.first.map { Array($0.unicodeScalars) } == scalars)
    }
  }
}
