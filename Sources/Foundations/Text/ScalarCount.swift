/// How many Unicode scalars a UTF-8 text has: the bytes that begin one. Sixteen bytes at a time where these are ASCII.
package func scalarCount(_ text: ArraySlice<UInt8>) -> Int { text.withUnsafeBufferPointer { scalarCount($0) } }

/// The same of a text in place.
package func scalarCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  var index = 0
  while index < text.count {
    let end = min(index + 16, text.count)
    let isASCII = SixteenBytes(text, at: index).wideMarks.isEmpty
    count += isASCII ? end - index : text[index..<end].count { $0 & 0xC0 != 0x80 }
    index = end
  }
  return count
}
