internal import Foundations

/// Counts the Unicode scalars before a place in a line, in bounded time in long lines too.
struct ColumnCounter: Sendable {
  private static let stride = 1024
  /// How many scalars begin in the bytes before each multiple of `stride`; empty where no line is long.
  private var before: [Int] = []

  init(_ bytes: [UInt8], lineStarts: [Int]) {
    var longest = 0
    for (index, start) in lineStarts.enumerated() {
      longest = max(longest, (index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count) - start)
    }
    guard longest > 4 * Self.stride else { return }
    var total = 0
    for start in Swift.stride(from: 0, through: bytes.count, by: Self.stride) {
      before.append(total)
      total += scalarCount(bytes[start..<min(bytes.count, start + Self.stride)])
    }
  }

  func scalars(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    guard !before.isEmpty else { return scalarCount(bytes[range]) }
    return total(before: range.upperBound, bytes) - total(before: range.lowerBound, bytes)
  }

  private func total(before offset: Int, _ bytes: [UInt8]) -> Int {
    let index = offset / Self.stride
    return before[index] + scalarCount(bytes[index * Self.stride..<offset])
  }
}
