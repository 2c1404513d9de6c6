/// Takes out of a template the lines that hold only tags which print nothing themselves, or only one partial.
///
/// The tags of such a line remain and remember its indentation. A line may hold several tags of blocks, parents and
/// sections, as in `{{<page}}{{$title}}`: the specification's cases for inheritance need it.
func removingStandaloneLines(_ tokens: [Token], of bytes: [UInt8]) -> [Token] {
  var kept: [Token] = []
  kept.reserveCapacity(tokens.count)
  var start = 0
  while start < tokens.count {
    let end = lineEnd(tokens, from: start, of: bytes)
    let line = tokens[start..<end]
    if isStandalone(line, of: bytes) {
      appendTags(of: line, to: &kept)
    } else {
      var first = tokens[start]
      first.startsLine = true
      kept.append(first)
      kept.append(contentsOf: line.dropFirst())
    }
    start = end
  }
  return kept
}

private func lineEnd(_ tokens: [Token], from start: Int, of bytes: [UInt8]) -> Int {
  let last = tokens[start...].firstIndex { $0.kind == .text && bytes[$0.range.upperBound - 1] == UInt8(ascii: "\n") }
  return last.map { $0 + 1 } ?? tokens.count
}

private func isStandalone(_ line: ArraySlice<Token>, of bytes: [UInt8]) -> Bool {
  var tags = 0
  var silent = 0
  var partials = 0
  for token in line {
    if token.kind == .text {
      guard bytes[token.range].allSatisfy(isTemplateSpace) else { return false }
    } else {
      tags += 1
      silent += token.isSilent ? 1 : 0
      partials += token.kind == .partial ? 1 : 0
    }
  }
  return tags > 0 && (silent == tags || (tags == 1 && partials == 1))
}

private func appendTags(of line: ArraySlice<Token>, to kept: inout [Token]) {
  guard let first = line.first else { return }
  let indentation = first.kind == .text ? first.range : first.range.lowerBound..<first.range.lowerBound
  for var token in line where token.kind != .text {
    token.standaloneIndentation = indentation
    kept.append(token)
  }
}
