internal import Catalog
internal import Foundations

extension Entity {
  /// What data files call the entity: its place in the content, `projects/cummins-range`.
  var dataID: String { stem(address) }

  /// Ids of a field's claims: they change only where a claim's own words do, not when others come or go.
  func claimIDs(of entry: FieldClaims) -> [String] {
    var seen: [String: Int] = [:]
    return entry.claims.map { claim in
      let words = [claim.display, claim.basis, claim.step, claim.asOf?.words, claim.citations.first?.source]
      let hash = fingerprint(Array(words.map { $0 ?? "" }.joined(separator: "\u{1F}").utf8))
      let id = "\(dataID)#\(entry.field.name)-\(hash)"
      seen[id, default: 0] += 1
      let number = seen[id] ?? 1
      return number == 1 ? id : "\(id)-\(number)"
    }
  }
}
