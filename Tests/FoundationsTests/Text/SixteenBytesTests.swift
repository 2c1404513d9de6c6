import Foundations
import Testing

/// What is found sixteen bytes at a time, held against what is found one by one.
@Suite struct SixteenBytesTests {
  @Test(arguments: 0...40) func firstMarkedByte_isFound_fromAnyPlace(length: Int) {
    for marked in 0...length {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      if marked < length { bytes[marked] = UInt8(ascii: "<") }
      for start in 0...length {
        let place = bytes.withUnsafeBufferPointer { text in
          text.place(from: start) { $0.marks(of: UInt8(ascii: "<")) | $0.marks(of: UInt8(ascii: "&")) }
        }
        #expect(place == bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? length)
      }
    }
  }

  @Test(arguments: [0x00, 0x0A, 0x1F, 0x20, 0x41, 0x7E, 0x7F, 0x80, 0xC2, 0xFF] as [UInt8])
  func unplainBytes_areControlsAndWide(byte: UInt8) {
    let place = [byte].withUnsafeBufferPointer { $0.place(from: 0) { $0.unplainMarks } }
    #expect(place == (byte < 0x20 || byte >= 0x7F ? 0 : 1))
  }

  @Test(arguments: [0, 63, 64, 65, 127, 128, 200]) func seldomBytes_areFoundAmongFrequentOnes(place: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: 201)
    bytes[place] = 0x7F
    for start in 0...200 {
      let found = bytes.withUnsafeBufferPointer { text in
        text.place(ofSeldom: { $0.marks(of: 0x7F) }, among: { $0.unplainMarks }, from: start)
      }
      #expect(found == (start <= place ? place : 201))
    }
  }

  @Test func mask_leavesBitsOut() {
    let text = Array("plain > text".utf8)
    let place = text.withUnsafeBufferPointer { text in
      text.place(from: 0) { $0.marks(of: UInt8(ascii: "<"), mask: 0xFD) }
    }
    #expect(place == 6)
  }

  @Test(arguments: [
    "", "a", "fifteen letters", "sixteen letters.", "ä", "fifteen lettersé", "東京 and more than sixteen", "🌍🌍🌍🌍🌍",
  ])
  func scalars_areCounted(text: String) {
    #expect(scalarCount(Array(text.utf8)[...]) == text.unicodeScalars.count)
  }

  @Test(arguments: [[], ["a"], ["a", "b"], ["", ""], ["Österreich", "", "日本"]]) func texts_areJoined(texts: [String]) {
    #expect(joined(texts, by: ", ") == texts.joined(separator: ", "))
  }

  @Test(arguments: [-1, 0, 9, 10, 255, 256, 12_345]) func digits_areThoseOfTheNumber(number: Int) {
    #expect(decimalDigits(number) == String(number))
  }
}
