#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The part of the earth that a locator shows, as a plain grid of degrees that is true to scale in its middle.
///
/// Windows around places are few: their middles lie on a coarse grid, so that what is drawn for one place serves its
/// neighbours too.
package struct LocatorWindow: Sendable, Hashable {
  static let width = 248.0
  static let height = 165.0

  /// In degrees.
  private let latitude: Double
  private let longitude: Double
  /// How many degrees of latitude it shows.
  private let span: Double

  private static let usualSpan = 36.0
  private static let gridStep = 6.0

  /// The window for a place: it lies near the middle.
  package init(around place: GeoPoint) {
    self.init(
      latitude: (place.latitude / Self.gridStep).rounded() * Self.gridStep,
      longitude: (place.longitude / Self.gridStep).rounded() * Self.gridStep, span: Self.usualSpan)
  }

  /// The window that shows a country whole; nil where its outline is not known.
  package init?(country code: String, in world: WorldOutline) {
    guard let box = world.country(code)?.mainBox else { return nil }
    let (middle, widths) = (box.center, box.width * cos(box.center.y * .pi / 180))
    let span = max(box.height, widths * Self.height / Self.width)
    self.init(latitude: middle.y, longitude: middle.x, span: min(max(span * 1.5, 12), 120))
  }

  /// The window around the same middle that shows less.
  var narrowed: LocatorWindow { LocatorWindow(latitude: latitude, longitude: longitude, span: span * 0.8) }

  private init(latitude: Double, longitude: Double, span: Double) {
    let reach = 90 - span / 2
    self.latitude = min(max(latitude, -reach), reach)
    self.longitude = longitude
    self.span = span
  }

  private var unitsPerDegree: Double { Self.height / span }
  /// Of longitude; near the poles, where a degree shrinks to nothing, the map is wider than the land.
  private var unitsPerDegreeEast: Double { unitsPerDegree * max(cos(latitude * .pi / 180), 0.35) }

  /// The grid that outlines are drawn on: fine enough for a small picture, coarse enough for few bytes.
  var step: Double { span > 45 ? 2 : 1.5 }

  /// Where a place stands; a whole turn east or west where that is nearer.
  func point(of place: GeoPoint) -> Point {
    let east = (place.longitude - longitude).remainder(dividingBy: 360)
    return Point(
      Self.width / 2 + east * unitsPerDegreeEast, Self.height / 2 - (place.latitude - latitude) * unitsPerDegree)
  }

  /// The rings of a country as far as they lie in the window, cut at its edge.
  func rings(of country: WorldOutline.Country) -> [[Point]] {
    // The cut itself is not to be seen.
    let frame = Box(left: -3, top: -3, right: Self.width + 3, bottom: Self.height + 3)
    return country.rings.flatMap { ring in
      [-360.0, 0, 360].compactMap { turn in
        let (first, last) = (point(ring.box.left, ring.box.top, turn), point(ring.box.right, ring.box.bottom, turn))
        let box = Box(left: first.x, top: last.y, right: last.x, bottom: first.y)
        guard box.overlaps(frame) else { return nil }
        let points = ring.points.map { point($0.longitude, $0.latitude, turn) }
        return frame.holds(box) ? points : clip(points, to: frame)
      }
    }
  }

  private func point(_ longitude: Double, _ latitude: Double, _ turn: Double) -> Point {
    Point(
      Self.width / 2 + (longitude + turn - self.longitude) * unitsPerDegreeEast,
      Self.height / 2 - (latitude - self.latitude) * unitsPerDegree)
  }
}

/// The part of a closed line within a box: Sutherland and Hodgman, “Reentrant polygon clipping”, 1974.
func clip(_ ring: [Point], to box: Box) -> [Point] {
  var points = clip(ring, at: box.left) { ($0.x, $0.x >= box.left) }
  points = clip(points, at: box.right) { ($0.x, $0.x <= box.right) }
  points = clip(points, at: box.top) { ($0.y, $0.y >= box.top) }
  return clip(points, at: box.bottom) { ($0.y, $0.y <= box.bottom) }
}

/// The part of a closed line on one side of a straight one.
///
/// - Parameter test: a point's distance along the axis that the straight line crosses, and whether it is on the side kept.
private func clip(_ ring: [Point], at limit: Double, _ test: (Point) -> (along: Double, isInside: Bool)) -> [Point] {
  guard var before = ring.last else { return [] }
  var last = test(before)
  var kept: [Point] = []
  kept.reserveCapacity(ring.count + 4)
  for point in ring {
    let next = test(point)
    if next.isInside != last.isInside {
      let share = (limit - last.along) / (next.along - last.along)
      kept.append(Point(before.x + (point.x - before.x) * share, before.y + (point.y - before.y) * share))
    }
    if next.isInside { kept.append(point) }
    (before, last) = (point, next)
  }
  return kept
}
