/// Texts put end to end, in memory that is asked for once.
package func joined(_ parts: [String]) -> String {
  var text = ""
  text.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
  for part in parts { text += part }
  return text
}
