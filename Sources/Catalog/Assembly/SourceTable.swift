internal import Articles
internal import Foundations
internal import Synchronization

/// The articles by the ids that citations use.
final class SourceTable: Sendable {
  private let numbers: ArticleNumbers
  private let articles: [CatalogArticle]
  /// Texts made ready for finding quotes, for the articles that were asked so far: most are never quoted.
  private let texts = Mutex<[ArticleID: QuotableText]>([:])
  private let figures = ArticleFigures()
  /// Of sources whose language is not known.
  private let language: String
  /// How the site itself writes numbers.
  private let ownCustom: NumberCustom
  /// Folded titles, made when the first is asked for; none where several articles have one.
  private let titles = Mutex<[String: ArticleID?]?>(nil)

  init(_ articles: [CatalogArticle], language: String) {
    self.articles = articles
    self.language = language
    ownCustom = NumberCustom(language: language)
    numbers = ArticleNumbers(articles.lazy.map(\.article))
  }

  private func text(_ id: ArticleID) -> QuotableText {
    if let known = texts.withLock({ $0[id] }) { return known }
    let text = QuotableText(articles[id.index].article)
    texts.withLock { $0[id] = text }
    return text
  }

  subscript(id: ArticleID) -> Article { articles[id.index].article }

  /// The article that an id means; the name of its file, from which the id is made, will do as well.
  func article(_ id: String) -> ArticleID? { numbers[id].map { articles[$0].id } }

  /// How the first source cited writes numbers; the site itself where none is cited.
  func numberCustom(of citations: [Citation]) -> NumberCustom {
    guard !citations.isEmpty, let id = citations[0].article ?? article(citations[0].source),
      let stated = articles[id.index].article.language
    else { return ownCustom }
    return stated == language ? ownCustom : NumberCustom(language: stated)
  }

  /// The one article of a title.
  func article(titled title: String) -> ArticleID? {
    titles.withLock { titles in
      let known =
        titles
        ?? Dictionary(
          articles.lazy.filter { !$0.article.title.isEmpty }.map { (foldedName($0.article.title), Optional($0.id)) },
          uniquingKeysWith: { _, _ in nil })
      titles = known
      return known[foldedName(title)] ?? nil
    }
  }

  /// The first figure of some words that none of the articles states anywhere; nil where there is none, where an article
  /// has no text to look in, and for long prose.
  func figure(of words: String, isNumber: Bool = false, missingFrom ids: [ArticleID]) -> String? {
    guard words.utf8.count <= Self.longestClaim else { return nil }
    let articles = Set(ids).map { ($0, self[$0]) }
    guard articles.allSatisfy({ !$0.1.passages.isEmpty }) else { return nil }
    return QuotedFigures.stated(by: words, isNumber: isNumber).first { figure in
      !articles.contains { figures.hold(figure.value, in: $0, $1) }
    }?.text
  }

  /// The titles and passages of the articles that state a figure of some words; none where these are long prose, and where
  /// there are too many to be read.
  func texts(thatState words: String, in ids: [ArticleID]) -> [String] {
    guard words.utf8.count <= Self.longestClaim else { return [] }
    var texts: [String] = []
    for figure in QuotedFigures(words).figures {
      for id in Set(ids).sorted() { texts += figures.texts(with: figure.value, in: id, self[id]) }
      if texts.count > ArticleFigures.mostTexts { return [] }
    }
    return texts.allSatisfy { $0.utf8.count <= Self.longestText } ? texts : []
  }

  private static let longestClaim = 1_000
  private static let longestText = 8_000

  /// The citation with its article and passage, or what is wrong with it.
  ///
  /// - Parameter subject: what rests on the citation, for the message.
  func resolve(_ citation: Citation, of subject: () -> String, cited source: SourceText) -> (Citation, Diagnostic?) {
    guard let id = article(citation.source) else {
      let problem = diagnostic(
        .unknownSource, citation, in: source, "no article has the id “\(citation.source)”",
        detail: "\(subject()) relies on it", subject: citation.source)
      return (citation, problem)
    }
    guard let quote = citation.quote else { return (citation.found(in: id), nil) }
    if let place = quotedPlace(of: quote, toTheLetterIn: articles[id.index].article.passages) {
      return (citation.found(in: id, at: place), nil)
    }
    if let place = place(of: quote, in: id) {
      return (citation.found(in: id, at: place, spelling: words(at: place, in: id)), nil)
    }
    let problem = diagnostic(
      .quoteNotFound, citation, at: citation.quotePosition, in: source,
      "“\(quote)” is not in \(articles[id.index].article.path)", fix: text(id).advice(on: quote))
    return (citation.found(in: id), problem)
  }

  /// Where words stand in an article: typography and what is left out aside, or as the article's reader has repaired them.
  private func place(of quote: String, in id: ArticleID) -> QuotedPlace? {
    let text = text(id)
    let place = { (quote: String) in text.place(of: quote) ?? CutQuote(quote).flatMap { text.place(of: $0) } }
    if let found = place(quote) { return found }
    guard !quote.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return place(String(decoding: repairText(Array(quote.utf8)).bytes, as: UTF8.self))
  }

  private func words(at place: QuotedPlace, in id: ArticleID) -> String {
    var text = articles[id.index].article.passages[place.passage].text
    return text.withUTF8 { text in
      place.runs.map { String(decoding: UnsafeBufferPointer(rebasing: text[$0]), as: UTF8.self) }
        .joined(separator: " … ")
    }
  }

  private func diagnostic(
    _ rule: DiagnosticRule, _ citation: Citation, at place: SourcePosition? = nil, in source: SourceText,
    _ summary: String, detail: String? = nil, fix: String? = nil, subject: String? = nil
  ) -> Diagnostic {
    let words = rule == .quoteNotFound ? citation.quote ?? citation.source : citation.source
    return source.diagnostic(
      rule, at: place ?? citation.position, length: max(1, words.unicodeScalars.count), summary, detail: detail,
      fix: fix, subject: subject)
  }
}
