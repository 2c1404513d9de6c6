/// What readers see for a kind and its fields, in a language other than that of kinds.yml.
package struct KindLabels: Sendable, Equatable {
  /// Nil leaves the label that there is, as it does for all here.
  package var label: String?
  package var plural: String?
  /// By the names of the fields.
  package var fields: [String: FieldLabels] = [:]

  package init() {}
}

/// What readers see for a field.
package struct FieldLabels: Sendable, Equatable {
  package var label: String?
  /// Of a link: the label at the other end.
  package var inverse: String?
  /// Of a choice: by its values.
  package var choices: [String: String] = [:]

  package init() {}
}

extension KindTable {
  /// The kinds with other labels, given by the names of the kinds. A label that a site's kinds.yml words otherwise than
  /// the built-in one stays: it is the site's own choice.
  package func labelled(by labels: [String: KindLabels]) -> KindTable {
    guard !labels.isEmpty else { return self }
    return KindTable(
      kinds: kinds.map { kind in
        labels[kind.name].map { kind.labelled(by: $0, as: Self.builtIn.kind(named: kind.name)) } ?? kind
      })
  }
}

extension Kind {
  fileprivate func labelled(by labels: KindLabels, as original: Kind?) -> Kind {
    var kind = self
    if label == original?.label ?? label { kind.label = labels.label ?? label }
    if plural == original?.plural ?? plural { kind.plural = labels.plural ?? plural }
    kind.fields = fields.map { field in
      labels.fields[field.name].map { field.labelled(by: $0, as: original?.field(named: field.name)) } ?? field
    }
    return kind
  }
}

extension Field {
  fileprivate func labelled(by labels: FieldLabels, as original: Field?) -> Field {
    var field = self
    if label == original?.label ?? label { field.label = labels.label ?? label }
    if inverse != nil, inverse == original?.inverse ?? inverse { field.inverse = labels.inverse ?? inverse }
    if !labels.choices.isEmpty { field.choiceLabels = choices.map { labels.choices[$0] ?? $0 } }
    return field
  }
}
