/// The world without marks as a file of its own, on which maps among text lay theirs: pages need not hold its outlines.
///
/// No stylesheet reaches it, so that its colours are thin ones that go with a light page and with a dark one.
package enum WorldGround {
  /// Of the image, in the units of `WorldMap`, so that the one lies over the other.
  package static let width = WorldProjection.width
  package static let height = WorldProjection(showsAntarctica: false).height

  /// - Parameter codes: of the countries that are tinted.
  package static func file(tinting codes: [String]) -> [UInt8] {
    let projection = WorldProjection(showsAntarctica: false)
    let land = WorldLand(world: .naturalEarth, projection: projection)
    var drawing = Drawing()
    let attributes: [Attribute] = [
      .text("xmlns", "http://www.w3.org/2000/svg"), .number("width", width), .number("height", height),
      .text("viewBox", "0 0 \(rounded(width)) \(rounded(height))"),
    ]
    drawing.group("svg", attributes) { drawing in
      drawing.mark("path", [.text("fill", "#808080"), .text("fill-opacity", ".08"), .path(projection.edge)])
      drawing.group("g", WorldLand.scale + [.text("stroke", "#808080"), .text("stroke-opacity", ".4")]) { drawing in
        drawing.mark(
          "path", [.text("fill", "#808080"), .text("fill-opacity", ".25"), .path(land.path(without: Set(codes)))])
        for code in codes {
          drawing.mark("path", [.text("fill", "#2a8fb8"), .text("fill-opacity", ".4"), .path(land.path(of: code))])
        }
      }
    }
    return drawing.bytes
  }
}
