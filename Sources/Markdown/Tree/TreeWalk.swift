internal import CCMark

/// A walk over the blocks of a tree: enters and leaves each node in turn, at no cost in stack.
struct TreeWalk: ~Copyable {
  private let iterator: OpaquePointer

  /// Nil where memory runs out.
  init?(_ root: MarkdownNode) {
    guard let iterator = cmark_iter_new(root.pointer) else { return nil }
    self.iterator = iterator
  }

  deinit {
    cmark_iter_free(iterator)
  }

  /// The next node and whether it is entered; leaf blocks are only ever entered. Nil at the end.
  func next() -> (node: MarkdownNode, isEntering: Bool)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    return (MarkdownNode(pointer: node), event == CMARK_EVENT_ENTER)
  }

  /// Passes over what is inside a node that was just entered, and over leaving it.
  func skipChildren(of node: MarkdownNode) {
    cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
  }
}
