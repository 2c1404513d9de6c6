internal import Foundations

extension Renderer {
  /// Expands what a lambda writes for a tag that prints it, where the standard delimiters hold.
  mutating func print(_ lambda: Lambda, isEscaped: Bool) {
    let inner = expanded(lambda.write(""), delimiters: .standard)
    print(inner.bytes, isEscaped: isEscaped)
  }

  /// Expands what a lambda writes for a section, where the section's delimiters hold.
  mutating func expand(_ lambda: Lambda, overSectionAt step: Int) {
    guard let section = program.sectionSources[step] else { return }
    let text = String(decoding: section.bytes, as: UTF8.self)
    let inner = expanded(lambda.write(text), delimiters: section.delimiters)
    output.append(inner.bytes)
  }

  /// Reads a text as a template that is added to the program for this one use.
  private mutating func expanded(_ text: String, delimiters: Delimiters) -> OutputBuffer {
    let source = SourceText(path: "text written by a lambda", bytes: Array(text.utf8))
    var problems = TemplateProblems(source)
    let nodes = Parser.parse(
      source.bytes, vocabulary: program.vocabulary, delimiters: delimiters, reporting: &problems)
    nodes.visit { node in
      if case .call(let tag) = node, case .fixed(let name) = tag.name, program.templateIDs[name] == nil {
        problems.report(.missingTemplate, at: tag.range, missingTemplate(name), fix: program.suggestion(for: name))
      }
    }
    var assembler = Assembler(extending: program)
    assembler.add(nodes, of: source)
    var inner = Renderer(assembler.program, continuing: self)
    inner.progress.problems += problems.diagnostics
    inner.progress.depth += limits.lambdaLevels
    inner.run(assembler.program.templates[program.templates.count].steps)
    inner.progress.depth -= limits.lambdaLevels
    progress = inner.progress
    return inner.takeOutput()
  }
}
