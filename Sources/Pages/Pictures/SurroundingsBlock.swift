internal import Catalog
internal import Mustache
internal import Pictures

/// The picture of an entity with those that its relations lead to and come from; absent where these are few.
struct SurroundingsBlock {
  let index: SiteIndex
  let entity: Entity
  /// Apart from other pictures of the page.
  var id = "surroundings"
  /// With fewer neighbours than this there is no picture: a page lists them as well.
  var least = 3
  /// More neighbours than this are left out, the least connected first.
  var limit = Surroundings.limit

  private struct Neighbour {
    let id: EntityID
    /// What the other is to this one: `Owner`.
    let label: String
  }

  private var catalog: Catalog { index.catalog }

  var value: Value {
    let all = neighbours
    guard all.count >= least else { return .absent }
    let shown = index.mostConnected(all, limit: min(limit, Surroundings.limit)) { $0.id }.sorted { $0.id < $1.id }
    let root = relativeRoot(atDepth: folderDepth(of: entity.address))
    let surroundings = Surroundings(
      center: node(entity.id, label: entity.kind.label, root: root),
      neighbours: shown.map { node($0.id, label: $0.label, root: root) }, ties: ties(between: shown.map(\.id)))
    let picture = surroundings.picture(
      id: id, title: words(.connectionsOf, ["name": entity.name]),
      description: words(
        .connectionsDescription, ["names": count(shown.count, of: all.count), "name": entity.name]))
    return pictureBlock(picture, label: picture.title)
  }

  private var words: Words { index.words }

  private func count(_ shown: Int, of all: Int) -> String {
    let names = words.counted(.nameCount, all)
    return shown == all ? names : words(.connectionsShown, ["shown": words.number(shown), "all": names])
  }

  /// Each once, those that the note itself names first.
  private var neighbours: [Neighbour] {
    var known: Set<EntityID> = [entity.id]
    var neighbours: [Neighbour] = []
    for relation in catalog.relations[entity.id.index] where relation.claim.isCurrent {
      guard known.insert(relation.to).inserted else { continue }
      neighbours.append(Neighbour(id: relation.to, label: relation.field.label))
    }
    for relation in catalog.inverseRelations[entity.id.index] where relation.claim.isCurrent {
      guard let label = relation.field.inverse, known.insert(relation.from).inserted else { continue }
      neighbours.append(Neighbour(id: relation.from, label: label))
    }
    return neighbours
  }

  private func node(_ id: EntityID, label: String, root: String) -> Network.Node {
    let link = index.links[id.index]
    return Network.Node(
      name: link.name, address: root + link.address, title: words(.tieTitle, ["name": link.name, "what": label]),
      shape: MarkShape(link.shape))
  }

  /// Those that one of the neighbours' own notes states: what others state of a much-named one may be endless.
  private func ties(between ids: [EntityID]) -> [(one: Int, other: Int)] {
    let positions = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    return ids.enumerated().flatMap { one, id in
      Set(catalog.relations[id.index].lazy.filter(\.claim.isCurrent).compactMap { positions[$0.to] }).sorted()
        .map { (one, $0) }
    }
  }
}
