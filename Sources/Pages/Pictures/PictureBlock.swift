internal import Catalog
internal import Mustache
internal import Pictures

/// A picture with links in it, as a page shows it: in a region of its own that scrolls where the screen is narrow.
///
/// - Parameters:
///   - label: what the region is called to those who hear the page.
///   - legend: the marks of the picture and what they stand for.
///   - ground: the address of a picture on which this one lies.
///   - zooms: whether it is so full that readers with a script may enlarge it.
func pictureBlock(
  _ picture: Picture, label: String, note: String? = nil, legend: [Value] = [], holdsLinks: Bool = true,
  zooms: Bool = false, ground: String? = nil
) -> Value {
  .fields([
    .label: .text(label), .ground: .words(ground), .html: .html(picture.inline(holdsLinks: holdsLinks)),
    .isZoomable: .flag(zooms),
    .note: .words(note), .legend: .block(legend),
  ])
}

extension SiteIndex {
  /// Whether the site's kinds have deals, so that its words speak of them.
  var hasDeals: Bool { kinds.contains(where: \.isDeal) }

  var timelineMeaning: Word { hasDeals ? .timelineMeaning : .timelineMeaningWithoutDeals }

  /// The kinds of these entities with their shapes, in the order of the kinds.
  func legend(of entities: [EntityID]) -> [Value] {
    let shown = Set(entities.compactMap { kindIndex(of: catalog[$0]) })
    return kinds.indices.filter(shown.contains).map { kind in
      .fields([.shape: .text(kindShape(kinds[kind], at: kind)), .name: .text(kinds[kind].label)])
    }
  }

  /// The page that lists the pictures of the site, for the trail of each.
  var picturesTrail: Value { place(words[.chartsAndMaps], PicturesPage.address) }

  /// How many a picture leaves out; nil where it shows all.
  func moreNotShown(_ count: Int) -> String? { count > 0 ? words.counted(.moreNotShown, count) : nil }

  /// At most so many of a list: those whose entities have most relations, in the order of the list.
  func mostConnected<Item>(_ items: [Item], limit: Int, entity: (Item) -> EntityID) -> [Item] {
    guard items.count > limit else { return items }
    let counts = items.map { item in
      catalog.relations[entity(item).index].count + catalog.inverseRelations[entity(item).index].count
    }
    let kept = items.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(limit).sorted()
    return kept.map { items[$0] }
  }
}
