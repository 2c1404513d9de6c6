internal import YAML

/// A front-matter entry that no field of the kind describes.
package struct Property: Sendable {
  /// One text of it.
  package struct Value: Sendable {
    /// As it is shown: of a wiki link, its label.
    package let text: String
    /// The entity that `[[Name]]` leads to.
    package let entity: EntityID?
  }

  /// The key, as the front matter writes it.
  package let label: String
  /// An item of a list each; of a group of fields, `key: value` each.
  package let values: [Value]

  init(_ entry: YAMLEntry, lookup: NoteLookup) {
    label = entry.key.text
    values = Self.texts(entry.value).map { text in
      let wiki = WikiText(text)
      guard wiki.label != text, case .one(let id) = lookup.find(wiki.target) else {
        return Value(text: wiki.label, entity: nil)
      }
      return Value(text: wiki.label, entity: id)
    }
  }

  /// The scalars of a value, and of a group its entries: properties are shown, not interpreted. YAML's own limit bounds the
  /// depth.
  private static func texts(_ node: YAMLNode) -> [String] {
    if let link = node.unquotedWikiLink { return ["[[\(link.text)]]"] }
    switch node {
    case .scalar(let scalar): return scalar.isEmpty ? [] : [scalar.text]
    case .sequence(let items, _): return items.flatMap(texts)
    case .mapping(let entries, _): return entries.map(pair)
    }
  }

  private static func pair(_ entry: YAMLEntry) -> String { "\(entry.key.text): \(words(of: entry.value))" }

  /// A value within a group in one line, groups within it in brackets.
  private static func words(of node: YAMLNode) -> String {
    if let link = node.unquotedWikiLink { return link.text }
    switch node {
    case .scalar(let scalar): return scalar.text
    case .sequence(let items, _): return items.map(words).joined(separator: ", ")
    case .mapping(let entries, _): return "(\(entries.map(pair).joined(separator: ", ")))"
    }
  }
}
