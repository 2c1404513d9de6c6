/// Lines that look like the page's own, or like what a picture showed, and are the story's.
extension Sifter {
  /// Whether a line such as `Read more` closes one of several short stories: it comes again, and what it parts from what
  /// is above is not much shorter.
  func isEndOfStory(_ index: Int, _ after: ProseAfter) -> Bool {
    let hash = blocks[index].wordsHash
    let isAgain = { (other: Int) in blocks[other].wordsHash == hash }
    let before = blocks.indices[bodyStart..<index].suffix(60).last(where: isAgain)
    let next = blocks.indices[(index + 1)...].prefix(60).first(where: isAgain)
    guard before != nil || next != nil else { return false }
    let above = after.words(from: before ?? bodyStart) - after.words(from: index)
    let below = after.words(from: index) - after.words(from: next ?? blocks.count)
    return below >= 12 && below * 3 >= above
  }

  /// Whether a line such as `Shares` or `Page 2` is the heading of a paragraph of the story, which names what the title
  /// does.
  func headsText(_ index: Int) -> Bool {
    let next = index + 1
    guard blocks[index].words.count <= 4, !blocks[index].shape.endsSentence, next < blocks.count,
      labels[next] == .prose,
      blocks[next].words.count >= 15, blocks[next].shape.endsSentence, !isPortrait(blocks[next]),
      let title = titleIndex
    else { return false }
    let names = blocks[title].words.filter { $0.isCapitalised && $0.range.count > 3 }.map(\.hash)
    return blocks[next].words.contains { $0.isCapitalised && names.contains($0.hash) }
  }

  /// Whether lines that begin small are those that a line with a colon announces.
  func isInSeries(_ index: Int) -> Bool {
    let before = blocks.indices[bodyStart..<index].suffix(40).last { !isPictureText($0) }
    return before.map { blocks[$0].shape.ending == .colon } ?? false
  }
}
