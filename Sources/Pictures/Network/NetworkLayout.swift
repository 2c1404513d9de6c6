/// Where the marks of a network stand, and the names beside them.
///
/// A name that finds no room beside its mark moves the mark a little, to the nearest spot where there is some. Where that
/// is not enough the picture grows: a mark without a name says nothing to who has no pointer.
package struct NetworkLayout: Sendable {
  /// A text, and where it stands.
  package struct Name: Sendable {
    package let text: String
    package let label: LabelPlacer.Label
  }

  static let width = 960.0
  private static let fontSize = 11.5
  /// How far apart marks stand at least, of what they would if they were spread evenly: names need room between them.
  /// The wider they stand, the less the picture shows who belongs together.
  private static let spacings = [0.45, 0.6, 0.75]
  /// The characters of a name: as many as find room, of these.
  private static let lengths = [40, 28, 18]
  /// Between the spots that a mark may be moved to.
  private static let step = 8.0
  /// Of these spots, nearest first: a mark goes no farther than 64 units from where it belongs, and than 120 where else
  /// it would have no name at all.
  private static let (spotCount, lastSpotCount) = (256, 900)
  /// No picture is higher, whatever the names.
  private static let highest = 2_400.0
  /// The share of a picture that names may take: where it is more, they find no room.
  private static let fill = 0.42

  package private(set) var height: Double
  /// By node.
  package private(set) var places: [Point]
  /// By node: how far its mark reaches to each side.
  package let radii: [Double]
  /// By node; nil for one that found no room in the highest picture.
  package private(set) var names: [Name?]

  private let texts: [[String]]
  private let order: [Int]
  private var placer: LabelPlacer

  /// The lowest picture that has room for the names of all; the same each time.
  package init(_ network: Network) {
    let layout = StressLayout(nodeCount: network.nodes.count, ties: network.ties).places
    var height = Self.leastHeight(network)
    while height < Self.highest {
      for spacing in Self.spacings {
        self.init(network, layout, height: height, spacing: spacing)
        if nameAll(stopsEarly: true) { return }
      }
      height = (height * 1.15).rounded(.up)
    }
    self.init(network, layout, height: Self.highest, spacing: Self.spacings[Self.spacings.count - 1])
    _ = nameAll(stopsEarly: false)
  }

  /// Marks without names.
  private init(_ network: Network, _ layout: [Point], height: Double, spacing: Double) {
    let degrees = network.degrees
    self.height = height
    radii = degrees.map(Self.radius)
    names = Array(repeating: nil, count: degrees.count)
    texts = network.nodes.map { node in
      Self.lengths.reduce(into: []) { texts, limit in
        let text = labelText(node.name, limit: limit)
        if texts.last != text { texts.append(text) }
      }
    }
    order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    placer = LabelPlacer(
      frame: Box(left: 2, top: 2, right: Self.width - 2, bottom: height - 2), fontSize: Self.fontSize)
    places = Self.places(layout, height: height, spacing: spacing, radii: radii, order: order)
    for index in places.indices { placer.block(box(of: index, at: places[index])) }
  }

  private static func leastHeight(_ network: Network) -> Double {
    let count = network.nodes.count
    let ems = network.nodes.reduce(0) { $0 + textWidth(labelText($1.name, limit: lengths[0])) + 1.5 }
    let needed = (ems * 1.2 * fontSize * fontSize / width / fill).rounded(.up)
    return max(count < 24 ? 480 : count < 90 ? 680 : 900, min(needed, highest - 1))
  }

  /// Grows so that the area of a mark grows with its ties.
  private static func radius(degree: Int) -> Double { min(3 + 1.9 * Double(degree).squareRoot(), 15) }

  /// Most connected first: whoever is placed first stands where it belongs.
  private static func places(
    _ layout: [Point], height: Double, spacing: Double, radii: [Double], order: [Int]
  ) -> [Point] {
    // Room for a name beside the outermost marks.
    let frame = Box(left: 70, top: 20, right: width - 70, bottom: height - 20)
    let share = (width * height / Double(max(1, layout.count))).squareRoot()
    var spread = MarkSpread(
      distance: max(2 * (radii.max() ?? 0) + 2, spacing * share),
      frame: Box(left: 16, top: 16, right: width - 16, bottom: height - 16))
    var places = fitted(layout, in: frame)
    for index in order { places[index] = spread.spot(for: places[index]) }
    return places
  }

  private func box(of index: Int, at place: Point) -> Box {
    Box(center: place, width: 2 * radii[index], height: 2 * radii[index])
  }

  /// Whether each mark got its name, the most connected first; none is tried behind one that did not, if it is to stop.
  private mutating func nameAll(stopsEarly: Bool) -> Bool {
    for index in order {
      names[index] = name(index)
      if stopsEarly, names[index] == nil { return false }
    }
    return !names.contains { $0 == nil }
  }

  /// A shorter text is taken only where a longer one finds no room, not even with its mark moved.
  private mutating func name(_ index: Int) -> Name? {
    for (text, isLast) in zip(texts[index], texts[index].indices.map { $0 == texts[index].count - 1 }) {
      let spots = isLast ? Self.lastSpotCount : Self.spotCount
      if let label = placer.place(text, beside: places[index], radius: radii[index])
        ?? move(index, to: text, spots: spots)
      {
        return Name(text: text, label: label)
      }
    }
    return nil
  }

  /// Moves a mark to the nearest spot that has room for it and for a text beside it.
  private mutating func move(_ index: Int, to text: String, spots: Int) -> LabelPlacer.Label? {
    let (home, radius) = (places[index], radii[index])
    placer.release(box(of: index, at: home))
    for offset in MarkSpread.offsets.prefix(spots) {
      let spot = Point(home.x + Self.step * offset.x, home.y + Self.step * offset.y)
      // A mark that touches a name or another mark reads as theirs.
      let kept = Box(center: spot, width: 2 * radius + Self.step, height: 2 * radius + Self.step)
      guard placer.isFree(kept) else { continue }
      placer.block(box(of: index, at: spot))
      if let label = placer.place(text, beside: spot, radius: radius) {
        places[index] = spot
        return label
      }
      placer.release(box(of: index, at: spot))
    }
    placer.block(box(of: index, at: home))
    return nil
  }
}
