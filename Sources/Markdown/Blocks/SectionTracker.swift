/// Finds where the section of each heading ends.
struct SectionTracker {
  private struct Open {
    var heading: Int
    var level: Int
    /// How many containers the heading stands in.
    var depth: Int
  }

  private var open: [Open] = []

  /// Begins the section of the heading with this index, at this length of the HTML.
  mutating func begin(_ heading: Int, level: Int, depth: Int, at length: Int, in facts: inout MarkdownFacts) {
    while let last = open.last, last.depth == depth, last.level >= level { end(at: length, &facts) }
    open.append(Open(heading: heading, level: level, depth: depth))
  }

  /// Ends the sections that were begun deeper than `depth`, or all where that is 0.
  mutating func close(to depth: Int, at length: Int, in facts: inout MarkdownFacts) {
    while let last = open.last, last.depth > depth { end(at: length, &facts) }
  }

  /// Ends all sections.
  mutating func closeAll(at length: Int, in facts: inout MarkdownFacts) {
    close(to: -1, at: length, in: &facts)
  }

  private mutating func end(at length: Int, _ facts: inout MarkdownFacts) {
    guard let last = open.popLast() else { return }
    let start = facts.headings[last.heading].section.lowerBound
    facts.headings[last.heading].section = start..<length
  }
}
