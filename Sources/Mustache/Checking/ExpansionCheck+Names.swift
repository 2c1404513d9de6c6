internal import Foundations

extension ExpansionCheck {
  mutating func checkPrint(_ tag: PrintTag, in contexts: ContextShapes) {
    guard let shape = shape(of: tag.path, at: tag.range, in: contexts) else { return }
    switch shapes.forms[shape] {
    case .html, .flag, .lambda: break
    case .text:
      guard !tag.isEscaped, isFirstReport(at: tag.range) else { return }
      problem(
        .unescapedText, at: tag.range, "\(written(tag.range)) prints text unescaped, which may hold markup of any kind",
        fix: "use two braces")
    case .list, .record:
      guard isFirstReport(at: tag.range) else { return }
      problem(
        .unprintableValue, at: tag.range, "\(written(tag.range)) prints nothing, since its value is \(kind(of: shape))",
        fix: "use a section")
    }
  }

  /// The shape that a dotted name has here; nil, and reported, where it can have none.
  mutating func shape(of path: NamePath, at range: Range<Int>, in contexts: ContextShapes) -> Int? {
    guard path.isKnown else { return nil }
    guard let first = path.ids.first else { return contexts.shapes.last }
    guard var shape = contexts.field(first, in: shapes) else {
      reportUnavailable(first, at: range, in: contexts.shapes)
      return nil
    }
    for id in path.ids.dropFirst() {
      guard case .record(_, let fields) = shapes.forms[shape], let inner = fields[id] else {
        reportUnavailable(id, at: range, in: [shape])
        return nil
      }
      shape = inner
    }
    return shape
  }

  private mutating func reportUnavailable(_ id: Int, at range: Range<Int>, in holders: [Int]) {
    guard isFirstReport(at: range) else { return }
    let name = vocabulary.names[id]
    let records = holders.filter(shapes.isRecord)
    let place = records.isEmpty ? kind(of: holders.last) : records.reversed().map(kind).joined(separator: ", ")
    let known = records.flatMap(fieldNames).sorted()
    problem(
      .unavailableName, at: range, "there is no \(quoted(name.utf8)) in \(place)",
      fix: closestMatch(to: name, among: known).map { "did you mean \(quoted($0.utf8))?" })
  }

  private func fieldNames(_ shape: Int) -> [String] {
    guard case .record(_, let fields) = shapes.forms[shape] else { return [] }
    return fields.keys.map { vocabulary.names[$0] }
  }

  private func kind(of shape: Int?) -> String {
    guard let shape else { return "nothing" }
    switch shapes.forms[shape] {
    case .text: return "text"
    case .html: return "markup"
    case .flag: return "a flag"
    case .lambda: return "a lambda"
    case .list: return "a list"
    case .record(let name, _): return "record \(quoted(name.utf8))"
    }
  }

  private func written(_ range: Range<Int>) -> String {
    quoted(templates[currentTemplate].source.bytes[range])
  }

  private mutating func problem(
    _ rule: DiagnosticRule, at range: Range<Int>, _ summary: String, fix: String?
  ) {
    let notes = trail()
    templates[currentTemplate].problems.report(rule, at: range, summary, fix: fix, notes: notes)
  }

  /// How the current expansion was come to, where it is not a page itself.
  private func trail() -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    var origin = graph.origins[current]
    while let (expansion, site) = origin, notes.count < 4 {
      let source = templates[site.template].source
      notes.append(source.note(at: source.position(of: site.range.lowerBound), "expanded from here"))
      origin = graph.origins[expansion]
    }
    return notes
  }
}
