/// An image of few colours and large shapes, held as runs of one colour a row, so that its size hardly costs anything.
package struct FlatImage: Sendable {
  /// An index in the palette, repeated.
  struct Run: Sendable, Hashable {
    var color: UInt8
    var length: Int
  }

  package let width: Int
  /// In pixels, as is the width.
  package let height: Int
  /// Colours as `0xRRGGBB`; at most 256.
  package let palette: [UInt32]
  /// From the top; the runs of each fill the width.
  private(set) var rows: [[Run]]

  /// An image of the first colour alone.
  package init(width: Int, height: Int, palette: [UInt32]) {
    self.width = width
    self.height = height
    self.palette = palette
    rows = Array(repeating: [Run(color: 0, length: width)], count: height)
  }

  /// Coordinates are in pixels; what lies outside the image is left out. So it is of all that fills.
  package mutating func fillRectangle(x: Int, y: Int, width: Int, height: Int, color: UInt8) {
    for row in max(0, y)..<max(0, y, min(self.height, y + height)) { paint(row, from: x, to: x + width, color) }
  }

  /// Fills a polygon, inside by the even-odd rule at the middle of each row. Coordinates are in pixels.
  package mutating func fillPolygon(_ corners: [(x: Int, y: Int)], color: UInt8) {
    guard let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max() else { return }
    for row in max(0, top)..<max(0, top, min(height, bottom)) {
      let crossings = Self.crossings(of: corners, atRow: row)
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        paint(row, from: crossings[pair], to: crossings[pair + 1], color)
      }
    }
  }

  /// Coordinates are in pixels.
  package mutating func fillCircle(x: Int, y: Int, radius: Int, color: UInt8) {
    for row in max(0, y - radius)..<max(0, y - radius, min(height, y + radius)) {
      let distance = 2 * (row - y) + 1
      let half = Self.squareRoot(max(0, 4 * radius * radius - distance * distance)) / 2
      paint(row, from: x - half, to: x + half, color)
    }
  }

  /// Where the sides cross the middle of a row, from the left.
  private static func crossings(of corners: [(x: Int, y: Int)], atRow row: Int) -> [Int] {
    let middle = 2 * row + 1
    return corners.indices.compactMap { index -> Int? in
      let (start, end) = (corners[index], corners[(index + 1) % corners.count])
      guard (2 * start.y < middle) != (2 * end.y < middle) else { return nil }
      return start.x + (middle - 2 * start.y) * (end.x - start.x) / (2 * (end.y - start.y))
    }.sorted()
  }

  private static func squareRoot(_ number: Int) -> Int {
    var root = 0
    var bit = 1 << 20
    while bit > 0 {
      if (root + bit) * (root + bit) <= number { root += bit }
      bit >>= 1
    }
    return root
  }

  private mutating func paint(_ row: Int, from start: Int, to end: Int, _ color: UInt8) {
    let (start, end) = (max(0, start), min(width, end))
    guard start < end else { return }
    var runs: [Run] = []
    var place = 0
    for run in rows[row] {
      let runEnd = place + run.length
      if place < start { runs.append(Run(color: run.color, length: min(runEnd, start) - place)) }
      if place <= start, start < runEnd { runs.append(Run(color: color, length: end - start)) }
      if runEnd > end { runs.append(Run(color: run.color, length: runEnd - max(place, end))) }
      place = runEnd
    }
    rows[row] = runs
  }
}
