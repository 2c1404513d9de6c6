internal import Foundations

/// What tells the ends of sentences in a language: which words bear a dot within a sentence, which begin one.
enum SentenceLanguage: Sendable {
  case english, german

  /// - Parameter tag: a BCP 47 tag; what is not German is read as English is.
  init(tag: String?) {
    let primary = tag?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first
    self = primary == "de" ? .german : .english
  }

  /// Whether a dot behind a word may end no sentence, and whether it ends none whatever follows.
  func reading(ofDotBehind word: Slice<UnsafeBufferPointer<UInt8>>) -> DotReading {
    guard let last = word.last else { return .end }
    let isCapital = last.isASCIICapital
    let isDotted = word.count >= 3 && word.count <= 8 && word.dropFirst().contains(UInt8(ascii: "."))
    switch self {
    case .english:
      if (word.count == 1 && isCapital) || isDotted { return .doubtful }
      return word.count <= 6 && Self.abbreviations.contains(lowercased(word)) ? .doubtful : .end
    case .german:
      // `3. Mai`, `z. B.`; a year or a larger number ends its sentence as any word does.
      if word.count <= 2, word.allSatisfy(\.isASCIIDigit) { return .doubtful }
      if word.count == 1 { return isCapital ? .doubtful : .within }
      if isDotted { return .doubtful }
      guard word.count <= 12 else { return .end }
      let word = lowercased(word)
      if Self.germanTitles.contains(word) { return .within }
      return Self.germanAbbreviations.contains(word) || Self.abbreviations.contains(word) ? .doubtful : .end
    }
  }

  /// Whether a word is one that seldom stands inside a sentence with a capital.
  func isOpener(_ word: String) -> Bool {
    switch self {
    case .english: Self.openers.contains(word)
    case .german: Self.germanOpeners.contains(word)
    }
  }

  private func lowercased(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }
}

/// What a dot behind a word is.
enum DotReading {
  /// The end of a sentence, if the start of one may follow.
  case end
  /// The end only before a word that begins sentences.
  case doubtful
  /// Part of the word.
  case within
}

extension SentenceLanguage {
  private static let abbreviations = LegalForms.abbreviations.union([
    "adm", "approx", "apr", "art", "assoc", "aug", "ave", "bros", "bzw", "c", "ca", "capt", "cf", "cm", "col", "dec",
    "dept", "dr", "e.g", "ed", "eds", "est", "etc", "feb", "ff", "fig", "figs", "ft", "gen", "gov", "hon", "i.e",
    "jan", "jr", "jul", "jun", "lt", "maj", "mar", "messrs", "mio", "mr", "mrd", "mrs", "ms", "mt", "mx", "no", "nos",
    "nov", "nr", "oct", "op", "p", "para", "pp", "prof", "ref", "rep", "rev", "rs", "sec", "sen", "sep", "sept",
    "sgt", "sr", "st", "v", "vol", "vs", "z.b",
  ])

  private static let openers: Set<String> = [
    "A", "According", "Additionally", "After", "All", "Also", "Although", "An", "And", "Another", "As", "At", "Because",
    "Before", "Both", "But", "By", "Despite", "During", "Each", "Earlier", "Even", "For", "From", "He", "Her", "Here",
    "His", "How", "However", "I", "If", "In", "Instead", "It", "Its", "Last", "Later", "Meanwhile", "Moreover", "Most",
    "Nevertheless", "No", "Now", "On", "Once", "One", "Or", "Our", "Several", "She", "Since", "So", "Some", "Still",
    "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Through", "Thus",
    "To", "Today", "Under", "Unlike", "Until", "We", "What", "When", "Where", "Whether", "Which", "While", "Who",
    "Why", "With", "Yet", "You",
  ]

  /// Before a name or a number, or between two words: no sentence ends with one.
  private static let germanTitles: Set<String> = [
    "abb", "abs", "bzw", "ca", "dipl", "dr", "einschl", "evtl", "exkl", "fa", "ggf", "hrn", "inkl", "kap", "lt", "mind",
    "nr", "prof", "rd", "sog", "st", "tab", "vgl", "zzgl",
  ]

  private static let germanAbbreviations: Set<String> = [
    "allg", "anm", "apr", "aufl", "aug", "bd", "bez", "bsp", "chr", "dez", "dgl", "ebd", "ehem", "etc", "feb", "ff",
    "fr", "geb", "gegr", "gem", "ges", "gest", "hr", "hrsg", "ing", "jan", "jg", "jh", "jhd", "jr", "jun", "max", "min",
    "mio", "mrd", "mrz", "nov", "nördl", "okt", "österr", "östl", "rep", "schweiz", "sek", "sen", "sept", "sr", "std",
    "stellv", "str", "südl", "tel", "tsd", "usf", "usw", "verf", "westl", "zit", "zt",
  ]

  private static let germanOpeners: Set<String> = [
    "Aber", "Alle", "Allein", "Allerdings", "Als", "Am", "An", "Andere", "Angesichts", "Auch", "Auf", "Aufgrund", "Aus",
    "Außerdem", "Bei", "Beide", "Beim", "Bereits", "Bis", "Bislang", "Da", "Dabei", "Dadurch", "Dafür", "Dagegen",
    "Daher", "Damit", "Danach", "Daneben", "Dann", "Daran", "Darauf", "Darin", "Darum", "Darüber", "Das", "Dazu",
    "Denn",
    "Dennoch", "Der", "Derzeit", "Deshalb", "Dessen", "Die", "Dies", "Diese", "Diesen", "Dieser", "Dieses", "Doch",
    "Dort", "Durch", "Ein", "Eine", "Einem", "Einen", "Einer", "Eines", "Einige", "Er", "Erst", "Es", "Etwa", "Für",
    "Gegen", "Gegenüber", "Gestern", "Heute", "Hier", "Hinzu", "Ich", "Ihr", "Ihre", "Im", "In", "Infolge", "Insgesamt",
    "Inzwischen", "Ist", "Jede", "Jeder", "Jedoch", "Jetzt", "Kein", "Keine", "Künftig", "Laut", "Man", "Mehrere",
    "Mit",
    "Nach", "Nachdem", "Neben", "Nicht", "Noch", "Nun", "Nur", "Ob", "Obwohl", "Oder", "Ohne", "Schon", "Sein", "Seine",
    "Seit", "Seitdem", "Sie", "So", "Sollte", "Somit", "Sowohl", "Trotz", "Über", "Um", "Und", "Unter", "Viele", "Vom",
    "Von", "Vor", "Während", "Wann", "Warum", "Was", "Wegen", "Weil", "Weitere", "Weiterhin", "Welche", "Wenn", "Wer",
    "Wie", "Wir", "Wird", "Wo", "Zu", "Zudem", "Zugleich", "Zuletzt", "Zum", "Zunächst", "Zur", "Zusätzlich", "Zwar",
    "Zwischen",
  ]
}
