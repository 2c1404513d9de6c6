extension Network {
  /// The whole network, laid out; the same each time. For hundreds of nodes: see `StressLayout`.
  package func picture(id: String, title: String, description: String) -> Picture {
    let layout = NetworkLayout(self)
    var drawing = Drawing()
    drawTies(layout.places, into: &drawing)
    for index in nodes.indices { draw(index, layout, into: &drawing) }
    return Picture(
      id: id, title: title, description: description, width: NetworkLayout.width, height: layout.height,
      drawing: drawing)
  }

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

  private func draw(_ index: Int, _ layout: NetworkLayout, into drawing: inout Drawing) {
    let (node, outline) = (nodes[index], nodes[index].shape.path(at: layout.places[index], radius: layout.radii[index]))
    drawing.group("a", [.text("class", node.shape.name), .text("href", node.address)]) { drawing in
      drawing.text(node.title, "title")
      drawing.mark("path", [.text("class", "mark"), .path(outline)])
      if let name = layout.names[index] { drawing.label(name.text, at: name.label) }
    }
  }
}
