internal import Foundations

/// Builds a template's nodes from its tokens, mending what is wrong so that the rest can still be shown.
struct Parser {
  /// Bounds every later walk over the nodes, which may therefore recurse.
  static let deepestNesting = 64

  let bytes: [UInt8]
  let vocabulary: Vocabulary
  var problems: TemplateProblems
  var open: [OpenTag] = []
  private var delimiters: Delimiters
  private var nodes: [Node] = []

  /// Reads a template; problems are added to the ones given.
  static func parse(
    _ bytes: [UInt8], vocabulary: Vocabulary, delimiters: Delimiters = .standard,
    reporting problems: inout TemplateProblems
  ) -> [Node] {
    let tokens = Tokenizer.tokens(of: bytes, delimiters: delimiters, reporting: &problems)
    var parser = Parser(bytes: bytes, vocabulary: vocabulary, delimiters: delimiters, problems: problems)
    for token in removingStandaloneLines(tokens, of: bytes) where parser.open.count < deepestNesting {
      parser.add(token)
    }
    parser.closeRest()
    problems = parser.problems
    return parser.nodes
  }

  private init(bytes: [UInt8], vocabulary: Vocabulary, delimiters: Delimiters, problems: TemplateProblems) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    self.delimiters = delimiters
    self.problems = problems
  }

  private mutating func add(_ token: Token) {
    if token.kind != .text, token.startsLine {
      append(.text(token.range.lowerBound..<token.range.lowerBound, startsLine: true))
    }
    switch token.kind {
    case .text: append(.text(token.range, startsLine: token.startsLine))
    case .variable, .unescaped:
      if let constant = readConstant(token) {
        for node in constant { append(node) }
        break
      }
      let path = readPath(token.content, of: token)
      append(.print(PrintTag(path: path, isEscaped: token.kind == .variable, range: token.range)))
    case .partial: readCall(token).map { append(.call($0)) }
    case .section, .inverted, .parent, .block: push(token)
    case .close: close(token)
    case .delimiters: delimiters = Delimiters(bytes[token.content]) ?? delimiters
    case .comment: break
    }
  }

  /// Adds a node to the innermost open tag. A parent keeps nothing but its blocks.
  mutating func append(_ node: Node) {
    guard let last = open.indices.last else {
      nodes.append(node)
      return
    }
    if open[last].token.kind == .parent {
      reportIgnored(node, in: open[last])
    } else {
      open[last].nodes.append(node)
    }
  }

  private mutating func reportIgnored(_ node: Node, in parent: OpenTag) {
    let range: Range<Int>
    switch node {
    case .text(let text, _): range = text
    case .constant(_, _, let tag): range = tag
    case .print(let tag): range = tag.range
    case .section(let tag): range = tag.range
    case .call(let tag): range = tag.range
    case .block: return
    }
    guard let start = bytes[range].firstIndex(where: { !isTemplateSpace($0) }) else { return }
    problems.report(
      .ignoredContent, at: start..<range.upperBound,
      "this is inside the parent \(quoted(bytes[parent.token.content])) but in none of its blocks",
      fix: "put it into a block, or remove it")
  }

  private mutating func push(_ token: Token) {
    open.append(OpenTag(token: token, delimiters: delimiters))
    guard open.count == Self.deepestNesting else { return }
    problems.report(
      .deepTemplate, at: token.range, "tags are nested \(Self.deepestNesting) deep here; what follows is not read",
      fix: "move the inner ones into a partial")
  }
}
