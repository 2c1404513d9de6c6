/// The containers that are open around the current block.
struct BlockStack {
  /// Containers deeper than this are left out, and reported.
  static let depthLimit = 100

  private(set) var frames: [BlockFrame] = []
  /// The last block that began outside all containers.
  private var lastOutside: ChildBlock?
  var isTooDeepReported = false

  var depth: Int { frames.count }

  mutating func push(_ frame: BlockFrame) {
    frames.append(frame)
  }

  mutating func pop() -> BlockFrame? {
    frames.popLast()
  }

  var isTopUndecided: Bool { frames.last?.isUndecidedQuote ?? false }

  /// The last block that began in the innermost container.
  var last: ChildBlock? { frames.isEmpty ? lastOutside : frames[frames.count - 1].last }

  mutating func begin(_ block: ChildBlock) {
    if frames.isEmpty { lastOutside = block } else { changeTop { $0.last = block } }
  }

  /// Changes the innermost container.
  mutating func changeTop(_ change: (inout BlockFrame) -> Void) {
    guard let last = frames.indices.last else { return }
    change(&frames[last])
  }
}

/// An open container: where its HTML began and how it ends.
struct BlockFrame {
  /// Length of the HTML before its start tag, and with it.
  var start: Int
  var contentStart: Int
  var endTag: StaticString
  /// A quotation whose first paragraph may make it a callout; it has no start tag yet.
  var isUndecidedQuote = false
  /// The last block that began in it.
  var last: ChildBlock?
  /// An item that has an id, in the facts.
  var namedItem: Int?
  /// Whether a comment took something out of it.
  var hasHiddenText = false
}

/// Where a block began: in the HTML, and in the file.
struct ChildBlock {
  var start: Int
  var line: Int
}
