internal import Foundations

/// The world with the places and countries that a site writes about.
package struct WorldMap: Sendable {
  /// A country that is tinted and leads to its page.
  package struct Country: Sendable {
    package let code: String
    package let name: String
    package let address: String
    /// What the pointer shows: `Australia: 3 projects`.
    package let title: String

    package init(code: String, name: String, address: String, title: String) {
      self.code = code
      self.name = name
      self.address = address
      self.title = title
    }
  }

  /// Something that stands at a place and leads to its page.
  package struct Mark: Sendable {
    package let name: String
    package let address: String
    package let title: String
    package let shape: MarkShape
    /// The name of its kind, by which scripts filter.
    package let kind: String
    package let place: GeoPoint
    /// Whether the place is that of the thing itself, or of a town nearby.
    package let isExact: Bool

    package init(
      name: String, address: String, title: String, shape: MarkShape, kind: String, place: GeoPoint, isExact: Bool
    ) {
      self.name = name
      self.address = address
      self.title = title
      self.shape = shape
      self.kind = kind
      self.place = place
      self.isExact = isExact
    }
  }

  package let picture: Picture
  /// By mark: the number that stands beside it where its name did not fit.
  package let numbers: [Int?]

  /// - Parameter marks: those given first are the first to be labelled.
  package init(id: String, title: String, description: String, countries: [Country], marks: [Mark]) {
    let projection = WorldProjection(showsAntarctica: marks.contains { $0.place.latitude < WorldProjection.south })
    var layout = MarkLayout(projection: projection, marks: marks)
    let names = layout.place(countries, in: .naturalEarth)
    var drawing = Drawing()
    drawing.mark("path", [.text("class", "sea"), .path(projection.edge)])
    drawLand(of: .naturalEarth, countries, projection, into: &drawing)
    drawing.group("g", [.text("class", "country-names"), .text("aria-hidden", "true")]) { drawing in
      for (country, label) in names { drawing.label(country.name, at: label) }
    }
    for (mark, spot) in zip(marks, layout.spots) { draw(mark, at: spot, into: &drawing) }
    numbers = layout.spots.map(\.number)
    picture = Picture(
      id: id, title: title, description: description, width: WorldProjection.width,
      height: projection.height, drawing: drawing)
  }
}

/// Land that leads nowhere as one path, then each country that has a page.
private func drawLand(
  of world: WorldOutline, _ countries: [WorldMap.Country], _ projection: WorldProjection, into drawing: inout Drawing
) {
  let codes = Set(countries.map(\.code))
  var land = OutlinePath()
  for country in world.countries where !codes.contains(country.code) {
    for ring in country.rings { land.add(ring, projection) }
  }
  drawing.group("g", [.text("transform", "scale(.5)"), .text("fill-rule", "evenodd")]) { drawing in
    drawing.mark("path", [.text("class", "land"), .path(land.bytes)])
    for country in countries {
      var outline = OutlinePath()
      for part in world.countries where part.code == country.code {
        for ring in part.rings { outline.add(ring, projection) }
      }
      guard !outline.bytes.isEmpty else { continue }
      let link: [Attribute] = [
        .text("href", country.address), .text("data-kind", "country"), .text("data-name", country.name),
      ]
      drawing.group("a", link) { drawing in
        drawing.text(country.title, "title")
        drawing.mark("path", [.text("class", "country"), .path(outline.bytes)])
      }
    }
  }
}

private func draw(_ mark: WorldMap.Mark, at spot: MarkLayout.Spot, into drawing: inout Drawing) {
  let link: [Attribute] = [
    .text("href", mark.address), .text("data-kind", mark.kind), .text("data-name", mark.name),
  ]
  drawing.group("a", link) { drawing in
    drawing.text(mark.title, "title")
    if spot.isMoved {
      drawing.mark(
        "path", [.text("class", "leader"), .path(line(from: spot.place, to: spot.center))])
    }
    let standing = mark.isExact ? "mark" : "mark approximate"
    drawing.mark(
      "path",
      [
        .text("class", "\(standing) \(mark.shape.name)"),
        .path(mark.shape.path(at: spot.center, radius: MarkLayout.radius)),
      ])
    if let label = spot.label { drawing.label(spot.text, at: label) }
  }
}

extension OutlinePath {
  /// Adds a ring of the world in half units of the picture.
  fileprivate mutating func add(_ ring: WorldOutline.Ring, _ projection: WorldProjection) {
    guard projection.shows(latitude: ring.box.bottom) else { return }
    add(
      ring.points.lazy.map { place in
        let point = projection.point(of: place)
        return Point(point.x * 2, point.y * 2)
      })
  }
}
