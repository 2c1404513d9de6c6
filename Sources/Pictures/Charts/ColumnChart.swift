/// Upright bars side by side along time, each divided into series.
package struct ColumnChart: Sendable {
  /// A mark on the axis below the columns.
  package struct Tick: Sendable {
    /// Index of the column under which it stands.
    package let column: Int
    package let label: String

    package init(column: Int, label: String) {
      self.column = column
      self.label = label
    }
  }

  private let columns: [ChartBar]
  private let series: [ChartSeries]
  private let ticks: [Tick]

  private static let width = 720.0
  private static let plotHeight = 190.0
  private static let left = 30.0

  /// - Parameters:
  ///   - columns: from the oldest, with no more counts each than there are series.
  ///   - series: with a legend where there are several.
  ///   - ticks: from the left; those whose labels have no room stand without them.
  package init(columns: [ChartBar], series: [ChartSeries], ticks: [Tick]) {
    self.columns = columns
    self.series = series
    self.ticks = ticks
  }

  /// - Parameters:
  ///   - id: sets the ids of the picture apart from those of others on its page.
  ///   - title: what it shows, in a few words; the description says it at more length, for who does not see it.
  package func picture(id: String, title: String, description: String) -> Picture {
    var drawing = Drawing()
    let axis = CountAxis(largest: columns.map(\.total).max() ?? 0)
    let top = 8 + series.drawLegend(of: series.occurring(in: columns), width: Self.width, in: &drawing)
    drawAxis(axis, top: top, in: &drawing)
    for index in columns.indices { drawColumn(index, axis, top: top, in: &drawing) }
    drawTicks(at: top + Self.plotHeight, in: &drawing)
    return Picture(
      id: id, title: title, description: description, width: Self.width, height: top + Self.plotHeight + 26,
      drawing: drawing)
  }

  private var step: Double { (Self.width - Self.left) / Double(max(1, columns.count)) }

  private func drawAxis(_ axis: CountAxis, top: Double, in drawing: inout Drawing) {
    for tick in axis.ticks {
      let y = top + Self.plotHeight * (1 - Double(tick) / Double(axis.top))
      drawing.mark("path", [.text("class", "axis"), .text("d", "M\(rounded(Self.left)) \(rounded(y))H720")])
      drawing.text(
        String(tick), "text",
        [.number("x", Self.left - 8), .number("y", y + 4), .text("text-anchor", "end"), .text("class", "quiet")])
    }
  }

  private func drawColumn(_ index: Int, _ axis: CountAxis, top: Double, in drawing: inout Drawing) {
    let column = columns[index]
    guard column.total > 0 else { return }
    let width = min(44, step - min(3, step * 0.25))
    let x = Self.left + step * Double(index) + (step - width) / 2
    drawing.group("g") { group in
      group.text("\(column.label): \(words(for: column))", "title")
      var y = top + Self.plotHeight
      for (number, count) in column.counts.enumerated() where count > 0 {
        let height = Self.plotHeight * Double(count) / Double(axis.top)
        y -= height
        series.drawPiece(
          of: number, Box(left: x, top: y, right: x + width, bottom: y + height), in: &group)
      }
    }
  }

  /// `2 announced, 1 definitive`, or the number alone where there is one series.
  private func words(for column: ChartBar) -> String {
    guard series.count > 1 else { return String(column.total) }
    return zip(column.counts, series).filter { $0.0 > 0 }.map { "\($0) \($1.label)" }.joined(separator: ", ")
  }

  private func drawTicks(at y: Double, in drawing: inout Drawing) {
    // Under the middle of their columns: of narrow ones a label that began there would stand under the next.
    let middles = ticks.map { Self.left + step * (Double($0.column) + 0.5) }
    for x in middles {
      drawing.mark("path", [.text("class", "axis"), .text("d", "M\(rounded(x)) \(rounded(y))v5")])
    }
    let labels = zip(ticks, middles).map { tick, x in
      TickLabels.Label(text: tick.label, x: max(0, x - textWidth(tick.label) * pictureFontSize / 2))
    }
    for label in TickLabels(labels, within: Self.width, gap: 12).shown {
      drawing.text(label.text, "text", [.number("x", label.x), .number("y", y + 18), .text("class", "quiet")])
    }
  }
}
