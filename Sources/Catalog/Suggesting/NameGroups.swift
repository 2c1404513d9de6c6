/// Spellings that mean one thing, put together: with and without legal form, dots, `Project`, first name.
struct NameGroups {
  struct Group {
    /// The most telling spelling first.
    fileprivate(set) var spellings: [String]
    fileprivate var members: [NameSurvey.Spelling]

    var count: Int { members.reduce(0) { $0 + $1.count } }
  }

  private var all: [String: Group] = [:]
  private let shortForms: [String: String]

  init(_ survey: NameSurvey) {
    shortForms = survey.shortForms
    for (name, spelling) in survey.spellings.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let key = Self.key(of: spelling.words)
      all[key, default: Group(spellings: [], members: [])].add(name, spelling)
    }
  }

  /// In the order of their keys.
  var groups: [Group] { all.keys.sorted().compactMap { all[$0] } }

  /// Joins short forms to the names that they are short for.
  mutating func join() {
    for (short, name) in shortForms.sorted(by: { $0.key < $1.key }) { merge(short, into: name) }
    for (short, name) in tails() { merge(short, into: name) }
    for (short, name) in initials() { merge(short, into: name) }
  }

  /// What is compared: no legal form, no dots, no “Project” behind two words or more.
  private static func key(of words: [String]) -> String {
    var plain = plainWords(of: words.joined(separator: " "))
    while plain.count > 2, let last = plain.last, NameWords.projectTails.contains(last) { plain.removeLast() }
    return plain.joined(separator: " ")
  }

  private mutating func merge(_ short: String, into name: String) {
    let from = Self.key(of: short.split(separator: " ").map(String.init))
    let to = Self.key(of: name.split(separator: " ").map(String.init))
    guard from != to, let group = all[from], var target = all[to] else { return }
    for (name, spelling) in zip(group.spellings, group.members) { target.add(name, spelling) }
    all[to] = target
    all[from] = nil
  }

  /// `Iluka` of `Iluka Resources`, `Washington` of `Washington D.C.`, `Durrant` of `James Durrant`: where one alone fits.
  private func tails() -> [(short: String, name: String)] {
    let names = groups.compactMap(\.spellings.first)
    var fits: [String: [String]] = [:]
    for name in names {
      for short in Self.shortForms(of: name.split(separator: " ").map(String.init)) {
        fits[short, default: []].append(name)
      }
    }
    return names.compactMap { short in
      guard CountryCode.find([short]) == nil, let fitting = fits[short], fitting.count == 1 else { return nil }
      return (short, fitting[0])
    }
  }

  /// The single words by which a text may go on to call what it has named in full.
  private static func shortForms(of words: [String]) -> [String] {
    guard words.count > 1, let last = words.last else { return [] }
    let isCompany = NameWords.companyTails.contains(last.lowercased())
    if isCompany || last.contains(".") { return words[0].contains(".") ? [] : [words[0]] }
    return words.count <= 3 && !NameWords.generic.contains(words[0].lowercased()) ? [last] : []
  }

  /// Acronyms that are the initials of one longer name alone.
  private func initials() -> [(short: String, name: String)] {
    let names = groups.compactMap(\.spellings.first)
    var fits: [String: [String]] = [:]
    for name in names where name.contains(" ") {
      for form in Set(initialForms(of: name)) { fits[form, default: []].append(name) }
    }
    return names.compactMap { short in
      let isAcronym = !short.contains(" ") && !short.unicodeScalars.contains(where: \.properties.isLowercase)
      guard isAcronym, let fitting = fits[letters(of: short)], fitting.count == 1 else { return nil }
      return (short, fitting[0])
    }
  }
}

extension NameGroups.Group {
  fileprivate mutating func add(_ name: String, _ spelling: NameSurvey.Spelling) {
    let place = spellings.indices.firstIndex { isBetter(name, spelling.count, than: spellings[$0], members[$0].count) }
    spellings.insert(name, at: place ?? spellings.count)
    members.insert(spelling, at: place ?? members.count)
  }

  /// A name in full before its short form; of as many words, the more frequent.
  private func isBetter(_ name: String, _ count: Int, than other: String, _ otherCount: Int) -> Bool {
    let (own, others) = (Self.weight(of: name), Self.weight(of: other))
    return own != others ? own > others : count > otherCount
  }

  /// How many words tell the name from others: a legal form or “Project” behind it does not.
  private static func weight(of name: String) -> Int {
    let plain = plainWords(of: name)
    let tail = plain.count > 2 && plain.last.map { NameWords.projectTails.contains($0) } == true ? 1 : 0
    let written = name.split(separator: " ").count
    return (plain.count - tail) * 10 - (written - plain.count + tail)
  }

  var suggestion: NameSuggestion {
    let articles = Set(members.flatMap(\.articles))
    var sentences: [NameSuggestion.Sentence] = []
    for sentence in members.flatMap(\.sentences) where sentences.count < 3 {
      if !sentences.contains(where: { $0.text == sentence.text }) { sentences.append(sentence) }
    }
    return NameSuggestion(
      name: spellings[0], aliases: Array(spellings.dropFirst()), count: count, articleCount: articles.count,
      sentences: sentences, likelyKind: likelyKind)
  }

  /// What the words of the name, or a title before it, tell of its kind.
  private var likelyKind: String? {
    if members.contains(where: \.isPerson) { return "person" }
    if CountryCode.find(spellings) != nil { return "country" }
    for words in members.map(\.words) {
      guard words.count > 1, let last = words.last?.lowercased() else { continue }
      let plain = last.filter { $0 != "." }
      if LegalForms.all.contains(plain) { return "company" }
      let small = words.map { $0.lowercased() }
      if small.contains(where: { NameWords.agencyWords.contains($0) }) { return "agency" }
      if small.contains(where: { NameWords.policyWords.contains($0) }) { return "policy" }
      if NameWords.projectTails.contains(last) { return "project" }
      if NameWords.companyTails.contains(last) { return "company" }
    }
    return nil
  }
}
