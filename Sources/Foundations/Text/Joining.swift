/// Texts with the same words between each two, in one piece of memory.
package func joined(_ texts: [String], by separator: String) -> String {
  guard let first = texts.first else { return "" }
  var length = first.utf8.count
  for index in 1..<texts.count { length += separator.utf8.count + texts[index].utf8.count }
  return String(unsafeUninitializedCapacity: length) { bytes in
    var used = 0
    func append(_ text: String) {
      var text = text
      text.withUTF8 { used = bytes[used...].update(fromContentsOf: $0) }
    }
    append(first)
    for index in 1..<texts.count {
      append(separator)
      append(texts[index])
    }
    return used
  }
}
