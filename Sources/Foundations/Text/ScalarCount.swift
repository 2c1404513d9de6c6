/// How many Unicode scalars a UTF-8 text has: the bytes that begin one. Eight bytes at a time where these are ASCII.
package func scalarCount(_ text: ArraySlice<UInt8>) -> Int { text.withUnsafeBufferPointer { scalarCount($0) } }

package func scalarCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  var index = 0
  while index < text.count {
    if index + 8 <= text.count, EightBytes(text, at: index).wideMarks == 0 {
      count += 8
      index += 8
    } else {
      if text[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
  }
  return count
}
