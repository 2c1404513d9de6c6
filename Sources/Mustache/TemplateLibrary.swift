package import Foundations

/// The templates of a site, compiled and checked once, rendered any number of times from any thread.
package struct TemplateLibrary: Sendable {
  /// A template that no other includes or extends.
  package struct Uncalled: Sendable {
    package let name: String
    /// The path of its file, as messages show it.
    package let path: String
  }

  private let program: Program
  /// The templates that no other calls, those of pages among them.
  package let uncalled: [Uncalled]

  /// Compiles all templates; problems come back together, sorted.
  ///
  /// A template with an error is mended as far as that makes sense, and does not keep the others from being used.
  /// - Parameters:
  ///   - sources: each template under the name by which others include it: its path without `.mustache`.
  ///   - vocabulary: the names that tags may use.
  ///   - shapes: for each template that is rendered as a page, what its record may hold.
  package static func compile(
    _ sources: [(name: String, text: SourceText)], vocabulary: Vocabulary, shapes: [String: Shape]
  ) -> (library: TemplateLibrary, diagnostics: [Diagnostic]) {
    var templates = Template.read(sources, vocabulary: vocabulary)
    let ids = Dictionary(uniqueKeysWithValues: zip(templates.map(\.name), templates.indices))
    let uncalled = CallCheck.run(on: &templates, templateIDs: ids)
    let endless = ExpansionCheck.run(on: &templates, templateIDs: ids, vocabulary: vocabulary, shapes: shapes)
    var assembler = Assembler(
      extending: Program(templateIDs: ids, vocabulary: vocabulary), skipping: endless)
    for template in templates { assembler.add(template.nodes, of: template.source) }
    let library = TemplateLibrary(program: assembler.program, uncalled: uncalled)
    let missing = shapes.keys.filter { ids[$0] == nil }.map(library.missing)
    return (library, (missing + templates.flatMap(\.problems.diagnostics)).sorted())
  }

  /// Appends a page to the output; what comes back went wrong while rendering, and is empty for a sound library.
  ///
  /// - Parameters:
  ///   - surroundings: names that the page's record does not hold are looked for here.
  ///   - expected: how many bytes it will take, roughly.
  package func render(
    _ name: String, _ record: Record, within surroundings: Record = Record(), expected: Int = 1 << 14,
    into output: inout [UInt8]
  ) -> [Diagnostic] {
    render(name, root: .record(record), within: .record(surroundings), expected: expected, into: &output)
  }

  func render(
    _ name: String, root: Value, within surroundings: Value = .absent, limits: RenderLimits = RenderLimits(),
    expected: Int = 1 << 14, into output: inout [UInt8]
  ) -> [Diagnostic] {
    guard let template = program.templateIDs[name] else { return [missing(name)] }
    var renderer = Renderer(program, template: template, limits: limits, expected: expected)
    withUnsafePointer(to: surroundings) { surroundings in
      withUnsafePointer(to: root) { root in
        renderer.run(program.templates[template].steps, in: root, within: surroundings)
      }
    }
    output.append(contentsOf: renderer.output.bytes)
    return renderer.progress.problems
  }

  private func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      .missingTemplate, path: name + ".mustache", missingTemplate(name), fix: program.suggestion(for: name))
  }
}
