/// A small map that shows where a place or a country lies: the land around it, drawn once for each window.
package struct Locator: Sendable {
  private let window: LocatorWindow
  private let land: [UInt8]

  private static let landLimit = 5_400

  /// The land around a place: less of it where its outlines would take too many bytes.
  package init(around window: LocatorWindow, in world: WorldOutline) {
    var locator = Locator(window, in: world)
    while locator.land.count > Self.landLimit { locator = Locator(locator.window.narrowed, in: world) }
    self = locator
  }

  /// - Parameter code: a country that is drawn apart from the land.
  package init(_ window: LocatorWindow, in world: WorldOutline, without code: String? = nil) {
    self.window = window
    var path = OutlinePath()
    for country in world.countries where country.code != code { path.add(country, in: window) }
    land = path.bytes
  }

  /// The map with a mark at a place.
  package func picture(
    id: String, title: String, description: String, of place: GeoPoint, shape: MarkShape, isExact: Bool
  ) -> Picture {
    picture(id: id, title: title, description: description) { drawing in
      let standing = isExact ? "mark" : "mark approximate"
      drawing.mark(
        "path",
        [.text("class", "\(standing) \(shape.name)"), .path(shape.path(at: window.point(of: place), radius: 6))])
    }
  }

  /// The map with a country set apart from the land around it.
  package func picture(id: String, title: String, description: String, of country: WorldOutline.Country) -> Picture {
    var path = OutlinePath()
    path.add(country, in: window)
    return picture(id: id, title: title, description: description) { drawing in
      drawing.mark("path", [.text("class", "country"), scale, .path(path.bytes)])
    }
  }

  /// Outlines are drawn in the window's steps.
  private var scale: Attribute { .text("transform", "scale(\(window.step))") }

  private func picture(id: String, title: String, description: String, mark: (inout Drawing) -> Void) -> Picture {
    var drawing = Drawing()
    drawing.mark(
      "path",
      [.text("class", "land"), scale, .text("fill-rule", "evenodd"), .path(land)])
    mark(&drawing)
    return Picture(
      id: id, title: title, description: description, width: LocatorWindow.width, height: LocatorWindow.height,
      drawing: drawing)
  }
}

extension OutlinePath {
  /// Adds what a window shows of a country, in the window's steps.
  fileprivate mutating func add(_ country: WorldOutline.Country, in window: LocatorWindow) {
    for ring in window.rings(of: country) {
      add(ring.lazy.map { Point($0.x / window.step, $0.y / window.step) })
    }
  }
}
