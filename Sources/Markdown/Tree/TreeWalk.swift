/// A walk over the blocks of a tree: enters each in turn and leaves each container, at no cost in stack or memory.
struct TreeWalk {
  private let root: MarkdownNode
  private var node: MarkdownNode
  private var isEntering = true
  private var skipsChildren = false

  /// A walk over what is inside a container.
  init(_ root: MarkdownNode) {
    self.root = root
    node = root
  }

  /// The next block and whether it is entered; only containers are left. Nil at the end.
  mutating func next() -> (node: MarkdownNode, isEntering: Bool)? {
    defer { skipsChildren = false }
    if isEntering, !skipsChildren, node.kind.isContainer {
      if let child = node.firstChild {
        node = child
        return (node, true)
      }
      isEntering = false
      return node == root ? nil : (node, false)
    }
    guard node != root else { return nil }
    if let next = node.next {
      node = next
      isEntering = true
    } else if let parent = node.parent, parent != root {
      node = parent
      isEntering = false
    } else {
      return nil
    }
    return (node, isEntering)
  }

  /// Passes over what is inside the container that was just entered, and over leaving it.
  mutating func skipChildren() {
    skipsChildren = true
  }
}
