/// The events of a lane put where none lies on another: in rows with their names while they are few, as marks alone where
/// there are more, and as columns that count them where they are very many.
struct TimelineLane {
  private struct Placed {
    let event: TimelineChart.Event
    let x: Double
    let row: Int
    let label: Label
    let text: String
  }

  private enum Label { case none, before, behind }

  private let scale: DayScale
  private let placed: [Placed]
  private let rows: Int
  /// By stretch of equal length: how many events begin in it; empty where events are drawn.
  private var counts: [Int] = []

  private static let mostLabelled = 24
  private static let mostMarks = 80
  private static let stretches = 60
  private static let head = 22.0
  private static let columnHeight = 44.0

  private let isLabelled: Bool
  private var rowHeight: Double { isLabelled ? 20 : 12 }

  var height: Double { Self.head + (counts.isEmpty ? Double(max(1, rows)) * rowHeight : Self.columnHeight) + 6 }

  /// Linear in the events, but for the few whose rows are looked for.
  init(_ lane: TimelineChart.Lane, scale: DayScale) {
    self.scale = scale
    isLabelled = lane.events.count <= Self.mostLabelled
    guard lane.events.count <= Self.mostMarks else {
      counts = Array(repeating: 0, count: Self.stretches)
      for event in lane.events {
        let part = scale.x(Double(event.days.lowerBound)) / scale.width * Double(Self.stretches)
        counts[min(Self.stretches - 1, Int(part))] += 1
      }
      (placed, rows) = ([], 0)
      return
    }
    let isLabelled = self.isLabelled
    let spans = lane.events.map { Self.span(of: $0, scale, isLabelled: isLabelled) }
    var ends: [Double] = []
    placed = spans.indices.sorted { (spans[$0].from, $0) < (spans[$1].from, $1) }.map { index in
      let span = spans[index]
      let row = ends.firstIndex { $0 <= span.from } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = span.to
      return Placed(event: lane.events[index], x: span.x, row: row, label: span.label, text: span.text)
    }
    rows = ends.count
  }

  private static func span(
    of event: TimelineChart.Event, _ scale: DayScale, isLabelled: Bool
  ) -> (from: Double, to: Double, x: Double, label: Label, text: String) {
    let middle = (Double(event.days.lowerBound) + Double(event.days.upperBound) + 1) / 2
    let x = min(max(scale.x(middle), 7), scale.width - 7)
    guard isLabelled else { return (x - 6, x + 6, x, .none, "") }
    let text = label(of: event, fitting: max(x, scale.width - x) - 20)
    let width = textWidth(text) * pictureFontSize + 20
    return x + width <= scale.width ? (x - 7, x + width, x, .behind, text) : (x - width, x + 7, x, .before, text)
  }

  /// Cut where neither side of the mark has room for the whole.
  private static func label(of event: TimelineChart.Event, fitting room: Double) -> String {
    var limit = 64
    var text = labelText(event.label, limit: limit)
    while limit > 4, textWidth(text) * pictureFontSize > room {
      limit -= 4
      text = labelText(event.label, limit: limit)
    }
    return text
  }

  func draw(in drawing: inout Drawing, top: Double) {
    for item in placed {
      let y = top + Self.head + (Double(item.row) + 0.5) * rowHeight
      drawing.group("a", [.text("href", item.event.address)]) { link in
        link.text(item.event.words, "title")
        drawStretch(of: item.event, y: y, in: &link)
        drawMark(item.event.shape, x: item.x, y: y, in: &link)
        drawLabel(of: item, y: y, in: &link)
      }
    }
    drawCounts(foot: top + Self.head + Self.columnHeight, in: &drawing)
  }

  private func drawCounts(foot: Double, in drawing: inout Drawing) {
    let largest = Double(max(1, counts.max() ?? 1))
    let step = scale.width / Double(Self.stretches)
    for (stretch, count) in counts.enumerated() where count > 0 {
      let height = Self.columnHeight * Double(count) / largest
      drawing.group("rect", columnAttributes(stretch, step, foot, height)) { $0.text(String(count), "title") }
    }
  }

  private func columnAttributes(
    _ stretch: Int, _ step: Double, _ foot: Double, _ height: Double
  ) -> [Attribute] {
    [
      .text("class", "bar"), .number("x", Double(stretch) * step + 1), .number("y", foot - height),
      .number("width", step - 2), .number("height", height),
    ]
  }

  /// A line under the mark and its name: the days between which an event lies whose day is not known.
  private func drawStretch(of event: TimelineChart.Event, y: Double, in drawing: inout Drawing) {
    let from = scale.x(Double(event.days.lowerBound))
    let to = scale.x(Double(event.days.upperBound) + 1)
    guard isLabelled, event.days.count > 1, to - from > 14 else { return }
    drawing.mark("path", [.text("class", "stretch"), .text("d", "M\(rounded(from)) \(rounded(y + 8))H\(rounded(to))")])
  }

  private func drawMark(_ shape: TimelineChart.Shape, x: Double, y: Double, in drawing: inout Drawing) {
    switch shape {
    case .diamond:
      drawing.mark("path", [.text("class", "mark"), .text("d", "M\(rounded(x - 5)) \(rounded(y))l5-5 5 5-5 5z")])
    case .disc: drawing.mark("circle", [.text("class", "mark"), .number("cx", x), .number("cy", y), .number("r", 4.5)])
    case .ring: drawing.mark("circle", [.text("class", "ring"), .number("cx", x), .number("cy", y), .number("r", 4)])
    case .bar:
      drawing.mark("path", [.text("class", "mark"), .text("d", "M\(rounded(x - 3)) \(rounded(y - 5))h6v10h-6z")])
    }
  }

  private func drawLabel(of item: Placed, y: Double, in drawing: inout Drawing) {
    switch item.label {
    case .none: break
    case .behind: drawing.text(item.text, "text", [.number("x", item.x + 10), .number("y", y + 4)])
    case .before:
      drawing.text(
        item.text, "text", [.number("x", item.x - 10), .number("y", y + 4), .text("text-anchor", "end")])
    }
  }
}
