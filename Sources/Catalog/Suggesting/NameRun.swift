/// Words of a passage that may together be a name.
struct NameRun {
  private(set) var words: ArraySlice<ProseWord>
  /// Whether a title stood before or behind it, which makes it a person.
  private(set) var isPerson = false
  private let language: NameLanguage

  /// The runs of a passage, each with the office of a person, an article and a sentence's first word taken off.
  ///
  /// - Parameter isCommon: whether a word, in small letters, is a common word of these texts.
  static func runs(in words: [ProseWord], _ language: NameLanguage, isCommon: (String) -> Bool) -> [NameRun] {
    var runs: [NameRun] = []
    var start = 0
    while start < words.count {
      guard words[start].isCapital else {
        start += 1
        continue
      }
      let end = self.end(of: start, in: words)
      runs += pieces(of: words[start..<end], language, isCommon: isCommon)
      start = end
    }
    return runs
  }

  /// Where the capitals that begin here end: at a possessive, a comma, a small word but for the “of” of an institution.
  private static func end(of start: Int, in words: [ProseWord]) -> Int {
    var end = start + 1
    while end < words.count, !words[end - 1].isPossessive, !words[end].startsSentence {
      let word = words[end]
      if word.isCapital, word.link == .space || word.link == .ampersand {
        end += 1
      } else if word.isCapital, word.link == .dash, words[end - 1].isCapital {
        end += 1
      } else if word.text == "of", word.link == .space, let next = nextOfInstitution(start, end, in: words) {
        end = next
      } else if NameWords.particles.contains(word.text), let next = nextOfPerson(end, in: words) {
        end = next
      } else if isNumber(word.text), word.link == .space, isNumbered(words[end - 1].text) {
        return end + 1
      } else {
        break
      }
    }
    return end
  }

  /// Behind the first word of what an institution is “of”: `Department of State`, `Bank of the West`.
  private static func nextOfInstitution(_ start: Int, _ of: Int, in words: [ProseWord]) -> Int? {
    guard NameWords.institutions.contains(words[of - 1].text.lowercased()) else { return nil }
    var next = of + 1
    if next < words.count, words[next].text == "the" { next += 1 }
    guard next < words.count, words[next].isCapital, words[next].link == .space else { return nil }
    return next + 1
  }

  /// Behind the capital that follows particles: `von der Leyen`. Alone, `der` is an article: `Jane Doe der Zeitung`.
  private static func nextOfPerson(_ particle: Int, in words: [ProseWord]) -> Int? {
    guard words[particle].text != "der" else { return nil }
    var next = particle
    while next < words.count, words[next].link == .space, NameWords.particles.contains(words[next].text) { next += 1 }
    return next < words.count && words[next].isCapital && words[next].link == .space ? next + 1 : nil
  }

  private static func isNumbered(_ word: String) -> Bool { NameWords.numbered.contains(word.lowercased()) }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } }

  /// Cuts a run at titles, and takes common first words off.
  private static func pieces(
    of run: ArraySlice<ProseWord>, _ language: NameLanguage, isCommon: (String) -> Bool
  ) -> [NameRun] {
    let isPersonTitle = { (word: ProseWord) in language.isPersonTitle(word.text.lowercased()) }
    var pieces: [NameRun] = []
    var rest = withoutOpeners(run, language, isCommon: isCommon)
    while !rest.isEmpty {
      let titled = rest.prefix { language.isTitle($0.text.lowercased()) }
      // “General Motors” and “Executive Order” begin with a word that is a title elsewhere.
      var makesPerson = titled.contains(where: isPersonTitle) || titled.count > 1
      if makesPerson || titled.count == rest.count { rest = rest.dropFirst(titled.count) }
      if makesPerson, language == .german, rest.count == 2, rest.first?.text == "von" {
        // `der Sprecher von Noveon` speaks for a company.
        (rest, makesPerson) = (rest.dropFirst(), false)
      }
      let title = rest.dropFirst().firstIndex(where: isPersonTitle) ?? rest.endIndex
      let named = rest[rest.startIndex..<title]
      let piece = makesPerson ? named : withoutNouns(named, language)
      if !piece.isEmpty { pieces.append(NameRun(words: piece, isPerson: makesPerson, language: language)) }
      rest = rest[title...]
    }
    return pieces
  }

  private static func withoutOpeners(
    _ run: ArraySlice<ProseWord>, _ language: NameLanguage, isCommon: (String) -> Bool
  ) -> ArraySlice<ProseWord> {
    var run = run
    while run.count > 1, let first = run.first, !first.isAcronym, !first.hasInnerCapital {
      let word = first.text.lowercased()
      guard language.isOpener(word) || language.isApposition(word) || first.startsSentence && isCommon(word) else {
        break
      }
      run = run.dropFirst()
    }
    return run
  }

  /// German has no comma or small letter between a name and what it makes: `liefert Siemens Gamesa Oxide`.
  private static func withoutNouns(_ run: ArraySlice<ProseWord>, _ language: NameLanguage) -> ArraySlice<ProseWord> {
    var run = run
    while run.count > 1, let last = run.last, last.link == .space, !last.isAcronym, !last.hasInnerCapital,
      language.isNounBehind(last.text.lowercased())
    { run = run.dropLast() }
    return run
  }

  private init(words: ArraySlice<ProseWord>, isPerson: Bool, language: NameLanguage) {
    self.words = words
    self.isPerson = isPerson
    self.language = language
  }
}

extension NameRun {
  /// The bytes of the passage that it takes.
  var range: Range<Int> { (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0) }

  /// Whether the capital tells something: a single word at the start of a sentence would have one anyway.
  var isEvident: Bool {
    guard let first = words.first else { return false }
    return words.count > 1 || !first.startsSentence || first.isAcronym || first.hasInnerCapital || first.isPossessive
      || CountryCode.find([first.text]) != nil || NameWords.continents.contains(first.text.lowercased())
  }

  /// Whether it stands in the brackets of a listing: `(ASX: REE | REEO)`.
  var isTicker: Bool {
    words.first?.bracket.map { NameWords.exchanges.contains($0.lowercased()) } ?? false
  }

  /// Whether the words name something, as far as they tell by themselves.
  func mayBeName(isCommon: (String) -> Bool) -> Bool {
    guard let first = words.first, let last = words.last, !isTicker else { return false }
    if words.count == 1 { return mayBeName(first, isCommon: isCommon) }
    if words.contains(where: { $0.text == "of" }), last.isCapital { return true }
    return words.contains { word in
      let small = word.text.lowercased()
      if word.startsSentence, word.range == first.range, language.isInflected(small) { return false }
      if word.isAcronym || word.hasInnerCapital { return !isCommonAcronym(word) }
      return !namesNothing(small) && !isCommon(small)
    }
  }

  private func mayBeName(_ word: ProseWord, isCommon: (String) -> Bool) -> Bool {
    let small = word.text.lowercased()
    if word.text.unicodeScalars.count < 2 || NameWords.isFormula(word.text) { return false }
    if word.text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return false }
    if word.isAcronym || word.hasInnerCapital { return !isCommonAcronym(word) }
    return !namesNothing(small) && !NameWords.acronyms.contains(small) && !isCommon(small)
  }

  /// - Parameter word: in small letters.
  private func namesNothing(_ word: String) -> Bool {
    language.isGeneric(word) || language.isOpener(word) || language.isTitle(word) || NameWords.isDemonym(word)
  }

  private func isCommonAcronym(_ word: ProseWord) -> Bool {
    let letters = word.singular.unicodeScalars.filter(\.properties.isAlphabetic)
    return NameWords.acronyms.contains(String(String.UnicodeScalarView(letters)).lowercased())
      || NameWords.isFormula(word.text)
  }
}
