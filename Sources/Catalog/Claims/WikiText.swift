/// A value that may be written as `[[Name]]`, `[[Name|label]]` or `[[Name#section]]`; a link also as `[label](note.md)`.
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

  private init(target: String, label: String) {
    self.target = target
    self.label = label
  }

  /// The value of a link.
  init(link text: String) {
    self = Self.markdownLink(trimmed(text)) ?? Self(text)
  }

  private static func markdownLink(_ text: String) -> Self? {
    guard text.hasPrefix("["), !text.hasPrefix("[["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") else {
      return nil
    }
    let destination = String(text[middle.upperBound...].dropLast())
    let path = RelativePath(destination).path
    guard !RelativePath.isExternal(destination), !path.isEmpty else { return nil }
    return Self(target: path, label: trimmed(text[..<middle.lowerBound].dropFirst()))
  }
}
