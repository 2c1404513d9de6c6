internal import Foundations

/// Whom a speaker's name means, and for whom a speaker speaks.
struct SpeakerTable {
  private let names: NameTable
  /// By entity: the name of its kind.
  private let kinds: [String]
  /// Kinds whose entities may speak for others.
  private let speakingKinds: Set<String>
  /// By speaker, the links of fields that say for whom somebody speaks.
  private let relations: [EntityID: [Relation]]

  init(_ catalog: Catalog) {
    names = catalog.names
    kinds = catalog.entities.map(\.kind.name)
    speakingKinds = Set(catalog.kinds.kinds.filter { $0.fields.contains(where: \.speaksFor) }.map(\.name))
    var relations: [EntityID: [Relation]] = [:]
    for relation in catalog.relations.joined() where relation.field.speaksFor && relation.claim.isCurrent {
      relations[relation.from, default: []].append(relation)
    }
    self.relations = relations
  }

  /// The one entity that bears the name; nil where none or several do.
  func entity(named name: String) -> EntityID? {
    guard case .one(let id) = names.find(name) else { return nil }
    return id
  }

  /// The same where it may speak for others, as people do: sentences have companies and countries *say* what their
  /// words only stand beside, and a wrong quotation is worse than none.
  func person(named name: String) -> EntityID? {
    guard let id = entity(named: name), speakingKinds.contains(kinds[id.index]) else { return nil }
    return id
  }

  /// Those for whom an entity spoke on a day, in the order of its note.
  ///
  /// - Parameter day: in days since the epoch; nil accepts every link.
  func principals(of speaker: EntityID, on day: Int?) -> [EntityID] {
    (relations[speaker] ?? []).filter { $0.claim.holds(on: day) }.map(\.to)
  }
}

extension Claim {
  func qualifier(_ label: String) -> String? { qualifiers.first { $0.label == label }?.value }

  /// Whether a link stood on a day, by its `from` and `until`; one that says neither always stands.
  fileprivate func holds(on day: Int?) -> Bool {
    guard let day else { return true }
    let from = qualifier("from").flatMap { DateValue($0) }?.earliest.daysSinceEpoch
    let until = qualifier("until").flatMap { DateValue($0) }?.latest.daysSinceEpoch
    return (from ?? .min) <= day && day <= (until ?? .max)
  }
}
