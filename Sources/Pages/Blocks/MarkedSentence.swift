internal import Foundations

/// A sentence of a document with the names in it that were looked for.
struct MarkedSentence {
  /// Its bytes in the prose.
  let range: Range<Int>
  /// The names' bytes in the prose, in order: never empty.
  let names: [Range<Int>]

  /// A longer sentence is cut around its first name.
  private static let limit = 700

  /// Appends the sentence as safe HTML, its names in `mark`.
  func append(to html: inout [UInt8], from prose: UnsafeBufferPointer<UInt8>) {
    let shown = window(in: prose)
    if shown.lowerBound > range.lowerBound { html.append(literal: "… ") }
    var position = shown.lowerBound
    for name in names where name.lowerBound >= position && name.upperBound <= shown.upperBound {
      html.appendEscaped(UnsafeBufferPointer(rebasing: prose[position..<name.lowerBound]))
      html.append(literal: "<mark>")
      html.appendEscaped(UnsafeBufferPointer(rebasing: prose[name]))
      html.append(literal: "</mark>")
      position = name.upperBound
    }
    html.appendEscaped(UnsafeBufferPointer(rebasing: prose[position..<shown.upperBound]))
    if shown.upperBound < range.upperBound { html.append(literal: " …") }
  }

  private func window(in prose: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let whole = range.clamped(to: 0..<prose.count)
    guard whole.count > Self.limit, let name = names.first else { return whole }
    let start = max(whole.lowerBound, name.lowerBound - Self.limit / 2)
    let end = max(min(whole.upperBound, start + Self.limit), min(name.upperBound, whole.upperBound))
    return wordStart(from: start, in: prose, within: whole)..<wordEnd(before: end, in: prose, after: name.upperBound)
  }

  /// The next start of a word, so that no letter is cut in two.
  private func wordStart(from start: Int, in prose: UnsafeBufferPointer<UInt8>, within whole: Range<Int>) -> Int {
    guard start > whole.lowerBound, let name = names.first, start < name.lowerBound else { return start }
    let space = prose[start..<name.lowerBound].firstIndex(of: UInt8(ascii: " "))
    return space.map { $0 + 1 } ?? name.lowerBound
  }

  private func wordEnd(before end: Int, in prose: UnsafeBufferPointer<UInt8>, after name: Int) -> Int {
    guard end < min(range.upperBound, prose.count), end > name else { return end }
    return prose[name..<end].lastIndex(of: UInt8(ascii: " ")) ?? name
  }
}
