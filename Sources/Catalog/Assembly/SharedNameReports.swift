internal import Foundations

/// A name that several notes bear, with what is wrong about it.
struct SharedNameReport {
  /// In the order of the catalog, at least two.
  let bearers: [(entity: Entity, name: EntityName)]
  let diagnostic: Diagnostic
}

/// Reports names that more than one note bears: an error where both go by it, a warning where one has it as an alias.
func sharedNameReports(_ entities: [Entity]) -> [SharedNameReport] {
  sharedNames(entities).compactMap { sharing in
    let named = sharing.filter { $0.name.role == .name }
    if named.count > 1 { return SharedNameReport(bearers: named, diagnostic: duplicate(named)) }
    guard NameBearing.overlap(sharing.map(\.name)) else { return nil }
    return SharedNameReport(bearers: sharing, diagnostic: ambiguous(sharing))
  }
}

/// The names that fold to one, each once an entity, in the order in which they first occur.
private func sharedNames(_ entities: [Entity]) -> [[(entity: Entity, name: EntityName)]] {
  var bearers: [String: [(entity: Entity, name: EntityName)]] = [:]
  var order: [String] = []
  for entity in entities {
    var own: Set<String> = []
    for name in entity.names {
      let key = foldedName(name.text)
      guard own.insert(key).inserted else { continue }
      if bearers[key] == nil { order.append(key) }
      bearers[key, default: []].append((entity, name))
    }
  }
  return order.compactMap { bearers[$0] }.filter { $0.count > 1 }
}

private func duplicate(_ sharing: [(entity: Entity, name: EntityName)]) -> Diagnostic {
  diagnostic(
    .duplicateName, sharing, "\(sharing.count) notes go by the name “\(sharing[0].name.text)”",
    fix: "give one of them another name, “name: …”, or merge them")
}

private func ambiguous(_ sharing: [(entity: Entity, name: EntityName)]) -> Diagnostic {
  let names = sharing.map { "“\($0.entity.name)”" }.joined(separator: " and ")
  return diagnostic(
    .ambiguousName, sharing, "“\(sharing[0].name.text)” may mean \(names), so it links to nothing",
    fix: "take the alias from one of them")
}

private func diagnostic(
  _ rule: DiagnosticRule, _ sharing: [(entity: Entity, name: EntityName)], _ summary: String, fix: String
) -> Diagnostic {
  let (entity, name) = sharing[0]
  return entity.note.source.diagnostic(
    rule, at: name.position, length: name.text.unicodeScalars.count, summary, fix: fix,
    notes: sharing.dropFirst().map {
      $0.entity.note.source.note(at: $0.name.position, "the other is here")
    })
}

/// When a name means whom.
enum NameBearing {
  /// Whether nothing tells two of the names apart: neither the days on which they hold nor the company that they ask for.
  static func overlap(_ names: [EntityName]) -> Bool {
    for (index, left) in names.enumerated() {
      for right in names[(index + 1)...] where !areToldApart(left, right) { return true }
    }
    return false
  }

  private static func areToldApart(_ left: EntityName, _ right: EntityName) -> Bool {
    isDated(left) != isDated(right) || areApart(left, right) || areApart(right, left)
      || Set(left.company.map(foldedName)) != Set(right.company.map(foldedName))
  }

  /// Whether a name says when it holds: on those days it goes before one that does not.
  static func isDated(_ name: EntityName) -> Bool { name.from != nil || name.until != nil }

  private static func areApart(_ earlier: EntityName, _ later: EntityName) -> Bool {
    guard let until = earlier.until, let from = later.from else { return false }
    return until.daysSinceEpoch <= from.daysSinceEpoch
  }

  /// Whether a name stands for its bearer in a text of this day; a text without date accepts all.
  static func holds(_ name: EntityName, on day: Int?) -> Bool {
    guard let day else { return true }
    if let from = name.from, day < from.daysSinceEpoch { return false }
    if let until = name.until, day >= until.daysSinceEpoch { return false }
    return true
  }
}
