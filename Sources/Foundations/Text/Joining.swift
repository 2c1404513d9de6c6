/// Texts with the same words between each two, in one piece of memory.
package func joined(_ texts: [String], by separator: String) -> String {
  guard let first = texts.first else { return "" }
  var length = first.utf8.count
  for index in 1..<texts.count { length += separator.utf8.count + texts[index].utf8.count }
  return String(unsafeUninitializedCapacity: length) { bytes in
    var used = 0
    append(first, to: bytes, &used)
    for index in 1..<texts.count {
      append(separator, to: bytes, &used)
      append(texts[index], to: bytes, &used)
    }
    return used
  }
}

/// Writes a text behind what is used; there has to be room for it.
private func append(_ text: String, to bytes: UnsafeMutableBufferPointer<UInt8>, _ used: inout Int) {
  var text = text
  text.withUTF8 { text in
    precondition(text.count <= bytes.count - used)
    guard let start = bytes.baseAddress, let first = text.baseAddress else { return }
    (start + used).initialize(from: first, count: text.count)
    used += text.count
  }
}
