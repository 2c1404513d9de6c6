/// A place in a picture, in the picture's own units: x to the right, y down.
package struct Point: Sendable, Hashable {
  /// In the units of the picture, to the right.
  package var x: Double
  /// Downwards.
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

/// A rectangle with sides along the axes.
package struct Box: Sendable, Hashable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  /// Sides in the units of the picture, y downwards; the right is not left of the left, nor the bottom above the top.
  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The smallest box around points; nil where there are none.
  init?(around points: some Sequence<Point>) {
    var box: Box?
    for point in points {
      guard let known = box else {
        box = Box(left: point.x, top: point.y, right: point.x, bottom: point.y)
        continue
      }
      box = Box(
        left: min(known.left, point.x), top: min(known.top, point.y), right: max(known.right, point.x),
        bottom: max(known.bottom, point.y))
    }
    guard let box else { return nil }
    self = box
  }

  init(center: Point, width: Double, height: Double) {
    self.init(
      left: center.x - width / 2, top: center.y - height / 2, right: center.x + width / 2,
      bottom: center.y + height / 2)
  }

  var width: Double { right - left }
  var height: Double { bottom - top }
  var center: Point { Point((left + right) / 2, (top + bottom) / 2) }

  /// Boxes that only touch do not overlap.
  package func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func holds(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
