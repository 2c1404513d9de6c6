internal import CCMark

/// The kind of a node: libcmark's own number, so that asking for it costs nothing.
struct NodeKind: Equatable {
  private let number: UInt32

  init(_ type: cmark_node_type) {
    number = type.rawValue
  }

  static var document: Self { Self(CMARK_NODE_DOCUMENT) }
  static var blockQuote: Self { Self(CMARK_NODE_BLOCK_QUOTE) }
  static var list: Self { Self(CMARK_NODE_LIST) }
  static var item: Self { Self(CMARK_NODE_ITEM) }
  static var codeBlock: Self { Self(CMARK_NODE_CODE_BLOCK) }
  static var htmlBlock: Self { Self(CMARK_NODE_HTML_BLOCK) }
  static var paragraph: Self { Self(CMARK_NODE_PARAGRAPH) }
  static var heading: Self { Self(CMARK_NODE_HEADING) }
  static var thematicBreak: Self { Self(CMARK_NODE_THEMATIC_BREAK) }

  static var text: Self { Self(CMARK_NODE_TEXT) }
  static var softBreak: Self { Self(CMARK_NODE_SOFTBREAK) }
  static var lineBreak: Self { Self(CMARK_NODE_LINEBREAK) }
  static var code: Self { Self(CMARK_NODE_CODE) }
  static var htmlInline: Self { Self(CMARK_NODE_HTML_INLINE) }
  static var emphasis: Self { Self(CMARK_NODE_EMPH) }
  static var strong: Self { Self(CMARK_NODE_STRONG) }
  static var link: Self { Self(CMARK_NODE_LINK) }
  static var image: Self { Self(CMARK_NODE_IMAGE) }

  /// Whether blocks stand in it.
  var isContainer: Bool { self == .document || self == .blockQuote || self == .list || self == .item }
}
