package import Foundations

/// A field that the notes of a kind may fill.
package struct Field: Sendable, Hashable {
  /// As front matter writes it: `potential-minerals`.
  package let name: String
  /// The id of the field on an entity's page: `field_potential-minerals`.
  package let anchor: String
  /// What readers see before its values: `Potential minerals`.
  package var label: String
  /// Decides how values are read, and which of the properties below have a meaning.
  package var type: FieldType
  /// Whether a list of values is usual; several claims about one value are always allowed.
  package var isMany = false
  /// Of a link: the names of the kinds that it may lead to; empty for any.
  package var targets: [String] = []
  /// Of a link: the label under which the other end lists it; nil where it does not.
  package var inverse: String?
  /// Of a link: whether its entity speaks for those at the other end, so that its words are listed there too.
  package var speaksFor = false
  /// Of a choice: its values, in their order.
  package var choices: [String] = []
  /// Of a choice: what readers see for each value; empty where they see the values themselves.
  package var choiceLabels: [String] = []
  /// Of a choice: words that go against single values, `non-binding` against `binding`.
  package var wordsAgainst: [String: [String]] = [:]
  /// Of a quantity or number: the unit of values that name none.
  package var unit: String?
  /// How old a value may grow before it counts as stale; nil for one that never does.
  package var maximumAge: CalendarPeriod?

  init(name: String, label: String, type: FieldType) {
    self.name = name
    anchor = "field_" + slug(name)
    self.label = label
    self.type = type
  }

  /// What readers see for a value.
  package func label(ofChoice value: String) -> String { choices.firstIndex(of: value).flatMap(choiceLabel) ?? value }

  /// What readers see for a value; nil where that is the value itself.
  package func choiceLabel(_ choice: Int) -> String? {
    choiceLabels.indices.contains(choice) ? choiceLabels[choice] : nil
  }
}
