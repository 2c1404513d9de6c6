internal import Foundations

extension Parser {
  mutating func close(_ token: Token) {
    let name = bytes[token.content]
    if let match = open.lastIndex(where: { bytes[$0.token.content] == name }) {
      while open.count > match + 1 { closeUnclosed() }
      closeInnermost(with: token)
    } else {
      closeStray(token)
    }
  }

  /// Closes what the end of the template left open.
  mutating func closeRest() {
    // Where reading stopped at too deep a tag, its close tags were not read either.
    let wasRead = open.count < Self.deepestNesting
    while !open.isEmpty {
      if wasRead { closeUnclosed() } else { closeInnermost(with: nil) }
    }
  }

  /// A close tag that matches no open one: taken for the innermost where it looks like a slip of the pen.
  private mutating func closeStray(_ token: Token) {
    let written = String(decoding: bytes[token.content], as: UTF8.self)
    let innermost = open.last.map { String(decoding: bytes[$0.token.content], as: UTF8.self) }
    let isSlip = innermost.flatMap { closestMatch(to: written, among: [$0]) } != nil
    let fix = innermost.map { isSlip ? "did you mean \(quoted($0.utf8))?" : "\(quoted($0.utf8)) is open here" }
    problems.report(
      .strayCloseTag, at: token.range, "no open tag is called \(quoted(written.utf8))", fix: fix ?? "remove it")
    if isSlip { closeInnermost(with: token) }
  }

  private mutating func closeUnclosed() {
    guard let token = open.last?.token else { return }
    problems.report(
      .unclosedSection, at: token.range, "\(quoted(bytes[token.content])) is never closed",
      fix: "end it with a close tag of the same name")
    closeInnermost(with: nil)
  }

  private mutating func closeInnermost(with close: Token?) {
    guard let tag = open.popLast() else { return }
    switch tag.token.kind {
    case .parent: closeParent(tag)
    case .block: closeBlock(tag, with: close)
    default: closeSection(tag, with: close)
    }
  }

  private mutating func closeSection(_ tag: OpenTag, with close: Token?) {
    let start = tag.token.range.upperBound
    let source = SectionSource(
      bytes: bytes[start..<(close?.range.lowerBound ?? bytes.count)], delimiters: tag.delimiters)
    append(
      .section(
        SectionTag(
          path: readPath(tag.token.content, of: tag.token), isInverted: tag.token.kind == .inverted, body: tag.nodes,
          range: tag.token.range, source: source)))
  }

  private mutating func closeParent(_ tag: OpenTag) {
    guard var call = readCall(tag.token) else { return }
    call.replacements = tag.replacements
    append(.call(call))
  }

  private mutating func closeBlock(_ tag: OpenTag, with close: Token?) {
    guard let name = readName(tag.token.content, of: tag.token) else { return }
    if let last = open.indices.last, open[last].token.kind == .parent {
      let body = replacementBody(tag)
      open[last].replacements.append(Replacement(blockName: name, body: body, range: tag.token.range))
      return
    }
    let ownIndentation = tag.token.standaloneIndentation
    let indentation = ownIndentation.map { Indentation(bytes: bytes).common(of: tag.nodes) ?? $0 }
    append(
      .block(
        BlockTag(
          name: name, body: tag.nodes, indentation: indentation,
          endsLine: ownIndentation != nil && close?.standaloneIndentation != nil, range: tag.token.range)))
  }

  /// A replacement loses the indentation of its lines. Its first one begins a line wherever it is shown.
  private func replacementBody(_ tag: OpenTag) -> [Node] {
    let indentation = Indentation(bytes: bytes)
    let body = indentation.removing(indentation.common(of: tag.nodes)?.count ?? 0, from: tag.nodes)
    guard tag.token.standaloneIndentation == nil, !body.isEmpty else { return body }
    let start = tag.token.range.upperBound
    return [.text(start..<start, startsLine: true)] + body
  }
}
