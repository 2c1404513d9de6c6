internal import Foundations

extension Parser {
  /// What a tag that names a constant stands for: text, and tags at the places in it. Nil where it names none.
  ///
  /// A constant that does not exist is reported and prints nothing.
  mutating func readConstant(_ token: Token) -> [Node]? {
    guard let constants = vocabulary.constants, let dot = bytes[token.content].firstIndex(of: UInt8(ascii: ".")),
      bytes[token.content.lowerBound..<dot].elementsEqual(constants.prefix.utf8)
    else { return nil }
    let range = dot + 1..<token.content.upperBound
    let name = String(decoding: bytes[range], as: UTF8.self)
    guard let pieces = constants.texts[name] else {
      problems.report(
        .unknownTemplateName, at: range, "\(quoted(constants.prefix.utf8)) has nothing called \(quoted(name.utf8))",
        fix: closestMatch(to: name, among: constants.texts.keys.sorted()).map { "did you mean \(quoted($0.utf8))?" })
      return []
    }
    return pieces.map { node(for: $0, of: token) }
  }

  private mutating func node(for piece: Constants.Piece, of token: Token) -> Node {
    switch piece {
    case .text(let text):
      return .constant(text, isEscaped: token.kind == .variable, range: token.range)
    case .name(let name):
      let ids = name.split(separator: ".").map { part in
        if let id = vocabulary.id(of: part) { return id }
        problems.report(
          .unknownTemplateName, at: token.content,
          "\(quoted(bytes[token.content])) has a place for \(quoted(part.utf8)), a name that no template may use",
          fix: closestMatch(to: String(part), among: vocabulary.names).map { "did you mean \(quoted($0.utf8))?" })
        return NamePath.unknown
      }
      return .print(PrintTag(path: NamePath(ids: ids), isEscaped: true, range: token.range))
    }
  }
}
