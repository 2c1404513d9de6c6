/// What a language's words tell about names. English words count in any text: German ones are full of English names.
enum NameLanguage {
  case english
  case german

  /// - Parameter tag: a BCP 47 tag; what is not German is read as English is.
  init(tag: String?) {
    switch SentenceLanguage(tag: tag) {
    case .english: self = .english
    case .german: self = .german
    }
  }

  var sentences: SentenceLanguage { self == .german ? .german : .english }

  /// Whether a word in small letters begins sentences, or goes before a noun.
  func isOpener(_ word: String) -> Bool {
    NameWords.openers.contains(word)
      || self == .german && (GermanWords.openers.contains(word) || GermanWords.determiners.contains(word))
  }

  /// Whether a word in small letters, before a name, only says what bears it: `Konzern Vacuumschmelze`.
  func isApposition(_ word: String) -> Bool { self == .german && GermanNouns.holds(word) }

  /// Whether a word in small letters, behind a name, is a noun by itself: `Narva Dauermagnete`.
  func isNounBehind(_ word: String) -> Bool { self == .german && GermanNouns.holdsInflected(word) }

  /// Whether a word in small letters has an end of an adjective before a noun: `neue`, `zahlreichen`.
  func isInflected(_ word: String) -> Bool {
    self == .german && ["e", "en", "er", "es", "em"].contains(where: word.hasSuffix)
  }

  /// Whether a word in small letters is an office that stands before or behind a person's name.
  func isTitle(_ word: String) -> Bool {
    NameWords.titles.contains(word) || self == .german && GermanWords.isTitle(word)
  }

  /// Whether what follows is a person.
  func isPersonTitle(_ word: String) -> Bool {
    NameWords.personTitles.contains(word) || self == .german && GermanWords.isTitle(word)
  }

  /// Whether a word in small letters names nothing by itself: a month, a noun of business, law or reporting.
  func isGeneric(_ word: String) -> Bool {
    NameWords.generic.contains(word) || NameWords.calendar.contains(word)
      || self == .german && GermanNouns.holds(word)
  }
}

/// What German words tell about names, in a language that gives every noun a capital.
enum GermanWords {
  static let openers = words(
    """
    aber alle allein allerdings als am an andere angesichts ans auch auf aufgrund aus außerdem bei beide beim bereits \
    bis bislang da dabei dadurch dafür dagegen daher damit danach daneben dann daran darauf darin darum darüber dazu \
    denn dennoch derzeit deshalb doch dort durch einige erst es etwa für gegen gegenüber gestern heute hier hinzu ich \
    im in infolge insgesamt ins inzwischen ist jedoch jetzt künftig laut man mehr mehrere mit nach nachdem neben nicht \
    noch nun nur ob obwohl oder ohne schon seit seitdem sie so sollte somit sowohl trotz um und unter viele vom von \
    vor wann warum was wegen weil weitere weiterhin wenn wer wie wir wird wo während zu zudem zugleich zuletzt zum \
    zunächst zur zusätzlich zwar zwischen über
    """)

  /// Words of which one goes before a noun and none before most names.
  static let determiners = words(
    """
    alle allem allen aller beide beiden das dem den der des die dies diese diesem diesen dieser dieses ein eine einem \
    einen einer eines ihr ihre ihrem ihren ihrer ihres jede jedem jeden jeder jedes kein keine keinem keinen keiner \
    mehrere sein seine seinem seinen seiner seines unser unsere unserem unseren viele vielen welche welcher zum zur
    """)

  /// Whether a word in small letters is an office or a form of address: `ministerpräsidentin`, `bundeskanzlers`.
  static func isTitle(_ word: String) -> Bool {
    if address.contains(word) { return true }
    let ends = ["", "s", "n", "en", "in", "innen"].filter(word.hasSuffix)
    return ends.contains { end in offices.contains(where: word.dropLast(end.count).hasSuffix) }
  }

  private static let address = words("frau herr herrn")
  private static let offices = [
    "abgeordnete", "abgeordneten", "abgeordneter", "analyst", "botschafter", "chef", "direktor", "experte", "expert",
    "führer", "gründer", "kanzler", "kommissar", "könig", "leiter", "meister", "minister", "präsident", "professor",
    "sekretär", "senator", "sprecher", "vorsitzende", "vorsitzenden", "vorsitzender", "vorstand",
  ]

  /// A word as it stands, and without the ends of its cases and its plural: of `preisen` also `preis`, of this `prei`.
  static func forms(of word: String) -> [String] { [word, stem(of: word), stem(of: stem(of: word))] }

  private static func stem(of word: String) -> String {
    let end = ["en", "es", "er", "em", "e", "n", "s"].first {
      word.hasSuffix($0) && word.utf8.count >= $0.utf8.count + 4
    }
    return String(word.dropLast(end?.count ?? 0))
  }

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
