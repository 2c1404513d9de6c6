internal import Foundations

extension FlatImage {
  /// The image as PNG (RFC 2083) with a palette. Runs and repeated rows are written as such, never pixel by pixel.
  package var png: [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let depth: [UInt8] = [8, 3, 0, 0, 0]
    file.appendChunk("IHDR", bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + depth)
    file.appendChunk("PLTE", palette.flatMap { bigEndian($0).dropFirst() })
    file.appendChunk("IDAT", compressed)
    file.appendChunk("IEND", [])
    return file
  }

  /// The rows as a zlib stream (RFC 1950), each with the filter byte 0 before it.
  private var compressed: [UInt8] {
    var deflate = DeflateRuns()
    var checksum = Adler32()
    for (index, row) in rows.enumerated() {
      checksum.add(0, count: 1)
      for run in row { checksum.add(run.color, count: run.length) }
      if index > 0, row == rows[index - 1] {
        deflate.repeatLast(distance: width + 1, count: width + 1)
        continue
      }
      deflate.literal(0)
      for run in row {
        deflate.literal(run.color)
        deflate.repeatLast(run.color, count: run.length - 1)
      }
    }
    return [0x78, 0x01] + deflate.finished + bigEndian(checksum.value)
  }
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

extension [UInt8] {
  fileprivate mutating func appendChunk(_ name: StaticString, _ data: [UInt8]) {
    self += bigEndian(UInt32(data.count))
    let start = count
    append(name)
    self += data
    self += bigEndian(crc32(self[start...]))
  }
}

/// The cyclic redundancy check that PNG asks for, bit by bit: little is checked.
private func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  var crc: UInt32 = .max
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
  }
  return ~crc
}

/// The checksum of zlib, a run of equal bytes at a time.
private struct Adler32 {
  private var sum: UInt64 = 1
  private var sumOfSums: UInt64 = 0

  mutating func add(_ byte: UInt8, count: Int) {
    let (byte, count) = (UInt64(byte), UInt64(count))
    sumOfSums = (sumOfSums + count * sum + byte * (count * (count + 1) / 2)) % 65_521
    sum = (sum + byte * count) % 65_521
  }

  var value: UInt32 { UInt32(sumOfSums << 16 | sum) }
}
