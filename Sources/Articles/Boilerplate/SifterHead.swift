extension Sifter {
  /// Gives a fate to every block before the first paragraph.
  mutating func siftHead() {
    let title = titleIndex ?? -1
    for index in 0..<bodyStart where index != titleIndex {
      fatesForHead(index, isAfterTitle: index > title)
    }
    if titleIndex ?? 0 >= bodyStart { return }
    for index in bodyStart..<blocks.count where isCaption(blocks[index]) { set(.caption, at: index) }
  }

  private mutating func fatesForHead(_ index: Int, isAfterTitle: Bool) {
    let block = blocks[index]
    if case .junk(let reason, let isWeak) = labels[index], !(isWeak && isAfterTitle && index == bodyStart - 1) {
      return set(.removed(reason), at: index)
    }
    if isMetadataLine(block) { return set(.removed(.metadata), at: index) }
    if isCaption(block) { return set(.caption, at: index) }
    if block.hint == .image { return set(.removed(.imageText), at: index) }
    guard isAfterTitle else { return set(.removed(.navigation), at: index) }
    set(headFate(block, index), at: index)
  }

  /// A block between the title and the first paragraph: a deck, a heading, a highlight, or what a picture showed.
  private func headFate(_ block: Block, _ index: Int) -> Fate {
    if labels[index] == .prose || labels[index] == .disclaimer { return .body }
    if isHighlightsHeading(block) || block.isHeadingByMarkup { return .body }
    if block.hint == .tableRow, block.shape.separators > 0 { return .body }
    if block.hint == .listItem, isInListOfFacts(index) { return .body }
    if block.hint == .listItem || block.hint == .tableRow || block.hint == .quotation {
      return block.words.count >= 4 ? .body : .removed(.navigation)
    }
    if block.shape.opening == .lowercase { return .removed(.imageText) }
    if block.words.count >= 5, block.shape.separators < 2 { return .body }
    if block.shape.endsSentence, block.words.count >= 2 { return .body }
    if index == bodyStart - 1, block.words.count >= 2, isMetadataBefore(index) { return .body }
    return .removed(.navigation)
  }

  /// Whether an item's list says something: its short items are then highlights too.
  private func isInListOfFacts(_ index: Int) -> Bool {
    let isItem = { (other: Int) in blocks[other].hint == .listItem }
    let above = blocks.indices[..<index].suffix(12).reversed().prefix(while: isItem)
    let below = blocks.indices[index...].prefix(12).prefix(while: isItem)
    return (Array(above) + below).contains { other in
      blocks[other].words.count >= 4 || blocks[other].words.count >= 2 && blocks[other].shape.digits > 0
    }
  }

  private func isMetadataBefore(_ index: Int) -> Bool { index > 0 && fates[index - 1] == .removed(.metadata) }
}

/// `Photo: …`, `… /Getty Images`, `Image courtesy of …`.
func isCaption(_ block: Block) -> Bool {
  if block.hint == .caption { return true }
  guard block.words.count <= 50, let first = block.words.first, let last = block.words.last else { return false }
  let afterFirst = block.text[first.range.upperBound...].first
  if captionLabels.contains(first.hash), afterFirst == UInt8(ascii: ":") { return true }
  if afterFirst == UInt8(ascii: " "), block.words.count >= 3, captionLabels.contains(first.hash),
    creditJoiners.contains(block.words[1].hash)
  {
    return true
  }
  if pictureAgencies.contains(last.hash), block.words.count >= 3, block.words.count <= 45,
    block.shape.ending == .none || block.text.last == UInt8(ascii: ")")
  {
    return true
  }
  return hasCredit(block) || hasAgencySlash(block)
}

/// `A view of the plant, August 3, 2023. REUTERS/Jane Doe`: the day is that of the picture.
func isDatedCaption(_ block: Block) -> Bool {
  guard hasAgencySlash(block), let date = findDates(in: block).first, date.words.lowerBound >= 3 else { return false }
  return findByline(in: block) == nil
}

/// `REUTERS/Jane Doe`, `Jane Doe/AP`, `via Getty Images` in a line of a caption's length.
private func hasAgencySlash(_ block: Block) -> Bool {
  guard block.words.count <= 50 else { return false }
  let slash = UInt8(ascii: "/")
  return block.words.contains { word in
    guard word.isCapitalised, pictureAgencies.contains(word.hash) else { return false }
    let before = word.range.lowerBound > 0 ? block.text[word.range.lowerBound - 1] : 0
    let after = word.range.upperBound < block.text.count ? block.text[word.range.upperBound] : 0
    return before == slash && after != slash || after == slash && before != slash
  }
}

/// `(Photo: …)`, `Credit: …`, `Image: …` inside a line of a caption's length.
private func hasCredit(_ block: Block) -> Bool {
  guard block.words.count <= 45 else { return false }
  for word in block.words.dropFirst() where creditLabels.contains(word.hash) {
    if block.text[word.range.upperBound...].first == UInt8(ascii: ":"), word.startsPhrase || word.isCapitalised {
      return true
    }
  }
  return false
}

func isHighlightsHeading(_ block: Block) -> Bool {
  block.words.count <= 5 && !block.words.isEmpty && highlightHeadings.contains(block.words.map(\.hash))
}

private let captionLabels = wordHashes(
  "photo photos image images picture pictured photograph credit illustration graphic caption foto bild")
private let creditLabels = wordHashes(
  "photo photos image images picture credit photograph foto fotos bild crédit credits")
private let creditJoiners = wordHashes("by credit courtesy via")
private let pictureAgencies = wordHashes(
  "images getty shutterstock reuters ap afp bloomberg istock adobe alamy unsplash epa dpa")
private let highlightHeadings: Set<[UInt64]> = Set(
  [
    "highlights", "key highlights", "article highlights", "story highlights", "highlights of the article", "key points",
    "key takeaways", "key takeaway", "takeaways", "the key points", "key facts", "in brief", "at a glance",
    "quick facts", "fast facts", "tl dr", "tldr", "summary", "main points", "what you need to know", "key insights",
    "das wichtigste in kürze", "auf einen blick", "l'essentiel", "en bref", "puntos clave", "claves", "destaques",
    "pontos principais", "in sintesi", "punti chiave", "bullet points", "key messages", "quick take", "quick read",
  ].map { scanWords(Array($0.utf8)).words.map(\.hash) })
