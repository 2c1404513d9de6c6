/// What a point before three digits means, `20.000`: which custom a source follows depends on its language.
package enum NumberCustom: Sendable, Hashable {
  /// Twenty, as in English.
  case pointParts
  /// Twenty thousand, as in German.
  case pointGroups

  /// The custom of a language by its tag, `de` or `de-AT`; English where none is known. The Swiss part thousands by
  /// apostrophes.
  package init(language: String?) {
    let subtags = (language ?? "").lowercased().split { $0 == "-" || $0 == "_" }
    let groups = subtags.first.map { Self.grouping.contains(String($0)) } ?? false
    self = groups && !subtags.contains("ch") ? .pointGroups : .pointParts
  }

  private static let grouping: Set<String> = [
    "da", "de", "el", "es", "hr", "id", "is", "it", "nl", "pt", "ro", "sl", "sr", "tr", "vi",
  ]

  /// Whether a text holds a figure that the custom decides: one to three digits, a point, three digits and no more.
  package static func decides(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return false }
    var run = 0
    var digitsBefore = 0
    var isBehindPoint = false
    for byte in Array(text.utf8) + [0] {
      if byte.isASCIIDigit {
        run += 1
        continue
      }
      if isBehindPoint, run == 3, (1...3).contains(digitsBefore), byte != UInt8(ascii: ".") { return true }
      isBehindPoint = byte == UInt8(ascii: ".") && run > 0 && !isBehindPoint
      digitsBefore = run
      run = 0
    }
    return false
  }
}
