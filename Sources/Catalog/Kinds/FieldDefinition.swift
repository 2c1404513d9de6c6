internal import Foundations
internal import YAML

extension Field {
  private static let settings = [
    "type", "label", "many", "to", "inverse", "speaks-for", "of", "against", "unit", "stale-after",
  ]

  /// Reads a field from its settings, `{type: link, to: [country]}`, or from its type alone.
  init?(_ entry: YAMLEntry, _ report: inout DefinitionReport) {
    let name = entry.key
    guard !NoteKey.isReserved(name.text) else {
      report.add(
        .wrongKindSetting, at: name, "every note has “\(name.text)”, so no field can be called so",
        fix: "give the field another name")
      return nil
    }
    if let type = entry.value.scalar {
      self.init(name: name.text, label: labelText(name.text), type: Self.type(type, &report))
      return
    }
    guard let settings = entry.value.entries else {
      report.add(.wrongKindSetting, at: entry.value.position, "the field “\(name.text)” is \(entry.value.shapeName)")
      return nil
    }
    report.checkKeys(settings, of: "a field", known: Self.settings)
    self.init(
      name: name.text, label: report.text("label", settings)?.text ?? labelText(name.text),
      type: Self.type(name, settings, &report))
    isMany = report.flag("many", settings, default: type == .milestones)
    readTypeSettings(name, settings, &report)
    readMaximumAge(settings, &report)
  }

  private static func type(
    _ name: YAMLScalar, _ settings: [YAMLEntry], _ report: inout DefinitionReport
  ) -> FieldType {
    if let scalar = report.text("type", settings) { return type(scalar, &report) }
    let likely: FieldType = settings["to"] != nil ? .link : settings["of"] != nil ? .choice : .text
    report.add(
      .unknownFieldType, at: name, "the field “\(name.text)” has no type", fix: "add “type: \(likely.rawValue)”")
    return likely
  }

  private static func type(_ scalar: YAMLScalar, _ report: inout DefinitionReport) -> FieldType {
    if let type = FieldType(rawValue: scalar.text) { return type }
    let known = FieldType.allCases.map(\.rawValue)
    report.add(
      .unknownFieldType, at: scalar, "there is no type “\(scalar.text)”",
      fix: didYouMean(scalar.text, among: known) ?? "there are \(known.joined(separator: ", "))")
    return .text
  }

  /// Reads what only one type has, and reports it where the field is of another.
  private mutating func readTypeSettings(
    _ name: YAMLScalar, _ settings: [YAMLEntry], _ report: inout DefinitionReport
  ) {
    for entry in settings {
      guard let types = Self.owners[entry.key.text], !types.contains(type) else { continue }
      let owner = types.map { "“\($0.rawValue)”" }.joined(separator: " or ")
      report.add(
        .wrongKindSetting, at: entry.key, "“\(entry.key.text)” is for fields of the type \(owner)",
        fix: "remove it, or change the type")
    }
    targets = report.list("to", settings).map(\.text)
    inverse = report.text("inverse", settings)?.text
    speaksFor = report.flag("speaks-for", settings, default: false)
    unit = report.text("unit", settings)?.text
    choices = report.list("of", settings).map(\.text)
    if type == .choice, choices.isEmpty {
      report.add(
        .wrongKindSetting, at: name, "the choice “\(name.text)” has no values", fix: "add “of: [first, second]”")
    }
    readWordsAgainst(settings["against"], &report)
  }

  /// Reads `{binding: [non-binding, letter of intent]}`.
  private mutating func readWordsAgainst(_ node: YAMLNode?, _ report: inout DefinitionReport) {
    guard let node, node.scalar?.isNull != true else { return }
    guard let entries = node.entries else {
      report.add(
        .wrongKindSetting, at: node.position, "“against” is \(node.shapeName)",
        fix: "write “{value: [words that go against it]}”")
      return
    }
    for entry in entries {
      guard choices.contains(entry.key.text) else {
        report.add(
          .wrongKindSetting, at: entry.key, "“\(entry.key.text)” is none of the values in “of”",
          fix: didYouMean(entry.key.text, among: choices))
        continue
      }
      wordsAgainst[entry.key.text] = report.list(entry.key.text, entries).map(\.text)
    }
  }

  /// The types that have a setting which others do not.
  private static let owners: [String: [FieldType]] = [
    "to": [.link], "inverse": [.link], "speaks-for": [.link], "of": [.choice], "against": [.choice],
    "unit": [.quantity, .number],
  ]

  private mutating func readMaximumAge(_ settings: [YAMLEntry], _ report: inout DefinitionReport) {
    guard let scalar = report.text("stale-after", settings) else { return }
    maximumAge = CalendarPeriod(scalar.text)
    if maximumAge == nil {
      report.add(
        .wrongKindSetting, at: scalar, "“\(scalar.text)” is no length of time", fix: "write it like “12 months”")
    }
  }
}
