/// A typed link between two entities, as both ends see it.
package struct Relation: Sendable {
  package let from: EntityID
  package let to: EntityID
  /// The field of the note that states it; its label reads from `from`, its inverse from `to`.
  package let field: Field
  package let claim: Claim
}
