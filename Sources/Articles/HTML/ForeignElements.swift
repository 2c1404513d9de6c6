/// Tells the elements of a page that are no part of its article from those that are.
struct ForeignElements {
  let tree: PageTree
  let measure: PageMeasure

  /// Related stories, share bars, forms … by the element's names, unless it holds much of the text; lists of links.
  func reason(_ index: Int, isInQuotation: @autoclosure () -> Bool) -> Removal.Reason? {
    let node = tree.nodes[index]
    if measure.isDropped[index] { return .related }
    guard node.tag.isBlock || node.tag == .span else { return nil }
    if node.tag == .footer, isInQuotation() { return nil }
    let label = tree.bytes(node.text)
    if node.tag == .aside || node.tag == .footer, measure.prose[index] < 600 || node.tag == .aside {
      return PageLabels.shared.reason(label) ?? (node.tag == .aside ? .related : .debris)
    }
    if PageLabels.shared.isForeign(label), measure.prose[index] < 1500 {
      return PageLabels.shared.reason(label) ?? .debris
    }
    return isListOfLinks(index) ? .related : nil
  }

  private func isListOfLinks(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    let text = measure.text[index]
    switch node.tag {
    case .ul, .ol, .div, .section, .table:
      return text > 0 && measure.linkShare(index) > 60 && measure.prose[index] * 3 < text && node.end - Int32(index) > 4
    default: return false
    }
  }

  /// A paragraph that Word means as an item of a list.
  func isWordItem(_ index: Int) -> Bool { tree.bytes(tree.nodes[index].text).contains(bytes: "msolist") }

  /// A cell that holds paragraphs of text lays out the page.
  func isLayout(_ index: Int) -> Bool {
    guard measure.prose[index] >= 200 else { return false }
    let inner = tree.nodes[index + 1..<Int(tree.nodes[index].end)].prefix(2000)
    return inner.count { $0.tag == .br || $0.tag == .p || $0.tag == .div } >= 2
  }
}
