internal import CYAML
package import Foundations

/// Reads the YAML in a range of a file into a tree whose places are those of the whole file.
///
/// `firstLine` is the line of the file on which the range begins. Broken YAML gives no node and a diagnostic that says
/// how to mend it; what is merely refused (anchors, repeated keys, tags) is reported and left out. Linear in the range.
package func parseYAML(
  _ source: SourceText, range: Range<Int>, firstLine: Int
) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  let reading = readYAML(source, range: range, firstLine: firstLine)
  return (reading.node, reading.diagnostics)
}

/// What a range of a file holds.
struct YAMLReading {
  var node: YAMLNode?
  var diagnostics: [Diagnostic]
  /// Whether a brace, narrow or wide, or an entity for one, may stand in the text of a scalar.
  var mayHoldBraces = false
}

func readYAML(_ source: SourceText, range: Range<Int>, firstLine: Int) -> YAMLReading {
  guard range.count <= YAMLLimits.size else {
    let limit = "more than \(YAMLLimits.size / 1024) kB of YAML"
    let place = SourcePosition(line: firstLine, column: 1)
    let problem = source.diagnostic(.yamlTooLarge, at: place, limit, fix: "keep long text in the body")
    return YAMLReading(diagnostics: [problem])
  }
  return source.bytes.withUnsafeBufferPointer { bytes in
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let first = firstRareBreak(in: text, from: 0)
    var parsed =
      first == text.count
      ? readYAML(text, in: source, start: range.lowerBound, firstLine: firstLine)
      : withoutRareBreaks(text, from: first).withUnsafeBufferPointer {
        readYAML($0, in: source, start: range.lowerBound, firstLine: firstLine)
      }
    if let node = parsed.node {
      parsed.diagnostics += commentedWords(node, of: source, in: range, firstLine: firstLine)
    }
    return parsed
  }
}

/// The text with a space as wide in the place of each U+0085, U+2028 and U+2029, the first of which is at a place.
///
/// libyaml ends lines at them, as YAML 1.1 did: no editor and no other part of Dossier does, so that all places behind
/// one would be a line off, and half a value would be lost that was pasted with one in it.
private func withoutRareBreaks(_ text: UnsafeBufferPointer<UInt8>, from first: Int) -> [UInt8] {
  var spaced = Array(text)
  var place = first
  while place < text.count {
    if text[place] == 0xC2 { spaced[place + 1] = 0xA0 } else { spaced[place + 2] = 0x82 }
    place = firstRareBreak(in: text, from: place + 2)
  }
  return spaced
}

/// The first byte of the next U+0085, U+2028 or U+2029; the end of the text where there is none.
private func firstRareBreak(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var place = start
  while true {
    place = text.place(from: place) { $0.marks(of: 0xC2) | $0.marks(of: 0xE2) }
    guard place + 1 < text.count else { return text.count }
    let third = place + 2 < text.count ? text[place + 2] : 0
    switch (text[place], text[place + 1], third) {
    case (0xC2, 0x85, _), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return place
    default: place += 1
    }
  }
}

/// Reads a whole file of YAML, `site.yml` or `kinds.yml`.
package func parseYAML(_ source: SourceText) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  parseYAML(source, range: 0..<source.bytes.count, firstLine: 1)
}

private func readYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, in source: SourceText, start: Int, firstLine: Int
) -> YAMLReading {
  var builder = YAMLTreeBuilder(source: source, firstLine: firstLine)
  guard let parser = YAMLEventParser(bytes) else { return YAMLReading(diagnostics: [builder.outOfMemory]) }
  do throws(YAMLSyntaxProblem) {
    while try parser.next({ builder.take($0) }) {}
    return YAMLReading(
      node: builder.root, diagnostics: builder.diagnostics, mayHoldBraces: builder.mayHoldBraces)
  } catch {
    let explanation = YAMLSyntaxExplanation(error, in: source, rangeStart: start, firstLine: firstLine)
    return YAMLReading(diagnostics: builder.diagnostics + [explanation.diagnostic])
  }
}
