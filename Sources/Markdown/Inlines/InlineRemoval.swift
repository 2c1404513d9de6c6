extension InlineContent {
  /// Takes the text before an offset away, and that many inlines that stand in it; the next may be cut.
  mutating func removeFirst(_ count: Int, before offset: Int) {
    text.removeFirst(offset)
    inlines.removeFirst(count)
    for index in inlines.indices {
      let range = inlines[index].range
      inlines[index].range = max(0, range.lowerBound - offset)..<max(0, range.upperBound - offset)
    }
    while runs.count > 1, runs[1].start <= offset { runs.removeFirst() }
    for index in runs.indices {
      runs[index].skipped += max(0, offset - runs[index].start)
      runs[index].start = max(0, runs[index].start - offset)
    }
  }
}

extension Prose {
  /// Takes the first inlines away, with their text.
  mutating func removeFirst(_ count: Int) {
    let end = count < content.inlines.count ? content.inlines[count].range.lowerBound : content.text.count
    removeFirst(count, before: end)
  }

  /// Takes the first bytes of the text that the block begins with away.
  mutating func removeMark(_ length: Int) {
    let isWhole = content.inlines.first.map { $0.range.upperBound <= length } ?? false
    removeFirst(isWhole ? 1 : 0, before: length)
  }

  private mutating func removeFirst(_ count: Int, before offset: Int) {
    content.removeFirst(count, before: offset)
    notLinkable = notLinkable.filter { $0.lowerBound >= offset }.map { $0.lowerBound - offset..<$0.upperBound - offset }
  }
}
