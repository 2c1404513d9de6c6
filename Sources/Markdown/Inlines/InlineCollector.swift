internal import Foundations

/// Reads the inlines of a block off the tree.
struct InlineCollector {
  let extensions: MarkdownExtensions
  let allowsRawHTML: Bool
  let map: SourceMap
  /// Emphasis and links deeper than this lose their tags, not their text.
  private static let depthLimit = 64

  /// Links that libcmark saw in the brackets of a wiki link, to be read as text; innermost last.
  private var dissolved: [MarkdownNode] = []
  private var depth = 0

  init(_ options: MarkdownOptions, map: SourceMap) {
    extensions = options.extensions
    allowsRawHTML = options.allowsRawHTML
    self.map = map
  }

  /// Replaces `content` by the inlines of a paragraph or heading.
  mutating func collect(_ block: MarkdownNode, into content: inout InlineContent) {
    content.removeAll()
    content.origin = map.origin(ofBlock: block)
    depth = 0
    guard var node = block.firstChild else { return }
    while true {
      if enter(node, &content), let child = node.firstChild {
        node = child
        continue
      }
      while true {
        leave(node, &content)
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent, parent != block else { return }
        node = parent
      }
    }
  }

  /// Whether the node's children are to be read.
  private mutating func enter(_ node: MarkdownNode, _ content: inout InlineContent) -> Bool {
    switch node.kind {
    case .text: content.append(node.literal, from: node)
    case .softBreak: content.appendBreak(.softBreak)
    case .lineBreak: content.appendBreak(.lineBreak)
    case .code: content.appendObject(.code, node: node)
    case .htmlInline: collectHTML(node, &content)
    case .emphasis: open(.emphasis, node, &content)
    case .strong: open(.strong, node, &content)
    case .link: enterLink(node, &content)
    case .image: return enterImage(node, &content)
    default: break
    }
    return true
  }

  private mutating func leave(_ node: MarkdownNode, _ content: inout InlineContent) {
    switch node.kind {
    case .emphasis: close(.emphasis, node, &content)
    case .strong: close(.strong, node, &content)
    case .link where dissolved.last != node: close(.link, node, &content)
    case .link, .image: leaveDissolved(node, &content)
    default: break
    }
  }

  private mutating func open(_ element: Inline.Element, _ node: MarkdownNode, _ content: inout InlineContent) {
    depth += 1
    if depth <= Self.depthLimit { content.appendSpan(.open, element, node: node) }
  }

  private mutating func close(_ element: Inline.Element, _ node: MarkdownNode, _ content: inout InlineContent) {
    if depth <= Self.depthLimit { content.appendSpan(.close, element, node: node) }
    depth -= 1
  }

  /// Raw HTML that is left out breaks the line where it would, and glues no words together.
  private func collectHTML(_ node: MarkdownNode, _ content: inout InlineContent) {
    let effect = allowsRawHTML ? .none : TagEffect(node.literal)
    if effect == .breaksLine { return content.appendBreak(.lineBreak, from: node) }
    content.appendObject(.rawHTML, node: node)
    let isFollowedByWord = node.next.map { $0.kind == .text && $0.literal.first?.isBlank == false } ?? false
    if effect == .partsWords, isFollowedByWord { content.appendBreak(.softBreak, from: node) }
  }

  private mutating func enterLink(_ node: MarkdownNode, _ content: inout InlineContent) {
    if extensions.contains(.wikiLinks), isWithinWikiBrackets(node, content) {
      dissolved.append(node)
      content.append("[", from: node)
    } else {
      open(.link, node, &content)
    }
  }

  private mutating func enterImage(_ node: MarkdownNode, _ content: inout InlineContent) -> Bool {
    if extensions.contains(.wikiLinks), hasWikiBrackets(node, content.origin) {
      dissolved.append(node)
      content.append("![", from: node)
      return true
    }
    content.appendObject(.image, node: node, index: content.alternatives.count)
    content.alternatives.append(alternativeText(of: node))
    return false
  }

  private mutating func leaveDissolved(_ node: MarkdownNode, _ content: inout InlineContent) {
    guard dissolved.last == node else { return }
    dissolved.removeLast()
    guard hasWikiBrackets(node, content.origin) else { return content.append("]", from: node) }
    content.append("](", from: node)
    content.append(synthetic: node.url, from: node)
    if !node.title.isEmpty {
      content.append(" \"", from: node)
      content.append(synthetic: node.title, from: node)
      content.append("\"", from: node)
    }
    content.append(")", from: node)
  }
}

extension InlineContent {
  /// Appends text that no text node holds; its place is the node's.
  fileprivate mutating func append(_ words: StaticString, from node: MarkdownNode) {
    append(synthetic: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount), from: node)
  }

  fileprivate mutating func append(synthetic words: UnsafeBufferPointer<UInt8>, from node: MarkdownNode) {
    guard !words.isEmpty else { return }
    runs.append(TextRun(start: text.count, node: node))
    text.append(contentsOf: words)
    extendText(from: text.count - words.count)
  }
}
