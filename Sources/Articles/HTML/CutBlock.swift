/// A block of a saved page that stands in an element of another purpose: a box, a list of links.
struct CutBlock {
  var block: Block
  var reason: Removal.Reason
  /// How many blocks of the article stand before it.
  var position: Int

  var removal: Removal { Removal(text: block.string, reason: reason, line: block.line) }
}

extension ReadBlocks {
  /// Puts back the cut blocks that begin with one of the lines, which are squeezed.
  mutating func restore(_ lines: [[UInt8]]) {
    guard !lines.isEmpty, !cuts.isEmpty else { return }
    var restored: [Block] = []
    var left: [CutBlock] = []
    var next = 0
    for position in 0...blocks.count {
      while next < cuts.count, cuts[next].position <= position {
        let key = squeezed(cuts[next].block.string)
        if lines.contains(where: { key.starts(with: $0) }) {
          restored.append(cuts[next].block)
        } else {
          left.append(cuts[next])
        }
        next += 1
      }
      if position < blocks.count { restored.append(blocks[position]) }
    }
    (blocks, cuts) = (restored, left)
  }
}
