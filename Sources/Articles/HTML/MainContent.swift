/// Chooses the element that holds the article.
///
/// Every paragraph lends its weight to the elements above it, less the farther they are; names and link shares correct
/// the sums (after Kohlschütter et al., WSDM 2010, and the scheme of Arc90's readability). An element that its own page
/// names the article's body is preferred where it holds most of the prose.
struct MainContent {
  let tree: PageTree
  let measure: PageMeasure
  private var scores: [Double]

  init(tree: PageTree, measure: PageMeasure) {
    self.tree = tree
    self.measure = measure
    scores = Array(repeating: 0, count: tree.nodes.count)
    lendWeights()
    for index in scores.indices where scores[index] > 0 { correct(index) }
  }

  /// The chosen element, nil where the page has no text.
  func find() -> Int? {
    guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }), scores[best] > 0 else {
      return tree.nodes.indices.first { tree.nodes[$0].tag == .body }
    }
    if let named = namedBody(near: best) { return named }
    return widened(best)
  }

  private mutating func lendWeights() {
    for index in tree.nodes.indices where isParagraph(index) {
      let length = Double(measure.text[index])
      let weight = 1 + Double(commas(index)) + min(length / 100, 4)
      var ancestor = Int(tree.nodes[index].parent)
      var level = 0
      while ancestor >= 0, level < 6 {
        scores[ancestor] += weight / (level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3)
        ancestor = Int(tree.nodes[ancestor].parent)
        level += 1
      }
    }
  }

  private func isParagraph(_ index: Int) -> Bool {
    guard measure.prose[index] > 0, measure.prose[index] == measure.text[index] else { return false }
    let tag = tree.nodes[index].tag
    return tag == .p || tag == .pre || tag == .td || tag == .div && isLeaf(index) || tag == .li
      || tag == .blockquote && isLeaf(index)
  }

  private func isLeaf(_ index: Int) -> Bool {
    var child = index + 1
    let end = Int(tree.nodes[index].end)
    while child < end {
      if tree.nodes[child].tag.isBlock { return false }
      child += 1
    }
    return true
  }

  private func commas(_ index: Int) -> Int {
    var count = 0
    for node in tree.nodes[index..<Int(tree.nodes[index].end)] where node.tag == .text {
      count += tree.bytes(node.text).count { $0 == UInt8(ascii: ",") }
    }
    return min(count, 12)
  }

  private mutating func correct(_ index: Int) {
    let node = tree.nodes[index]
    switch node.tag {
    case .article, .main: scores[index] += 12
    case .div, .section: scores[index] += 5
    case .ul, .ol, .dl, .li, .table, .tr, .aside, .footer, .header: scores[index] -= 5
    default: break
    }
    let label = tree.bytes(node.text)
    scores[index] += Double(PageLabels.shared.weight(label)) * 20
    if PageLabels.shared.namesBody(label) { scores[index] += 25 }
    scores[index] *= Double(100 - measure.linkShare(index)) / 100
  }

  /// An element above or inside the best one that the page names the article's body and that holds most of its prose.
  private func namedBody(near best: Int) -> Int? {
    let wanted = measure.prose[best]
    var found: Int?
    for index in tree.nodes.indices where !measure.isDropped[index] && tree.nodes[index].tag.isBlock {
      guard measure.prose[index] * 10 >= wanted * 8, measure.prose[index] <= wanted * 2,
        PageLabels.shared.namesBody(tree.bytes(tree.nodes[index].text))
      else { continue }
      let isRelated =
        index <= best && Int(tree.nodes[index].end) > best || best <= index && Int(tree.nodes[best].end) > index
      if isRelated { found = index }
    }
    return found
  }

  /// The nearest element above that holds clearly more prose without many links more: texts are often cut in parts.
  private func widened(_ best: Int) -> Int {
    var chosen = best
    var ancestor = Int(tree.nodes[best].parent)
    while ancestor >= 0, tree.nodes[ancestor].tag != .body, tree.nodes[ancestor].tag != .html {
      let gain = measure.prose[ancestor] - measure.prose[chosen]
      let dross = (measure.text[ancestor] - measure.prose[ancestor]) - (measure.text[chosen] - measure.prose[chosen])
      if gain * 100 > measure.prose[chosen] * 15, dross < gain, measure.linkShare(ancestor) < 25 { chosen = ancestor }
      ancestor = Int(tree.nodes[ancestor].parent)
    }
    return chosen
  }
}
