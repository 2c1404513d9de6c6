/// Renders one page: goes through the steps of a template and appends what they print.
///
/// Nesting and the number of expansions are bounded, so that no template can exhaust the stack or run on.
struct Renderer {
  let program: Program
  let templateIDs: [String: Int]
  private let limits: RenderLimits
  var output: [UInt8] = []
  /// The page's record and the values of the sections that are open, innermost last.
  var contexts: [Value]
  var indentation = LineIndentation()
  var blocks = BlockScopes()
  var problems: [RenderProblem] = []
  /// The innermost call, for messages.
  private var site: CallSite?
  private var depth = 0
  private var expansions = 0
  private var isStopped = false

  init(_ program: Program, templateIDs: [String: Int], root: Value, limits: RenderLimits) {
    self.program = program
    self.templateIDs = templateIDs
    self.contexts = [root]
    self.limits = limits
  }

  mutating func run(_ steps: Range<Int>) {
    guard canExpand() else { return }
    depth += 1
    defer { depth -= 1 }
    var index = steps.lowerBound
    while index < steps.upperBound {
      switch program.steps[index] {
      case .text(let run):
        append(run)
        index += 1
      case .print(let reference, let isEscaped):
        print(reference, isEscaped: isEscaped)
        index += 1
      case .section(let reference, let end):
        section(reference, body: index + 1..<end)
        index = end
      case .inverted(let reference, let end):
        if !lookUp(reference).isTruthy { run(index + 1..<end) }
        index = end
      case .call(let call, let end):
        expand(program.calls[call])
        index = end
      case .block(let block, let end):
        expand(program.blocks[block], default: index + 1..<end)
        index = end
      }
    }
  }

  private mutating func canExpand() -> Bool {
    if isStopped { return false }
    expansions += 1
    let isWithinLimits =
      depth < limits.nesting && expansions <= limits.expansions && output.count <= limits.outputBytes
    if isWithinLimits { return true }
    isStopped = true
    problems.append(.endless(site))
    return false
  }

  private mutating func section(_ reference: Reference, body: Range<Int>) {
    let value = lookUp(reference)
    guard value.isTruthy else { return }
    if case .list(let items) = value {
      for item in items { run(body, with: item) }
    } else {
      run(body, with: value)
    }
  }

  private mutating func run(_ body: Range<Int>, with context: Value) {
    contexts.append(context)
    run(body)
    contexts.removeLast()
  }

  private mutating func expand(_ call: TemplateCall) {
    guard let template = template(of: call) else { return }
    let outerSite = site
    site = call.site
    let mark = indentation.enter(call.indentation, of: program)
    if !call.replacements.isEmpty { blocks.open(call.replacements) }
    run(program.templates[template])
    if !call.replacements.isEmpty { blocks.close() }
    indentation.leave(mark)
    site = outerSite
  }

  private mutating func expand(_ site: BlockSite, default body: Range<Int>) {
    guard let replacement = blocks.replacement(of: site.block, in: program) else {
      run(body)
      return
    }
    let outerScope = blocks.current
    let start = output.count
    let mark = indentation.enter(site.indentation, of: program)
    blocks.current = replacement.scope
    run(replacement.steps)
    blocks.current = outerScope
    indentation.leave(mark)
    if site.endsLine, output.count > start, output.last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func template(of call: TemplateCall) -> Int? {
    switch call.callee {
    case .template(let template): return template
    case .named(let reference):
      guard let name = lookUp(reference).nonEmptyText else { return nil }
      if let template = templateIDs[name] { return template }
      problems.append(.missing(name, call.site))
      return nil
    }
  }
}
