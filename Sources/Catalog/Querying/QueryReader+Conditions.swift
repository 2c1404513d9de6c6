internal import Foundations
internal import YAML

/// `where`: a field and what it must be — a value, a list of values of which one will do, or a span of dates.
extension QueryReader {
  func conditions(
    _ entries: [YAMLEntry], of kinds: [Kind], _ report: inout BlockReport
  ) -> [QueryCondition] {
    guard let node = entries["where"] else { return [] }
    if let scalar = node.scalar, scalar.isNull { return [] }
    guard let wanted = node.entries else {
      report.add(
        .wrongBlockValue, at: node.position, "“where” is \(node.shapeName), not fields",
        fix: "write “where: {country: Kenya}”")
      return []
    }
    var conditions: [QueryCondition] = []
    for entry in wanted {
      guard let (key, field) = key(entry.key, of: kinds, &report),
        let test = test(entry.value, of: entry.key.text, key, field, &report)
      else { continue }
      conditions.append(QueryCondition(key: key, test: test))
    }
    return conditions
  }

  private func test(
    _ node: YAMLNode, of name: String, _ key: QueryKey, _ field: Field?, _ report: inout BlockReport
  ) -> QueryCondition.Test? {
    if key == .date || field?.type == .date { return span(node, of: name, &report).map { .dates($0) } }
    let wanted = scalars(of: node, name, &report)
    switch field?.type {
    case .link: return .entities(Set(wanted.compactMap { entity($0, &report) }))
    case .choice:
      let choices = field?.choices ?? []
      for scalar in wanted where !choices.contains(where: { foldedName($0) == foldedName(scalar.text) }) {
        report.unknown(
          .unknownQueryValue, scalar, "“\(scalar.text)” is no choice of “\(name)”", among: choices, listed: "it takes")
      }
    default: break
    }
    return .words(Set(wanted.map { foldedName($0.text) }))
  }

  /// `2025-09`, or `{from: 2025-09-08, to: 2025-09-14}` of which one may be missing.
  func span(_ node: YAMLNode, of name: String, _ report: inout BlockReport) -> DateSpan? {
    if let scalar = node.scalar {
      return date(scalar, &report).map { DateSpan(first: $0.earliest, last: $0.latest) }
    }
    guard let ends = node.entries else {
      report.add(
        .wrongBlockValue, at: node.position, "“\(name)” takes a date or a span of dates, not \(node.shapeName)",
        fix: "write “{from: 2025-09-08, to: 2025-09-14}”")
      return nil
    }
    for entry in ends where !["from", "to"].contains(entry.key.text) {
      report.unknown(
        .unknownBlockKey, entry.key, "“\(entry.key.text)” is no end of a span", among: ["from", "to"],
        listed: "write")
    }
    let first = ends["from"]?.scalar.flatMap { date($0, &report) }?.earliest
    let last = ends["to"]?.scalar.flatMap { date($0, &report) }?.latest
    if let first, let last, last < first {
      report.add(
        .wrongBlockValue, at: node.position, "“\(name)” ends before it begins", fix: "write the earlier day in “from”")
      return nil
    }
    return DateSpan(first: first, last: last)
  }

  private func date(_ scalar: YAMLScalar, _ report: inout BlockReport) -> DateValue? {
    if let date = DateValue(scalar.text) { return date }
    report.add(
      .unknownQueryValue, at: scalar, "“\(scalar.text)” is no date", fix: "write it like 2025, 2025-10 or 2025-10-31")
    return nil
  }
}
