internal import Foundations

/// The outline that tells the marks of a kind from those of others, beside its hue: the same as before its links.
package struct MarkShape: Sendable, Hashable {
  /// The class that the stylesheet gives a hue by: `kind-project`.
  package let name: String
  /// Corners in hundredths of a box of 100 by 100; empty for a circle.
  private let corners: [SIMD2<Int16>]

  /// The outline of a class; a circle for a class that has none of its own.
  package init(_ name: String) {
    self.name = name
    corners = Self.outlines[name] ?? []
  }

  /// The path of the shape in a box whose side is twice the radius.
  func path(at center: Point, radius: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(14 * max(corners.count, 3))
    guard let first = corners.first else {
      // Two halves of a circle.
      bytes.appendPoint("M", Point(center.x - radius, center.y))
      for diameter in [2 * radius, -2 * radius] {
        bytes.append("a")
        bytes.appendTenths(radius)
        bytes.append(" ")
        bytes.appendTenths(radius)
        bytes.append(" 0 0 1 ")
        bytes.appendTenths(diameter)
        bytes.append(" 0")
      }
      bytes.append("z")
      return bytes
    }
    let place = { (corner: SIMD2<Int16>) in
      Point(
        center.x + (Double(corner.x) - 50) / 50 * radius, center.y + (Double(corner.y) - 50) / 50 * radius)
    }
    bytes.appendPoint("M", place(first))
    for (corner, next) in zip(corners, corners.dropFirst()) {
      bytes.appendStep(from: place(corner), to: place(next))
    }
    bytes.append("z")
    return bytes
  }

  /// The shapes of `site.css`.
  private static let outlines: [String: [SIMD2<Int16>]] = [
    "kind-company": [[8, 8], [92, 8], [92, 92], [8, 92]],
    "kind-agency": [[50, 0], [100, 38], [88, 38], [88, 100], [12, 100], [12, 38], [0, 38]],
    "kind-project": [[50, 4], [100, 96], [0, 96]],
    "kind-deal": [[50, 0], [100, 50], [50, 100], [0, 50]],
    "kind-mineral": [[50, 0], [95, 25], [95, 75], [50, 100], [5, 75], [5, 25]],
    "kind-country": [[0, 0], [18, 0], [18, 8], [100, 8], [82, 36], [100, 64], [18, 64], [18, 100], [0, 100]],
    "kind-policy": [[12, 0], [64, 0], [88, 26], [88, 100], [12, 100]],
    "kind-technology": [
      [34, 0], [66, 0], [66, 34], [100, 34], [100, 66], [66, 66], [66, 100], [34, 100], [34, 66], [0, 66], [0, 34],
      [34, 34],
    ],
    "kind-briefing": [[16, 0], [84, 0], [84, 100], [50, 72], [16, 100]],
    "kind-a": [[50, 0], [100, 40], [80, 100], [20, 100], [0, 40]],
    "kind-b": [[0, 0], [100, 50], [0, 100]],
    "kind-c": [[0, 30], [100, 30], [100, 70], [0, 70]],
    "kind-d": [[0, 4], [100, 4], [50, 96]],
  ]
}
