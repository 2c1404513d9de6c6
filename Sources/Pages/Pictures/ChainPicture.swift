internal import Catalog
internal import Mustache
internal import Pictures

/// The steps from mine to magnet with who stands where: entities by the field `chain` of their kind.
struct ChainPicture {
  let index: SiteIndex
  /// The way up to the root of the site.
  let root: String
  /// In the order of the field's choices.
  private let steps: [(name: String, label: String, members: [Member])]

  private struct Member {
    let entity: EntityID
    /// What is said of one that is not there yet: planned, or under construction.
    let hedge: String?
  }

  static let field = "chain"
  /// The step that takes up what the others have used.
  private static let returning = "recycling"
  private static let mostMembers = 24

  init(_ entities: some Sequence<EntityID>, index: SiteIndex, root: String) {
    self.index = index
    self.root = root
    var choices: [(name: String, label: String)] = []
    var members: [String: [Member]] = [:]
    for id in entities {
      guard let entry = index.catalog[id].fields.first(where: { $0.field.name == Self.field }) else { continue }
      for name in entry.field.choices where !choices.contains(where: { $0.name == name }) {
        choices.append((name, entry.field.label(ofChoice: name)))
      }
      for claim in entry.claims where claim.isCurrent {
        guard case .choice(let choice) = claim.value, entry.field.choices.indices.contains(choice) else { continue }
        let step = entry.field.choices[choice]
        guard members[step]?.last?.entity != id else { continue }
        members[step, default: []].append(Member(entity: id, hedge: claim.hedge))
      }
    }
    steps = choices.map { ($0.name, $0.label, members[$0.name] ?? []) }
  }

  /// How many steps have someone standing at them.
  var takenSteps: Int { steps.count { !$0.members.isEmpty } }

  /// Absent where nobody stands anywhere.
  func picture(id: String, title: String) -> Value {
    guard takenSteps > 0 else { return .absent }
    let words = index.words
    let diagram = ChainDiagram(
      steps: steps.map { name, label, members in
        ChainDiagram.Step(
          label: label.capitalised, members: members.prefix(Self.mostMembers).map(member),
          rest: max(0, members.count - Self.mostMembers), isReturn: name == Self.returning)
      }, emptyLabel: words[.nobodyNamed])
    let description = steps.map { "\($0.label.capitalised): \(words.number($0.members.count))" }
    return pictureBlock(
      diagram.picture(id: id, title: title, description: description.joined(separator: ", ")), label: title,
      note: words[.chainNote], legend: index.legend(of: steps.flatMap { $0.members.map(\.entity) }))
  }

  private func member(_ member: Member) -> ChainDiagram.Member {
    let id = member.entity
    let link = index.links[id.index]
    let country = index.catalog[id].country(in: index.catalog).map { index.links[$0.index].name }
    return ChainDiagram.Member(
      name: link.name, detail: country ?? "", address: root + link.address, style: link.shape,
      hedge: member.hedge)
  }

  var figures: Value {
    let words = index.words
    let rows = steps.flatMap { step in
      step.members.map { member in
        let id = member.entity
        let entity = index.catalog[id]
        let country = entity.country(in: index.catalog).map { index.links[$0.index].name } ?? ""
        return figureRow(
          entity.name, link: index.links[id.index], cells: [step.label.capitalised, entity.kind.label, country])
      }
    }
    return figuresBlock(
      label: words[.sameAsTable],
      columns: [words[.nameOfNote], words[.stepOfChain], words[.columnKind], words[.columnCountry]], rows: rows)
  }
}

/// The page of the value chain.
struct ChainPage {
  let index: SiteIndex

  static let address = "chain.html"

  private var chain: ChainPicture { ChainPicture(index.catalog.entities.lazy.map(\.id), index: index, root: "") }

  var isEmpty: Bool {
    let kinds = index.kinds.indices.filter { index.kinds[$0].field(named: ChainPicture.field) != nil }
    return ChainPicture(kinds.lazy.flatMap { index.ranges[$0].lazy.map { EntityID($0) } }, index: index, root: "")
      .takenSteps == 0
  }

  var record: Record {
    let words = index.words
    var record = index.headFields(
      name: words[.valueChain], kindLabel: words[.charts], summary: words[.valueChainMeaning],
      trail: [index.picturesTrail])
    let chain = chain
    record[.pager] = .absent
    record[.blocks] = .list([
      chartSection(
        words[.fromMineToMagnet], id: "steps", picture: chain.picture(id: "chain", title: words[.valueChain]),
        figures: chain.figures)
    ])
    return record
  }
}

/// The chain of those whose notes link to an entity, such as a mineral; absent where they stand at one step alone.
func chainBlock(of entity: Entity, index: SiteIndex) -> Value {
  guard ["mineral", "technology"].contains(entity.kind.name) else { return .absent }
  let linked = Set(index.catalog.inverseRelations[entity.id.index].lazy.filter(\.claim.isCurrent).map(\.from))
  let chain = ChainPicture(
    linked.sorted(), index: index, root: relativeRoot(atDepth: folderDepth(of: entity.address)))
  guard chain.takenSteps > 1 else { return .absent }
  return chain.picture(id: "chain", title: index.words(.chainOf, ["name": entity.name]))
}
