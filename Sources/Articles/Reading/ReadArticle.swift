package import Foundations

/// Reads a clipping: decodes, repairs, finds the metadata, cuts what is not the article, and tells the passages apart.
///
/// Never fails: what is wrong with the file is among the article's diagnostics. Time is linear in the file's length.
///
/// Of a text that a press database gave out with several articles it is the first, and the others are reported.
package func readArticle(_ source: SourceText, options: ArticleOptions = ArticleOptions()) -> Article {
  let clipping = OpenClipping(source, options)
  var article = clipping.article(clipping.records.first)
  if clipping.records.count > 1 { article.diagnostics.append(severalArticles(clipping)) }
  return article
}

/// Reads a clipping as ``readArticle(_:options:)`` does, and every article of a text that a press database gave out. Where
/// there are several, each has its title as id, and what is wrong with the file as a whole is told with the first.
package func readArticles(_ source: SourceText, options: ArticleOptions = ArticleOptions()) -> [Article] {
  let clipping = OpenClipping(source, options)
  guard clipping.records.count > 1 else { return [clipping.article(clipping.records.first)] }
  var ids: Set<String> = []
  return clipping.records.enumerated().map { index, record in
    var article = clipping.article(record, tellsOfFile: index == 0)
    let name = slug(article.title)
    let id = name.isEmpty ? "\(article.id)-\(index + 1)" : name
    article.id = ids.insert(id).inserted ? id : "\(id)-\(index + 1)"
    return article
  }
}

/// A clipping that is decoded, with what is known before its text is looked at.
private struct OpenClipping {
  private var known: Article
  /// Repaired, as UTF-8.
  let source: SourceText
  private let front: ArticleFrontMatter?
  private let database: DatabaseText?
  let records: [DatabaseRecord]

  init(_ file: SourceText, _ options: ArticleOptions) {
    known = Article(path: file.path, id: options.id ?? slug(Path.stem(of: file.path)))
    guard file.bytes.count <= options.maximumBytes else {
      known.diagnostics = [tooLarge(file, options.maximumBytes)]
      (source, front, database, records) = (SourceText(path: file.path, bytes: []), nil, nil, [])
      return
    }
    if options.hashesSource { known.sourceHash = sourceHash(of: file.bytes) }
    source = known.decode(file)
    let front = ArticleFrontMatter(source)
    known.apply(front, source: source)
    known.apply(options)
    known.readMarks(in: source)
    let body = Array(source.bytes[front.body])
    database =
      switch ClippingFormat(path: file.path, body) {
      case .text: DatabaseText(body, firstLine: front.bodyLine)
      case .html: DatabaseText(page: body)
      case .markdown: nil
      }
    records = database?.records() ?? []
    self.front = front
  }

  /// The article, of a press database's text the one of a record.
  func article(_ record: DatabaseRecord?, tellsOfFile: Bool = true) -> Article {
    guard let front else { return known }
    var article = known
    if !tellsOfFile { (article.diagnostics, article.repairs) = ([], []) }
    if let record, let database {
      let around = article.take(record, of: database)
      article.readBody(source, front, database.blocks(of: record), without: around)
    } else {
      let (read, around) = article.blocks(of: source, front)
      article.readBody(source, front, read, without: around)
    }
    article.checkResult()
    return article
  }

  /// Where the second article of a database's text begins, as a line of the file.
  var secondLine: Int? {
    guard records.count > 1, let database else { return nil }
    return database.filled(records[1].lines).first.map { database.numbers[$0] }
  }
}

extension Article {
  /// An article is marked as a whole, in its front matter: a mark elsewhere is a mistake, and withholds all of it.
  fileprivate mutating func readMarks(in source: SourceText) {
    guard ClippingFormat(path: path, source.bytes) != .html, mayShowMark(source.bytes[...]) else { return }
    let marks = AudienceMarks(in: source.bytes[...])
    guard let first = marks.ranges.first else { return }
    audience = max(marks.audience, audience ?? .public)
    diagnostics.append(
      source.diagnostic(
        .misplacedAudience, at: source.position(of: first.lowerBound), length: scalarCount(source.bytes[first]),
        "an article is for one audience as a whole, and this takes all of it from those whom it is not for",
        fix: "write “audience: \(marks.audience.rawValue)” in its front matter, or move the words to a note"))
  }

  /// What the command line gives wins over everything.
  fileprivate mutating func apply(_ options: ArticleOptions) {
    if let given = options.title { (title, origins[.title]) = (given, .given) }
    if let given = options.publisher { (publisher, origins[.publisher]) = (given, .given) }
    if let given = options.published { (published, origins[.published]) = (given, .given) }
    if let given = options.url { (url, origins[.url]) = (given, .given) }
  }

  /// - Parameter around: lines that say of the article what it is, and are taken away already.
  fileprivate mutating func readBody(
    _ source: SourceText, _ front: ArticleFrontMatter, _ read: ReadBlocks, without around: [Removal]
  ) {
    var read = read
    repairs += read.tally.repairs
    if read.isCut { diagnostics.append(tooManyElements(source)) }
    if let line = read.crowdedLine {
      diagnostics.append(tooManyAttributes(source, SourcePosition(line: front.bodyLine + line - 1, column: 1)))
    }
    reportUnusedWishes(front, read.blocks + read.cuts.map(\.block), in: source)
    read.restore(front.lines("keep"))
    splitGluedBylines(&read.blocks)
    takeMarked(read.page)
    let sifter = sifted(read.blocks, front)
    let reader = MetadataReader(blocks: read.blocks, sifter: sifter)
    takeGuessed(
      reader.read(knownTitle: title.isEmpty ? nil : title, knownURL: url, knownPublisher: publisher), read.page)
    let builder = PassageBuilder(
      blocks: read.blocks, fates: sifter.fates, textStart: sifter.bodyStart, isMarkedUp: front.isImported)
    (passages, quotations) = QuotationFinder(passages: builder.build(), blocks: builder.sources).find()
    removed = around + inOrder(sifter.removals, read.cuts.map(\.removal))
  }

  /// What stands behind the front matter; of an e-mail and a copy of Wikipedia only the text, when what they say of
  /// themselves is taken.
  fileprivate mutating func blocks(
    of source: SourceText, _ front: ArticleFrontMatter
  ) -> (read: ReadBlocks, around: [Removal]) {
    var body = Array(source.bytes[front.body])
    var firstLine = front.bodyLine
    var around: [Removal] = []
    let format = ClippingFormat(path: path, body)
    if format == .text, let mail = MailHead.innermost(of: body) {
      around = takeMail(mail, of: body, firstLine: firstLine)
      body.removeFirst(mail.end)
      firstLine += mail.lineCount - 1
    } else if format == .text, let copy = WikipediaCopy(body, firstLine: firstLine) {
      take(copy)
      (body, around) = (copy.text, copy.origin)
    }
    return (readBlocks(body, format: format, firstLine: firstLine), around)
  }

  /// The blocks told apart: what is the article's, and what the page's.
  private func sifted(_ blocks: [Block], _ front: ArticleFrontMatter) -> Sifter {
    var sifter = Sifter(blocks: blocks)
    sifter.keep = front.lines("keep")
    sifter.drop = front.lines("drop")
    sifter.knownTitle = squeezed(title)
    sifter.isClean = front.isImported
    sifter.sift()
    return sifter
  }

  /// A wish that names no line of the clipping is a mistake in it.
  private mutating func reportUnusedWishes(_ front: ArticleFrontMatter, _ blocks: [Block], in source: SourceText) {
    for key in ["keep", "drop"] {
      guard let entry = front[key] else { continue }
      for words in entry.value.texts {
        let wanted = squeezed(words)
        guard !wanted.isEmpty, !blocks.contains(where: { squeezed($0.string).starts(with: wanted) }) else { continue }
        diagnostics.append(
          source.diagnostic(
            .keepUnused, at: entry.position, length: key.utf8.count, "no line of the clipping begins with “\(words)”",
            fix: "copy the first words of the line that is meant"))
      }
    }
  }

  private mutating func takeGuessed(_ guess: GuessedMetadata, _ page: PageMetadata) {
    if title.isEmpty, !guess.title.isEmpty { (title, origins[.title]) = (guess.title, .guessed) }
    if publisher == nil, let found = guess.publisher { (publisher, origins[.publisher]) = (found, .guessed) }
    if authors.isEmpty, !guess.authors.isEmpty { (authors, origins[.authors]) = (guess.authors, .guessed) }
    if published == nil, let found = guess.published {
      (published, origins[.published]) = (found, .guessed)
      if let ambiguous = guess.ambiguousDate { diagnostics.append(ambiguousDate(ambiguous)) }
    }
    // What the page prints above its text is the day where it was published.
    if origins[.published] == .marked, let marked = page.published, marked.isUniversal, let printed = guess.published,
      guess.ambiguousDate == nil, !guess.isDayOfUpdate, marked.isBeside(printed)
    {
      published = printed
    }
    if updated == nil, let found = guess.updated { (updated, origins[.updated]) = (found, .guessed) }
    if url == nil, let found = guess.url { (url, origins[.url]) = (found, .guessed) }
    if language == nil, let found = guess.language { (language, origins[.language]) = (found, .guessed) }
  }

  private func ambiguousDate(_ date: (chosen: CalendarDate, other: CalendarDate, line: Int)) -> Diagnostic {
    Diagnostic(
      .dateAmbiguous, path: path, position: SourcePosition(line: date.line, column: 1),
      "the date can be \(date.chosen) or \(date.other); \(date.chosen) is taken",
      fix: "write “date: \(date.chosen)” in front matter")
  }

  fileprivate mutating func checkResult() {
    if passages.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          .clippingEmpty, path: path, "no text of an article is found", fix: "name its first words in “keep: [...]”"))
    }
    if title.isEmpty, !passages.isEmpty {
      diagnostics.append(
        Diagnostic(.titleMissing, path: path, "the article has no title", fix: "write “title: …” in front matter"))
    }
  }
}

extension Sifter {
  /// What was cut, in the order of the file; a title is no loss.
  var removals: [Removal] {
    blocks.indices.compactMap { index in
      guard case .removed(let reason) = fates[index] else { return nil }
      return Removal(text: blocks[index].string, reason: reason, line: blocks[index].line)
    }
  }
}

/// Both lists by line; either is in order.
private func inOrder(_ sifted: [Removal], _ cut: [Removal]) -> [Removal] {
  guard !cut.isEmpty else { return sifted }
  return (sifted + cut).enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(
    \.element)
}

private func tooLarge(_ source: SourceText, _ limit: Int) -> Diagnostic {
  Diagnostic(
    .clippingTooLarge, path: source.path, "the clipping has \(source.bytes.count) bytes; at most \(limit) are read",
    fix: "cut it down to the article")
}

private func severalArticles(_ clipping: OpenClipping) -> Diagnostic {
  clipping.source.diagnostic(
    .severalArticles, at: SourcePosition(line: clipping.secondLine ?? 1, column: 1),
    "the file holds \(clipping.records.count) articles of a press database, of which only the first is read",
    fix: "run “dossier import --write” with it, which gives each a file of its own, and remove it")
}

private func tooManyAttributes(_ source: SourceText, _ position: SourcePosition) -> Diagnostic {
  source.diagnostic(
    .clippingTooLarge, at: position,
    "an element of the page has more than \(TagAttributes.limit) attributes; the rest of them are not read",
    fix: "cut the page down to the article")
}

private func tooManyElements(_ source: SourceText) -> Diagnostic {
  Diagnostic(
    .clippingTooLarge, path: source.path, "the page has more than \(PageTree.limit) elements; the rest is not read",
    fix: "cut it down to the article")
}
