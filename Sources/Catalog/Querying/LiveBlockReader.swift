internal import Articles
internal import Foundations
internal import YAML

/// Reads a live block: which form it has, what it asks of the catalog, and what the catalog answers.
struct LiveBlockReader {
  let catalog: Catalog
  let ranking: ClaimRanking
  let form: LiveBlock.Form

  /// What every block takes beside the keys of its form.
  private static let commonKeys = ["title", "from", "where", "sort", "limit"]

  private var keys: [String] {
    switch form {
    case .table, .deals: Self.commonKeys + ["columns"]
    case .facts: Self.commonKeys + ["of", "columns"]
    case .chart: Self.commonKeys + ["by", "split"]
    case .timeline: Self.commonKeys + ["between", "articles"]
    case .network: Self.commonKeys + ["of"]
    case .map: Self.commonKeys
    }
  }

  /// The block; nil where something in it is wrong, which is then reported.
  ///
  /// - Parameters:
  ///   - text: what stands between the fences.
  ///   - fence: where the block begins in the note.
  func read(_ text: [UInt8], fence: SourcePosition, _ report: inout BlockReport) -> LiveBlock? {
    let source = SourceText(path: report.note.path, bytes: text)
    let (node, problems) = parseYAML(source, range: 0..<text.count, firstLine: fence.line + 1)
    report.add(problems)
    guard !report.hasErrors, let entries = entries(of: node, &report) else { return nil }
    for entry in entries where !keys.contains(entry.key.text) {
      report.unknown(
        .unknownBlockKey, entry.key, "“\(entry.key.text)” is nothing that a \(form.rawValue) takes", among: keys,
        listed: "it takes")
    }
    let block = block(entries, fence, &report)
    guard !report.hasErrors, let block else { return nil }
    if !report.namesWithheld, let (summary, fix) = BlockEmptiness(catalog: catalog).reason(of: block) {
      report.add(
        .emptyBlock, at: SourcePosition(line: fence.line, column: 1), length: form.rawValue.utf8.count + 3, summary,
        fix: fix + ", or take the block out")
    }
    return block
  }

  /// A block with nothing in it asks for all that its form shows.
  private func entries(of node: YAMLNode?, _ report: inout BlockReport) -> [YAMLEntry]? {
    guard let node else { return [] }
    if let entries = node.entries { return entries }
    if let scalar = node.scalar, scalar.isNull { return [] }
    report.add(
      .wrongBlockValue, at: node.position, "a live block is fields, not \(node.shapeName)", fix: "write “from: …”")
    return nil
  }

  private func block(
    _ entries: [YAMLEntry], _ fence: SourcePosition, _ report: inout BlockReport
  ) -> LiveBlock? {
    let queries = QueryReader(catalog: catalog)
    var block = LiveBlock(form: form)
    block.title = queries.text("title", entries, &report)
    let named = entries["of"].flatMap { $0.unquotedWikiLink ?? $0.scalar }
    if let several = entries["of"], named == nil {
      report.add(
        .wrongBlockValue, at: several.position, "“of” takes the name of one note, not \(several.shapeName)",
        fix: "write one name, and a block for each other")
      return nil
    }
    let subject = named.flatMap { queries.entity($0, &report) }
    let standard = subject.map { [catalog[$0].kind] } ?? standardKinds
    guard let query = queries.query(entries, standard: standard, at: fence, &report) else { return nil }
    if let subject {
      block.entities = [subject]
    } else {
      (block.entities, block.leftOut) = query.results(in: catalog, ranking: ranking)
    }
    if form == .network { (block.center, block.limit) = (subject, query.limit) }
    readColumns(entries, of: query.kinds, into: &block, &report)
    if form == .chart { readGrouping(entries, of: query.kinds, into: &block, &report) }
    if form == .timeline { readTimeline(entries, into: &block, &report) }
    return block
  }

  /// The kinds that a block shows which names none; none where it has to.
  private var standardKinds: [Kind] {
    let kinds = catalog.kinds.kinds
    switch form {
    case .deals, .chart: return kinds.filter(\.isDeal)
    case .map: return kinds.filter { kind in kind.fields.contains { $0.type == .coordinates } }
    case .network, .timeline: return kinds.filter { $0.names != .none }
    case .table, .facts: return []
    }
  }
}

// MARK: What one form takes

extension LiveBlockReader {
  private func readColumns(
    _ entries: [YAMLEntry], of kinds: [Kind], into block: inout LiveBlock, _ report: inout BlockReport
  ) {
    let queries = QueryReader(catalog: catalog)
    for scalar in queries.scalars("columns", entries, &report) {
      guard let field = queries.field(scalar, of: kinds, &report) else { continue }
      if !block.columns.contains(where: { $0.name == field.name }) { block.columns.append(field) }
    }
  }

  private func readGrouping(
    _ entries: [YAMLEntry], of kinds: [Kind], into block: inout LiveBlock, _ report: inout BlockReport
  ) {
    let queries = QueryReader(catalog: catalog)
    let choice = kinds.lazy.flatMap(\.fields).first { $0.type == .choice && !$0.isMany }
    if let scalar = entries["by"]?.scalar {
      if let unit = CalendarUnit(rawValue: scalar.text) {
        block.grouping = .time(unit)
      } else {
        let units = CalendarUnit.allCases.map(\.rawValue)
        let field = queries.field(scalar, of: kinds, besides: units, &report)
        block.grouping = field.flatMap { isCounted($0, at: scalar, &report) ? .field($0) : nil }
      }
    } else {
      let isDated = kinds.contains { $0.orderField != nil }
      block.grouping = isDated ? .time(.month) : choice.map { .field($0) }
    }
    if case .time = block.grouping { block.split = choice }
    guard let scalar = entries["split"]?.scalar, let field = queries.field(scalar, of: kinds, &report) else { return }
    block.split = field
    if field.type != .choice {
      report.add(
        .wrongBlockValue, at: scalar,
        "a chart is divided by a field of choices; “\(field.name)” takes \(field.type.description)",
        fix: choices(of: kinds))
    }
  }

  /// Whether values of a field are alike in several notes: two amounts seldom are, and one is spelt in many ways.
  private func isCounted(_ field: Field, at scalar: YAMLScalar, _ report: inout BlockReport) -> Bool {
    switch field.type {
    case .choice, .link, .text, .date, .number: return true
    case .money, .quantity, .percent, .url, .coordinates, .quotation, .milestones:
      report.add(
        .wrongBlockValue, at: scalar,
        "a chart counts the notes that share a value; “\(field.name)” takes \(field.type.description)",
        fix: "count by a field of choices, names, dates or words, or by week, month, quarter or year")
      return false
    }
  }

  private func choices(of kinds: [Kind]) -> String {
    let names = kinds.flatMap(\.fields).filter { $0.type == .choice }.map(\.name)
    return names.isEmpty
      ? "leave “split” out: the kind has no field of choices" : "name one of \(names.joined(separator: ", "))"
  }

  private func readTimeline(_ entries: [YAMLEntry], into block: inout LiveBlock, _ report: inout BlockReport) {
    let queries = QueryReader(catalog: catalog)
    if let node = entries["between"], let span = queries.span(node, of: "between", &report) { block.span = span }
    let asked = queries.flag("articles", entries, &report)
    guard asked ?? (entries["from"] == nil && entries["where"] == nil) else { return }
    let span = block.span
    block.articles = catalog.articles.filter { source in
      source.article.published.map { span.overlaps($0.firstDay, $0.lastDay) } ?? false
    }.map(\.id)
  }
}
