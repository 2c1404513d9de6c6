/// A value that may be written as `[[Name]]`, `[[Name|label]]` or `[[Name#section]]`.
struct WikiText {
  let target: String
  let label: String

  init(_ text: String) {
    let text = trimmed(text)
    guard text.hasPrefix("[["), text.hasSuffix("]]"), text.utf8.count > 4 else {
      target = text
      label = text
      return
    }
    let inside = text.dropFirst(2).dropLast(2)
    let parts = inside.split(separator: "|", maxSplits: 1)
    let name = parts.first.map { $0.split(separator: "#", maxSplits: 1).first.map(String.init) ?? "" } ?? ""
    target = trimmed(name)
    label = parts.count == 2 ? trimmed(parts[1]) : target
  }
}
