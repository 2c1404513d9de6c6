import Foundation
import Testing

@testable import Pictures

@Suite struct PNGFileTests {
  struct Drawn: CustomTestStringConvertible {
    let testDescription: String
    let image: FlatImage
  }

  static var images: [Drawn] {
    let palette: [UInt32] = [0xFFFFFF, 0xFF0000, 0x0000FF]
    var shapes = FlatImage(width: 300, height: 40, palette: palette)
    shapes.fillRectangle(x: -5, y: 3, width: 20, height: 9, color: 1)
    shapes.fillPolygon([(x: 150, y: 0), (x: 299, y: 39), (x: 20, y: 39)], color: 2)
    shapes.fillCircle(x: 150, y: 20, radius: 12, color: 1)
    return [
      Drawn(testDescription: "one pixel", image: FlatImage(width: 1, height: 1, palette: palette)),
      Drawn(testDescription: "one row", image: FlatImage(width: 700, height: 1, palette: palette)),
      Drawn(testDescription: "large and empty", image: FlatImage(width: 1200, height: 630, palette: palette)),
      Drawn(testDescription: "shapes", image: shapes),
    ]
  }

  @Test(arguments: images) func rows_fillTheWidth(_ drawn: Drawn) {
    for row in drawn.image.rows {
      #expect(row.reduce(0) { $0 + $1.length } == drawn.image.width)
      #expect(row.allSatisfy { $0.length > 0 })
    }
  }

  @Test(arguments: images) func stream_unpacksToTheRows(_ drawn: Drawn) throws {
    let image = drawn.image
    let expected = image.rows.flatMap { row -> [UInt8] in
      [0] + row.flatMap { Array(repeating: $0.color, count: $0.length) }
    }
    let chunks = try Chunks(image.png)
    #expect(chunks.names == ["IHDR", "PLTE", "IDAT", "IEND"])
    let unpacked = try #require(inflated(chunks.data))
    #expect(unpacked == expected)
    #expect(chunks.data.suffix(4).elementsEqual(adler32(expected)))
    #expect(image.png.count < 10_000)
  }

  /// The checksum as its definition says, byte by byte (RFC 1950).
  private func adler32(_ bytes: [UInt8]) -> [UInt8] {
    var (first, second) = (1, 0)
    for byte in bytes {
      first = (first + Int(byte)) % 65_521
      second = (second + first) % 65_521
    }
    return [second >> 8, second & 255, first >> 8, first & 255].map { UInt8($0) }
  }
}

/// The chunks of a PNG file, found by their lengths.
private struct Chunks {
  var names: [String] = []
  var data: [UInt8] = []

  init(_ file: [UInt8]) throws {
    var place = 8
    while place + 12 <= file.count {
      let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: file[place + 4..<place + 8], as: UTF8.self)
      names.append(name)
      try #require(place + 12 + length <= file.count)
      if name == "IDAT" { data = Array(file[place + 8..<place + 8 + length]) }
      place += 12 + length
    }
    #expect(place == file.count)
  }
}

/// Unpacks one block with fixed codes, as a reader of RFC 1951 would.
private func inflated(_ stream: [UInt8]) -> [UInt8]? {
  var bits = Bits(bytes: Array(stream.dropFirst(2)))
  guard bits.next(1) == 1, bits.next(2) == 1 else { return nil }
  let lengths =
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163]
    + [195, 227, 258]
  let distances = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049]
  var output: [UInt8] = []
  while true {
    let symbol = bits.symbol()
    if symbol == 256 { return output }
    if symbol < 256 {
      output.append(UInt8(symbol))
      continue
    }
    let code = symbol - 257
    let length = lengths[code] + bits.next(code < 8 || code == 28 ? 0 : (code - 4) / 4)
    let distanceCode = bits.reversed(5)
    let distance = distances[distanceCode] + bits.next(distanceCode < 4 ? 0 : (distanceCode - 2) / 2)
    guard distance <= output.count else { return nil }
    for _ in 0..<length { output.append(output[output.count - distance]) }
  }
}

private struct Bits {
  let bytes: [UInt8]
  var place = 0

  mutating func next(_ count: Int) -> Int {
    var number = 0
    for bit in 0..<count {
      number |= (Int(bytes[place / 8]) >> (place % 8) & 1) << bit
      place += 1
    }
    return number
  }

  mutating func reversed(_ count: Int) -> Int { (0..<count).reduce(0) { number, _ in number << 1 | next(1) } }

  mutating func symbol() -> Int {
    let seven = reversed(7)
    if seven < 24 { return 256 + seven }
    let eight = seven << 1 | next(1)
    if 0x30..<0xC0 ~= eight { return eight - 0x30 }
    if 0xC0..<0xC8 ~= eight { return eight - 0xC0 + 280 }
    return (eight << 1 | next(1)) - 0x190 + 144
  }
}
