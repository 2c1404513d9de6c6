import Foundations
import Mustache
import Testing

@testable import Pages

@Suite struct StencilTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let template: String
    var words: Value = .text("a < b & “c”")
  }

  static let cases = [
    Case(testDescription: "escaped", template: "<p>{{words}}</p>"),
    Case(testDescription: "as it is", template: "<p>{{{words}}}</p>"),
    Case(testDescription: "markup", template: "<p>{{words}}, {{{words}}}</p>", words: .html(Array("<b>x</b>".utf8))),
    Case(testDescription: "twice, side by side", template: "{{words}}{{label}}{{words}}"),
    Case(testDescription: "in sections", template: "{{#words}}{{.}}: {{#label}}{{words}}{{/label}}{{/words}}"),
    Case(testDescription: "where it is there", template: "{{^words}}none{{/words}}{{#note}}{{words}}{{/note}}"),
    Case(testDescription: "not at all", template: "nothing"),
    Case(testDescription: "empty", template: "{{^words}}none{{/words}}", words: .text("")),
  ]

  @Test(arguments: cases) func filled_isWhatTheTemplateMakes(_ test: Case) throws {
    let source = SourceText(path: "part.mustache", bytes: Array(test.template.utf8))
    let vocabulary = Vocabulary(PageKey.allCases.map(\.name))
    let shape = Shape.record(
      name: "part",
      fields: [PageKey.words.rawValue: .text, PageKey.label.rawValue: .text, PageKey.note.rawValue: .text])
    let (library, problems) = TemplateLibrary.compile(
      [(name: "part", text: source)], vocabulary: vocabulary, shapes: ["part": shape])
    #expect(!problems.contains { $0.severity == .error })
    let part = { (words: Value, label: Value) in
      let record = Record([.words: words, .label: label, .note: .absent])
      let html = library.fragment("part", record, reporting: FragmentProblems())
      guard case .html(let bytes) = html else { return [UInt8]() }
      return bytes
    }
    let stencil = Stencil(part(Stencil.mark(0), Stencil.mark(1)))
    let filled = stencil.filled(with: StencilTexts(test.words, .text("Label")))
    guard case .html(let html)? = filled else {
      #expect(test.testDescription == "empty")
      return
    }
    #expect(String(decoding: html, as: UTF8.self) == String(decoding: part(test.words, .text("Label")), as: UTF8.self))
  }
}
