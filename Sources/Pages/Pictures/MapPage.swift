internal import Catalog
internal import Mustache
internal import Pictures

/// The map of the world with the places and countries that the notes are about, and the same as a table.
struct MapPage {
  let index: SiteIndex

  static let address = "map.html"
  /// The world without marks, on which the maps of notes lie.
  static let groundAddress = "pictures/world.svg"

  /// More marks than this would hide one another; the most connected are drawn.
  static let markLimit = 300

  private var catalog: Catalog { index.catalog }
  private var places: [Places.Place] { index.places.places }
  private var countries: [Places.Country] { index.places.countries }

  /// Whether any note has a map of its own.
  var hasGround: Bool { index.site.notes.contains { $0.blocks.contains { $0.form == .map } } }

  var ground: [UInt8] { WorldGround.file(tinting: countries.map(\.code)) }

  var record: Record {
    let shown = index.mostConnected(places, limit: Self.markLimit) { $0.entity }
    let map = map(of: shown, root: "")
    var record = index.headFields(
      name: words[.worldMap], kindLabel: words[.mapTab], summary: summary(drawn: shown.count),
      trail: [index.picturesTrail])
    record[.picture] = pictureBlock(
      map.picture, label: words[.worldMap], note: note(shown, numbers: map.numbers, names: false),
      legend: index.legend(of: shown.map(\.entity)), zooms: true)
    record[.rows] = rows(shown, numbers: map.numbers)
    record[.groups] = countries.isEmpty ? .absent : .list([countryGroup])
    return record
  }

  /// The map of some places and of all countries that have a page.
  ///
  /// - Parameters:
  ///   - id: apart from other pictures of the page.
  ///   - root: the way up from the page to the root of the site.
  ///   - hasGround: false where the page lays the picture over the ground in a file of its own.
  func map(
    of shown: [Places.Place], id: String = "world-map", title: String? = nil, root: String, hasGround: Bool = true
  ) -> WorldMap {
    WorldMap(
      id: id, title: title ?? words[.worldMap],
      description: words(.mapDescription, ["summary": summary(drawn: shown.count)]),
      countries: countries.map { country in
        let link = index.links[country.entity.index]
        return WorldMap.Country(
          code: country.code, name: link.name, address: root + link.address, title: countryTitle(country.entity))
      }, marks: shown.map { mark($0, root: root) }, hasGround: hasGround)
  }

  private func mark(_ place: Places.Place, root: String) -> WorldMap.Mark {
    let entity = catalog[place.entity]
    let link = index.links[place.entity.index]
    let country = entity.country(in: catalog).map { index.links[$0.index].name }
    let details = [entity.kind.label, country, place.claim.hedge].compactMap { $0.map(words.isolated) }
      .joined(separator: ", ")
    return WorldMap.Mark(
      name: link.name, address: root + link.address, title: words(.tieTitle, ["name": link.name, "what": details]),
      shape: MarkShape(link.shape), place: place.point, isExact: place.isExact)
  }

  // MARK: Words

  private var words: Words { index.words }

  private func summary(drawn: Int) -> String {
    let marks = words.counted(.placeCount, drawn)
    let lands = words.counted(.countryCount, countries.count)
    let both = words(.placesAndCountries, ["places": marks, "countries": lands])
    let what = drawn == 0 ? lands : countries.isEmpty ? marks : both
    return [words(.mapSummary, ["what": what]), index.moreNotShown(places.count - drawn)].compactMap { $0 }
      .joined(separator: " ")
  }

  /// What the marks mean.
  ///
  /// - Parameter names: the numbers are listed with the names for which they stand: the table of a block lies folded on
  ///   the page and is not printed.
  func note(_ shown: [Places.Place], numbers: [Int?], names: Bool) -> String {
    let hollow = shown.allSatisfy(\.isExact) ? nil : words[.approximateMarks]
    let key = zip(shown, numbers).compactMap { place, number in
      number.map { "\(words.number($0)) \(words.isolated(index.links[place.entity.index].name))" }
    }
    let numbered = names ? words(.numberedNames, ["names": key.joined(separator: "; ")]) : words[.numberedMarks]
    return [hollow, key.isEmpty ? nil : numbered].compactMap { $0 }.joined(separator: " ")
  }

  private func countryTitle(_ country: EntityID) -> String {
    let (name, projects) = (index.links[country.index].name, projects(in: country))
    return projects.map { words(.tieTitle, ["name": name, "what": $0]) } ?? name
  }

  /// `3 projects`; nil where there is none.
  private func projects(in country: EntityID) -> String? {
    let projects = Set(
      catalog.inverseRelations[country.index].lazy
        .filter { $0.claim.isCurrent && catalog[$0.from].kind.name == "project" }.map(\.from))
    return projects.isEmpty ? nil : words.counted(.projectCount, projects.count)
  }

  // MARK: The same in words

  private func rows(_ shown: [Places.Place], numbers: [Int?]) -> Value {
    guard !shown.isEmpty else { return .absent }
    let isNumbered = numbers.contains { $0 != nil }
    let columns: [Word] =
      [.columnPlace, .columnKind, .columnCountry, .columnPosition] + (isNumbered ? [.columnOnMap] : [])
    return .fields([
      .heading: .text(words[.places]),
      .columns: .list(columns.map { .fields([.label: .text(words[$0])]) }),
      .items: .list(zip(shown, numbers).map { row($0, number: $1, isNumbered: isNumbered) }),
    ])
  }

  /// - Parameters:
  ///   - number: what stands on the map in place of the name.
  ///   - isNumbered: whether the table has a column for that.
  private func row(_ place: Places.Place, number: Int?, isNumbered: Bool) -> Value {
    let entity = catalog[place.entity]
    let country = entity.country(in: catalog).map { index.links[$0.index] }
    let details = [place.claim.hedge, place.claim.note].compactMap { $0 }
    var cells = [
      textCell(words[.columnKind], entity.kind.label),
      country.map { linkCell(words[.columnCountry], $0) } ?? textCell(words[.columnCountry], nil),
      textCell(
        words[.columnPosition], words.position(place.claim.display),
        more: details.isEmpty ? nil : details.joined(separator: ", ")),
    ]
    if isNumbered {
      cells.append(textCell(words[.columnOnMap], number.map { words(.numberOnMap, ["number": words.number($0)]) }))
    }
    return .record(index.links[place.entity.index].record.with([.summary: .absent, .cells: .list(cells)]))
  }

  private var countryGroup: Value {
    let links = countries.map { country in
      index.links[country.entity.index].value([projects(in: country.entity)].compactMap { $0 })
    }
    return linkGroup(words[.countries], links, id: "page_countries")
  }
}
