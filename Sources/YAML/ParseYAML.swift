internal import CYAML
package import Foundations

/// Reads the YAML in a range of a file into a tree whose places are those of the whole file.
///
/// `firstLine` is the line of the file on which the range begins. Broken YAML gives no node and a diagnostic that says
/// how to mend it; what is merely refused (anchors, repeated keys, tags) is reported and left out. Linear in the range.
package func parseYAML(
  _ source: SourceText, range: Range<Int>, firstLine: Int
) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  guard range.count <= YAMLLimits.size else {
    let limit = "more than \(YAMLLimits.size / 1024) kB of YAML"
    let place = SourcePosition(line: firstLine, column: 1)
    return (nil, [source.diagnostic(.yamlTooLarge, at: place, limit, fix: "keep long text in the body")])
  }
  if let spaced = withoutRareBreaks(source.bytes[range]) {
    return spaced.withUnsafeBufferPointer {
      parseYAML($0, in: source, start: range.lowerBound, firstLine: firstLine)
    }
  }
  return source.bytes.withUnsafeBufferPointer { bytes in
    parseYAML(UnsafeBufferPointer(rebasing: bytes[range]), in: source, start: range.lowerBound, firstLine: firstLine)
  }
}

/// The text with a space as wide in the place of each U+0085, U+2028 and U+2029; nil where it has none.
///
/// libyaml ends lines at them, as YAML 1.1 did: no editor and no other part of Dossier does, so that all places behind
/// one would be a line off, and half a value would be lost that was pasted with one in it.
private func withoutRareBreaks(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  var result: [UInt8]?
  for index in text.indices.dropLast() where text[index] == 0xC2 || text[index] == 0xE2 {
    let third = index + 2 < text.endIndex ? text[index + 2] : 0
    let isNextLine = text[index] == 0xC2 && text[index + 1] == 0x85
    let isSeparator = text[index] == 0xE2 && text[index + 1] == 0x80 && (third == 0xA8 || third == 0xA9)
    guard isNextLine || isSeparator else { continue }
    var spaced = result ?? Array(text)
    result = nil
    let place = index - text.startIndex
    if isNextLine { spaced[place + 1] = 0xA0 } else { spaced[place + 2] = 0x82 }
    result = spaced
  }
  return result
}

/// Reads a whole file of YAML, `site.yml` or `kinds.yml`.
package func parseYAML(_ source: SourceText) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  parseYAML(source, range: 0..<source.bytes.count, firstLine: 1)
}

private func parseYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, in source: SourceText, start: Int, firstLine: Int
) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  var builder = YAMLTreeBuilder(source: source, firstLine: firstLine)
  guard let parser = YAMLEventParser(bytes) else { return (nil, [builder.outOfMemory]) }
  do throws(YAMLSyntaxProblem) {
    while try parser.next({ builder.take($0) }) {}
    return (builder.root, builder.diagnostics)
  } catch {
    let explanation = YAMLSyntaxExplanation(error, in: source, rangeStart: start, firstLine: firstLine)
    return (nil, builder.diagnostics + [explanation.diagnostic])
  }
}
