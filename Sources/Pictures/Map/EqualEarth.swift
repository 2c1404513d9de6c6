#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A place on the earth in degrees, north and east positive.
package struct GeoPoint: Sendable, Hashable {
  package var latitude: Double
  package var longitude: Double

  /// - Parameters:
  ///   - latitude: from -90 to 90, which is not checked.
  ///   - longitude: from -180 to 180, which is not checked.
  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// The Equal Earth projection of the world, on which areas keep their proportions.
///
/// Šavrič, Patterson and Jenny, “The Equal Earth map projection”, International Journal of Geographical Information
/// Science 33 (3), 2018, doi:10.1080/13658816.2018.1504949.
package enum EqualEarth {
  /// The place of a point on a sphere of radius 1, y to the north.
  package static func project(_ point: GeoPoint) -> (x: Double, y: Double) {
    let longitude = point.longitude * .pi / 180
    let angle = asin(3.0.squareRoot() / 2 * sin(point.latitude * .pi / 180))
    let square = angle * angle
    let sixth = square * square * square
    let slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
    let x = 2 * 3.0.squareRoot() * longitude * cos(angle) / (3 * slope)
    return (x, angle * (a1 + a2 * square + sixth * (a3 + a4 * square)))
  }

  private static let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
}
