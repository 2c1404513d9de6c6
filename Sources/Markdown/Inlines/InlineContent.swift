/// The inlines of one block over its flat text. The buffers are used again for the next block.
struct InlineContent {
  var text: [UInt8] = []
  var inlines: [Inline] = []
  /// Where each stretch of text comes from, in order.
  var runs: [TextRun] = []
  var origin = BlockOrigin()
  /// Alternative texts of the block's images, by the index of their inline.
  var alternatives: [[UInt8]] = []

  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    inlines.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    alternatives.removeAll(keepingCapacity: true)
  }

  /// The stretch of text that a byte belongs to; for the end of the text, the last.
  func run(at offset: Int) -> TextRun? {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return runs.isEmpty ? nil : runs[low]
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, from node: MarkdownNode) {
    guard !bytes.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes)
    runs.append(TextRun(start: start, node: node, literal: bytes, skipped: 0))
    extendText(from: start)
  }

  /// Makes the text from `start` part of the last inline where that is text, or a new one.
  mutating func extendText(from start: Int) {
    if let last = inlines.indices.last, inlines[last].kind == .text, inlines[last].range.upperBound == start {
      inlines[last].range = inlines[last].range.lowerBound..<text.count
    } else {
      inlines.append(Inline(kind: .text, range: start..<text.count))
    }
  }

  mutating func appendBreak(_ kind: Inline.Kind, from node: MarkdownNode? = nil) {
    if let node { runs.append(TextRun(start: text.count, node: node)) }
    text.append(UInt8(ascii: " "))
    inlines.append(Inline(kind: kind, range: text.count - 1..<text.count))
  }

  mutating func appendObject(_ element: Inline.Element, node: MarkdownNode? = nil, index: Int = 0) {
    let start = text.count
    if let node { runs.append(TextRun(start: start, node: node)) }
    text.append(contentsOf: objectMark)
    inlines.append(Inline(kind: .object, element: element, range: start..<text.count, node: node, index: index))
  }

  mutating func appendSpan(_ kind: Inline.Kind, _ element: Inline.Element, node: MarkdownNode? = nil, index: Int = 0) {
    inlines.append(Inline(kind: kind, element: element, range: text.count..<text.count, node: node, index: index))
  }
}

/// A stretch of text that comes from one node.
struct TextRun {
  /// Where it starts in the block's text.
  var start: Int
  var node: MarkdownNode
  /// The literal of a text node.
  var literal = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// How many bytes of the literal stand before it.
  var skipped = 0

  /// The index in the literal of an offset in the block's text.
  func index(of offset: Int) -> Int { offset - start + skipped }
}
