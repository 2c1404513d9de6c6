/// Texts with the same words between each two, in one piece of memory.
package func joined(_ texts: [String], by separator: String) -> String {
  guard let first = texts.first else { return "" }
  var joined = ""
  var length = first.utf8.count
  for index in 1..<texts.count { length += separator.utf8.count + texts[index].utf8.count }
  joined.reserveCapacity(length)
  joined += first
  for index in 1..<texts.count {
    joined += separator
    joined += texts[index]
  }
  return joined
}
