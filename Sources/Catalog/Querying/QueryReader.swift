internal import Foundations
internal import YAML

/// Reads what a live block asks of the catalog: `from`, `where`, `sort`, `limit`.
struct QueryReader {
  let catalog: Catalog

  private var kinds: [Kind] { catalog.kinds.kinds }

  /// - Parameters:
  ///   - standard: the kinds where `from` names none.
  ///   - fence: where the block begins, for what is missing from it.
  func query(
    _ entries: [YAMLEntry], standard: [Kind], at fence: SourcePosition, _ report: inout BlockReport
  ) -> CatalogQuery? {
    let asked = scalars("from", entries, &report).compactMap { kind($0, &report) }
    var query = CatalogQuery(kinds: asked.isEmpty ? standard : asked)
    guard !report.hasErrors else { return nil }
    guard !query.kinds.isEmpty else {
      let known = kinds.filter(\.isListed).map(\.folder).joined(separator: ", ")
      report.add(
        .unknownQueryKind, at: SourcePosition(line: fence.line, column: 1), length: 3, "this block names no kind",
        fix: "add “from:” with \(known)")
      return nil
    }
    query.conditions = conditions(entries, of: query.kinds, &report)
    query.order = order(entries, of: query.kinds, &report)
    query.limit = limit(entries, &report)
    return query
  }

  /// A kind by its name, its folder or its label, in any case.
  private func kind(_ scalar: YAMLScalar, _ report: inout BlockReport) -> Kind? {
    let wanted = foldedName(scalar.text)
    let found = kinds.first { kind in
      [kind.name, kind.folder, kind.label, kind.plural].contains { foldedName($0) == wanted }
    }
    if let found { return found }
    report.unknown(
      .unknownQueryKind, scalar, "there is no kind “\(scalar.text)”", among: kinds.map(\.folder),
      listed: "the kinds are")
    return nil
  }

  // MARK: Order and number

  /// `announced`, `announced descending`.
  private func order(
    _ entries: [YAMLEntry], of kinds: [Kind], _ report: inout BlockReport
  ) -> CatalogQuery.Order? {
    guard let scalar = scalar("sort", entries, &report) else { return nil }
    let words = scalar.text.split(separator: " ").map(String.init)
    guard let name = words.first else { return nil }
    let directions = ["ascending", "descending"]
    guard words.count <= 2, words.count == 1 || directions.contains(words[1]) else {
      report.add(.wrongBlockValue, at: scalar, "“sort” takes a field, then “ascending” or “descending”")
      return nil
    }
    let named = YAMLScalar(
      text: name, position: scalar.position, isQuoted: scalar.isQuoted, isVerbatim: scalar.isVerbatim)
    guard let key = key(named, of: kinds, &report)?.key else { return nil }
    return CatalogQuery.Order(key: key, isDescending: words.count == 2 && words[1] == directions[1])
  }

  private func limit(_ entries: [YAMLEntry], _ report: inout BlockReport) -> Int? {
    guard let scalar = scalar("limit", entries, &report) else { return nil }
    if let limit = Int(scalar.text), limit > 0 { return limit }
    report.add(.wrongBlockValue, at: scalar, "“limit” takes a whole number above zero, not “\(scalar.text)”")
    return nil
  }

  // MARK: Fields

  /// What a condition or an order names: `name`, `date`, `tags`, or a field of one of the kinds.
  func key(
    _ scalar: YAMLScalar, of kinds: [Kind], _ report: inout BlockReport
  ) -> (key: QueryKey, field: Field?)? {
    let fields = kinds.flatMap(\.fields)
    if let field = fields.first(where: { $0.name == scalar.text && $0.type != .milestones }) {
      return (.field(field.name), field)
    }
    switch scalar.text {
    case "name": return (.name, nil)
    case "tags": return (.tags, nil)
    case "date" where kinds.contains { $0.orderField != nil }: return (.date, nil)
    default:
      reportUnknown(scalar, of: kinds, besides: ["name", "tags"], &report)
      return nil
    }
  }

  func field(
    _ scalar: YAMLScalar, of kinds: [Kind], besides others: [String] = [], _ report: inout BlockReport
  ) -> Field? {
    let fields = kinds.lazy.flatMap(\.fields)
    if let field = fields.first(where: { $0.name == scalar.text && $0.type != .milestones }) { return field }
    reportUnknown(scalar, of: kinds, besides: others, &report)
    return nil
  }

  private func reportUnknown(
    _ scalar: YAMLScalar, of kinds: [Kind], besides others: [String], _ report: inout BlockReport
  ) {
    var known = others
    for field in kinds.flatMap(\.fields) where field.type != .milestones && !known.contains(field.name) {
      known.append(field.name)
    }
    let labels = kinds.map(\.name).joined(separator: " or ")
    report.unknown(
      .unknownQueryField, scalar, "a \(labels) has no field “\(scalar.text)”", among: known, listed: "it has")
  }

  func entity(_ scalar: YAMLScalar, _ report: inout BlockReport) -> EntityID? {
    let name = WikiText(scalar.text).target
    switch catalog.names.find(name) {
    case .one(let id): return id
    case .several(let ids):
      let paths = ids.map { catalog[$0].note.source.path }.joined(separator: " or ")
      report.add(.unknownQueryValue, at: scalar, "“\(name)” may mean \(paths)")
    case .none where catalog.withheld.holds(name: name):
      report.namesWithheld = true
    case .none:
      report.add(
        .unknownQueryValue, at: scalar, "no note is called “\(name)”",
        fix: didYouMean(name, among: catalog.entities.lazy.map(\.name)))
    }
    return nil
  }

  // MARK: Values

  func scalar(_ key: String, _ entries: [YAMLEntry], _ report: inout BlockReport) -> YAMLScalar? {
    guard let node = entries[key] else { return nil }
    if let scalar = node.scalar { return scalar.isNull ? nil : scalar }
    report.add(.wrongBlockValue, at: node.position, "“\(key)” takes text, not \(node.shapeName)")
    return nil
  }

  func text(_ key: String, _ entries: [YAMLEntry], _ report: inout BlockReport) -> String? {
    scalar(key, entries, &report)?.text
  }

  func flag(_ key: String, _ entries: [YAMLEntry], _ report: inout BlockReport) -> Bool? {
    guard let scalar = scalar(key, entries, &report) else { return nil }
    if scalar.flag == nil {
      report.add(.wrongBlockValue, at: scalar, "“\(key)” takes true or false, not “\(scalar.text)”")
    }
    return scalar.flag
  }

  /// One text or a list of them.
  func scalars(_ key: String, _ entries: [YAMLEntry], _ report: inout BlockReport) -> [YAMLScalar] {
    entries[key].map { scalars(of: $0, key, &report) } ?? []
  }

  func scalars(of node: YAMLNode, _ key: String, _ report: inout BlockReport) -> [YAMLScalar] {
    if let link = node.unquotedWikiLink { return [link] }
    if let scalar = node.scalar { return scalar.isNull ? [] : [scalar] }
    guard let items = node.items else {
      report.add(.wrongBlockValue, at: node.position, "“\(key)” takes a text or a list, not \(node.shapeName)")
      return []
    }
    return items.compactMap { item in
      if let scalar = item.unquotedWikiLink ?? item.scalar { return scalar }
      report.add(.wrongBlockValue, at: item.position, "an item of “\(key)” is \(item.shapeName), not text")
      return nil
    }
  }
}
