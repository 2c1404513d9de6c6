/// A place on the Earth (WGS 84).
package struct Coordinates: Sendable, Hashable {
  /// As the source printed it.
  package let words: String
  /// In millionths of a degree, north positive.
  package let latitudeMicrodegrees: Int
  /// In millionths of a degree, east positive.
  package let longitudeMicrodegrees: Int
  /// Whether the source hedges it.
  package let isApproximate: Bool

  /// In degrees, north positive.
  package var latitude: Double { Double(latitudeMicrodegrees) / 1_000_000 }
  /// In degrees, east positive.
  package var longitude: Double { Double(longitudeMicrodegrees) / 1_000_000 }

  /// Reads latitude, then longitude: `-19.29, 127.9` or `19°17′24″S 127°54′E`; with letters, in either order.
  ///
  /// Throws where there are not two angles, one of each axis, or one of them lies beyond 90 or 180 degrees.
  package init(_ words: String) throws(ValueProblem) {
    var parser = try ValueParser(words)
    isApproximate = parser.takeHedge() != nil
    let first = try parser.takeAngle()
    if !parser.takeSign(",") { _ = parser.takeSign(";") }
    let second = try parser.takeAngle()
    guard parser.isAtEnd else {
      throw ValueProblem("more than a latitude and a longitude", fix: "write “-19.29, 127.9”", at: parser.place)
    }
    guard first.axis == nil && second.axis == nil || first.axis != second.axis else {
      throw ValueProblem("two angles of one axis", fix: "write a latitude and a longitude", at: parser.lastPlace)
    }
    let isSwapped = first.axis == .longitude || second.axis == .latitude
    let (latitude, longitude) = isSwapped ? (second, first) : (first, second)
    latitudeMicrodegrees = try Self.microdegrees(latitude, limit: 90, "latitude")
    longitudeMicrodegrees = try Self.microdegrees(longitude, limit: 180, "longitude")
    self.words = words
  }

  private static func microdegrees(_ angle: Angle, limit: Int, _ name: String) throws(ValueProblem) -> Int {
    guard abs(angle.microdegrees) <= limit * 1_000_000 else {
      let fix = name == "latitude" ? "write the latitude first" : nil
      throw ValueProblem("a \(name) beyond \(limit) degrees", fix: fix, at: angle.range)
    }
    return angle.microdegrees
  }
}
