/// The land of the world as paths, in half units of the picture.
struct WorldLand {
  let world: WorldOutline
  let projection: WorldProjection

  /// What a group needs whose paths are drawn in half units.
  static let scale: [Attribute] = [.text("transform", "scale(.5)"), .text("fill-rule", "evenodd")]

  /// Everything but the countries of some codes.
  func path(without codes: Set<String>) -> [UInt8] { path { !codes.contains($0) } }

  func path(of code: String) -> [UInt8] { path { $0 == code } }

  private func path(where isWanted: (String) -> Bool) -> [UInt8] {
    var path = OutlinePath()
    for country in world.countries where isWanted(country.code) {
      for ring in country.rings where projection.shows(latitude: ring.box.bottom) {
        path.add(
          ring.points.lazy.map { place in
            let point = projection.point(of: place)
            return Point(point.x * 2, point.y * 2)
          })
      }
    }
    return path.bytes
  }
}
