internal import Foundations

/// The live blocks of a note, in the order of its text: those of notes that it embeds are among them.
struct LiveBlockList {
  private(set) var blocks: [LiveBlock] = []

  /// Every block goes through the catalog once.
  private static let limit = 50

  /// Reads a block; the marker that stands for it in the HTML, nothing where it asks for a note that its readers are not
  /// to know of, or nil where it stays code.
  mutating func add(
    _ text: [UInt8], at fence: SourcePosition, of note: SourceText, _ reader: LiveBlockReader,
    _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    var report = BlockReport(note: note, indent: fence.column - 1)
    defer { if !report.namesWithheld { diagnostics += report.diagnostics } }
    guard blocks.count < Self.limit else {
      report.add(
        .tooManyBlocks, at: SourcePosition(line: fence.line, column: 1), length: 3,
        "a note may hold \(Self.limit) live blocks, and this is one more")
      return nil
    }
    let block = reader.read(text, fence: fence, &report)
    if report.namesWithheld { return [] }
    guard let block else { return nil }
    blocks.append(block)
    return Array((LiveBlock.marker(blocks.count - 1) + "\n").utf8)
  }
}
