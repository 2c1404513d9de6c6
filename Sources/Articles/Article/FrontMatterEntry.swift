package import Foundations

/// A key of a clipping's front matter with its value.
package struct FrontMatterEntry: Sendable, Hashable {
  package var key: String
  package var value: FrontMatterValue
  /// Where the key begins.
  package var position: SourcePosition

  init(key: String, value: FrontMatterValue, position: SourcePosition) {
    self.key = key
    self.value = value
    self.position = position
  }
}

/// The shape of a value: text, and what is made of texts.
package enum FrontMatterValue: Sendable, Hashable {
  case text(String)
  case list([FrontMatterValue])
  case map([FrontMatterEntry])

  /// The text of a scalar, nil for a list or a map.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The scalars of a list; a scalar counts as a list of one.
  var texts: [String] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let values): values.compactMap(\.text)
    case .map: []
    }
  }
}
