import Foundations
import TestSupport

@testable import Mustache

/// Templates compiled for a test, with the places that their texts mark.
struct TemplateFixture {
  let library: TemplateLibrary
  let diagnostics: [Diagnostic]
  let vocabulary: Vocabulary
  /// The marked places by template, `page:2:5`.
  let places: [String]

  init(
    _ templates: [(name: String, text: String)], names: [String] = [], shapes: [String: Shape] = [:],
    constants: Constants? = nil
  ) {
    vocabulary = Vocabulary(names, constants: constants)
    let texts = templates.map { (name: $0.name, text: MarkedText($0.text)) }
    let sources = texts.map { (name: $0.name, text: $0.text.source(path: $0.name)) }
    (library, diagnostics) = TemplateLibrary.compile(sources, vocabulary: vocabulary, shapes: shapes)
    places = texts.flatMap { text in text.text.positions.map { "\(text.name):\($0.line):\($0.column)" } }.sorted()
  }

  init(_ text: String, names: [String] = [], constants: Constants? = nil) {
    self.init([("page", text)], names: names, constants: constants)
  }

  /// Where the problems are, in the form of `places`.
  var problemPlaces: [String] {
    diagnostics.map { DiagnosticText.place($0.path, $0.position) }.sorted()
  }

  /// Each problem as its rule's code and the words of its message.
  var messages: [String] {
    diagnostics.map { "\($0.rule.code): \($0.summary)" + ($0.fix.map { "; " + $0 } ?? "") }
  }

  func render(_ name: String = "page", _ values: [String: Value] = [:]) -> (text: String, problems: [Diagnostic]) {
    var output: [UInt8] = []
    let problems = library.render(name, record(values), into: &output)
    return (String(decoding: output, as: UTF8.self), problems)
  }

  func record(_ values: [String: Value]) -> Record {
    var record = Record()
    for (name, value) in values {
      if let id = vocabulary.id(of: name) { record.set(id, value) }
    }
    return record
  }

  /// A record's shape, its fields by name.
  static func shape(_ name: String, _ fields: [String: Shape], names: [String]) -> Shape {
    let vocabulary = Vocabulary(names)
    let ids = fields.compactMap { field in vocabulary.id(of: field.key).map { ($0, field.value) } }
    return .record(name: name, fields: Dictionary(uniqueKeysWithValues: ids))
  }
}
