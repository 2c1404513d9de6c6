/// Where the marks of a map and their labels stand.
struct MarkLayout {
  struct Spot {
    /// Where the mark belongs, and where it is drawn.
    let place: Point
    let center: Point
    /// The name, or the number that stands for it.
    var text = ""
    var label: LabelPlacer.Label?
    var number: Int?

    var isMoved: Bool { place.distance(to: center) > 1 }
  }

  static let radius = 5.0
  static let fontSize = 11.5

  private(set) var spots: [Spot] = []
  private var placer: LabelPlacer
  private let projection: WorldProjection

  init(projection: WorldProjection, marks: [WorldMap.Mark]) {
    self.projection = projection
    let frame = Box(left: 2, top: 2, right: WorldProjection.width - 2, bottom: projection.height - 2)
    placer = LabelPlacer(frame: frame, fontSize: Self.fontSize)
    var spread = MarkSpread(distance: 2 * Self.radius)
    spots = marks.map { mark in
      let place = projection.point(of: mark.place)
      return Spot(place: place, center: spread.spot(for: place))
    }
    for spot in spots { placer.block(Box(center: spot.center, width: 2 * Self.radius, height: 2 * Self.radius)) }
    label(marks)
  }

  private mutating func label(_ marks: [WorldMap.Mark]) {
    for index in spots.indices {
      let text = labelText(marks[index].name)
      guard let label = placer.place(text, beside: spots[index].center, radius: Self.radius) else { continue }
      spots[index].text = text
      spots[index].label = label
    }
    var number = 1
    for index in spots.indices where spots[index].label == nil {
      guard let label = placer.place("\(number)", beside: spots[index].center, radius: Self.radius) else { continue }
      spots[index].text = "\(number)"
      spots[index].label = label
      spots[index].number = number
      number += 1
    }
  }

  /// The names of countries over the middle of their largest piece, as far as there is room.
  mutating func place(
    _ countries: [WorldMap.Country], in world: WorldOutline
  ) -> [(country: WorldMap.Country, label: LabelPlacer.Label)] {
    countries.compactMap { country in
      guard let box = world.country(country.code)?.mainRing?.box else { return nil }
      let middle = GeoPoint(latitude: box.center.y, longitude: box.center.x)
      return placer.place(labelText(country.name), over: projection.point(of: middle)).map { (country, $0) }
    }
  }
}
