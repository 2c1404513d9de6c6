/// JPEG (ITU-T T.81, annex B): the segments up to the frame header, which holds the size; Exif says how it is turned.
func jpegSize(_ image: ImageBytes) -> ImageSize? {
  var isTurned = false
  var offset = 2
  while let marker = nextMarker(image, at: &offset), let length = image.bigEndian(offset, count: 2), length >= 2 {
    if isFrameHeader(marker) {
      let size = ImageSize(image.bigEndian(offset + 5, count: 2), image.bigEndian(offset + 3, count: 2))
      return isTurned ? size?.turned : size
    }
    if marker == 0xE1, image.has("Exif\0\0", at: offset + 2) {
      isTurned = isTurned || isTurnedByExif(image.part(from: offset + 8, count: length - 8))
    }
    // The entropy-coded image follows here, and a frame header would have stood before it.
    if marker == 0xDA { return nil }
    offset += length
  }
  return nil
}

/// Reads a marker, with any fill bytes before it; markers without a length (RST, TEM) are passed over.
private func nextMarker(_ image: ImageBytes, at offset: inout Int) -> Int? {
  while image.byte(offset) == 0xFF {
    while image.byte(offset) == 0xFF { offset += 1 }
    guard let marker = image.byte(offset), marker != 0 else { return nil }
    offset += 1
    if !(0xD0...0xD7).contains(marker), marker != 0x01 { return marker }
  }
  return nil
}

/// SOF0 to SOF15, without DHT, JPG and DAC, which lie among them.
private func isFrameHeader(_ marker: Int) -> Bool {
  (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
}

/// Whether the orientation in a TIFF header (Exif 2.32, section 4.6.4, tag 0x0112) swaps the sides.
private func isTurnedByExif(_ tiff: ImageBytes) -> Bool {
  let start = tiff.range.lowerBound
  let isLittle = tiff.has("II", at: start)
  guard isLittle || tiff.has("MM", at: start) else { return false }
  func number(_ offset: Int, _ count: Int) -> Int? {
    isLittle ? tiff.littleEndian(offset, count: count) : tiff.bigEndian(offset, count: count)
  }
  guard number(start + 2, 2) == 42, let directory = number(start + 4, 4) else { return false }
  let entries = start + directory
  for entry in 0..<(number(entries, 2) ?? 0) {
    let offset = entries + 2 + entry * 12
    guard let tag = number(offset, 2) else { return false }
    if tag == 0x0112 { return (5...8).contains(number(offset + 8, 2) ?? 0) }
  }
  return false
}
