/// Texts with the same words between each two, in one piece of memory.
package func joined(_ texts: some BidirectionalCollection<String>, by separator: String) -> String {
  guard let first = texts.first else { return "" }
  var joined = ""
  joined.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
  joined += first
  for text in texts.dropFirst() {
    joined += separator
    joined += text
  }
  return joined
}
