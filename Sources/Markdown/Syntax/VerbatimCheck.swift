/// Tells whether a byte of a block's text stands in the source as itself, and where.
///
/// Goes along each text node once, so that asking for many places in order is linear.
struct VerbatimCheck {
  private let map: SourceMap
  private let origin: BlockOrigin
  private var node: MarkdownNode?
  private var isVerbatimNode = false
  private var place = InlinePlace(line: 1, offset: 0)
  private var alignment = TextAlignment(sourceOffset: 0)

  init(map: SourceMap, origin: BlockOrigin) {
    self.map = map
    self.origin = origin
  }

  /// Whether the byte was not written with a backslash or as an entity.
  mutating func isVerbatim(_ offset: Int, in content: InlineContent) -> Bool {
    guard let run = content.run(at: offset), !run.literal.isEmpty else { return true }
    let found = seek(offset, in: run)
    guard !isVerbatimNode, alignment.literalOffset == run.index(of: offset), map.parsed.bytes.indices.contains(found)
    else {
      return true
    }
    return map.parsed.bytes[found] == content.text[offset]
  }

  /// The byte's offset in the file.
  mutating func fileOffset(of offset: Int, in content: InlineContent) -> Int {
    guard let run = content.run(at: offset) else { return map.bodyStart }
    let found = seek(offset, in: run)
    return map.parsed.fileOffset(of: found, inLine: place.line)
  }

  /// The offset in the parsed text of an offset in the block's text.
  private mutating func seek(_ offset: Int, in run: TextRun) -> Int {
    let index = run.index(of: offset)
    if node != run.node || alignment.literalOffset > index {
      node = run.node
      place = map.place(of: run.node, in: origin)
      alignment = TextAlignment(sourceOffset: place.offset)
      isVerbatimNode = run.isVerbatim
    }
    guard !run.literal.isEmpty else { return place.offset }
    if isVerbatimNode { return place.offset + index }
    alignment.advance(to: index, of: run.literal, in: map.parsed.line(place.line))
    return alignment.sourceOffset
  }
}
