package import Foundations

extension Words {
  /// The words of a language: of its own files, then, where those lack any, in English.
  ///
  /// A site's own file stands behind the built-in one of its language and replaces it word by word.
  /// - Parameters:
  ///   - files: of the folder of templates, the built-in ones first; those of words are read.
  ///   - tag: the language as site.yml names it, `de-AT`.
  package static func read(_ files: [TemplateFile], language tag: String) -> (words: Words, problems: [Diagnostic]) {
    let serving = PageTemplates.languages(serving: tag, among: PageTemplates.languages(of: files))
    var reader = WordsReader(tag: tag)
    for language in [base] + serving.filter({ $0 != base }) {
      for file in files where file.language == language {
        reader.add(WordsFile(file.source, language: language), isBase: language == base)
      }
    }
    if !serving.isEmpty, !serving.contains(base) { reader.reportMissing() }
    return (reader.finished, reader.problems)
  }

  /// The language that has every word.
  private static let base = "en"
}

/// Lays files of words over each other.
private struct WordsReader {
  private(set) var problems: [Diagnostic] = []
  private var words: Words
  private var english: [String: Phrase] = [:]
  /// Those of the other languages.
  private var own: [String: Phrase] = [:]
  private var lastFile: WordsFile?

  init(tag: String) { words = Words(language: tag) }

  var finished: Words {
    var words = words
    words.setPhrases(english.merging(own) { $1 })
    return words
  }

  mutating func add(_ file: WordsFile, isBase: Bool) {
    var file = file
    set(file)
    for entry in file.entries {
      if isBase {
        english[entry.name] = entry.phrase
      } else if check(entry, &file) {
        own[entry.name] = entry.phrase
      }
    }
    problems += file.diagnostics
    lastFile = file
  }

  private mutating func set(_ file: WordsFile) {
    words.direction = file.direction ?? words.direction
    words.plurals = file.plurals ?? words.plurals
    words.lowersLabels = file.lowersLabels ?? words.lowersLabels
    words.rewordsDates = file.rewordsDates ?? words.rewordsDates
    words.numbers.separator = file.numbers.separator ?? words.numbers.separator
    words.numbers.decimal = file.numbers.decimal ?? words.numbers.decimal
    words.numbers.groupedFrom = file.numbers.groupedFrom ?? words.numbers.groupedFrom
    words.months = file.months ?? words.months
    words.shortMonths = file.shortMonths ?? words.shortMonths
    words.kinds.merge(file.kinds) { $1 }
  }

  /// Whether words can take the place of the English ones; what keeps them from it is reported.
  private func check(_ entry: WordsFile.Entry, _ file: inout WordsFile) -> Bool {
    let name = entry.name
    guard let original = english[name] else {
      file.report(
        .unknownWord, at: entry.key, "no words are called “\(name)”",
        fix: didYouMean(name, among: english.keys.sorted())
          ?? "remove them, or give them in words/en.yml too")
      return false
    }
    if let place = entry.phrase.places.subtracting(original.places).min() {
      file.report(
        .wrongPlace, at: entry.key, "“\(name)” has no place “\(place)”",
        fix: didYouMean(place, among: original.places.sorted()))
      return false
    }
    if original.isCounted {
      let lacking = words.plurals.categories.filter { $0 != .other && !entry.phrase.has($0) }
      if !lacking.isEmpty {
        let forms = lacking.map { "“\($0.rawValue)”" }.joined(separator: ", ")
        file.report(.missingForm, at: entry.key, "“\(name)” lacks the form \(forms)")
      }
    }
    return true
  }

  /// One message for all, at the language's last file.
  mutating func reportMissing() {
    let missing = english.keys.filter { own[$0] == nil }.sorted()
    guard let file = lastFile, !missing.isEmpty else { return }
    let names = missing.prefix(Self.namesShown).joined(separator: ", ") + (missing.count > Self.namesShown ? " …" : "")
    problems.append(
      Diagnostic(
        .missingWords, path: file.source.path,
        "\(missing.count) of \(english.count) words are missing and stay English: \(names)",
        fix: "give them in words/\(file.language).yml"))
  }

  private static let namesShown = 8
}
