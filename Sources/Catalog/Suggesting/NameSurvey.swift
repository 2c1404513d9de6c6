internal import Articles

/// Reads articles for runs of capitals, twice: first which words are common in them, then which runs may be names.
struct NameSurvey {
  /// A spelling, with where it occurs.
  struct Spelling {
    let words: [String]
    private(set) var count = 0
    private(set) var articles: [ArticleID] = []
    private(set) var sentences: [NameSuggestion.Sentence] = []
    private(set) var isPerson = false
    /// Whether any place shows that the capital is the name's own.
    private(set) var isEvident = false
    /// Whether it stands at the start of sentences alone, where its first word may be a common one.
    fileprivate private(set) var isOnlyAtStart = true

    fileprivate init(words: [String]) { self.words = words }

    fileprivate mutating func add(_ run: NameRun, in article: ArticleID, sentence: () -> String) {
      count += 1
      isOnlyAtStart = isOnlyAtStart && run.words.first?.startsSentence == true
      isPerson = isPerson || run.isPerson
      isEvident = isEvident || run.isEvident
      if articles.last != article { articles.append(article) }
      guard sentences.count < 3, sentences.last?.article != article || sentences.count < 2 else { return }
      sentences.append(NameSuggestion.Sentence(article: article, text: sentence()))
    }
  }

  private(set) var spellings: [String: Spelling] = [:]
  /// Short forms that the text itself explains: `U.S. Strategic Metals (USSM)`.
  private(set) var shortForms: [String: String] = [:]
  /// Words that occur in small letters.
  private var smallWords: Set<String> = []
  private var commonAcronyms: Set<String> = []
  /// Words of German texts, and their stems, that stand behind an article or the like, which names seldom do.
  private var germanNouns: Set<String> = []

  /// - Parameter isKnown: whether a note bears the name.
  init(_ articles: [CatalogArticle], isKnown: (String) -> Bool) {
    for article in articles {
      let language = NameLanguage(tag: article.article.language)
      for passage in article.article.passages where !passage.isHeading {
        let words = Self.words(of: passage.text, language)
        survey(words)
        if language == .german { surveyNouns(words) }
      }
    }
    for article in articles {
      let language = NameLanguage(tag: article.article.language)
      for passage in article.article.passages where !passage.isHeading {
        let words = Self.words(of: passage.text, language)
        if !isTitle(words, passage.text) { collect(words, of: passage.text, in: article.id, language) }
      }
    }
    spellings = spellings.filter { name, spelling in
      spelling.isEvident && !commonAcronyms.contains(name) && !beginsWithVerb(spelling, isKnown: isKnown)
    }
  }

  private static func words(of text: String, _ language: NameLanguage) -> [ProseWord] {
    var text = text
    return text.withUTF8 { ProseWords($0, language.sentences).words }
  }

  /// Whether a sentence begins here with a word before a name that is found by itself: “Citing Kazatomprom”.
  private func beginsWithVerb(_ spelling: Spelling, isKnown: (String) -> Bool) -> Bool {
    guard spelling.isOnlyAtStart, spelling.words.count > 1 else { return false }
    let rest = spelling.words.dropFirst().joined(separator: " ")
    return isKnown(rest) || spellings[rest]?.isOnlyAtStart == false
  }

  /// Notes the words in small letters, and acronyms that stand for such: “rare earth elements (REEs)”.
  private mutating func survey(_ words: [ProseWord]) {
    for (index, word) in words.enumerated() {
      if word.text.unicodeScalars.first?.properties.isLowercase == true, !word.isCapital {
        smallWords.insert(word.text)
      } else if word.link == .bracket, word.isAcronym, index > 0, !words[index - 1].isCapital {
        commonAcronyms.insert(word.text)
        commonAcronyms.insert(word.singular)
      }
    }
  }

  /// Notes single capitals behind an article, or behind one and an adjective: `der Vertrag`, `die neue Anlage`.
  private mutating func surveyNouns(_ words: [ProseWord]) {
    for index in words.indices.dropFirst() where words[index].isCapital && words[index].link == .space {
      let isAlone = index + 1 == words.count || !words[index + 1].isCapital || words[index + 1].link != .space
      guard isAlone, !words[index].isAcronym, !words[index].hasInnerCapital, !words[index - 1].isCapital || index == 1
      else { continue }
      let before = words[max(0, index - 2)..<index].map { $0.text.lowercased() }
      let isAdjective = before.count == 2 && words[index - 1].link == .space && isInflected(before[1])
      if before.last.map(GermanWords.determiners.contains) == true
        || isAdjective && GermanWords.determiners.contains(before[0])
      {
        germanNouns.formUnion(GermanWords.forms(of: words[index].text.lowercased()).prefix(2))
      }
    }
  }

  private func isInflected(_ word: String) -> Bool { ["e", "en", "er", "es", "em"].contains { word.hasSuffix($0) } }

  /// A passage in which most longer words bear a capital, and that ends without a full stop, is a heading in all but name.
  private func isTitle(_ words: [ProseWord], _ text: String) -> Bool {
    guard text.last.map({ $0.isLetter || $0.isNumber || $0 == "?" }) ?? false else { return false }
    let long = words.filter { $0.text.utf8.count > 3 }
    return long.count > 3 && long.count(where: \.isCapital) * 5 > long.count * 3
  }

  private mutating func collect(
    _ words: [ProseWord], of text: String, in article: ArticleID, _ language: NameLanguage
  ) {
    let (smallWords, nouns) = (smallWords, language == .german ? germanNouns : [])
    let isCommon = { (word: String) in
      smallWords.contains(word) || !nouns.isEmpty && GermanWords.forms(of: word).contains(where: nouns.contains)
    }
    let runs = NameRun.runs(in: words, language, isCommon: isCommon)
    var sentences: [Range<Int>]?
    var previous: (name: String, end: Int)?
    for run in runs where run.mayBeName(isCommon: isCommon) {
      let name = Self.text(of: run)
      spellings[name, default: Spelling(words: run.words.map(\.text))].add(run, in: article) {
        let found = sentences ?? Self.sentences(of: text, language)
        sentences = found
        return Self.sentence(holding: run.range, among: found, of: text)
      }
      if let previous { noteShortForm(run, name, after: previous) }
      previous = (name, run.range.upperBound)
    }
  }

  /// `Name (ABC)` and `Name, or ABC`: the second is short for the first.
  private mutating func noteShortForm(_ run: NameRun, _ name: String, after previous: (name: String, end: Int)) {
    guard let word = run.words.first, run.words.count == 1, word.isAcronym || word.hasInnerCapital else { return }
    let gap = word.range.lowerBound - previous.end
    let isNear = word.link == .bracket && gap <= 3 || gap == 5
    guard isNear, isShort(name, for: previous.name) else { return }
    shortForms[name] = previous.name
  }

  static func text(of run: NameRun) -> String {
    var text = ""
    var end = run.range.lowerBound
    for word in run.words {
      if !text.isEmpty {
        let gap = word.range.lowerBound - end
        text += joint(word.link, isTight: gap == 1, isDotted: gap == 2 && word.link == .space)
      }
      text += word.isAcronym ? word.singular : word.text
      end = word.range.upperBound
    }
    return text
  }

  /// What stands between two words of a name, as it was written.
  private static func joint(_ link: ProseWord.Link, isTight: Bool, isDotted: Bool) -> String {
    switch link {
    case .dash: "–"
    case .ampersand: isTight ? "&" : " & "
    case .space, .bracket, .abbreviation, .other: isDotted ? ". " : " "
    }
  }

  private static func sentences(of text: String, _ language: NameLanguage) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { SentenceScanner(text: $0, language: language.sentences).sentences() }
  }

  private static func sentence(holding range: Range<Int>, among sentences: [Range<Int>], of text: String) -> String {
    let found = sentences.first { $0.upperBound >= range.upperBound } ?? range
    let bytes = Array(text.utf8)
    return String(decoding: bytes[found.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
