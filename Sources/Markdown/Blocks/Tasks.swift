internal import Foundations

extension DocumentRenderer {
  /// Whether a list item's task is done; nil where it does not begin with `[ ]` or `[x]`.
  func taskState(of item: MarkdownNode) -> Bool? {
    guard options.extensions.contains(.taskLists), let paragraph = item.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    let literal = text.literal
    guard literal.count >= 4, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"), literal[3].isBlank,
      isWrittenAsBracket(text, in: paragraph)
    else { return nil }
    switch literal[1] {
    case UInt8(ascii: " "): return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }

  private func isWrittenAsBracket(_ text: MarkdownNode, in paragraph: MarkdownNode) -> Bool {
    let place = map.place(of: text, in: map.origin(ofBlock: paragraph))
    return map.parsed.bytes.indices.contains(place.offset) && map.parsed.bytes[place.offset] == UInt8(ascii: "[")
  }

  /// Takes `[ ]` off the first paragraph of a task; whether it is done, nil where the paragraph is none.
  mutating func takeTaskMark(of paragraph: MarkdownNode) -> Bool? {
    guard let item = paragraph.parent, item.kind == .item, item.firstChild == paragraph,
      let isDone = taskState(of: item), prose.content.text.count >= 4
    else { return nil }
    prose.removeMark(4)
    return isDone
  }

  mutating func openTask(isDone: Bool) {
    html.append(literal: "<label><input type=\"checkbox\" disabled")
    html.append(literal: isDone ? " checked /> " : " /> ")
  }
}
