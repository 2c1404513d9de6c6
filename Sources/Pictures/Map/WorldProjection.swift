/// Where places of the earth stand on the picture of the world.
struct WorldProjection {
  static let width = 960.0
  /// Land farther south is left out, unless something on the map stands there: Antarctica is large and empty.
  static let south = -58.0
  private static let north = 84.0
  private static let scale = width / 2 / EqualEarth.project(GeoPoint(latitude: 0, longitude: 180)).x

  let height: Double
  private let top: Double
  private let southernmost: Double

  init(showsAntarctica: Bool) {
    southernmost = showsAntarctica ? -90 : Self.south
    top = EqualEarth.project(GeoPoint(latitude: Self.north, longitude: 0)).y * Self.scale
    let bottom = EqualEarth.project(GeoPoint(latitude: southernmost, longitude: 0)).y * Self.scale
    height = (top - bottom).rounded(.up)
  }

  func shows(latitude: Double) -> Bool { latitude > southernmost }

  func point(of place: GeoPoint) -> Point {
    let (x, y) = EqualEarth.project(place)
    return Point(Self.width / 2 + x * Self.scale, top - y * Self.scale)
  }

  /// The path around the part of the earth that is shown: two parallels and the meridian where the map is cut.
  var edge: [UInt8] {
    let latitudes = Array(stride(from: southernmost, to: Self.north, by: 6)) + [Self.north]
    let east = latitudes.map { point(of: GeoPoint(latitude: $0, longitude: 180)) }
    let west = latitudes.reversed().map { point(of: GeoPoint(latitude: $0, longitude: -180)) }
    var path = OutlinePath()
    path.add(east + west)
    return path.bytes
  }
}
