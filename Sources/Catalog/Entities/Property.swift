/// A front-matter entry that no field of the kind describes.
package struct Property: Sendable {
  /// One text of it.
  package struct Value: Sendable {
    /// As it is shown: of a wiki link, its label.
    package let text: String
    /// The entity that `[[Name]]` leads to.
    package let entity: EntityID?
  }

  /// The key, as the front matter writes it.
  package let label: String
  /// An item of a list each; of a group of fields, `key: value` each.
  package let values: [Value]
}
