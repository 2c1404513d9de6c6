/// A typed link between two entities, as both ends see it.
///
/// A class, since both ends hold it.
package final class Relation: Sendable {
  package let from: EntityID
  package let to: EntityID
  /// The field of the note that states it; its label reads from `from`, its inverse from `to`.
  package let field: Field
  package let claim: Claim

  init(from: EntityID, to: EntityID, field: Field, claim: Claim) {
    self.from = from
    self.to = to
    self.field = field
    self.claim = claim
  }
}
