#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One node in the middle, those that it is tied to around it.
package struct Surroundings: Sendable {
  /// More neighbours than this are not drawn: their names would meet.
  package static let limit = 16

  private static let width = 640.0
  private static let radii = Point(130, 120)
  private static let fontSize = 11.5

  private let center: Network.Node
  private let neighbours: [Network.Node]
  /// Ties between neighbours, by their indices.
  private let ties: [(one: Int, other: Int)]

  /// - Parameter ties: which neighbours are tied to each other, by their indices.
  package init(center: Network.Node, neighbours: [Network.Node], ties: [(one: Int, other: Int)]) {
    self.center = center
    self.neighbours = Array(neighbours.prefix(Self.limit))
    let shown = self.neighbours.indices
    self.ties = ties.filter { shown.contains($0.one) && shown.contains($0.other) && $0.one != $0.other }
  }

  /// - Parameters:
  ///   - id: sets the ids of the picture apart from those of others on its page.
  ///   - title: what it shows, in a few words; the description says it at more length, for who does not see it.
  package func picture(id: String, title: String, description: String) -> Picture {
    let middle = Point(Self.width / 2, Self.radii.y + 20)
    let places = neighbours.indices.map { place($0, around: middle) }
    var drawing = Drawing()
    if !ties.isEmpty {
      drawing.mark(
        "path",
        [
          .text("class", "tie tie-faint"),
          .path(ties.flatMap { line(from: places[$0.one], to: places[$0.other]) }),
        ])
    }
    drawing.mark(
      "path", [.text("class", "tie tie-plain"), .path(places.flatMap { line(from: middle, to: $0) })])
    for (node, place) in zip(neighbours, places) { draw(node, at: place, from: middle, into: &drawing) }
    drawing.mark(
      "path", [.text("class", "mark \(center.shape.name)"), .path(center.shape.path(at: middle, radius: 11))])
    return Picture(
      id: id, title: title, description: description, width: Self.width, height: middle.y * 2, drawing: drawing)
  }

  /// Half a step from the top, so that no two labels stand above each other.
  private func place(_ index: Int, around middle: Point) -> Point {
    let angle = (Double(index) + 0.5) / Double(neighbours.count) * 2 * .pi
    return Point(middle.x + Self.radii.x * sin(angle), middle.y - Self.radii.y * cos(angle))
  }

  private func draw(_ node: Network.Node, at place: Point, from middle: Point, into drawing: inout Drawing) {
    let isRight = place.x > middle.x
    drawing.group("a", [.text("class", node.shape.name), .text("href", node.address)]) { drawing in
      drawing.text(node.title, "title")
      drawing.mark("path", [.text("class", "mark"), .path(node.shape.path(at: place, radius: 6))])
      var attributes: [Attribute] = [
        .number("x", place.x + (isRight ? 11 : -11)), .number("y", place.y + 0.35 * Self.fontSize),
      ]
      if !isRight { attributes.append(.text("text-anchor", "end")) }
      drawing.text(labelText(node.name, limit: 26), "text", attributes)
    }
  }
}
