internal import CCMark

/// A document that libcmark has parsed: owns the tree's memory and frees it.
struct MarkdownTree: ~Copyable {
  let root: MarkdownNode
  private let arena: UnsafeMutablePointer<ccmark_arena>

  /// Parses UTF-8; broken sequences become U+FFFD.
  init?(parsing text: ParsedText, _ options: MarkdownOptions) {
    // With source positions on, cmark also counts the line ends within code spans and HTML, so that lines stay right.
    var flags = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS
    if options.smartPunctuation { flags |= CMARK_OPT_SMART }
    var arena: UnsafeMutablePointer<ccmark_arena>?
    let document = text.bytes.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ccmark_parse($0.baseAddress, $0.count, flags, &arena) }
    }
    guard let document, let arena else { return nil }
    root = MarkdownNode(pointer: document)
    self.arena = arena
  }

  deinit {
    ccmark_arena_free(arena)
  }
}
