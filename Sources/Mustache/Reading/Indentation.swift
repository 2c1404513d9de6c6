/// White space at line starts, which blocks shed where they are defined and gain where they are shown.
struct Indentation {
  let bytes: [UInt8]

  /// The white space that begins the lines of a block's default content: as much as all of them share, or nil when it
  /// has no line of its own.
  func common(of nodes: [Node]) -> Range<Int>? {
    var shortest: Range<Int>?
    for line in lines(of: nodes) where line.count < shortest?.count ?? .max { shortest = line }
    return shortest
  }

  /// The leading white space of every line that is not blank.
  private func lines(of nodes: [Node]) -> [Range<Int>] {
    nodes.flatMap { node -> [Range<Int>] in
      switch node {
      case .text(let range, let startsLine): startsLine && !isBlankLine(range) ? [leadingSpace(of: range)] : []
      case .constant, .print: []
      case .section(let section): lines(of: section.body)
      case .call(let call): call.indentation.map { [$0] } ?? []
      case .block(let block): lines(of: block.body)
      }
    }
  }

  /// The nodes with up to `count` bytes of white space taken from the start of every line.
  func removing(_ count: Int, from nodes: [Node]) -> [Node] {
    guard count > 0 else { return nodes }
    return nodes.map { node in
      switch node {
      case .text(let range, let startsLine):
        let kept = startsLine ? removing(count, from: range, of: leadingSpace(of: range)) : range
        return .text(kept, startsLine: startsLine)
      case .constant, .print: return node
      case .section(var section):
        section.body = removing(count, from: section.body)
        return .section(section)
      case .call(var call):
        call.indentation = call.indentation.map { removing(count, from: $0, of: $0) }
        return .call(call)
      case .block(var block):
        block.body = removing(count, from: block.body)
        block.indentation = block.indentation.map { removing(count, from: $0, of: $0) }
        return .block(block)
      }
    }
  }

  private func removing(_ count: Int, from range: Range<Int>, of space: Range<Int>) -> Range<Int> {
    range.lowerBound + min(count, space.count)..<range.upperBound
  }

  private func leadingSpace(of range: Range<Int>) -> Range<Int> {
    let end = bytes[range].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? range.upperBound
    return range.lowerBound..<end
  }

  func isBlankLine(_ range: Range<Int>) -> Bool {
    bytes[range].last == UInt8(ascii: "\n") && bytes[range].allSatisfy(isTemplateSpace)
  }
}
