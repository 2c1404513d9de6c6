import Pictures
import Testing

@Suite struct EqualEarthTests {
  struct Known: CustomTestStringConvertible {
    let name: String
    let place: GeoPoint
    let metres: (x: Double, y: Double)
    var testDescription: String { name }
  }

  /// The radius of the sphere whose surface is that of the ellipsoid WGS 84.
  static let radius = 6_371_007.1809

  /// What PROJ's own tests expect of `+proj=eqearth +ellps=WGS84` where the ellipsoid makes no difference.
  static let known = [
    Known(name: "origin", place: GeoPoint(latitude: 0, longitude: 0), metres: (0, 0)),
    Known(name: "west of the equator", place: GeoPoint(latitude: 0, longitude: -180), metres: (-17_243_959.06, 0)),
    Known(
      name: "corner at the pole", place: GeoPoint(latitude: 90, longitude: -180),
      metres: (-10_216_474.79, 8_392_927.6)),
  ]

  @Test(arguments: known) func places_standWherePublished(known: Known) {
    let (x, y) = EqualEarth.project(known.place)
    #expect(abs(x * Self.radius - known.metres.x) < 0.05)
    #expect(abs(y * Self.radius - known.metres.y) < 0.05)
  }

  /// A cell of the grid has the area that it has on the sphere, wherever it lies.
  @Test(arguments: [-80.0, -45, 0, 12, 60, 85]) func areas_keepTheirProportions(latitude: Double) {
    let step = 0.01
    let corners = [(0.0, 0.0), (0, step), (step, step), (step, 0)].map { north, east in
      EqualEarth.project(GeoPoint(latitude: latitude + north, longitude: 100 + east))
    }
    var drawn = 0.0
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % 4]
      drawn += (corner.x * next.y - next.x * corner.y) / 2
    }
    let radians = step * Double.pi / 180
    let onSphere = radians * radians * cosine(latitude + step / 2)
    #expect(abs(drawn.magnitude / onSphere - 1) < 1e-4)
  }

  /// The cosine of degrees by its series.
  private func cosine(_ degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    var (sum, term) = (1.0, 1.0)
    for step in 1...20 {
      term *= -square / Double((2 * step - 1) * 2 * step)
      sum += term
    }
    return sum
  }
}
