/// The kind of a node, with libcmark's own numbers.
enum NodeKind: UInt32 {
  case none = 0
  case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
  case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
}
