internal import Foundations

/// The `d` of a path of closed lines, in whole units and relative, which takes the fewest bytes.
struct OutlinePath {
  private(set) var bytes: [UInt8] = []

  /// Adds a ring; one that shrinks to less than a triangle of whole units is left out.
  mutating func add(_ ring: some Sequence<Point>) {
    var corners: [(x: Int, y: Int)] = []
    for point in ring where point.x.magnitude < 1e6 && point.y.magnitude < 1e6 {
      let corner = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
      if let last = corners.last, last == corner { continue }
      corners.append(corner)
    }
    if corners.count > 1, let first = corners.first, let last = corners.last, first == last { corners.removeLast() }
    guard corners.count > 2 else { return }
    bytes.append("M")
    append(corners[0].x, corners[0].y)
    bytes.append("l")
    for (index, corner) in corners.enumerated().dropFirst() {
      if index > 1, corner.x >= corners[index - 1].x { bytes.append(" ") }
      append(corner.x - corners[index - 1].x, corner.y - corners[index - 1].y)
    }
    bytes.append("z")
  }

  private mutating func append(_ x: Int, _ y: Int) {
    append(x)
    if y >= 0 { bytes.append(" ") }
    append(y)
  }

  private mutating func append(_ number: Int) {
    if number < 0 { bytes.append("-") }
    bytes.appendDigits(number.magnitude)
  }
}
