import Foundations
import Testing

@testable import Mustache

@Suite(.enabled(if: SpecificationModule.isPresent, "the specification's suite is not beside the repository"))
struct SpecificationTests {
  @Test(
    arguments: [
      ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12), ("sections", 34),
      ("~dynamic-names", 21), ("~inheritance", 27), ("~lambdas", 10),
    ])
  func module_isReadInFull(_ module: String, count: Int) {
    #expect(SpecificationModule.cases(module).count == count)
  }

  @Test(arguments: SpecificationModule.cases("comments"))
  func comments(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("delimiters"))
  func delimiters(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("interpolation"))
  func interpolation(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("inverted"))
  func inverted(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("partials"))
  func partials(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("sections"))
  func sections(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("~dynamic-names"))
  func dynamicNames(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("~inheritance"))
  func inheritance(_ test: SpecificationCase) { expectOutput(test) }

  @Test(arguments: SpecificationModule.cases("~lambdas"))
  func lambdas(_ test: SpecificationCase) throws {
    let lambda = try #require(SpecificationLambdas.lambda(for: test.name))
    expectOutput(test, lambda: lambda)
  }

  /// Besides the output, nothing may be reported but names and partials that the case leaves out on purpose.
  private func expectOutput(
    _ test: SpecificationCase, lambda: Lambda? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let vocabulary = Vocabulary(test.data.keys)
    var sources = [("template", test.template)]
    sources += (test.partials ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let texts = sources.map { (name: $0.0, text: SourceText(path: $0.0, bytes: Array($0.1.utf8))) }
    let (library, diagnostics) = TemplateLibrary.compile(texts, vocabulary: vocabulary, shapes: [:])
    var root = test.data.value(in: vocabulary)
    if let lambda, case .record(var record) = root, let id = vocabulary.id(of: "lambda") {
      record.set(id, .lambda(lambda))
      root = .record(record)
    }
    var output: [UInt8] = []
    let problems = library.render("template", root: root, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == test.expected, sourceLocation: sourceLocation)
    let allowed: Set<DiagnosticRule> = [.unknownTemplateName, .missingTemplate, .ignoredContent]
    let others = (diagnostics + problems).filter { !allowed.contains($0.rule) }
    #expect(others == [], sourceLocation: sourceLocation)
  }
}
