internal import Catalog
internal import YAML

extension WordsFile {
  /// Reads `company: {label: …, plural: …, fields: {country: {label: …, inverse: …, choices: {…}}}}`.
  static func kinds(_ node: YAMLNode) -> [String: KindLabels] {
    byName(node) { node in
      var labels = KindLabels()
      labels.label = node["label"]?.scalar?.text
      labels.plural = node["plural"]?.scalar?.text
      labels.fields = node["fields"].map { byName($0, field) } ?? [:]
      return labels
    }
  }

  private static func field(_ node: YAMLNode) -> FieldLabels {
    var labels = FieldLabels()
    labels.label = node.scalar?.text ?? node["label"]?.scalar?.text
    labels.inverse = node["inverse"]?.scalar?.text
    labels.choices = node["choices"].map { byName($0) { $0.scalar?.text ?? "" } }?.filter { !$0.value.isEmpty } ?? [:]
    return labels
  }

  private static func byName<Labels>(_ node: YAMLNode, _ read: (YAMLNode) -> Labels) -> [String: Labels] {
    Dictionary((node.entries ?? []).map { ($0.key.text, read($0.value)) }, uniquingKeysWith: { $1 })
  }
}
