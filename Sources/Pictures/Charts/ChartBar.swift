/// A part into which the bars of a chart are divided: a step of the ladder, say.
package struct ChartSeries: Sendable {
  package let label: String
  /// Drawn as an outline: what stands beside the others, such as what has lapsed or is not stated.
  package let isHollow: Bool

  package init(label: String, isHollow: Bool = false) {
    self.label = label
    self.isHollow = isHollow
  }
}

/// A bar: what it counts, part by part.
package struct ChartBar: Sendable {
  package let label: String
  /// By series.
  package let counts: [Int]

  /// - Parameter counts: a number for each series of the chart, none below 0.
  package init(label: String, counts: [Int]) {
    self.label = label
    self.counts = counts
  }

  package var total: Int { counts.reduce(0, +) }
}

extension [ChartSeries] {
  /// The series of which some bar has any.
  func occurring(in bars: [ChartBar]) -> [Int] {
    indices.filter { series in bars.contains { $0.counts.indices.contains(series) && $0.counts[series] > 0 } }
  }

  /// Draws a piece of a bar, of which a hair is left free, so that it stands apart from the one that follows it.
  func drawPiece(of series: Int, _ box: Box, in drawing: inout Drawing) {
    guard count > 1 else { return texture(of: series).draw(box, [], in: &drawing) }
    let free = Swift.min(2, (box.right - box.left) / 4, (box.bottom - box.top) / 4)
    let piece = Box(left: box.left, top: box.top + free, right: box.right - free, bottom: box.bottom)
    texture(of: series).draw(piece, [.part(series)], in: &drawing)
  }

  private func texture(of series: Int) -> ChartTexture {
    guard !self[series].isHollow else { return .outline(isDashed: self[..<series].contains(where: \.isHollow)) }
    let filled = count { !$0.isHollow }
    return filled > 1 ? ChartTexture(at: series, of: filled) : .solid
  }

  /// Draws a row of swatches with their labels, broken into lines; how high it is.
  func drawLegend(of shown: [Int], width: Double, in drawing: inout Drawing) -> Double {
    guard count > 1 else { return 0 }
    let lineHeight = 20.0
    var (x, y) = (0.0, 1.0)
    for series in shown {
      let label = self[series].label
      let needed = 42 + textWidth(label) * pictureFontSize
      if x > 0, x + needed > width { (x, y) = (0, y + lineHeight) }
      let swatch = Box(left: x + 1, top: y, right: x + 22, bottom: y + 11)
      drawing.key(ofPart: series) { key in
        texture(of: series).draw(swatch, [], in: &key)
        key.text(label, "text", [.number("x", x + 27), .number("y", y + 10)])
      }
      x += needed
    }
    return y + lineHeight + 6
  }
}

/// The size of text in pictures, as the stylesheet sets it.
let pictureFontSize = 11.5

/// A label cut so that it is hardly wider than the room there is.
func labelText(_ text: String, fitting width: Double) -> String {
  labelText(text, limit: max(2, Int(width / pictureFontSize / 0.56)))
}

/// A number as path data writes it, to a tenth of a pixel.
func rounded(_ value: Double) -> String {
  var bytes: [UInt8] = []
  bytes.appendTenths(value)
  return String(decoding: bytes, as: UTF8.self)
}

/// Round numbers up an axis: at most six, from nought to the first that is not less than the largest value.
struct CountAxis {
  let step: Int
  let top: Int

  init(largest: Int) {
    var step = 1
    var base = 1
    while step * 5 < largest, base < .max / 200 {
      step = [2, 5, 10].lazy.map { base * $0 }.first { $0 * 5 >= largest } ?? base * 10
      base *= 10
    }
    self.step = step
    top = Swift.max(step, (largest + step - 1) / step * step)
  }

  var ticks: [Int] { Array(stride(from: 0, through: top, by: step)) }
}
