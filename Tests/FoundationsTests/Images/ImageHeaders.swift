/// The first bytes of images, as their formats' specifications lay them out.
enum ImageHeaders {
  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89] + ascii("PNG\r\n\u{1A}\n") + big(13, 4) + ascii("IHDR") + big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0]
  }

  static func gif(_ width: Int, _ height: Int) -> [UInt8] {
    ascii("GIF89a") + little(width, 2) + little(height, 2) + [0xF7, 0, 0]
  }

  // MARK: JPEG

  static func jpeg(_ segments: [UInt8]...) -> [UInt8] { [0xFF, 0xD8] + segments.joined() }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  static func frame(_ marker: UInt8, _ width: Int, _ height: Int) -> [UInt8] {
    segment(marker, [8] + big(height, 2) + big(width, 2) + [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
  }

  static let jfif = segment(0xE0, ascii("JFIF\0") + [1, 1, 0, 0, 1, 0, 1, 0, 0])

  /// Exif with two entries, of which the second is the orientation.
  static func exif(orientation: Int, isLittle: Bool) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? little(value, count) : big(value, count) }
    func entry(_ tag: Int, _ value: Int) -> [UInt8] {
      number(tag, 2) + number(3, 2) + number(1, 4) + number(value, 2) + [0, 0]
    }
    let header = ascii(isLittle ? "II" : "MM") + number(42, 2) + number(8, 4)
    let entries = entry(0x0100, 99) + entry(0x0112, orientation)
    return segment(0xE1, ascii("Exif\0\0") + header + number(2, 2) + entries + number(0, 4))
  }

  // MARK: WebP

  static func webPExtended(_ width: Int, _ height: Int) -> [UInt8] {
    riff(ascii("VP8X") + little(10, 4) + [0x10, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
  }

  static func webPLossless(_ width: Int, _ height: Int) -> [UInt8] {
    riff(ascii("VP8L") + little(5, 4) + [0x2F] + little((width - 1) | (height - 1) << 14 | 1 << 28, 4))
  }

  /// The two bits above each side say how it is scaled, and are no part of it.
  static func webPLossy(_ width: Int, _ height: Int) -> [UInt8] {
    riff(
      ascii("VP8 ") + little(10, 4) + [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A] + little(width | 1 << 14, 2)
        + little(height | 2 << 14, 2))
  }

  private static func riff(_ chunk: [UInt8]) -> [UInt8] {
    ascii("RIFF") + little(chunk.count + 4, 4) + ascii("WEBP") + chunk
  }

  // MARK: AVIF

  static func box(_ name: String, _ content: [UInt8]) -> [UInt8] { big(content.count + 8, 4) + ascii(name) + content }

  static func fullBox(_ name: String, version: UInt8 = 0, _ content: [UInt8]) -> [UInt8] {
    box(name, [version, 0, 0, 0] + content)
  }

  static func extent(_ width: Int, _ height: Int) -> [UInt8] { fullBox("ispe", big(width, 4) + big(height, 4)) }

  /// Item 1 is a thumbnail with property 1, item 2 the image with properties 2 and, where it is turned, 3.
  static func avif(_ width: Int, _ height: Int, rotation: UInt8? = nil, version: UInt8 = 0) -> [UInt8] {
    let idCount = version == 0 ? 2 : 4
    let turn = rotation.map { box("irot", [$0]) } ?? []
    let container = box("ipco", extent(16, 16) + extent(width, height) + turn)
    let places: [UInt8] = rotation == nil ? [1, 2] : [2, 2, 0x80 | 3]
    let associations = fullBox(
      "ipma", version: version, big(2, 4) + big(1, idCount) + [1, 1] + big(2, idCount) + places)
    let meta = fullBox(
      "meta", fullBox("pitm", version: version, big(2, idCount)) + box("iprp", container + associations))
    return box("ftyp", ascii("avif") + big(0, 4) + ascii("mif1avifmiaf")) + meta + box("mdat", [1, 2, 3])
  }

  // MARK: Bytes

  static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  static func big(_ value: Int, _ count: Int) -> [UInt8] { Array(little(value, count).reversed()) }

  static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
