internal import Catalog
internal import Foundations
internal import Pictures

/// Where things are, found once for a site: what maps are drawn from.
struct Places: Sendable {
  struct Place: Sendable {
    let entity: EntityID
    let point: GeoPoint
    /// The claim that stands first among those that give the position.
    let claim: Claim

    /// Whether the claim gives the place of the thing itself, and not of a town nearby.
    var isExact: Bool { claim.hedge == nil }
  }

  struct Country: Sendable {
    let entity: EntityID
    /// ISO 3166, in small letters.
    let code: String
  }

  /// In the order of the catalog.
  let places: [Place]
  /// The notes about countries of which an outline is known, one a country, in the order of the catalog.
  let countries: [Country]
  private let placeIndices: [EntityID: Int]
  private let codes: [EntityID: String]
  /// The land around each place, drawn once for all places that share a window.
  private let locators: [LocatorWindow: Locator]

  /// - Parameter earlier: those of another catalog, of which what is drawn is taken over.
  init(_ catalog: Catalog, ranking: ClaimRanking, after earlier: Places? = nil) {
    places = catalog.entities.compactMap { Self.place(of: $0, ranking) }
    placeIndices = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1.entity, $0) })
    let named = catalog.entities.filter { $0.kind.name == "country" }
      .compactMap { entity in
        CountryCode.find(entity.names.map(\.text)).map { Country(entity: entity.id, code: $0) }
      }
    locators = Dictionary(
      Set(places.map { LocatorWindow(around: $0.point) })
        .map { ($0, earlier?.locators[$0] ?? Locator(around: $0, in: .naturalEarth)) },
      uniquingKeysWith: { first, _ in first })
    var taken: Set<String> = []
    countries =
      named.isEmpty
      ? []
      : named.filter { WorldOutline.naturalEarth.country($0.code) != nil }
        .filter { taken.insert($0.code).inserted }
    codes = Dictionary(uniqueKeysWithValues: countries.map { ($0.entity, $0.code) })
  }

  /// Whether a note may have a part in it.
  static func mayRest(on entity: Entity) -> Bool {
    entity.kind.name == "country" || entity.fields.contains { $0.field.type == .coordinates }
  }

  var isEmpty: Bool { places.isEmpty && countries.isEmpty }

  func place(of entity: EntityID) -> Place? { placeIndices[entity].map { places[$0] } }

  func code(ofCountry entity: EntityID) -> String? { codes[entity] }

  func locator(around point: GeoPoint) -> Locator {
    let window = LocatorWindow(around: point)
    return locators[window] ?? Locator(around: window, in: .naturalEarth)
  }

  private static func place(of entity: Entity, _ ranking: ClaimRanking) -> Place? {
    guard let field = entity.fields.first(where: { $0.field.type == .coordinates }) else { return nil }
    let ranked = ranking.rank(field.claims)
    for claim in ranked.first + ranked.others {
      guard case .coordinates(let place) = claim.value else { continue }
      let point = GeoPoint(latitude: place.latitude, longitude: place.longitude)
      return Place(entity: entity.id, point: point, claim: claim)
    }
    return nil
  }
}

extension Entity {
  /// The first country that the note names in a field of links.
  func country(in catalog: Catalog) -> EntityID? {
    for field in fields where field.field.type == .link {
      for claim in field.claims where claim.isCurrent {
        guard case .link(let id?) = claim.value, catalog[id].kind.name == "country" else { continue }
        return id
      }
    }
    return nil
  }
}
