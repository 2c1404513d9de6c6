/// A compressed stream (RFC 1951) of one block with the fixed codes, for data that consists of runs and repeats.
struct DeflateRuns {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingCount = 0

  init() {
    write(1, count: 1)  // the last block
    write(1, count: 2)  // with fixed codes
  }

  mutating func literal(_ byte: UInt8) { symbol(Int(byte)) }

  /// Repeats the byte that was written last.
  mutating func repeatLast(_ byte: UInt8, count: Int) {
    let rest = repeatLast(distance: 1, count: count)
    for _ in 0..<rest { literal(byte) }
  }

  /// Repeats what stands at a distance, as far as repeats of at least three bytes go; gives back what is left.
  @discardableResult
  mutating func repeatLast(distance: Int, count: Int) -> Int {
    var left = count
    while left >= 3 {
      // No rest of one or two bytes is left over where it can be helped.
      let length = left == 259 || left == 260 ? 250 : min(258, left)
      match(length: length, distance: distance)
      left -= length
    }
    return left
  }

  /// The stream with its end mark.
  var finished: [UInt8] {
    var stream = self
    stream.symbol(256)
    if stream.pendingCount > 0 { stream.write(0, count: 8 - stream.pendingCount) }
    return stream.bytes
  }

  // MARK: Codes

  private mutating func match(length: Int, distance: Int) {
    let (lengthCode, lengthBits, lengthRest) = Self.code(of: length - 3, exactCodes: 8, step: 4)
    if length == 258 {
      symbol(285)
    } else {
      symbol(257 + lengthCode)
      write(UInt32(lengthRest), count: lengthBits)
    }
    let (distanceCode, distanceBits, distanceRest) = Self.code(of: distance - 1, exactCodes: 4, step: 2)
    writeReversed(UInt32(distanceCode), count: 5)
    write(UInt32(distanceRest), count: distanceBits)
  }

  /// The code of a length or distance counted from 0, and its further bits: after the codes that stand for one number
  /// each, every `step` codes have one more bit than those before.
  private static func code(of number: Int, exactCodes: Int, step: Int) -> (code: Int, bits: Int, rest: Int) {
    guard number >= exactCodes else { return (number, 0, 0) }
    // Those codes number twice as many as a step, so from there on a step reaches from one power of two to the next.
    let power = Int.bitWidth - 1 - number.leadingZeroBitCount
    let bits = power - exactCodes.trailingZeroBitCount + 1
    let code = exactCodes + (bits - 1) * step + (number - 1 << power) >> bits
    return (code, bits, number & (1 << bits - 1))
  }

  /// A literal, the end mark or a length, by the table of RFC 1951, 3.2.6.
  private mutating func symbol(_ symbol: Int) {
    switch symbol {
    case ..<144: writeReversed(UInt32(0x30 + symbol), count: 8)
    case ..<256: writeReversed(UInt32(0x190 + symbol - 144), count: 9)
    case ..<280: writeReversed(UInt32(symbol - 256), count: 7)
    default: writeReversed(UInt32(0xC0 + symbol - 280), count: 8)
    }
  }

  // MARK: Bits

  /// Codes stand with their highest bit first, everything else with its lowest.
  private mutating func writeReversed(_ code: UInt32, count: Int) {
    var reversed: UInt32 = 0
    for bit in 0..<count { reversed = reversed << 1 | code >> UInt32(bit) & 1 }
    write(reversed, count: count)
  }

  private mutating func write(_ bits: UInt32, count: Int) {
    pending |= bits << UInt32(pendingCount)
    pendingCount += count
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount -= 8
    }
  }
}
