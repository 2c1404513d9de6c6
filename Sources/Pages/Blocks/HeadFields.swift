internal import Catalog
internal import Foundations
internal import Mustache

extension SiteIndex {
  /// The head of a page: the breadcrumb above, the tab with the kind, the name, and what stands below it.
  func headFields(
    name: String, kindLabel: String, shape: String = "", summary: String? = nil, trail: [Value]
  ) -> Record {
    Record([
      .title: .text(name), .name: .text(name), .kindLabel: .text(kindLabel), .shape: .text(shape),
      .summary: .words(summary), .description: .words(summary),
      .trail: .block([place(words[.home], homeAddress)] + trail),
      .otherNames: .absent, .byline: .absent, .tags: .absent, .neighbours: .absent,
    ])
  }

  /// Aliases and former names, each of the latter with the time for which it stood; names of one sort under one label.
  func otherNames(of entity: Entity) -> Value {
    let others = entity.names.filter { $0.text != entity.name }
    return .block(
      others.indices.map { place in
        let name = others[place]
        let goesOn = place > 0 && (others[place - 1].role == .former) == (name.role == .former)
        let span = [
          name.from.map { words(.nameFrom, ["date": words.date($0)]) },
          name.until.map { words(.nameUntil, ["date": words.date($0)]) },
        ]
        return .fields([
          .label: goesOn ? .absent : .text(words[name.role == .former ? .formerly : .also]), .name: .text(name.text),
          .details: .words(span.compactMap { $0 }.joined(separator: " ")),
        ])
      })
  }

  /// Links to the pages of tags, given as indices in the catalog's tags.
  func tags(_ tags: [Int]) -> Value {
    .block(tags.map { place(catalog.tags[$0].name, percentEncodedPath(catalog.tags[$0].address)) })
  }
}

/// Links under a label, as indexes and article pages show them.
func linkGroup(_ label: String, _ links: [Value], id: String? = nil) -> Value {
  linkGroup(label, .list(links), id: id)
}

func linkGroup(_ label: String, _ links: Value, id: String? = nil) -> Value {
  .fields([
    .label: .text(label), .id: .words(id), .count: .absent, .items: links, .rest: .absent,
  ])
}

/// The pages before and after, absent at either end.
func neighboursBlock(_ previous: Link?, _ next: Link?) -> Value {
  guard previous != nil || next != nil else { return .absent }
  return .fields([
    .previous: previous?.value ?? .absent, .next: next?.value ?? .absent,
  ])
}
