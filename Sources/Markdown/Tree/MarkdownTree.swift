internal import CCMark

/// A document that libcmark has parsed: owns the tree and frees it.
struct MarkdownTree: ~Copyable {
  let root: MarkdownNode

  /// Parses UTF-8; broken sequences become U+FFFD. Nil where memory runs out.
  init?(parsing text: ParsedText, _ options: MarkdownOptions) {
    // With source positions on, cmark also counts the line ends within code spans and HTML, so that lines stay right.
    var flags = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS
    if options.smartPunctuation { flags |= CMARK_OPT_SMART }
    let tree = text.bytes.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, flags) }
    }
    guard let tree else { return nil }
    root = MarkdownNode(pointer: tree)
  }

  deinit {
    cmark_node_free(root.pointer)
  }
}
