internal import Foundations

extension Parser {
  /// Resolves a dotted name; what the vocabulary lacks is reported and never found when rendering.
  mutating func readPath(_ content: Range<Int>, of token: Token) -> NamePath {
    if bytes[content].elementsEqual([UInt8(ascii: ".")]) { return NamePath(ids: []) }
    guard readName(content, of: token) != nil else { return NamePath(ids: [NamePath.unknown]) }
    let parts = bytes[content].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else {
      problems.report(
        .malformedTag, at: token.range, "\(quoted(bytes[content])) has a dot with no name on one side",
        fix: "write “.” alone, or names with one dot between them")
      return NamePath(ids: [NamePath.unknown])
    }
    return NamePath(ids: parts.map { readID($0) })
  }

  private mutating func readID(_ part: ArraySlice<UInt8>) -> Int {
    let name = String(decoding: part, as: UTF8.self)
    if let id = vocabulary.id(of: name) { return id }
    problems.report(
      .unknownTemplateName, at: part.startIndex..<part.endIndex, "no template may use the name \(quoted(part))",
      fix: closestMatch(to: name, among: vocabulary.names).map { "did you mean \(quoted($0.utf8))?" })
    return NamePath.unknown
  }

  /// The template that a partial or parent tag names; nil, and reported, where there is no name.
  mutating func readCall(_ token: Token) -> CallTag? {
    guard bytes[token.content].first == UInt8(ascii: "*") else {
      return readName(token.content, of: token).map {
        CallTag(name: .fixed($0), indentation: token.standaloneIndentation, range: token.range)
      }
    }
    let start = bytes[token.content].dropFirst().firstIndex { !isTemplateSpace($0) } ?? token.content.upperBound
    let path = readPath(start..<token.content.upperBound, of: token)
    return CallTag(name: .dynamic(path), indentation: token.standaloneIndentation, range: token.range)
  }

  /// What a tag says, as a name; nil, and reported, where it is empty or holds white space.
  mutating func readName(_ content: Range<Int>, of token: Token) -> String? {
    let name = bytes[content]
    guard !name.isEmpty else {
      problems.report(.malformedTag, at: token.range, "this tag has no name", fix: "name a value, or remove the tag")
      return nil
    }
    guard !name.contains(where: isTemplateSpace) else {
      problems.report(.malformedTag, at: token.range, "a name holds no space, as \(quoted(name)) does")
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }
}
