/// The world with the places and countries that a site writes about.
package struct WorldMap: Sendable {
  /// A country that is tinted and leads to its page.
  package struct Country: Sendable {
    /// ISO 3166, in small letters: `au`. One that the outlines do not have is not tinted.
    package let code: String
    package let name: String
    /// As `href` has it, from the page that holds the map.
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
    /// What the pointer shows, with more than the name.
    package let title: String
    /// Tells its kind, by outline and hue.
    package let shape: MarkShape
    package let place: GeoPoint
    /// Whether the place is that of the thing itself, or of a town nearby.
    package let isExact: Bool

    package init(
      name: String, address: String, title: String, shape: MarkShape, place: GeoPoint, isExact: Bool
    ) {
      self.name = name
      self.address = address
      self.title = title
      self.shape = shape
      self.place = place
      self.isExact = isExact
    }
  }

  package let picture: Picture
  /// By mark: the number that stands beside it where its name did not fit.
  package let numbers: [Int?]

  /// - Parameters:
  ///   - marks: those given first are the first to be labelled.
  ///   - hasGround: false where the page lays the picture over `WorldGround`.
  package init(
    id: String, title: String, description: String, countries: [Country], marks: [Mark], hasGround: Bool = true
  ) {
    let projection = WorldProjection(showsAntarctica: marks.contains { $0.place.latitude < WorldProjection.south })
    var layout = MarkLayout(projection: projection, marks: marks)
    let names = layout.place(countries, in: .naturalEarth)
    var drawing = Drawing()
    if hasGround { drawGround(countries, projection, into: &drawing) }
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

/// Sea, land that leads nowhere as one path, then each country that has a page.
private func drawGround(_ countries: [WorldMap.Country], _ projection: WorldProjection, into drawing: inout Drawing) {
  drawing.mark("path", [.text("class", "sea"), .path(projection.edge)])
  let land = WorldLand(world: .naturalEarth, projection: projection)
  drawing.group("g", WorldLand.scale) { drawing in
    drawing.mark("path", [.text("class", "land"), .path(land.path(without: Set(countries.map(\.code))))])
    for country in countries {
      let outline = land.path(of: country.code)
      guard !outline.isEmpty else { continue }
      drawing.group("a", [.text("href", country.address)]) { drawing in
        drawing.text(country.title, "title")
        drawing.mark("path", [.text("class", "country"), .path(outline)])
      }
    }
  }
}

private func draw(_ mark: WorldMap.Mark, at spot: MarkLayout.Spot, into drawing: inout Drawing) {
  if spot.isMoved {
    drawing.mark("path", [.text("class", "leader"), .path(line(from: spot.place, to: spot.center))])
  }
  drawing.group("a", [.text("class", mark.shape.name), .text("href", mark.address)]) { drawing in
    drawing.text(mark.title, "title")
    drawing.mark(
      "path",
      [
        .text("class", mark.isExact ? "mark" : "mark approximate"),
        .path(mark.shape.path(at: spot.center, radius: MarkLayout.radius)),
      ])
    if let label = spot.label { drawing.label(spot.text, at: label) }
  }
}
