internal import Foundations

/// Where the text of a paragraph or heading stands, found once for all of its inlines.
struct BlockOrigin {
  var line = 1
  /// Byte column of its first line, from 1.
  var column = 1
  /// How many quotations it stands in.
  var quotes = 0
  /// How many lines of link definitions it began with, which libcmark does not count.
  var skippedLines = 0
}

/// A place in the parsed text.
struct InlinePlace {
  /// Line of the parsed text, from 1.
  var line: Int
  /// Offset in `ParsedText.bytes`.
  var offset: Int
}

extension SourceMap {
  func origin(ofBlock block: MarkdownNode) -> BlockOrigin {
    var origin = BlockOrigin(line: block.startLine, column: block.startColumn)
    var node = block
    while let parent = node.parent {
      if parent.kind == .blockQuote { origin.quotes += 1 }
      node = parent
    }
    origin.skippedLines = skippedLines(in: block, origin)
    return origin
  }

  private func skippedLines(in block: MarkdownNode, _ origin: BlockOrigin) -> Int {
    let line = parsed.line(origin.line)
    let start = line.startIndex + max(0, origin.column - 1)
    guard block.kind == .paragraph, start < line.endIndex, line[start] == UInt8(ascii: "[") else { return 0 }
    var last = block
    while let child = last.lastChild { last = child }
    return last.endLine > 0 ? max(0, block.endLine - last.endLine) : 0
  }

  /// Where an inline node starts in the parsed text.
  func place(of node: MarkdownNode, in origin: BlockOrigin) -> InlinePlace {
    let line = node.startLine + origin.skippedLines
    let text = parsed.line(line)
    let start =
      line > origin.line
      ? contentStart(of: text, quotes: origin.quotes) + max(0, node.startColumn - origin.column)
      : text.startIndex + max(0, node.startColumn - 1)
    return InlinePlace(line: line, offset: min(text.endIndex, start))
  }

  /// The offset in the file of an offset in a block's text. Of what is no text, its start.
  ///
  /// Constant time where the text stands in the source as it is; else linear in the run, and a guess far into a text.
  func offset(of offset: Int, in run: TextRun, _ origin: BlockOrigin) -> Int {
    let place = place(of: run.node, in: origin)
    guard !run.literal.isEmpty else { return parsed.fileOffset(of: place.offset, inLine: place.line) }
    let index = run.index(of: offset)
    if run.isVerbatim || index > 8192 {
      return parsed.fileOffset(of: place.offset + index, inLine: place.line)
    }
    var alignment = TextAlignment(sourceOffset: place.offset)
    alignment.advance(to: index, of: run.literal, in: parsed.line(place.line))
    return parsed.fileOffset(of: alignment.sourceOffset, inLine: place.line)
  }

  /// Where the text of a continued line starts, behind the marks and spaces of what the paragraph stands in.
  func contentStart(of line: ArraySlice<UInt8>, quotes: Int) -> Int {
    var offset = skipBlanks(line, from: line.startIndex)
    for _ in 0..<quotes {
      guard offset < line.endIndex, line[offset] == UInt8(ascii: ">") else { break }
      offset = skipBlanks(line, from: offset + 1)
    }
    return offset
  }

  private func skipBlanks(_ line: ArraySlice<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < line.endIndex, line[offset].isBlank { offset += 1 }
    return offset
  }
}

extension TextRun {
  /// Whether the text stands in the source byte for byte, without escapes or entities.
  var isVerbatim: Bool { node.endColumn - node.startColumn + 1 == literal.count }
}
