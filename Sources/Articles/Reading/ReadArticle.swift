package import Foundations

/// Reads a clipping: decodes, repairs, finds the metadata, cuts what is not the article, and tells the passages apart.
///
/// Never fails: what is wrong with the file is among the article's diagnostics. Time is linear in the file's length.
package func readArticle(_ source: SourceText, options: ArticleOptions = ArticleOptions()) -> Article {
  var article = Article(path: source.path, id: options.id ?? slug(Path.stem(of: source.path)))
  guard source.bytes.count <= options.maximumBytes else {
    article.diagnostics = [tooLarge(source, options.maximumBytes)]
    return article
  }
  if options.hashesSource { article.sourceHash = sourceHash(of: source.bytes) }
  let text = article.decode(source)
  let front = ArticleFrontMatter(text)
  article.apply(front, source: text)
  article.apply(options)
  article.readMarks(in: text)
  article.readBody(text, front)
  article.checkResult()
  return article
}

extension Article {
  /// The file's text as repaired UTF-8; what was done is noted.
  fileprivate mutating func decode(_ source: SourceText) -> SourceText {
    let decoded = decodeText(source.bytes)
    encoding = decoded.encoding
    let (bytes, report) = repairMojibake(composed(decoded.bytes))
    repairs = [decoded.repair].compactMap { $0 } + report.repairs
    let text = SourceText(path: source.path, bytes: bytes)
    if let problem = formatProblem(bytes) {
      diagnostics.append(problem)
      return SourceText(path: source.path, bytes: [])
    }
    reportEncoding(of: decoded)
    report.unrepaired.prefix(20).forEach { diagnostics.append(unrepaired($0, in: text)) }
    return text
  }

  /// That the file is no text, or in a format that is not read.
  private func formatProblem(_ bytes: [UInt8]) -> Diagnostic? {
    if looksBinary(bytes) {
      return Diagnostic(
        .clippingNotText, path: path, "the file is not text", fix: "save the article as .txt, .md or .html")
    }
    return unreadFormat(bytes).map { format in
      Diagnostic(
        .clippingNotText, path: path, "the file is \(format), which is not read",
        fix: "save the article as a web page (.html) or as text (.txt)")
    }
  }

  private mutating func reportEncoding(of decoded: DecodedText) {
    if let label = decoded.unreadable {
      diagnostics.append(
        Diagnostic(
          .encodingUnknown, path: path, "the page says that it is in “\(label)”, which cannot be read",
          fix: "save the page as UTF-8, or its text as .txt"))
    }
    if decoded.isGuessed {
      diagnostics.append(
        Diagnostic(
          .encodingGuessed, path: path, "read as \(decoded.encoding), which is a guess", fix: "save the file as UTF-8"))
    }
  }

  private func unrepaired(_ place: UnrepairedPlace, in text: SourceText) -> Diagnostic {
    text.diagnostic(
      .unrepairedText, at: text.position(of: place.offset), "“\(place.text)” is broken text: \(place.reason.rawValue)",
      fix: "mend it by hand from the published page")
  }

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

  fileprivate mutating func readBody(_ source: SourceText, _ front: ArticleFrontMatter) {
    var body = Array(source.bytes[front.body])
    var firstLine = front.bodyLine
    let format = ClippingFormat(path: path, body)
    let headLines = format == .text ? unwrap(&body, &firstLine) : []
    var read = readBlocks(body, format: format, firstLine: firstLine)
    repairs += read.tally.repairs
    if read.isCut { diagnostics.append(tooManyElements(source)) }
    if let line = read.crowdedLine {
      diagnostics.append(tooManyAttributes(source, SourcePosition(line: firstLine + line - 1, column: 1)))
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
    removed = headLines + inOrder(sifter.removals, read.cuts.map(\.removal))
  }

  /// Takes what an e-mail or a copy of Wikipedia says of itself, and leaves its text alone.
  private mutating func unwrap(_ body: inout [UInt8], _ firstLine: inout Int) -> [Removal] {
    if let mail = MailHead.innermost(of: body) {
      let lines = takeMail(mail, of: body, firstLine: firstLine)
      body.removeFirst(mail.end)
      firstLine += mail.lineCount - 1
      return lines
    }
    guard let copy = WikipediaCopy(body, firstLine: firstLine) else { return [] }
    take(copy)
    body = copy.text
    return copy.origin
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

/// Zeros and other control characters by the dozen.
private func looksBinary(_ bytes: [UInt8]) -> Bool {
  let length = min(bytes.count, 4096)
  // Without branches, so that many are counted at once.
  let controls = bytes.withUnsafeBufferPointer { bytes in
    bytes[..<length].reduce(0) { $0 &+ ($1 < 0x20 && $1 &- 0x09 > 4 ? 1 : 0) }
  }
  return controls > 8 && controls * 20 > length
}

/// What a file is that holds an article in a wrapping of its own; nil for all that is read.
private func unreadFormat(_ bytes: [UInt8]) -> String? {
  if bytes.starts(with: "%PDF-") { return "a PDF" }
  if bytes.starts(with: "bplist00") { return "a web archive" }
  if bytes.starts(with: "{\\rtf") { return "rich text" }
  guard let mail = MailHead(bytes), mail.isEncoded else { return nil }
  return bytes.prefix(4096).contains(bytes: "Snapshot-Content-Location") ? "a web archive" : "an e-mail as it is sent"
}

private func tooLarge(_ source: SourceText, _ limit: Int) -> Diagnostic {
  Diagnostic(
    .clippingTooLarge, path: source.path, "the clipping has \(source.bytes.count) bytes; at most \(limit) are read",
    fix: "cut it down to the article")
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
