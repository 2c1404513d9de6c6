package import Foundations

/// The templates of a site, compiled and checked once, rendered any number of times from any thread.
package struct TemplateLibrary: Sendable {
  private let program: Program
  /// The text of each template, for messages.
  private let sources: [SourceText]
  private let templateIDs: [String: Int]

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
    CallCheck.run(on: &templates, templateIDs: ids)
    let endless = ExpansionCheck.run(on: &templates, templateIDs: ids, vocabulary: vocabulary, shapes: shapes)
    var assembler = Assembler(templateIDs: ids, skipping: endless)
    for template in templates { assembler.add(template.nodes, of: template.source.bytes) }
    let library = TemplateLibrary(
      program: assembler.program, sources: templates.map(\.source), templateIDs: ids)
    let missing = shapes.keys.filter { ids[$0] == nil }.map(library.missing)
    return (library, (missing + templates.flatMap(\.problems.diagnostics)).sorted())
  }

  /// Appends a page to the output; what comes back went wrong while rendering, and is empty for a sound library.
  package func render(_ name: String, _ record: Record, into output: inout [UInt8]) -> [Diagnostic] {
    render(name, root: .record(record), into: &output)
  }

  func render(
    _ name: String, root: Value, limits: RenderLimits = RenderLimits(), into output: inout [UInt8]
  ) -> [Diagnostic] {
    guard let template = templateIDs[name] else { return [missing(name)] }
    var renderer = Renderer(program, templateIDs: templateIDs, root: root, limits: limits)
    swap(&renderer.output, &output)
    renderer.run(program.templates[template])
    swap(&renderer.output, &output)
    return renderer.problems.map { diagnostic($0, rendering: template) }
  }

  private func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      .missingTemplate, path: name + ".mustache", "there is no template called \(quoted(name.utf8))",
      fix: suggestion(for: name))
  }

  private func diagnostic(_ problem: RenderProblem, rendering template: Int) -> Diagnostic {
    switch problem {
    case .missing(let name, let site):
      TemplateProblems(sources[site.template]).diagnostic(
        .missingTemplate, at: site.range, "there is no template called \(quoted(name.utf8))", fix: suggestion(for: name)
      )
    case .endless(let site):
      TemplateProblems(sources[site?.template ?? template]).diagnostic(
        .endlessTemplate, at: site?.range ?? 0..<0, "this expands without end and was stopped",
        fix: "see that the template calls itself only with a value that holds less")
    }
  }

  private func suggestion(for name: String) -> String? {
    closestMatch(to: name, among: templateIDs.keys.sorted()).map { "did you mean \(quoted($0.utf8))?" }
  }
}
