/// UTF-16 or UTF-32, in either byte order.
package struct WideEncoding {
  private let unit: Int
  private let isBigEndian: Bool
  /// How many bytes the byte order mark takes; 0 where there is none.
  package private(set) var markLength = 0

  /// Told by the byte order mark; nil where none of the four stands at the beginning.
  package init?(markOf bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      self.init(unit: 4, isBigEndian: false, markLength: 4)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.init(unit: 4, isBigEndian: true, markLength: 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(unit: 2, isBigEndian: false, markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(unit: 2, isBigEndian: true, markLength: 2)
    } else {
      return nil
    }
  }

  /// Told by zeros: text in the Latin alphabet has one in nearly every unit of UTF-16, always on the same side. Nil where
  /// the first two kilobytes do not show that.
  package init?(zerosOf bytes: [UInt8]) {
    let sample = bytes.prefix(2048)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 4, zeros[0] * 20 < half {
      self.init(unit: 2, isBigEndian: false)
    } else if zeros[0] * 10 > half * 4, zeros[1] * 20 < half {
      self.init(unit: 2, isBigEndian: true)
    } else {
      return nil
    }
  }

  private init(unit: Int, isBigEndian: Bool, markLength: Int = 0) {
    self.unit = unit
    self.isBigEndian = isBigEndian
    self.markLength = markLength
  }

  /// As the registry of IANA has it, `UTF-16LE`.
  package var name: String { "UTF-\(unit * 8)\(isBigEndian ? "BE" : "LE")" }

  /// The text as UTF-8. Lone surrogates, values beyond Unicode and a cut last unit are left out and counted as stray.
  package func decode(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], strayBytes: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var strayBytes = bytes.count % unit
    var high: UInt32 = 0
    for start in stride(from: bytes.startIndex, through: bytes.endIndex - unit, by: unit) {
      var value = self.value(bytes[start..<start + unit])
      if unit == 2, 0xD800..<0xDC00 ~= value {
        if high != 0 { strayBytes += 2 }
        high = value
        continue
      }
      if high != 0 {
        let isPair = 0xDC00..<0xE000 ~= value
        if isPair { value = 0x10000 + (high - 0xD800) << 10 + (value - 0xDC00) } else { strayBytes += 2 }
        high = 0
      }
      if let scalar = Unicode.Scalar(value) {
        text.append(contentsOf: String(scalar).utf8)
      } else {
        strayBytes += unit
      }
    }
    return (text, strayBytes + (high == 0 ? 0 : 2))
  }

  private func value(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    (isBigEndian ? Array(bytes) : bytes.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
