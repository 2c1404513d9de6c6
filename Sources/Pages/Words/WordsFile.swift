internal import Catalog
internal import Foundations
internal import YAML

/// One file of words as it is written: what it leaves out comes from the files before it.
struct WordsFile {
  struct Entry {
    let phrase: Phrase
    let key: YAMLScalar

    var name: String { key.text }
  }

  let language: String
  let source: SourceText
  var direction: TextDirection?
  var plurals: PluralRule?
  var lowersLabels: Bool?
  var rewordsDates: Bool?
  var numbers: (separator: String?, decimal: String?, groupedFrom: Int?) = (nil, nil, nil)
  var months: [String]?
  var shortMonths: [String]?
  /// In the order of the file.
  var entries: [Entry] = []
  var kinds: [String: KindLabels] = [:]
  var diagnostics: [Diagnostic]

  static let settings = [
    "direction", "plurals", "labels", "written-dates", "numbers", "months", "short-months", "words", "kinds",
  ]

  init(_ source: SourceText, language: String) {
    self.language = language
    self.source = source
    let (node, diagnostics) = parseYAML(source)
    self.diagnostics = diagnostics
    guard let node, node.scalar?.isNull != true else { return }
    guard let entries = node.entries else {
      report(.unusableWords, at: node.position, "a file of words is groups of words, not \(node.shapeName)")
      return
    }
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: YAMLEntry) {
    switch entry.key.text {
    case "direction": direction = choice(entry)
    case "plurals": plurals = choice(entry)
    case "labels": lowersLabels = choice(entry, LabelCase.self).map { $0 == .lower }
    case "written-dates": rewordsDates = choice(entry, WrittenDates.self).map { $0 == .reworded }
    case "numbers": readNumbers(entry.value)
    case "months": months = monthNames(entry)
    case "short-months": shortMonths = monthNames(entry)
    case "words": readGroups(entry.value)
    case "kinds": kinds = Self.kinds(entry.value)
    default:
      report(
        .unknownWord, at: entry.key, "“\(entry.key.text)” is no part of a file of words",
        fix: didYouMean(entry.key.text, among: Self.settings))
    }
  }

  private mutating func readNumbers(_ node: YAMLNode) {
    numbers.separator = node["separator"]?.scalar?.text
    numbers.decimal = node["decimal"]?.scalar?.text
    numbers.groupedFrom = node["grouped-from"]?.scalar.flatMap { Int($0.text) }
  }

  private mutating func monthNames(_ entry: YAMLEntry) -> [String]? {
    let names = entry.value.items?.compactMap(\.scalar?.text) ?? []
    if names.count == 12 { return names }
    report(.unusableWords, at: entry.key, "“\(entry.key.text)” takes a list of twelve names")
    return nil
  }

  private mutating func choice<Choice: CaseIterable & RawRepresentable>(
    _ entry: YAMLEntry, _: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    let text = entry.value.scalar?.text ?? ""
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(
      .unusableWords, at: entry.value.position,
      "“\(entry.key.text)” takes \(known.joined(separator: ", ")), not “\(text)”",
      fix: didYouMean(text, among: known))
    return nil
  }

  // MARK: Words

  private mutating func readGroups(_ node: YAMLNode) {
    for group in node.entries ?? [] {
      guard let words = group.value.entries else {
        report(.unusableWords, at: group.key, "the group “\(group.key.text)” is \(group.value.shapeName), not words")
        continue
      }
      for entry in words {
        if let phrase = phrase(entry) { entries.append(Entry(phrase: phrase, key: entry.key)) }
      }
    }
  }

  private mutating func phrase(_ entry: YAMLEntry) -> Phrase? {
    if let scalar = entry.value.scalar { return Phrase(scalar.text) }
    var forms: [PluralCategory: String] = [:]
    for form in entry.value.entries ?? [] {
      guard let category = PluralCategory(rawValue: form.key.text), let text = form.value.scalar?.text else { continue }
      forms[category] = text
    }
    if let phrase = Phrase(forms) { return phrase }
    report(
      .unusableWords, at: entry.key, "“\(entry.key.text)” is neither text nor forms for counts",
      fix: "write “{one: …, other: …}”")
    return nil
  }

  mutating func report(_ rule: DiagnosticRule, at position: SourcePosition, _ summary: String, fix: String? = nil) {
    diagnostics.append(source.diagnostic(rule, at: position, summary, fix: fix))
  }

  mutating func report(_ rule: DiagnosticRule, at key: YAMLScalar, _ summary: String, fix: String? = nil) {
    diagnostics.append(source.diagnostic(rule, at: key.position, length: key.columns, summary, fix: fix))
  }
}

/// How a label such as `Companies` stands within a sentence.
private enum LabelCase: String, CaseIterable {
  /// In lower case, as English writes nouns.
  case lower
  /// As it is, as German writes them.
  case kept
}

/// How dates stand on pages that notes give in English words.
private enum WrittenDates: String, CaseIterable {
  case kept
  /// In the words of the site, where their meaning can be told: `early 2026`, `Q3 2027`.
  case reworded
}
