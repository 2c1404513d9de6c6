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

  /// Whether a line such as `Shares` or `Page 2` is the heading of a paragraph of the story: below it stand sentences that
  /// speak to nobody. Below `Comment`, where others may have written, they name what the title does.
  func headsText(_ index: Int, _ kind: Removal.Reason) -> Bool {
    let next = index + 1
    guard kind != .related, kind != .author, blocks[index].words.count <= 4, !blocks[index].shape.endsSentence,
      next < blocks.count, labels[next] == .prose, !isPortrait(blocks[next])
    else { return false }
    let text = blocks[next]
    guard text.words.count >= 15, text.shape.endsSentence, !text.text.contains(UInt8(ascii: "@")),
      !text.words.contains(where: { Self.addressWords.contains($0.hash) })
    else { return false }
    if kind != .comments { return true }
    let names = titleIndex.map { blocks[$0].words.filter { $0.isCapitalised && $0.range.count > 3 }.map(\.hash) } ?? []
    return text.words.contains { $0.isCapitalised && names.contains($0.hash) }
  }

  /// Words of whoever speaks to readers, and of what they are asked for.
  private static let addressWords = wordHashes(
    "you your we our us i my me please click subscribe subscribers sign newsletter website site cookies copyright "
      + "reserved reproduced permission sie ihre ihr wir uns unsere vous votre nous notre usted su nosotros")

  /// Whether lines that begin small are those that a line with a colon announces.
  func isInSeries(_ index: Int) -> Bool {
    let before = blocks.indices[bodyStart..<index].suffix(40).last { !isPictureText($0) }
    return before.map { blocks[$0].shape.ending == .colon } ?? false
  }
}
