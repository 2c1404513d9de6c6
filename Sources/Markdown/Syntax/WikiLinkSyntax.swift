internal import Foundations

extension SyntaxScanner {
  /// No name and label are longer.
  private static let wikiLimit = 1000

  /// Reads `[[name#section|label]]` or, with `!` before it, an embed.
  mutating func scanWikiLink(at start: Int, in inline: Int) -> Int? {
    guard extensions.contains(.wikiLinks), let end = endOfWikiLink(from: start + 2),
      let parts = WikiLinkParts(content.text[start + 2..<end - 2]),
      isWhole(parts.shown, from: inline, to: end)
    else { return nil }
    // The source is looked at from left to right.
    let isEmbed = byte(start - 1) == UInt8(ascii: "!") && isFree(start - 1, in: inline)
    let first = isEmbed ? start - 1 : start
    let position = position(first)
    guard source.isVerbatim(start, in: content), source.isVerbatim(start + 1, in: content) else { return nil }
    add(
      WikiLink(
        name: parts.name, section: parts.section, label: parts.label, position: position,
        length: scalarCount(content.text[first..<end])),
      from: first, shown: parts.shown, to: end, isEmbed: isEmbed)
    return end
  }

  /// Whether the shown words, and what stands before and behind them, leave every span whole.
  private func isWhole(_ shown: Range<Int>, from inline: Int, to end: Int) -> Bool {
    if content.inlines[inline].range.upperBound >= end { return true }
    // The brackets are text, so an edge behind the shown words comes after a span that ends with them.
    return isWhole(from: inline, to: shown.lowerBound) && isWhole(from: inline, to: shown.upperBound + 1)
      && isWhole(from: inline, to: end)
  }

  private mutating func add(_ link: WikiLink, from start: Int, shown: Range<Int>, to end: Int, isEmbed: Bool) {
    let index = wikiLinks.count
    wikiLinks.append(link)
    if isEmbed {
      edits.append(InlineEdit(range: start..<end, insertion: .object(.embed, index: index)))
    } else {
      edits.append(InlineEdit(range: start..<shown.lowerBound, insertion: .open(.wikiLink, index: index)))
      edits.append(InlineEdit(range: shown.upperBound..<end, insertion: .close(.wikiLink)))
    }
  }

  /// The offset behind the brackets that close; a name holds no bracket, so this does not look far.
  private func endOfWikiLink(from start: Int) -> Int? {
    var offset = start
    while offset < min(content.text.count - 1, start + Self.wikiLimit) {
      switch content.text[offset] {
      case UInt8(ascii: "]"): return content.text[offset + 1] == UInt8(ascii: "]") ? offset + 2 : nil
      case UInt8(ascii: "["): return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// Whether a byte of the same text stands for itself and belongs to nothing found so far.
  private mutating func isFree(_ offset: Int, in inline: Int) -> Bool {
    let text = content.inlines[inline].range
    return text.contains(offset) && offset >= taken && source.isVerbatim(offset, in: content)
  }
}

/// The parts of what stands between the brackets.
struct WikiLinkParts {
  var name: String
  var section: String?
  var label: String?
  /// Bytes of the words that the reader sees.
  var shown: Range<Int>

  /// Nil where there is neither a name nor a section.
  init?(_ text: ArraySlice<UInt8>) {
    let target = trimmed(text.prefix { $0 != UInt8(ascii: "|") })
    let label = trimmed(text.drop { $0 != UInt8(ascii: "|") }.dropFirst())
    let name = trimmed(target.prefix { $0 != UInt8(ascii: "#") })
    let section = trimmed(Self.innermost(target.drop { $0 != UInt8(ascii: "#") }.dropFirst()))
    guard !(name.isEmpty && section.isEmpty) else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    self.section = section.isEmpty ? nil : String(decoding: section, as: UTF8.self)
    self.label = label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    shown = !label.isEmpty ? label.indices : !name.isEmpty ? name.indices : section.indices
  }

  /// Of `Section#Section in it` the last; a `#` with a blank behind it, as in “C# for all”, parts nothing.
  private static func innermost(_ section: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = section.indices.last { index in
      section[index] == UInt8(ascii: "#") && index + 1 < section.endIndex && !section[index + 1].isBlank
    }
    return mark.map { section[($0 + 1)...] } ?? section
  }
}
