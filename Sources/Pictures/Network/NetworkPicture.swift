extension Network {
  static let width = 960.0
  private static let fontSize = 11.5
  /// How far apart marks stand at least, of what they would if they were spread evenly: names need room between them.
  private static let spacing = 0.45
  /// The characters of a label where the whole name finds no room.
  private static let shortLabel = 14

  /// The whole network, laid out; the same each time. For hundreds of nodes: see `StressLayout`.
  package func picture(id: String, title: String, description: String) -> Picture {
    let height = nodes.count < 24 ? 480.0 : nodes.count < 90 ? 680.0 : 900.0
    let degrees = degrees
    let radii = degrees.map(Self.radius)
    let places = places(height: height, radii: radii)
    var drawing = Drawing()
    drawTies(places, into: &drawing)
    let labels = labels(places, radii: radii, degrees: degrees, height: height)
    for index in nodes.indices {
      draw(nodes[index], at: places[index], radius: radii[index], label: labels[index], into: &drawing)
    }
    return Picture(
      id: id, title: title, description: description, width: Self.width, height: height, drawing: drawing)
  }

  /// Grows so that the area of a mark grows with its ties.
  private static func radius(degree: Int) -> Double { min(3 + 1.9 * Double(degree).squareRoot(), 15) }

  private func places(height: Double, radii: [Double]) -> [Point] {
    // Room for a label beside the outermost marks.
    let frame = Box(left: 70, top: 20, right: Self.width - 70, bottom: height - 20)
    let layout = fitted(StressLayout(nodeCount: nodes.count, ties: ties).places, in: frame)
    let share = (Self.width * height / Double(max(1, nodes.count))).squareRoot()
    var spread = MarkSpread(distance: max(2 * (radii.max() ?? 0) + 2, Self.spacing * share))
    let order = nodes.indices.sorted { (radii[$1], $0) < (radii[$0], $1) }
    var places = layout
    for index in order {
      let spot = spread.spot(for: layout[index])
      places[index] = Point(
        min(max(spot.x, 16), Self.width - 16), min(max(spot.y, 16), height - 16))
    }
    return places
  }

  private func labels(
    _ places: [Point], radii: [Double], degrees: [Int], height: Double
  ) -> [(text: String, label: LabelPlacer.Label)?] {
    let frame = Box(left: 2, top: 2, right: Self.width - 2, bottom: height - 2)
    var placer = LabelPlacer(frame: frame, fontSize: Self.fontSize)
    for (place, radius) in zip(places, radii) {
      placer.block(Box(center: place, width: 2 * radius, height: 2 * radius))
    }
    var labels: [(text: String, label: LabelPlacer.Label)?] = Array(repeating: nil, count: nodes.count)
    for index in nodes.indices.sorted(by: { (degrees[$1], $0) < (degrees[$0], $1) }) {
      let texts = [labelText(nodes[index].name), labelText(nodes[index].name, limit: Self.shortLabel)]
      for text in texts where labels[index] == nil {
        labels[index] = placer.place(text, beside: places[index], radius: radii[index]).map { (text, $0) }
      }
    }
    return labels
  }

  // MARK: Drawing

  /// The lines by their standing, lightest first; each says which nodes it joins, for scripts.
  private func drawTies(_ places: [Point], into drawing: inout Drawing) {
    for standing in Standing.allCases {
      let drawn = ties.filter { $0.standing == standing }
      guard !drawn.isEmpty else { continue }
      drawing.group("g", [.text("class", "tie tie-\(standing.rawValue)")]) { drawing in
        for tie in drawn {
          drawing.mark(
            "path",
            [
              .path(line(from: places[tie.from], to: places[tie.to])),
              .text("data-ends", "\(tie.from) \(tie.to)"),
            ])
        }
      }
    }
  }

  private func draw(
    _ node: Node, at place: Point, radius: Double, label: (text: String, label: LabelPlacer.Label)?,
    into drawing: inout Drawing
  ) {
    drawing.group("a", [.text("class", node.shape.name), .text("href", node.address)]) { drawing in
      drawing.text(node.title, "title")
      drawing.mark("path", [.text("class", "mark"), .path(node.shape.path(at: place, radius: radius))])
      if let label { drawing.label(label.text, at: label.label) }
    }
  }
}
