/// Makes the edits of a block: copies its inlines with some text taken out and other inlines put in.
struct InlineEditor {
  private let raw: InlineContent
  private var edits: ArraySlice<InlineEdit>
  /// The edit that the copy is within.
  private var current: InlineEdit?
  private var run = 0
  private let hasComments: Bool

  init(_ raw: InlineContent, edits: [InlineEdit]) {
    self.raw = raw
    self.edits = edits.filter(\.isActive)[...]
    hasComments = edits.contains(where: \.isComment)
  }

  /// Replaces `content` by the edited inlines.
  mutating func write(to content: inout InlineContent) {
    content.removeAll()
    content.origin = raw.origin
    content.alternatives = raw.alternatives
    for inline in raw.inlines {
      switch inline.kind {
      case .text: copyText(inline.range, to: &content)
      case .open, .close: copySpan(inline, to: &content)
      case .object, .softBreak, .lineBreak: copyWhole(inline, to: &content)
      }
    }
    if hasComments { dropSpaceAtEnd(of: &content) }
  }

  private mutating func copyText(_ range: Range<Int>, to content: inout InlineContent) {
    var start = range.lowerBound
    while true {
      if let edit = current {
        guard edit.range.upperBound <= range.upperBound else { return }
        start = max(start, edit.range.upperBound)
        insert(edit.insertion, to: &content)
        current = nil
      } else if let next = edits.first, begins(next, before: range.upperBound) {
        copyBytes(start..<max(start, next.range.lowerBound), to: &content)
        start = max(start, next.range.lowerBound)
        current = edits.removeFirst()
      } else {
        return copyBytes(start..<range.upperBound, to: &content)
      }
    }
  }

  /// Whether an edit begins in text that ends at `end`. What closes there does so before a span that follows.
  private func begins(_ edit: InlineEdit, before end: Int) -> Bool {
    edit.range.lowerBound < end || (edit.range.lowerBound == end && edit.range.isEmpty && edit.isClosing)
  }

  private mutating func copyBytes(_ range: Range<Int>, to content: inout InlineContent) {
    guard !range.isEmpty else { return }
    let start = content.text.count
    content.text.append(contentsOf: raw.text[range])
    while run + 1 < raw.runs.count, raw.runs[run + 1].start <= range.lowerBound { run += 1 }
    var index = run
    while index < raw.runs.count, raw.runs[index].start < range.upperBound {
      var copy = raw.runs[index]
      copy.skipped += max(0, range.lowerBound - copy.start)
      copy.start = start + max(0, copy.start - range.lowerBound)
      content.runs.append(copy)
      index += 1
    }
    content.extendText(from: start)
  }

  /// A comment leaves spans whole; one that it has emptied goes.
  private func copySpan(_ inline: Inline, to content: inout InlineContent) {
    if let current, !current.isComment { return }
    if hasComments, inline.kind == .close, content.inlines.last?.kind == .open {
      content.inlines.removeLast()
      return
    }
    content.appendSpan(inline.kind, inline.element, node: inline.node, index: inline.index)
  }

  private mutating func copyWhole(_ inline: Inline, to content: inout InlineContent) {
    if current == nil, let next = edits.first, next.range.lowerBound <= inline.range.lowerBound,
      next.isComment || inline.isLineEnd
    {
      current = edits.removeFirst()
    }
    guard current == nil else { return }
    if inline.kind == .object {
      content.appendObject(inline.element, node: inline.node, index: inline.index)
    } else if !(hasComments && content.endsInBreak) {
      content.appendBreak(inline.kind)
    }
  }

  private func insert(_ insertion: InlineEdit.Insertion, to content: inout InlineContent) {
    switch insertion {
    case .none: break
    case .object(let element, let index): content.appendObject(element, index: index)
    case .open(let element, let index): content.appendSpan(.open, element, index: index)
    case .close(let element): content.appendSpan(.close, element)
    }
  }

  private func dropSpaceAtEnd(of content: inout InlineContent) {
    while let last = content.inlines.last, last.kind != .object, content.text.last == UInt8(ascii: " ") {
      guard let start = last.range.isEmpty ? nil : last.range.lowerBound else { return }
      content.text.removeLast()
      content.inlines[content.inlines.count - 1].range = start..<content.text.count
      if start == content.text.count { content.inlines.removeLast() }
    }
  }
}

extension InlineContent {
  /// Whether a line end here would stand at the start of the text or behind another.
  fileprivate var endsInBreak: Bool {
    guard let last = inlines.last(where: { $0.kind != .open && $0.kind != .close }) else { return true }
    return last.kind == .softBreak || last.kind == .lineBreak
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool {
    inlines.allSatisfy { $0.kind == .open || $0.kind == .close }
  }
}
