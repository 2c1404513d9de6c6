internal import Foundations
internal import Mustache

/// Two templates, cut at the first NUL, that may include each other, compiled and rendered.
func fuzzTemplates(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let sources = zip(["page", "partials/part"], parts).map { name, text in
    (name: name, text: SourceText(path: name + ".mustache", bytes: Array(text)))
  }
  let names = ["name", "items", "html", "isLast", "record"]
  let vocabulary = Vocabulary(names)
  var item = Record()
  set("name", .text("<An item>"), in: &item, vocabulary)
  set("isLast", .flag(true), in: &item, vocabulary)
  var record = item
  set("html", .html(Array("<b>x</b>".utf8)), in: &record, vocabulary)
  set("items", .list([.record(item), .text("b"), .record(item)]), in: &record, vocabulary)
  set("record", .record(item), in: &record, vocabulary)
  let (library, _) = TemplateLibrary.compile(sources, vocabulary: vocabulary, shapes: [:])
  var output: [UInt8] = []
  _ = library.render("page", record, into: &output)
}

private func set(_ name: String, _ value: Value, in record: inout Record, _ vocabulary: Vocabulary) {
  if let id = vocabulary.id(of: name) { record.set(id, value) }
}
