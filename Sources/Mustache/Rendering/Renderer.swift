internal import Foundations

/// Renders one page: goes through the steps of a template and appends what they print.
///
/// Nesting and the number of expansions are bounded, so that no template can exhaust the stack or run on.
struct Renderer: ~Copyable {
  let program: Program
  let limits: RenderLimits
  var output: OutputBuffer
  var contexts = ContextStack()
  var indentation = LineIndentation()
  var blocks = BlockScopes()
  var progress: RenderProgress

  /// - Parameter expected: how many bytes the page will take, roughly.
  init(_ program: Program, template: Int, limits: RenderLimits, expected: Int) {
    self.program = program
    output = OutputBuffer(capacity: expected)
    self.limits = limits
    progress = RenderProgress(site: CallSite(template: template, range: 0..<0))
  }

  /// Goes on, with a larger program, where another renderer stands; what is rendered is kept apart.
  init(_ program: Program, continuing other: borrowing Renderer) {
    self.program = program
    output = OutputBuffer()
    limits = other.limits
    contexts = other.contexts
    indentation = other.indentation
    blocks = other.blocks
    progress = other.progress
  }

  mutating func run(
    _ steps: Range<Int>, in root: UnsafePointer<Value>, within surroundings: UnsafePointer<Value>
  ) {
    Context.with(surroundings) { context in
      contexts.push(context)
      run(steps, in: root)
      contexts.pop()
    }
  }

  /// Goes through steps of which the value is the innermost context.
  mutating func run(_ steps: Range<Int>, in value: UnsafePointer<Value>) {
    Context.with(value) { context in
      contexts.push(context)
      run(steps)
      contexts.pop()
    }
  }

  mutating func run(_ steps: Range<Int>) {
    guard canExpand() else { return }
    progress.depth += 1
    defer { progress.depth -= 1 }
    var index = steps.lowerBound
    while index < steps.upperBound {
      switch program.steps[index] {
      case .text(let run):
        append(run)
        index += 1
      case .print(let reference, let isEscaped):
        if let value = lookUp(reference) { print(value, isEscaped: isEscaped) }
        index += 1
      case .section(let reference, let end):
        if let value = lookUp(reference) { section(value, at: index, body: index + 1..<end) }
        index = end
      case .inverted(let reference, let end):
        if lookUp(reference)?.pointee.isTruthy != true { run(index + 1..<end) }
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

  /// What was rendered, which leaves nothing behind.
  mutating func takeOutput() -> OutputBuffer {
    var taken = OutputBuffer(capacity: 0)
    swap(&taken, &output)
    return taken
  }

  private mutating func canExpand() -> Bool {
    if progress.isStopped { return false }
    progress.expansions += 1
    let isWithinLimits =
      progress.depth < limits.nesting && progress.expansions <= limits.expansions
      && output.count <= limits.outputBytes
    if isWithinLimits { return true }
    progress.isStopped = true
    report(
      .endlessTemplate, at: progress.site, "this expands without end and was stopped",
      fix: "see that the template calls itself only with a value that holds less")
    return false
  }

  private mutating func section(_ value: UnsafePointer<Value>, at step: Int, body: Range<Int>) {
    switch value.pointee {
    case .list(let items):
      items.withUnsafeBufferPointer { items in
        guard let first = items.baseAddress else { return }
        for index in items.indices { run(body, in: first + index) }
      }
    case .series(let series):
      for index in 0..<series.count {
        let item = series.item(index)
        withUnsafePointer(to: item) { run(body, in: $0) }
      }
    case .lambda(let lambda): expand(lambda, overSectionAt: step)
    default: if value.pointee.isTruthy { run(body, in: value) }
    }
  }

  private mutating func expand(_ call: TemplateCall) {
    guard let template = template(of: call) else { return }
    let outerSite = progress.site
    progress.site = call.site
    let mark = indentation.enter(call.indentation, of: program)
    if !call.replacements.isEmpty { blocks.open(call.replacements) }
    run(program.templates[template].steps)
    if !call.replacements.isEmpty { blocks.close() }
    indentation.leave(mark)
    progress.site = outerSite
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
    if site.endsLine, output.count > start, !output.endsLine { output.append("\n") }
  }

  private mutating func template(of call: TemplateCall) -> Int? {
    switch call.callee {
    case .template(let template): return template
    case .named(let reference):
      guard let name = lookUp(reference)?.pointee.nonEmptyText else { return nil }
      if let template = program.templateIDs[name] { return template }
      report(.missingTemplate, at: call.site, missingTemplate(name), fix: program.suggestion(for: name))
      return nil
    }
  }

  private mutating func report(_ rule: DiagnosticRule, at site: CallSite, _ summary: String, fix: String?) {
    guard progress.problems.count < limits.problems else { return }
    let source = program.templates[site.template].source
    progress.problems.append(source.diagnostic(rule, at: site.range, summary, fix: fix))
  }
}
