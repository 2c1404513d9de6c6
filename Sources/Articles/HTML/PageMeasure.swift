/// Sizes of every element's text, summed bottom-up in one pass.
struct PageMeasure {
  /// Bytes of shown text, white space left out.
  private(set) var text: [Int32]
  /// Of these, bytes inside links.
  private(set) var linked: [Int32]
  /// Bytes of text that stands directly in paragraphs of at least 40 bytes and few links.
  private(set) var prose: [Int32]
  /// Never shown, or foreign to an article wherever it stands.
  private(set) var isDropped: [Bool]

  init(_ tree: PageTree) {
    let count = tree.nodes.count
    text = Array(repeating: 0, count: count)
    linked = text
    prose = text
    isDropped = Array(repeating: false, count: count)
    markDropped(tree)
    for index in tree.nodes.indices.reversed() { sum(tree, index) }
    guard dropTeasers(tree) else { return }
    text = Array(repeating: 0, count: count)
    (linked, prose) = (text, text)
    for index in tree.nodes.indices.reversed() { sum(tree, index) }
  }

  /// Drops the cards of other stories: a heading that is all link, and a few lines. True where there are any.
  private mutating func dropTeasers(_ tree: PageTree) -> Bool {
    var isFound = false
    var index = 0
    while index < tree.nodes.count {
      if !isDropped[index], isTeaser(tree, index) {
        isFound = true
        for inner in index..<Int(tree.nodes[index].end) { isDropped[inner] = true }
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    return isFound
  }

  private func isTeaser(_ tree: PageTree, _ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .div, .li, .article, .section, .td: break
    default: return false
    }
    guard text[index] > 0, text[index] <= 500 else { return false }
    let inner = index + 1..<Int(tree.nodes[index].end)
    // The element of a short article with such a card in it is no card.
    guard !inner.contains(where: { tree.nodes[$0].tag == .h1 }) else { return false }
    return inner.contains { child in
      (tree.nodes[child].tag.headingLevel ?? 1) > 1 && text[child] >= 8 && linked[child] * 10 >= text[child] * 9
    }
  }

  private mutating func markDropped(_ tree: PageTree) {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.parent >= 0, isDropped[Int(node.parent)] {
        isDropped[index] = true
      } else if node.tag != .text {
        isDropped[index] = node.tag.isNeverText || node.isHidden
      }
    }
  }

  private mutating func sum(_ tree: PageTree, _ index: Int) {
    let node = tree.nodes[index]
    guard !isDropped[index] else { return }
    if node.tag == .text { text[index] = Int32(tree.bytes(node.text).count { $0 > 0x20 }) }
    if node.tag == .a { linked[index] = text[index] }
    if isParagraph(tree, index) { prose[index] = text[index] }
    guard node.parent >= 0 else { return }
    let parent = Int(node.parent)
    text[parent] += text[index]
    linked[parent] += linked[index]
    prose[parent] += prose[index]
  }

  /// A paragraph element, or a list item or division without blocks inside, of some length and few links.
  private func isParagraph(_ tree: PageTree, _ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard text[index] >= 40, linked[index] * 3 < text[index] else { return false }
    switch node.tag {
    case .p, .pre: return true
    case .blockquote, .div, .section, .td, .li, .dd, .article, .main, .body:
      return prose[index] == 0 && ownText(tree, index) >= 40
    default: return false
    }
  }

  /// Bytes of the text that stands in the element itself or in its inline children.
  private func ownText(_ tree: PageTree, _ index: Int) -> Int32 {
    var total: Int32 = 0
    var child = index + 1
    let end = Int(tree.nodes[index].end)
    while child < end {
      if !tree.nodes[child].tag.isBlock { total += text[child] }
      child = Int(tree.nodes[child].end)
    }
    return total
  }

  /// The share of an element's text inside links, 0…100.
  func linkShare(_ index: Int) -> Int { text[index] == 0 ? 0 : Int(linked[index]) * 100 / Int(text[index]) }
}
