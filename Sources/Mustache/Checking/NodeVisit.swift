extension [Node] {
  /// Visits the nodes and all that they hold: bodies, default contents and replacements.
  func visit(_ body: (Node) -> Void) {
    for node in self {
      body(node)
      switch node {
      case .text, .constant, .print: break
      case .section(let tag): tag.body.visit(body)
      case .call(let tag): for replacement in tag.replacements { replacement.body.visit(body) }
      case .block(let tag): tag.body.visit(body)
      }
    }
  }
}
