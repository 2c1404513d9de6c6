/// A typed link between two entities, as both ends see it.
///
/// A class, since both ends hold it.
package final class Relation: Sendable {
  /// The entity whose note states it.
  package let from: EntityID
  package let to: EntityID
  /// The field of the note that states it; its label reads from `from`, its inverse from `to`.
  package let field: Field
  /// With its citations and the words beside it; it may be withdrawn.
  package let claim: Claim

  init(from: EntityID, to: EntityID, field: Field, claim: Claim) {
    self.from = from
    self.to = to
    self.field = field
    self.claim = claim
  }
}
