internal import Markdown
internal import Mustache

/// The table of contents of an entity's page: its blocks, with the headings of its prose among them.
struct ContentsBlock {
  private var entries: [Value] = []

  /// A page with fewer entries needs none.
  private static let least = 3

  mutating func add(_ name: String, id: String, isSub: Bool = false) {
    if entries.isEmpty { entries.reserveCapacity(8) }
    entries.append(.fields([.name: .text(name), .id: .text(id), .isSub: .flag(isSub)]))
  }

  /// Adds the two upper levels of the prose's headings.
  mutating func add(_ headings: [MarkdownHeading]) {
    guard let top = headings.map(\.level).min() else { return }
    for heading in headings where heading.level <= top + 1 {
      add(heading.text, id: heading.id, isSub: heading.level > top)
    }
  }

  var value: Value { entries.count < Self.least ? .absent : .block(entries) }
}
