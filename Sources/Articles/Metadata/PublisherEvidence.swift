/// Where a publisher's name stands in a clipping: after or before words that go with it.
struct PublisherEvidence: Sendable {
  static let shared = PublisherEvidence()

  private enum Side: Sendable { case after, before }
  private struct Clue: Sendable {
    var side: Side
    var weight: Int
  }

  private var clues = BlockPhraseTable<Clue>()

  private init() {
    clues.add(Self.strongBefore, label: Clue(side: .after, weight: 8))
    clues.add(Self.weakBefore, label: Clue(side: .after, weight: 3))
    clues.add("* is published by", label: Clue(side: .before, weight: 8))
    clues.add(Self.after, label: Clue(side: .before, weight: 4))
  }

  /// Adds what a block that is not the article's prose says about the publisher.
  func gather(_ block: Block, into finder: inout PublisherFinder) {
    guard block.words.count <= 120 else { return }
    clues.match(block.words) { phrase, index in
      switch phrase.label.side {
      case .after:
        // `PUBLICATION-TYPE: Newspaper`
        if block.gap(after: index + phrase.words.count - 1).elementsEqual("-".utf8) { return true }
        let start = skippingArticles(block, index + phrase.words.count)
        if let run = nameRun(block, from: start) { finder.add(name(block, run), weight: phrase.label.weight) }
      case .before:
        if let run = capitalisedRun(block, from: 0), run.upperBound == index {
          finder.add(name(block, run), weight: phrase.label.weight)
        }
      }
      return true
    }
    gatherCopyright(block, into: &finder)
  }

  /// `© 2025 Name. All rights reserved`, `Copyright Name 2019–2025`.
  private func gatherCopyright(_ block: Block, into finder: inout PublisherFinder) {
    guard block.words.count <= 40 else { return }
    let isSigned = block.text.firstRange(of: "©") != nil || block.words.contains { Self.rightsWords.contains($0.hash) }
    guard isSigned else { return }
    for index in block.words.indices {
      let word = block.words[index]
      if block.isNumber(word) || Self.copyrightWords.contains(word.hash) || !word.isCapitalised { continue }
      if let run = nameRun(block, from: index) { finder.add(name(block, run), weight: 6) }
      return
    }
  }

  /// `The` is part of `Source: The Gazette`, and none of `a reporter at the Gazette`.
  private func skippingArticles(_ block: Block, _ index: Int) -> Int {
    guard index < block.words.count, Self.articles.contains(block.words[index].hash) else { return index }
    return block.words[index].isCapitalised && block.words[index].hash == Self.the ? index : index + 1
  }

  private func nameRun(_ block: Block, from start: Int) -> Range<Int>? {
    // `first published on Nov. 4`
    guard start < block.words.count, monthNumbers[block.words[start].hash] == nil,
      var run = capitalisedRun(block, from: start)
    else { return nil }
    while let last = run.last, Self.nameEnds.contains(block.words[last].hash) { run = run.lowerBound..<last }
    return run.isEmpty || run.count > 6 ? nil : run
  }

  private func name(_ block: Block, _ run: Range<Int>) -> String { block.string(bytes(of: run, in: block)) }

  private static let rightsWords = wordHashes(
    "copyright reserved réservés vorbehalten reservados riservati zastrzeżone")
  private static let copyrightWords = wordHashes(
    "copyright c all rights reserved tous droits réservés alle rechte vorbehalten todos los derechos os direitos "
      + "reservados tutti i diritti riservati")
  private static let the = wordHash("the".utf8)
  private static let articles = wordHashes("the a our")
  private static let nameEnds = wordHashes("newsletter newsletters newsletter's all rights on and in for website")

  private static let strongBefore = """
    ^ source, publisher, publication, published by, quelle
    * article originally appeared on, article originally appeared in, article first appeared on
    * article first appeared in, article was originally published by, article was originally published on
    * article was originally published in, article was first published by, article was first published on
    * article was first published in, originally published on, originally published by, originally published in
    * first published on, first published by, first published in, first appeared on, first appeared in
    * originally appeared on, originally appeared in, appeared first on
    """

  private static let weakBefore = """
    ^ subscribe to, about, follow, welcome to, join, support, sign up for, sign up to, log in to, more from
    ^ read more from, read more on
    * inspired to launch, to launch, founder of, co founder of, founded, editor of, editor at, reporter at
    * reporter for, journalist at, journalist for, correspondent for, correspondent at, writer at, writer for
    * writes for, contributor to, on behalf of, reserved by, newsletter from, visit
    """

  private static let after = """
    * is intended to be, is intended for, is not responsible, is not liable, does not provide, does not accept
    * does not endorse, does not guarantee, accepts no, takes no responsibility, uses cookies, may earn
    * and its affiliates, and its partners, and our partners, is a registered, is a leading source, is an independent
    * covers the, delivers, newsletter
    """
}
