internal import Foundations

/// What stands in the label of a picture: its alternative text, and its size behind a bar, `A banner|300x200`.
package struct PictureLabel {
  /// The label without the size and the bar before it; the whole label where its last part is no size.
  package let alternative: String
  let size: PictureSize?

  /// Splits at the last bar, where a width or `width x height` of 1 to 10,000 pixels stands behind it.
  package init(_ label: String) {
    let words = label.split(separator: "|", omittingEmptySubsequences: false)
    size = PictureSize(words.last.map { String(decoding: trimmed(Array($0.utf8)[...]), as: UTF8.self) })
    alternative = size == nil ? label : words.dropLast().joined(separator: "|")
  }
}

/// The size that a picture's label gives: `300` or `300x200`.
struct PictureSize {
  private static let largest = 10_000

  var width: Int
  var height: Int?

  /// Nil where the label is no size.
  init?(_ label: String?) {
    let parts = (label ?? "").utf8.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let width = Self.number(first) else { return nil }
    self.width = width
    guard parts.count == 2 else { return }
    guard let height = Self.number(parts[1]) else { return nil }
    self.height = height
  }

  /// The size for the page; a width alone keeps the proportions of a picture whose size is known.
  func scaled(_ picture: ImageTarget) -> (width: Int, height: Int?) {
    if let height { return (width, height) }
    guard let fullWidth = picture.width, let fullHeight = picture.height, fullWidth > 0 else { return (width, nil) }
    return (width, max(1, (fullHeight * width + fullWidth / 2) / fullWidth))
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(Substring(digits)).flatMap { (1...largest).contains($0) ? $0 : nil }
  }
}
