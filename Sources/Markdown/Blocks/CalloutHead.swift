internal import Foundations

/// What a callout's first line begins with: `[!note]`, and `+` or `-` where it folds.
struct CalloutHead {
  enum Fold {
    case open, closed
  }

  private static let lengthLimit = 60

  var kind: String
  var fold: Fold?
  /// Bytes of the mark, with the spaces behind it.
  var length: Int

  /// Nil where the text does not begin so, or a span runs on from the first line into the next.
  init?(_ content: InlineContent) {
    guard let first = content.inlines.first, first.kind == .text, content.text.starts(with: "[!".utf8),
      let close = content.text.prefix(Self.lengthLimit).firstIndex(of: UInt8(ascii: "]")),
      close > 2, close < first.range.upperBound, Self.hasWholeFirstLine(content)
    else { return nil }
    kind = String(decoding: content.text[2..<close], as: UTF8.self)
    var end = close + 1
    let mark = end < first.range.upperBound ? content.text[end] : 0
    fold = mark == UInt8(ascii: "+") ? .open : mark == UInt8(ascii: "-") ? .closed : nil
    if fold != nil { end += 1 }
    while end < first.range.upperBound, content.text[end].isBlank { end += 1 }
    length = end
  }

  /// The kind as a title: `note` is “Note”.
  var defaultTitle: String {
    kind.prefix(1).uppercased() + kind.dropFirst().lowercased()
  }

  private static func hasWholeFirstLine(_ content: InlineContent) -> Bool {
    var depth = 0
    for inline in content.inlines {
      if inline.kind == .open { depth += 1 }
      if inline.kind == .close { depth -= 1 }
      if inline.isLineEnd { return depth == 0 }
    }
    return true
  }
}
