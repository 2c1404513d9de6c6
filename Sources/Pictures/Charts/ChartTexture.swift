/// What fills the pieces of a series: each further one has more ink, so that their order shows as well.
///
/// Stripes hold where colours do not: in print without colour, in the colours of a system, for who tells no shades apart.
enum ChartTexture: Sendable, Hashable {
  /// An outline: what stands beside the others, such as what has lapsed or, dashed, is not stated.
  case outline(isDashed: Bool)
  case solid
  /// A ground of some strength.
  case tint(Double)
  case stripes(isUpright: Bool, width: Double, gap: Double, on: Double)

  /// From the least ink to the most; of neighbours one is upright and the other lies.
  private static let ladder: [ChartTexture] = [
    .tint(light),
    .stripes(isUpright: true, width: 1, gap: 5, on: light),
    .stripes(isUpright: false, width: 1, gap: 3, on: light),
    .stripes(isUpright: true, width: 3, gap: 3, on: light),
    .stripes(isUpright: false, width: 3, gap: 1.5, on: light),
    .stripes(isUpright: true, width: 6, gap: 1.5, on: light),
    .solid,
  ]

  /// The same with further ones on a darker ground among them.
  private static let longLadder: [ChartTexture] = [
    ladder[0], ladder[1], ladder[2],
    .tint(dark),
    .stripes(isUpright: true, width: 1, gap: 5, on: dark),
    .stripes(isUpright: false, width: 1, gap: 3, on: dark),
    ladder[3], ladder[4],
    .stripes(isUpright: true, width: 3, gap: 3, on: dark),
    .stripes(isUpright: false, width: 3, gap: 1.5, on: dark),
    ladder[5], ladder[6],
  ]

  private static let (light, dark) = (0.12, 0.45)

  /// That of a place among so many, two or more. Beyond twelve they begin anew.
  init(at place: Int, of count: Int) {
    let textures = count <= Self.ladder.count ? Self.ladder : Self.longLadder
    self =
      count <= textures.count
      ? textures[min(place, count - 1) * (textures.count - 1) / (count - 1)] : textures[place % textures.count]
  }

  private var fill: [Attribute] {
    switch self {
    case .outline(false): [.text("class", "ring")]
    case .outline(true): [.text("class", "ring"), .text("stroke-dasharray", "2 3")]
    case .solid: [.text("class", "bar")]
    case .tint(let strength), .stripes(_, _, _, let strength):
      [.text("class", "bar"), .fraction("fill-opacity", strength)]
    }
  }

  /// Draws a piece of this texture with further attributes on all that it consists of.
  func draw(_ box: Box, _ marks: [Attribute], in drawing: inout Drawing) {
    drawing.mark(
      "rect",
      fill + marks + [
        .number("x", box.left), .number("y", box.top),
        .number("width", box.right - box.left), .number("height", box.bottom - box.top),
      ])
    guard case .stripes(let isUpright, let width, let gap, _) = self else { return }
    // A piece no wider than a gap has no room for a stripe.
    guard (isUpright ? box.right - box.left : box.bottom - box.top) > gap else { return }
    // A dashed line as thick as the piece is wide.
    let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    let line =
      isUpright
      ? "M\(rounded(box.left + gap)) \(rounded(y))H\(rounded(box.right))"
      : "M\(rounded(x)) \(rounded(box.top + gap))V\(rounded(box.bottom))"
    drawing.mark(
      "path",
      [.text("class", "bar")] + marks + [
        .number("stroke-width", isUpright ? box.bottom - box.top : box.right - box.left),
        .text("stroke-dasharray", "\(rounded(width)) \(rounded(gap))"), .text("d", line),
      ])
  }
}
