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
  return source.bytes.withUnsafeBufferPointer { bytes in
    parseYAML(UnsafeBufferPointer(rebasing: bytes[range]), in: source, start: range.lowerBound, firstLine: firstLine)
  }
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
