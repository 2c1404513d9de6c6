internal import Foundations

extension SyntaxScanner {
  /// Reads `[^label]`.
  mutating func scanFootnote(at start: Int, in inline: Int) -> Int? {
    guard extensions.contains(.footnotes), let end = endOfLabel(from: start + 2),
      source.isVerbatim(start, in: content), isWhole(from: inline, to: end + 1)
    else { return nil }
    let label = string(start + 2..<end)
    let place = position(start)
    guard let definition = footnoteIndex.index(of: label) else {
      findings.append(
        SyntaxFinding(
          rule: .undefinedFootnote, position: place, length: label.unicodeScalars.count + 3,
          summary: "footnote “\(label)” is never defined", fix: "add a line “[^\(label)]: …”"))
      return nil
    }
    edits.append(InlineEdit(range: start..<end + 1, insertion: .object(.footnote, index: footnotes.count)))
    footnotes.append(FootnoteReference(definition: definition, position: place))
    return end + 1
  }

  private func endOfLabel(from start: Int) -> Int? {
    var offset = start
    while offset < min(content.text.count, start + FootnotePlan.labelLimit + 1) {
      switch content.text[offset] {
      case UInt8(ascii: "]"): return offset > start ? offset : nil
      case UInt8(ascii: "["), UInt8(ascii: " "): return nil
      default: offset += 1
      }
    }
    return nil
  }
}

/// A `[^label]` in the text.
struct FootnoteReference {
  var definition: Int
  var position: SourcePosition
}
