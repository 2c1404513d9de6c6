/// Where the labels of a picture go so that none covers another, a mark or the picture's edge.
///
/// Greedy: whoever asks first is served first, at the first of eight places around its mark that is free. Boxes are kept
/// by the cells of a grid that they touch, so that a picture with many marks asks only those nearby.
package struct LabelPlacer: Sendable {
  /// Where a text stands, and what it covers.
  package struct Label: Sendable {
    /// Where the text begins, ends or has its middle, by `anchor`, on its base line.
    package let place: Point
    package let anchor: Anchor
    /// Reckoned with the widths of a common font: a reader's own may cover more.
    package let box: Box
  }

  /// Which end of the text stands at its place; the words are those of SVG.
  package enum Anchor: String, Sendable {
    case start, middle, end
  }

  private let frame: Box
  private let fontSize: Double
  /// Row by row over the frame; what lies beside it belongs to the cells at its edge.
  private var cells: [[Box]]
  private let columns: Int
  private let rows: Int

  /// Of the cells of the grid: about a label's height.
  private static let cellSide = 24.0
  /// No frame has more to a side.
  private static let mostCells = 1_000.0

  /// - Parameters:
  ///   - frame: out of which no label reaches.
  ///   - fontSize: in the units of the picture.
  package init(frame: Box, fontSize: Double) {
    self.frame = frame
    self.fontSize = fontSize
    let count = { (length: Double) in Int(max(0, min(length / Self.cellSide, Self.mostCells))) + 1 }
    columns = count(frame.right - frame.left)
    rows = count(frame.bottom - frame.top)
    cells = Array(repeating: [], count: columns * rows)
  }

  /// Keeps a box free of labels.
  package mutating func block(_ box: Box) {
    let (columns, rows) = reach(of: box)
    for row in rows {
      for column in columns { cells[row * self.columns + column].append(box) }
    }
  }

  /// Gives a box that was kept free of labels, and has not been since, back to them.
  mutating func release(_ box: Box) {
    let (columns, rows) = reach(of: box)
    for row in rows {
      for column in columns {
        let cell = row * self.columns + column
        if let index = cells[cell].lastIndex(of: box) { cells[cell].remove(at: index) }
      }
    }
  }

  func isFree(_ box: Box) -> Bool {
    guard frame.holds(box) else { return false }
    let (columns, rows) = reach(of: box)
    for row in rows {
      for column in columns where cells[row * self.columns + column].contains(where: { $0.overlaps(box) }) {
        return false
      }
    }
    return true
  }

  /// Places a text beside a mark; nil where there is no room.
  package mutating func place(_ text: String, beside center: Point, radius: Double) -> Label? {
    let width = textWidth(text) * fontSize
    let gap = radius + fontSize * 0.25
    let diagonal = radius * 0.75 + fontSize * 0.15
    let places: [(Double, Double, Anchor)] = [
      (gap, 0, .start), (-gap, 0, .end), (0, -gap - fontSize * 0.4, .middle), (0, gap + fontSize * 0.5, .middle),
      (diagonal, -diagonal - fontSize * 0.2, .start), (diagonal, diagonal + fontSize * 0.3, .start),
      (-diagonal, -diagonal - fontSize * 0.2, .end), (-diagonal, diagonal + fontSize * 0.3, .end),
    ]
    for (right, down, anchor) in places {
      let label = label(at: Point(center.x + right, center.y + down), width: width, anchor: anchor)
      guard isFree(label.box) else { continue }
      keepApart(label)
      return label
    }
    return nil
  }

  /// Places a text with its middle at a point; nil where that is not free.
  mutating func place(_ text: String, over center: Point) -> Label? {
    let label = label(at: center, width: textWidth(text) * fontSize, anchor: .middle)
    guard isFree(label.box) else { return nil }
    keepApart(label)
    return label
  }

  /// Blocks the box of a label and a space at its ends: two names of one line would read as one.
  private mutating func keepApart(_ label: Label) {
    let box = label.box
    let space = fontSize * 0.8
    block(Box(left: box.left - space, top: box.top, right: box.right + space, bottom: box.bottom))
  }

  /// A label whose text is centred on a height.
  private func label(at point: Point, width: Double, anchor: Anchor) -> Label {
    let left =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    let box = Box(
      left: left, top: point.y - fontSize * 0.6, right: left + width, bottom: point.y + fontSize * 0.6)
    return Label(place: Point(point.x, point.y + fontSize * 0.35), anchor: anchor, box: box)
  }

  /// The cells that a box touches.
  private func reach(of box: Box) -> (columns: Range<Int>, rows: Range<Int>) {
    (
      Self.reach(box.left - frame.left, box.right - frame.left, among: columns),
      Self.reach(box.top - frame.top, box.bottom - frame.top, among: rows)
    )
  }

  /// Empty for what is no number.
  private static func reach(_ start: Double, _ end: Double, among count: Int) -> Range<Int> {
    guard start <= end else { return 0..<0 }
    let last = Double(count - 1)
    return Int(max(0, min(start / cellSide, last)))..<Int(max(0, min(end / cellSide, last))) + 1
  }
}

extension Drawing {
  /// The text of a label where it was placed.
  mutating func label(_ text: String, at label: LabelPlacer.Label, _ attributes: [Attribute] = []) {
    var all: [Attribute] = [.number("x", label.place.x), .number("y", label.place.y)]
    if label.anchor != .start { all.append(.text("text-anchor", label.anchor.rawValue)) }
    self.text(text, "text", all + attributes)
  }
}
