internal import Foundations

extension YAMLNode {
  /// The inside of `[[Name]]` that was written without quotes, which YAML takes for a list in a list; nil for any other
  /// node.
  ///
  /// A comma or a colon in the name splits it there; the pieces are put together again as they most likely stood.
  package var unquotedWikiLink: YAMLScalar? {
    guard case .sequence(let outer, _) = self, outer.count == 1,
      case .sequence(let inner, _) = outer[0], !inner.isEmpty
    else { return nil }
    var pieces: [String] = []
    for node in inner {
      guard let piece = node.wikiLinkPiece else { return nil }
      pieces.append(piece)
    }
    return YAMLScalar(text: pieces.joined(separator: ", "), position: inner[0].position)
  }

  private var wikiLinkPiece: String? {
    switch self {
    case .scalar(let scalar): return scalar.isQuoted ? nil : scalar.text
    case .mapping(let entries, _):
      guard entries.count == 1, let value = entries[0].value.scalar, !value.isQuoted else { return nil }
      return entries[0].key.text + ": " + value.text
    case .sequence: return nil
    }
  }
}
