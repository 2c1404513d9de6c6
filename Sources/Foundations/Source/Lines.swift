#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where each line of a text starts. Lines end as CommonMark ends them: at `\n`, `\r\n` or a lone `\r`.
package func lineStarts(of bytes: ArraySlice<UInt8>) -> [Int] {
  var starts = [bytes.startIndex]
  starts.reserveCapacity(bytes.count / 40 + 2)
  bytes.withUnsafeBufferPointer { buffer in
    let lines = LineEnds(buffer)
    var index = 0
    while let next = lines.next(after: index), next < buffer.count {
      index = next
      starts.append(bytes.startIndex + index)
    }
  }
  return starts
}

/// Finds the ends of lines one after the other.
struct LineEnds {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let hasReturns: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    hasReturns = bytes.firstOffset(of: UInt8(ascii: "\r"), from: 0) != nil
  }

  /// Where the line after the one that holds an offset starts; nil in the last line, unless it ends like the others.
  func next(after start: Int) -> Int? {
    guard hasReturns else { return bytes.firstOffset(of: UInt8(ascii: "\n"), from: start).map { $0 + 1 } }
    guard let end = bytes[min(start, bytes.count)...].firstIndex(where: { $0.isLineEnd }) else { return nil }
    let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte of this value at `start` or behind it; nil where there is none.
  package func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }
}
