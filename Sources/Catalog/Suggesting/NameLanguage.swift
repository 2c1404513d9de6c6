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
  func isApposition(_ word: String) -> Bool { self == .german && GermanWords.isNoun(word) }

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
      || self == .german && GermanWords.isNoun(word)
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

  /// Whether a word in small letters is a noun of the language, by its end or because it is a frequent one.
  static func isNoun(_ word: String) -> Bool {
    forms(of: word).contains(where: nouns.contains)
      || ends.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
  }

  /// A word as it stands, and without the ends of its cases and its plural: of `preisen` also `preis`, of this `prei`.
  static func forms(of word: String) -> [String] { [word, stem(of: word), stem(of: stem(of: word))] }

  private static func stem(of word: String) -> String {
    let end = ["en", "es", "er", "em", "e", "n", "s"].first {
      word.hasSuffix($0) && word.utf8.count >= $0.utf8.count + 4
    }
    return String(word.dropLast(end?.count ?? 0))
  }

  private static let ends = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tät", "täten", "tion", "tionen",
    "sion", "sionen", "ismus", "nis", "nisse", "nissen", "ment", "mente", "tum", "anz", "enz", "werk", "werke",
    "preis", "preise", "preisen", "markt", "märkte", "metall", "metalle", "metallen", "behörde", "behörden",
  ]

  private static let nouns = Set(
    words(
      """
      abb abs bd dez jan kap mio mrd nr okt std str tab tel tsd abbau abkommen abnehmer abschnitt aktie aktionär anfang angabe angebot anlage anleger anteil antrag april arbeit \
      artikel aufsicht auftrag ausbau ausfuhr august auto batterie bau bedarf beginn beispiel bereich bericht betrieb \
      börse branche bund bundesamt bürger chance datum dezember dienstag dollar donnerstag druck einfuhr ende \
      energie entscheid erfolg ergebnis ertrag erz euro export fabrik fall februar firma folge form frage frau freitag \
      frist fund gebiet gehalt geld gemeinde genehmigung gericht geschäft gesetz gespräch gewinn grenze groß grube grund \
      gruppe gut hafen halbjahr handel haus hersteller herbst hilfe importe industrie interview investor jahr januar juli \
      juni kapital kauf kilo kilogramm kilometer klage konzern kosten kraft kredit kunde land lager lagerstätte leute \
      lieferant lieferkette linie liste lizenz macht magnet mai markt material mehrheit meldung menge mensch metall meter \
      milliarde million mine minister mittag mitte mittel mittwoch monat montag mutter nachfrage nachricht nähe november \
      oktober öffentlichkeit ort partner partei plan platz politik preis problem produkt produzent projekt prozent punkt \
      quartal quelle rahmen regel region rest reserve risiko rohstoff sache samstag schritt seite september sommer sonntag \
      staat stadt stand standort stelle steuer stoff strom studie stunde system tag technik teil thema tochter tonne \
      umsatz umwelt unternehmen ursprung verbraucher verein verfahren verkauf verlust vertrag vertreter volk vorjahr \
      vorkommen vorrat vorteil wachstum ware weg welt werk wert wettbewerb winter wirtschaft woche wort zahl zeit \
      zeitung zentrum ziel zoll zugang zukunft
      """
    ).flatMap { [$0, stem(of: $0)] })

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
