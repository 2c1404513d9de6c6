/// Bars that lie one under another, each with its name before it and its number behind.
package struct BarChart: Sendable {
  private let bars: [ChartBar]
  private let series: [ChartSeries]

  private static let width = 720.0
  private static let names = 190.0
  private static let rowHeight = 26.0

  /// - Parameters:
  ///   - bars: from the top, with no more counts each than there are series.
  ///   - series: with a legend where there are several.
  package init(bars: [ChartBar], series: [ChartSeries]) {
    self.bars = bars
    self.series = series
  }

  /// - Parameters:
  ///   - id: sets the ids of the picture apart from those of others on its page.
  ///   - title: what it shows, in a few words; the description says it at more length, for who does not see it.
  package func picture(id: String, title: String, description: String) -> Picture {
    var drawing = Drawing()
    let top = series.drawLegend(of: series.occurring(in: bars), width: Self.width, in: &drawing)
    let largest = max(1, bars.map(\.total).max() ?? 1)
    for (row, bar) in bars.enumerated() {
      draw(bar, largest: largest, y: top + Double(row) * Self.rowHeight, in: &drawing)
    }
    return Picture(
      id: id, title: title, description: description, width: Self.width,
      height: top + Double(bars.count) * Self.rowHeight + 4, drawing: drawing)
  }

  private func draw(_ bar: ChartBar, largest: Int, y: Double, in drawing: inout Drawing) {
    drawing.text(
      labelText(bar.label, fitting: Self.names - 12), "text",
      [.number("x", Self.names - 10), .number("y", y + 17), .text("text-anchor", "end")])
    var x = Self.names
    for (number, count) in bar.counts.enumerated() where count > 0 {
      let width = (Self.width - Self.names - 40) * Double(count) / Double(largest)
      series.drawPiece(
        of: number, Box(left: x, top: y + 3, right: x + width, bottom: y + Self.rowHeight - 4), in: &drawing)
      x += width
    }
    drawing.text(String(bar.total), "text", [.number("x", x + 6), .number("y", y + 17), .text("class", "quiet")])
  }
}
