internal import Foundations
internal import YAML

/// A kind with the places in kinds.yml of what only the other kinds can prove wrong; none for a built-in kind.
struct KindDefinition {
  private(set) var kind: Kind
  private(set) var name: YAMLScalar?
  private(set) var folder: YAMLScalar?
  /// The targets of its link fields as written, to be checked against all kinds.
  private(set) var targets: [YAMLScalar] = []

  init(_ builtIn: Kind) { kind = builtIn }

  /// Reads a kind; nil where its entry is not one, which is reported.
  init?(_ entry: YAMLEntry, _ report: inout DefinitionReport) {
    guard entry.key.text == slug(entry.key.text) else {
      report.add(
        .wrongKindSetting, at: entry.key, "a kind cannot be called “\(entry.key.text)”",
        fix: "call it “\(slug(entry.key.text))” and give it a label")
      return nil
    }
    guard let settings = entry.value.entries ?? (entry.value.scalar?.isNull == true ? [] : nil) else {
      report.add(.kindsFile, at: entry.value.position, "the kind “\(entry.key.text)” is \(entry.value.shapeName)")
      return nil
    }
    name = entry.key
    folder = report.text("folder", settings)
    kind = Self.labelled(entry.key.text, folder?.text, settings, &report)
    report.checkKeys(settings, of: "a kind", known: Self.settings)
    kind.isListed = report.flag("listed", settings, default: true)
    if let names = report.text("names", settings) { kind.names = Self.names(names, &report) }
    kind.schema = report.text("schema", settings)?.text
    readFields(settings["fields"], &report)
    readOrder(report.text("order", settings), &report)
    if let names = self.names(settings["shared-names"], "shared-names", &report) {
      kind.sharedNames = names.map { Kind.SharedName(name: $0.name, company: $0.words) }
    }
    if let names = self.names(settings["not"], "not", &report) {
      kind.longerNames = names.map { Kind.LongerNames(of: $0.name, names: $0.words) }
    }
    if let node = settings["excludes"], node.scalar?.isNull != true {
      kind.exclusions = (node.items ?? [node]).compactMap { Exclusion($0, of: kind, &report) }
    }
  }

  private static let settings = [
    "folder", "label", "plural", "names", "listed", "order", "shared-names", "not", "schema", "fields", "excludes",
  ]

  private static func labelled(
    _ name: String, _ folder: String?, _ settings: [YAMLEntry], _ report: inout DefinitionReport
  ) -> Kind {
    let label = report.text("label", settings)?.text ?? labelText(name)
    let plural = report.text("plural", settings)?.text ?? folder.map(labelText) ?? label
    return Kind(name: name, folder: folder ?? name, label: label, plural: plural)
  }

  private static func names(_ scalar: YAMLScalar, _ report: inout DefinitionReport) -> Kind.Names {
    if let names = Kind.Names(rawValue: scalar.text) { return names }
    report.add(
      .wrongKindSetting, at: scalar, "“names” takes proper, common or none, not “\(scalar.text)”",
      fix: didYouMean(scalar.text, among: Kind.Names.allCases.map(\.rawValue)))
    return .proper
  }

  private mutating func readFields(_ node: YAMLNode?, _ report: inout DefinitionReport) {
    guard let node, node.scalar?.isNull != true else { return }
    guard let entries = node.entries else {
      report.add(
        .wrongKindSetting, at: node.position, "“fields” is \(node.shapeName)", fix: "write “country: {type: text}”")
      return
    }
    for entry in entries {
      guard let field = Field(entry, &report) else { continue }
      kind.fields.append(field)
      targets += entry.value["to"].map { $0.items ?? [$0] }?.compactMap(\.scalar) ?? []
    }
  }

  private mutating func readOrder(_ scalar: YAMLScalar?, _ report: inout DefinitionReport) {
    guard let scalar else { return }
    let dates = kind.fields.filter { $0.type == .date || $0.type == .number }.map(\.name)
    if dates.contains(scalar.text) {
      kind.orderField = scalar.text
    } else {
      report.add(
        .unknownOrderField, at: scalar, "“\(scalar.text)” is no date or number among the fields of “\(kind.name)”",
        fix: didYouMean(scalar.text, among: dates))
    }
  }

  /// Names, each with a list of words; nil where nothing is said of any.
  private func names(
    _ node: YAMLNode?, _ key: String, _ report: inout DefinitionReport
  ) -> [(name: String, words: [String])]? {
    guard let node, node.scalar?.isNull != true else { return nil }
    guard let entries = node.entries else {
      let example = key == "not" ? "Mexico: [New Mexico]" : "Jordan: [Amman, Jordanian]"
      report.add(
        .wrongKindSetting, at: node.position, "“\(key)” is \(node.shapeName)", fix: "write “\(example)”")
      return nil
    }
    return entries.map { (name: $0.key.text, words: report.list($0.key.text, entries).map(\.text)) }
  }
}

/// A name as a label: `potential-minerals` → `Potential minerals`.
func labelText(_ name: String) -> String {
  let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
