/// Which labels stand under the ticks of a line, and where: as many as have room, at even steps.
///
/// The last is always among them, for it tells where the line ends; it may stand before its tick to stay on the picture.
struct TickLabels {
  struct Label {
    let text: String
    let x: Double
  }

  let shown: [Label]

  /// - Parameters:
  ///   - ticks: from left to right, with their labels.
  ///   - width: of the picture; `gap` the least distance of two labels, and of the last from the edge.
  /// - Complexity: O(n log n)
  init(_ ticks: [Label], within width: Double, gap: Double) {
    let sizes = ticks.map { textWidth($0.text) * pictureFontSize }
    // A reader's font may be wider than the one that is reckoned with.
    let places = zip(ticks, sizes).map { min($0.x, width - $1 - gap) }
    let steps = 1...max(1, ticks.count)
    let step = steps.first { step in
      let chosen = Self.chosen(of: ticks.count, step)
      return zip(chosen, chosen.dropFirst()).allSatisfy { places[$0] + sizes[$0] + gap <= places[$1] }
    }
    shown = Self.chosen(of: ticks.count, step ?? 1).map { Label(text: ticks[$0].text, x: places[$0]) }
  }

  /// Every so manieth place, counted from the last.
  private static func chosen(of count: Int, _ step: Int) -> [Int] {
    stride(from: count - 1, through: 0, by: -step).reversed()
  }
}
