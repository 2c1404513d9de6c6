import Foundations
import YAML

/// A tree as one line: `{name: RareX, tickers: [ASX:REE]}`; quoted text as "…", blocks as |…|.
func flowText(_ node: YAMLNode?) -> String {
  switch node {
  case nil: "nothing"
  case .scalar(let scalar): scalar.isQuoted ? "\"\(scalar.text)\"" : scalar.isBlock ? "|\(scalar.text)|" : scalar.text
  case .sequence(let items, _): "[" + items.map { flowText($0) }.joined(separator: ", ") + "]"
  case .mapping(let entries, _):
    "{" + entries.map { "\(flowText(.scalar($0.key))): \(flowText($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// Every place in a tree, in the order written: of each collection, key and scalar.
func positions(_ node: YAMLNode) -> [SourcePosition] {
  switch node {
  case .scalar(let scalar): [scalar.position]
  case .sequence(let items, let position): [position] + items.flatMap { positions($0) }
  case .mapping(let entries, let position):
    [position] + entries.flatMap { [$0.key.position] + positions($0.value) }
  }
}

func parse(_ text: String) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  parseYAML(SourceText(path: "kinds.yml", bytes: Array(text.utf8)))
}
