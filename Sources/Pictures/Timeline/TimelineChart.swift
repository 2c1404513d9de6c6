/// Events along a line of days, in lanes: each with its name while they are few, as marks alone where they are many.
package struct TimelineChart: Sendable {
  /// What an event looks like beside its colour, which is that of its lane.
  package enum Shape: Sendable { case diamond, disc, ring, bar }

  /// A mark at a day or along several, which leads to its page.
  package struct Event: Sendable {
    /// Days since 1970-01-01 between which it lies: the same day twice where the day is known.
    package let days: ClosedRange<Int>
    package let label: String
    /// What is shown on pointing at it, with the date in words.
    package let words: String
    /// As `href` has it, from the page that holds the picture.
    package let address: String
    package let shape: Shape

    package init(days: ClosedRange<Int>, label: String, words: String, address: String, shape: Shape) {
      self.days = days
      self.label = label
      self.words = words
      self.address = address
      self.shape = shape
    }
  }

  /// Events of one kind.
  package struct Lane: Sendable {
    package let label: String
    /// The class that gives its colour, `kind-deal`.
    package let style: String
    package let events: [Event]

    package init(label: String, style: String, events: [Event]) {
      self.label = label
      self.style = style
      self.events = events
    }
  }

  /// A mark on the axis.
  package struct Tick: Sendable {
    /// Days since 1970-01-01.
    package let day: Int
    package let label: String

    package init(day: Int, label: String) {
      self.day = day
      self.label = label
    }
  }

  private let lanes: [Lane]
  private let scale: DayScale
  private let ticks: [Tick]

  static let width = 720.0

  /// - Parameters:
  ///   - lanes: from the top; those without events are left out.
  ///   - days: since 1970-01-01, from the left edge to the right.
  ///   - ticks: from the left.
  package init(lanes: [Lane], days: ClosedRange<Int>, ticks: [Tick]) {
    self.lanes = lanes.filter { !$0.events.isEmpty }
    self.ticks = ticks
    scale = DayScale(days: days, width: Self.width)
  }

  /// - Parameters:
  ///   - id: sets the ids of the picture apart from those of others on its page.
  ///   - title: what it shows, in a few words; the description says it at more length, for who does not see it.
  package func picture(id: String, title: String, description: String) -> Picture {
    let layouts = lanes.map { TimelineLane($0, scale: scale) }
    var drawing = Drawing()
    let height = 20 + layouts.reduce(0) { $0 + $1.height }
    drawTicks(height: height, in: &drawing)
    var top = 20.0
    for (number, (lane, layout)) in zip(lanes, layouts).enumerated() {
      drawing.mark("path", [.text("class", "axis"), .text("d", "M0 \(rounded(top))H\(Int(Self.width))")])
      drawing.key(ofPart: number) { key in
        key.text(lane.label, "text", [.number("x", 0), .number("y", top + 15), .text("class", "quiet")])
      }
      let style: [Attribute] = lane.style.isEmpty ? [] : [.text("class", lane.style)]
      drawing.group("g", style + [.part(number)]) { layout.draw(in: &$0, top: top) }
      top += layout.height
    }
    return Picture(
      id: id, title: title, description: description, width: Self.width, height: height + 2, drawing: drawing)
  }

  private func drawTicks(height: Double, in drawing: inout Drawing) {
    for tick in ticks {
      let x = scale.x(Double(tick.day))
      drawing.mark("path", [.text("class", "axis"), .text("d", "M\(rounded(x)) 18V\(rounded(height))")])
    }
    let labels = ticks.map { TickLabels.Label(text: $0.label, x: scale.x(Double($0.day)) + 3) }
    for label in TickLabels(labels, within: Self.width, gap: 8).shown {
      drawing.text(label.text, "text", [.number("x", label.x), .number("y", 13), .text("class", "quiet")])
    }
  }
}

/// Where a day stands along the line.
struct DayScale: Sendable {
  let days: ClosedRange<Int>
  let width: Double

  /// The place of a day, held within the line.
  func x(_ day: Double) -> Double {
    let length = Double(max(1, days.upperBound - days.lowerBound + 1))
    return min(width, max(0, (day - Double(days.lowerBound)) / length * width))
  }
}
