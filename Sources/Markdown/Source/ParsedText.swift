internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The text that libcmark is given: a file's body, or that body with some lines rewritten.
struct ParsedText: Sendable {
  /// A slice of the file's bytes where nothing was rewritten.
  var bytes: ArraySlice<UInt8>
  /// Where each line starts in `bytes`.
  var lineStarts: [Int]
  /// For each line of a rewritten text, where it comes from; empty where nothing was rewritten.
  var origins: [LineOrigin] = []

  /// The bytes of a line, from 1, with its line end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return bytes[bytes.endIndex...] }
    let end = number < lineStarts.count ? lineStarts[number] : bytes.endIndex
    return bytes[lineStarts[number - 1]..<end]
  }

  /// The offset in the file of an offset in `bytes` that lies in the given line.
  func fileOffset(of offset: Int, inLine number: Int) -> Int {
    guard number >= 1, number <= origins.count else { return offset }
    let origin = origins[number - 1]
    return origin.fileOffset + max(0, offset - lineStarts[number - 1] - origin.column)
  }
}

/// Where the text of a rewritten line stands in the file.
struct LineOrigin: Sendable {
  /// The offset in the file of the first byte that was kept.
  var fileOffset: Int
  /// How many bytes the rewritten line has before it.
  var column: Int
}

/// Where each line of a text starts. Lines end as libcmark ends them: at `\n`, `\r\n` or a lone `\r`.
func lineStarts(of bytes: ArraySlice<UInt8>) -> [Int] {
  var starts = [bytes.startIndex]
  starts.reserveCapacity(bytes.count / 40 + 2)
  bytes.withUnsafeBufferPointer { buffer in
    let hasReturns = buffer.firstOffset(of: UInt8(ascii: "\r"), from: 0) != nil
    var index = 0
    while let end = hasReturns ? buffer.lineEnd(from: index) : buffer.firstOffset(of: UInt8(ascii: "\n"), from: index),
      end + 1 < buffer.count
    {
      index = end + 1
      starts.append(bytes.startIndex + index)
    }
  }
  return starts
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next byte of this value.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  /// The last byte of the next line end, whichever kind it is.
  fileprivate func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == UInt8(ascii: "\n") { return index }
      if self[index] == UInt8(ascii: "\r") {
        return index + 1 < count && self[index + 1] == UInt8(ascii: "\n") ? index + 1 : index
      }
      index += 1
    }
    return nil
  }
}
