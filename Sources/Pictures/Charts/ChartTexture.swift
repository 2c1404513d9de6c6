/// What fills the pieces of a series: each further one has more ink, so that their order shows as well.
///
/// Stripes hold where colours do not: in print without colour, in the colours of a system, for who tells no shades apart.
enum ChartTexture: Sendable, Hashable {
  /// An outline: what stands beside the others, such as what has lapsed or, dashed, is not stated.
  case outline(isDashed: Bool)
  case tint, solid
  case stripes(isUpright: Bool, width: Double, gap: Double)

  /// From the least ink to the most; of neighbours one is upright and the other lies.
  static let ladder: [ChartTexture] = [
    .tint,
    .stripes(isUpright: true, width: 1, gap: 5),
    .stripes(isUpright: false, width: 1, gap: 3),
    .stripes(isUpright: true, width: 3, gap: 3),
    .stripes(isUpright: false, width: 3, gap: 1.5),
    .stripes(isUpright: true, width: 6, gap: 1.5),
    .solid,
  ]

  private var fill: [Attribute] {
    switch self {
    case .outline(false): [.text("class", "ring")]
    case .outline(true): [.text("class", "ring"), .text("stroke-dasharray", "2 3")]
    case .solid: [.text("class", "bar")]
    case .tint, .stripes: [.text("class", "bar"), .fraction("fill-opacity", 0.12)]
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
    guard case .stripes(let isUpright, let width, let gap) = self else { return }
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
