/// The steps through which a material goes, one under another, with those who stand at each.
package struct ChainDiagram: Sendable {
  /// One who stands at a step, with the address of its page.
  package struct Member: Sendable {
    package let name: String
    /// What stands behind the name in small letters, such as its country.
    package let detail: String
    /// As `href` has it, from the page that holds the picture.
    package let address: String
    /// The class that gives its colour, `kind-company`.
    package let style: String
    /// What is said of one that is not there yet, `planned`: it is drawn hollow.
    package let hedge: String?

    package init(name: String, detail: String, address: String, style: String, hedge: String? = nil) {
      self.name = name
      self.detail = detail
      self.address = address
      self.style = style
      self.hedge = hedge
    }
  }

  /// A step of the chain, from the first to the last.
  package struct Step: Sendable {
    package let label: String
    package let members: [Member]
    /// Members beyond those that are shown.
    package let rest: Int
    /// Whether it takes up what comes out at the end, as recycling does: no arrow leads to it.
    package let isReturn: Bool

    package init(label: String, members: [Member], rest: Int = 0, isReturn: Bool = false) {
      self.label = label
      self.members = members
      self.rest = rest
      self.isReturn = isReturn
    }
  }

  private let steps: [Step]
  /// What stands at a step without members.
  private let emptyLabel: String

  private static let width = 720.0
  private static let names = 150.0
  private static let lineHeight = 22.0
  private static let gap = 18.0

  /// - Parameter emptyLabel: what stands at a step that has no members.
  package init(steps: [Step], emptyLabel: String) {
    self.steps = steps
    self.emptyLabel = emptyLabel
  }

  /// - Parameters:
  ///   - id: sets the ids of the picture apart from those of others on its page.
  ///   - title: what it shows, in a few words; the description says it at more length, for who does not see it.
  package func picture(id: String, title: String, description: String) -> Picture {
    var drawing = Drawing()
    var top = 2.0
    let rows = rows
    for (number, row) in rows.enumerated() {
      let step = row[row.startIndex]
      let lines = lines(of: step)
      let height = max(34, Double(max(1, lines.count)) * Self.lineHeight + 12)
      drawBox(row, top: top, height: height, in: &drawing)
      for (line, members) in lines.enumerated() {
        draw(members, y: top + 22 + Double(line) * Self.lineHeight, in: &drawing)
      }
      if step.members.isEmpty, row.count == 1 {
        drawing.text(
          emptyLabel, "text",
          [.number("x", Self.names + 14), .number("y", top + 22), .text("class", "quiet")])
      }
      top += height
      if number + 1 < rows.count { drawArrow(to: rows[number + 1][rows[number + 1].startIndex], at: top, in: &drawing) }
      top += Self.gap
    }
    return Picture(
      id: id, title: title, description: description, width: Self.width, height: top - Self.gap + 4, drawing: drawing)
  }

  /// Each step by itself, but those in a row at which nobody stands together: that many empty boxes would say no more.
  private var rows: [ArraySlice<Step>] {
    var rows: [ArraySlice<Step>] = []
    var first = steps.startIndex
    while first < steps.endIndex {
      let empty = steps[first...].prefix { $0.members.isEmpty && !$0.isReturn }
      rows.append(empty.isEmpty ? steps[first...first] : empty)
      first = rows[rows.count - 1].endIndex
    }
    return rows
  }

  private func drawBox(_ row: ArraySlice<Step>, top: Double, height: Double, in drawing: inout Drawing) {
    let step = row[row.startIndex]
    drawing.mark(
      "rect",
      [
        .text("class", "panel"), .number("x", 1), .number("y", top), .number("width", Self.width - 2),
        .number("height", height), .number("rx", 4),
      ])
    guard row.count == 1 else {
      // What is said of the steps stands whole; where they have no room, the last of them give way.
      let said = ": \(emptyLabel)"
      let room = Self.width - 28 - textWidth(said) * pictureFontSize
      let labels = labelText(row.map(\.label).joined(separator: ", "), fitting: room)
      return drawing.text(
        labels + said, "text", [.number("x", 14), .number("y", top + 22), .text("class", "quiet")])
    }
    drawing.text(
      step.label, "text", [.number("x", 14), .number("y", top + 22), .text("font-weight", "700")])
    if step.rest > 0 {
      drawing.text(
        "+ \(step.rest)", "text",
        [
          .number("x", Self.width - 12), .number("y", top + height - 8), .text("text-anchor", "end"),
          .text("class", "quiet"),
        ])
    }
  }

  /// From one step down to the next; none leads to a step that takes things back.
  private func drawArrow(to next: Step, at y: Double, in drawing: inout Drawing) {
    let top = rounded(y + 2)
    drawing.mark(
      "path",
      [
        .text("class", "ring"),
        .text("d", next.isReturn ? "M75 \(top)v13M71 \(rounded(y + 6))l4-4 4 4" : "M75 \(top)v13m-4-4l4 4 4-4"),
      ])
  }

  private func draw(_ members: [Placed], y: Double, in drawing: inout Drawing) {
    for placed in members {
      let member = placed.member
      drawing.group("a", [.text("href", member.address), .text("class", member.style)]) { link in
        // A screen reader would read the name and what follows it as one word, and nothing of a hollow mark.
        let words = [member.name, member.detail, member.hedge ?? ""].filter { !$0.isEmpty }
        link.text(words.joined(separator: ", "), "title")
        let shape = MarkShape(member.style).path(at: Point(placed.x + 4, y - 4), radius: 5)
        link.mark(
          "path",
          [
            .text("class", member.hedge == nil ? "mark" : "ring"), .text("d", String(decoding: shape, as: UTF8.self)),
          ])
        // One text, so that the detail follows the name however wide that comes out.
        link.group("text", [.number("x", placed.x + 13), .number("y", y)]) { text in
          text.words(placed.name)
          if !member.detail.isEmpty { text.text(member.detail, "tspan", [.number("dx", 6), .text("class", "quiet")]) }
        }
      }
    }
  }

  private struct Placed {
    let member: Member
    let name: String
    let x: Double
  }

  /// The members in lines, none longer than the picture is wide.
  private func lines(of step: Step) -> [[Placed]] {
    var lines: [[Placed]] = []
    var x = Self.width
    for member in step.members {
      let name = labelText(member.name, fitting: 260)
      let detail = member.detail.isEmpty ? 0 : textWidth(member.detail) * pictureFontSize + 6
      let needed = 13 + textWidth(name) * pictureFontSize + detail + 16
      if x + needed > Self.width - 8 {
        lines.append([])
        x = Self.names + 10
      }
      lines[lines.count - 1].append(Placed(member: member, name: name, x: x))
      x += needed
    }
    return lines
  }
}
