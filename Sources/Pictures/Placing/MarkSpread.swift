#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Sets marks apart that would cover one another: each goes to the free spot nearest to where it belongs.
struct MarkSpread {
  /// No two marks stand closer than this.
  let distance: Double
  /// Out of which no mark is moved; nil for no bound.
  let frame: Box?
  private var cells: [Cell: [Point]] = [:]

  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  /// More spots are not tried: whoever finds none stands where it belongs.
  private static let spotLimit = 900

  init(distance: Double, frame: Box? = nil) {
    self.distance = distance
    self.frame = frame
  }

  /// The spot for a mark that belongs at a place, which others then keep clear of.
  mutating func spot(for place: Point) -> Point {
    let spot = isFree(place) ? place : freeSpot(near: place) ?? place
    cells[cell(of: spot), default: []].append(spot)
    return spot
  }

  private func freeSpot(near place: Point) -> Point? {
    for offset in Self.offsets {
      let spot = Point(place.x + offset.x * distance, place.y + offset.y * distance)
      if frame?.holds(Box(center: spot, width: 0, height: 0)) != false, isFree(spot) { return spot }
    }
    return nil
  }

  private func isFree(_ point: Point) -> Bool {
    let home = cell(of: point)
    for column in home.column - 1...home.column + 1 {
      for row in home.row - 1...home.row + 1 {
        let others = cells[Cell(column: column, row: row)] ?? []
        if others.contains(where: { $0.distance(to: point) < distance }) { return false }
      }
    }
    return true
  }

  private func cell(of point: Point) -> Cell {
    Cell(column: Int((point.x / distance).rounded(.down)), row: Int((point.y / distance).rounded(.down)))
  }

  /// A sunflower spiral: spots at even density, about one apart, nearer ones first.
  static let offsets: [Point] = (1...spotLimit).map { step in
    let (angle, radius) = (Double(step) * 2.399963, 0.5 * Double(step).squareRoot())
    return Point(radius * cos(angle), radius * sin(angle))
  }
}
