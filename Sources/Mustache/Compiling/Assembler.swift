internal import Foundations

/// Lays the nodes of templates out as steps, static text merged into runs.
struct Assembler {
  private(set) var program: Program
  /// The tags that must not be expanded, since they would never end.
  private let skipped: Set<CallSite>
  private var template = 0
  private var bytes: [UInt8] = []
  /// Whether the last step is text that more text can join.
  private var isInRun = false

  init(extending program: Program, skipping skipped: Set<CallSite> = []) {
    self.program = program
    self.skipped = skipped
  }

  /// Adds the next template.
  mutating func add(_ nodes: [Node], of source: SourceText) {
    bytes = source.bytes
    template = program.templates.count
    program.templates.append(CompiledTemplate(steps: 0..<0, source: source))
    program.templates[template].steps = body(nodes)
  }

  private mutating func body(_ nodes: [Node]) -> Range<Int> {
    let start = program.steps.count
    isInRun = false
    for node in nodes { add(node) }
    isInRun = false
    return start..<program.steps.count
  }

  private mutating func add(_ node: Node) {
    switch node {
    case .text(let range, let startsLine): addText(range, startsLine: startsLine)
    case .constant(let text, let isEscaped, _): addConstant(text, isEscaped: isEscaped)
    case .print(let tag): addStep(.print(reference(tag.path), isEscaped: tag.isEscaped))
    case .section(let tag): add(tag)
    case .call(let tag): add(tag)
    case .block(let tag): add(tag)
    }
  }

  private mutating func addText(_ range: Range<Int>, startsLine: Bool) {
    let start = program.text.count
    program.text.append(contentsOf: bytes[range])
    let firstLine = program.lineStarts.count
    if startsLine, !Indentation(bytes: bytes).isBlankLine(range) { program.lineStarts.append(start) }
    addRun(TextRun(bytes: start..<program.text.count, lines: firstLine..<program.lineStarts.count))
  }

  private mutating func addConstant(_ text: String, isEscaped: Bool) {
    let start = program.text.count
    if isEscaped { program.text.appendEscaped(text) } else { program.text.append(text) }
    let line = program.lineStarts.count
    addRun(TextRun(bytes: start..<program.text.count, lines: line..<line))
  }

  /// Adds text, joined to the text before it where no step lies between.
  private mutating func addRun(_ run: TextRun) {
    if isInRun, case .text(let before) = program.steps.last {
      program.steps[program.steps.count - 1] = .text(
        TextRun(
          bytes: before.bytes.lowerBound..<run.bytes.upperBound,
          lines: before.lines.lowerBound..<run.lines.upperBound))
    } else {
      program.steps.append(.text(run))
    }
    isInRun = true
  }

  private mutating func addStep(_ step: Step) {
    isInRun = false
    program.steps.append(step)
  }

  private mutating func add(_ tag: SectionTag) {
    let index = reserveStep()
    let end = body(tag.body).upperBound
    let reference = reference(tag.path)
    program.sectionSources[index] = tag.source
    program.steps[index] = tag.isInverted ? .inverted(reference, end: end) : .section(reference, end: end)
  }

  private mutating func add(_ tag: CallTag) {
    let site = CallSite(template: template, range: tag.range)
    guard !skipped.contains(site), let callee = callee(tag.name) else { return }
    let index = reserveStep()
    let bodies = tag.replacements.map { BlockReplacement(block: blockID($0.blockName), steps: body($0.body)) }
    let first = program.replacements.count
    program.replacements.append(contentsOf: bodies)
    program.steps[index] = .call(program.calls.count, end: program.steps.count)
    program.calls.append(
      TemplateCall(
        callee: callee, indentation: indentation(tag.indentation),
        replacements: first..<program.replacements.count, site: site))
  }

  private mutating func add(_ tag: BlockTag) {
    let index = reserveStep()
    let end = body(tag.body).upperBound
    program.steps[index] = .block(program.blocks.count, end: end)
    program.blocks.append(
      BlockSite(block: blockID(tag.name), indentation: indentation(tag.indentation), endsLine: tag.endsLine))
  }

  /// Makes room for a step whose end is not known yet.
  private mutating func reserveStep() -> Int {
    addStep(.text(TextRun(bytes: 0..<0, lines: 0..<0)))
    return program.steps.count - 1
  }

  /// Nil where no template has the name.
  private mutating func callee(_ name: TemplateName) -> TemplateCall.Callee? {
    switch name {
    case .fixed(let name): program.templateIDs[name].map { .template($0) }
    case .dynamic(let path): .named(by: reference(path))
    }
  }

  private mutating func reference(_ path: NamePath) -> Reference {
    guard path.isKnown else { return .name(NamePath.unknown) }
    guard path.ids.count > 1 else { return path.ids.first.map { .name($0) } ?? .current }
    let start = program.pathIDs.count
    program.pathIDs.append(contentsOf: path.ids)
    return .path(start..<program.pathIDs.count)
  }

  private mutating func indentation(_ range: Range<Int>?) -> ExpansionIndentation {
    guard let range else { return .inline }
    let start = program.text.count
    program.text.append(contentsOf: bytes[range])
    return .line(start..<program.text.count)
  }

  private mutating func blockID(_ name: String) -> Int {
    if let id = program.blockIDs[name] { return id }
    program.blockIDs[name] = program.blockIDs.count
    return program.blockIDs.count - 1
  }
}
