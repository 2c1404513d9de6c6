/// Amounts as dots along a line that grows tenfold from mark to mark: each stands by itself, and none is added.
package struct AmountChart: Sendable {
  /// A dot that leads to its page.
  package struct Amount: Sendable {
    /// In whole units of the row's currency.
    package let value: Double
    /// What is shown on pointing at it: `DoD–MP partnership: $400 million`.
    package let label: String
    /// As `href` has it, from the page that holds the picture.
    package let address: String

    package init(value: Double, label: String, address: String) {
      self.value = value
      self.label = label
      self.address = address
    }
  }

  /// A line of amounts that may be compared: one currency, on one step.
  package struct Row: Sendable {
    package let label: String
    package let amounts: [Amount]

    package init(label: String, amounts: [Amount]) {
      self.label = label
      self.amounts = amounts
    }
  }

  private let rows: [Row]
  /// Powers of ten between which all amounts lie.
  private let decades: ClosedRange<Int>

  private static let width = 720.0
  private static let names = 220.0
  private static let rowHeight = 30.0
  /// The least distance of two words of the axis.
  private static let gap = 8.0
  /// The words for powers of ten, by exponent.
  private let marks: [Int: String]

  /// - Parameters:
  ///   - rows: from the top; amounts below 1 stand at the left edge.
  ///   - marks: the words for powers of ten by their exponents, from 0 to 15; other lines stand without words.
  package init(rows: [Row], marks: [Int: String]) {
    self.rows = rows
    self.marks = marks
    let exponents = rows.flatMap(\.amounts).map { decade(of: $0.value) }
    let low = exponents.min() ?? 0
    decades = Self.reaching(marks, from: low...max(low + 1, (exponents.max() ?? 0) + 1))
  }

  /// The powers of ten, with those up to the nearest that has words where none of them has: a line without any says
  /// nothing.
  private static func reaching(_ marks: [Int: String], from decades: ClosedRange<Int>) -> ClosedRange<Int> {
    if decades.contains(where: { marks[$0] != nil }) { return decades }
    if let below = marks.keys.filter({ $0 < decades.lowerBound }).max() { return below...decades.upperBound }
    return marks.keys.min().map { decades.lowerBound...max($0, decades.upperBound) } ?? decades
  }

  /// - Parameters:
  ///   - id: sets the ids of the picture apart from those of others on its page.
  ///   - title: what it shows, in a few words; the description says it at more length, for who does not see it.
  package func picture(id: String, title: String, description: String) -> Picture {
    var drawing = Drawing()
    let height = Double(rows.count) * Self.rowHeight
    drawDecades(height: height, in: &drawing)
    for (number, row) in rows.enumerated() {
      let y = 24 + (Double(number) + 0.5) * Self.rowHeight
      drawing.text(
        labelText(row.label, fitting: Self.names - 14), "text",
        [.number("x", Self.names - 12), .number("y", y + 4), .text("text-anchor", "end")])
      for amount in row.amounts { draw(amount, y: y, in: &drawing) }
    }
    return Picture(
      id: id, title: title, description: description, width: Self.width, height: height + 28, drawing: drawing)
  }

  private func draw(_ amount: Amount, y: Double, in drawing: inout Drawing) {
    drawing.group("a", [.text("href", amount.address)]) { link in
      link.text(amount.label, "title")
      link.mark(
        "circle",
        [.text("class", "dot"), .number("cx", x(of: amount.value)), .number("cy", y), .number("r", 6)])
    }
  }

  private func drawDecades(height: Double, in drawing: inout Drawing) {
    var end = 0.0
    for decade in decades {
      let x = Self.names + room * Double(decade - decades.lowerBound) / Double(decades.count - 1)
      drawing.mark("path", [.text("class", "axis"), .text("d", "M\(rounded(x)) 22v\(rounded(height))")])
      guard let label = marks[decade] else { continue }
      let isLast = decade == decades.upperBound
      let size = textWidth(label) * pictureFontSize
      let left = isLast ? x - size : x - size / 2
      // Words that have no room beside those before them are left out.
      guard left >= end else { continue }
      end = left + size + Self.gap
      drawing.text(
        label, "text",
        [.number("x", x), .number("y", 13), .text("text-anchor", isLast ? "end" : "middle"), .text("class", "quiet")])
    }
  }

  private var room: Double { Self.width - Self.names - 8 }

  /// Within a decade the line is straight, which needs no logarithm: the same bytes on every machine.
  private func x(of value: Double) -> Double {
    let exponent = decade(of: value)
    let part = (value / power(of: exponent) - 1) / 9
    let place = Double(exponent - decades.lowerBound) + min(1, max(0, part))
    return Self.names + room * place / Double(decades.count - 1)
  }
}

/// The power of ten not above a value; 0 of what is less than one.
private func decade(of value: Double) -> Int {
  var decade = 0
  while decade < 15, value >= power(of: decade + 1) { decade += 1 }
  return decade
}

private func power(of decade: Int) -> Double { (0..<decade).reduce(1) { product, _ in product * 10 } }
