/// Nouns of German, which all bear a capital, and so look like names.
enum GermanNouns {
  /// Whether a word in small letters is a noun of the language: a frequent one in any of its forms, a word made with
  /// one (`Lieferzeiten`), or one whose end tells.
  static func holds(_ word: String) -> Bool {
    let plain = withoutUmlauts(word)
    if proper.contains(plain) { return false }
    return GermanWords.forms(of: plain).contains(where: frequent.contains)
      || singulars(of: plain).contains(where: isCompound)
      || ends.contains { plain.hasSuffix($0) && plain.utf8.count > $0.utf8.count + 2 }
  }

  /// Whether it is a noun that does not stand as a dictionary has it: `Magnete`, `Oxiden`, but not `Börse`.
  static func holdsInflected(_ word: String) -> Bool {
    let plain = withoutUmlauts(word)
    return holds(word) && ["e", "n"].contains(where: plain.hasSuffix) && !bases.contains(plain)
      && !singularEnds.contains(where: plain.hasSuffix)
  }

  /// What a word may be a form of, itself included.
  private static func singulars(of word: String) -> [String] {
    [word] + ["n", "e", "s", "en", "er", "es", "ern"].filter(word.hasSuffix).map { String(word.dropLast($0.count)) }
  }

  private static func isCompound(_ word: String) -> Bool {
    guard word.utf8.count >= 7 else { return false }
    var tail = word.dropFirst(3)
    while tail.utf8.count >= 4 {
      if heads.contains(String(tail)) { return true }
      tail = tail.dropFirst()
    }
    return false
  }

  /// Plurals often have an umlaut that the singular lacks: `Zölle`, `Aufschläge`.
  private static func withoutUmlauts(_ word: String) -> String {
    guard word.utf8.contains(0xC3) else { return word }
    let plain: [Unicode.Scalar: Unicode.Scalar] = ["ä": "a", "ö": "o", "ü": "u"]
    return String(String.UnicodeScalarView(word.unicodeScalars.map { plain[$0] ?? $0 }))
  }

  /// Ends of nouns, and what stands for a whole group of them.
  private static let ends = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tat", "taten", "tion", "tionen",
    "sion", "sionen", "ismus", "nis", "nisse", "nissen", "ment", "mente", "tum", "anz", "enz", "werk", "werke",
    "preis", "preise", "preisen", "markt", "markte", "metall", "metalle", "metallen", "behorde", "behorden",
    "erie", "erien", "eure", "euren", "ierer", "ierern", "isten", "iker", "ikern", "anten", "enten", "ologie",
    "ologen", "atoren", "aturen", "logien",
  ]

  private static let singularEnds = [
    "erie", "ologie", "iker", "anz", "enz", "tum", "nis", "ismus", "preis", "behorde", "ierer",
  ]

  /// Places, firms and persons whose names look like forms of nouns.
  private static let proper = words(
    """
    allianz bergen essen hagen halle hessen koblenz kohler minden rheinmetall sachsen schweden singen unna
    """)

  /// In the form that a dictionary has.
  private static let bases = words(
    """
    abb abbau abfall abgabe abhangigkeit abkommen abnehmer abs absatz abschnitt abwasser aktie aktionar alternative \
    analyse anbau anbieter anfang anfrage angabe angebot angst anlage anlass anleger anleihe anstieg anteil antimon \
    antrag antrieb anwohner april arbeit arbeiter artikel aufbau auflage aufpreis aufschlag aufsicht auftrag aufwand \
    august ausbau ausfall ausfuhr ausgabe ausland ausnahme aussicht ausstieg auto autobauer bagger bank batterie bau \
    bauteil bd beamter bedarf bedenken befragung beginn behorde beispiel beitrag bereich bergleute bergwerk bericht \
    beruf beschaftigte beschluss besitzer bestand besuch betreiber betrieb bewohner bieter bilanz block boden \
    bohrung borse branche bruchteil bund bundesamt burger burgschaft chance chef datum debatte defizit dez dezember \
    dienst dienstag diplomat dokument dollar donnerstag druck dysprosium eigentumer einfuhr einigung einnahme \
    einwohner eisen elektroauto ende energie engpass entscheid entwickler erbe erbium erde erfolg ergebnis erlos \
    ermittler ersatz ertrag erz erze erzen euro europium experte export exporteur fabrik fachkraft fahrzeug faktor \
    fall familie februar fehler firma folge fonds forderer form formel forscher frage frau freitag frist fuhrung \
    fund gadolinium gallium garantie gas gebaude gebiet gebuhr gefahr gegner gehalt geld gemeinde genehmigung \
    generator geologe gerat gericht germanium geschaft gesetz gesprach gewerkschaft gewicht gewinn gipfel gold \
    graphit grenze grosse grube grund gruppe gut guter hafen halbjahr handel handler haus haushalt helfer herbst \
    hersteller hilfe hindernis holmium import importe industrie ingenieur initiative institut interesse interview \
    investor jahr jahrhundert jahrzehnt jan januar job juli jungste juni kabel kabinett kampf kap kapazitat kapital \
    kauf kaufer kette kilo kilogramm kilometer klage kleber klima kobalt kohle konferenz konflikt konkurrent \
    konkurrenz kontrolle konzern kosten kraft kraftwerk kredit krieg krise kritik kritiker kunde kupfer kurs \
    kurzarbeit labor lager lagerstatte land lanthan laufzeit legierung leistung leute licht lieferant lieferkette \
    linie liste lithium lizenz lobby lohn losung lucke lutetium macht magnet mai manager mangan mangel mann markt \
    maschine masse massnahme material mehrheit meldung menge mensch messe metall meter milliarde million mine \
    mineral minister ministerium mio mitarbeiter mittag mitte mittel mittwoch modell monat montag motor mrd mutter \
    nachbar nachfrage nachricht nachteil nahe natur neodym nickel niob norm november nr nutzer nutzung \
    offentlichkeit okonom okt oktober opfer ort oxid panikkauf papier partei partner patent personal pflanze phase \
    phosphat plan platte platz politik politiker praseodym preis presse probe problem produkt produzent programm \
    projekt prozent prozess prufung punkt quartal quelle quote rabatt raffinerie rahmen recycling reform regel \
    regierung region reserve rest rezession risiko roboter rohstoff rolle ruckgang ruckstand rustung sache salz \
    samarium samstag sanktion saure schaden schatz schicht schiff schlagzeile schmelze schritt schrott schuld \
    schulde schutz schutzer seite sektor selten september silber sitz skandium software sommer sonde sonntag sorge \
    spannung speicher sperre spitze staat stadt stahl stand standort start std steinbruch stelle steuer stift \
    stiftung stoff str strafe strategie streik streit strom studie stunde subvention summe system szenario tab tag \
    tagebau tantal technik teil tel terbium thema thulium titan tochter tonne transformator transport treffen trend \
    tsd turbine uberschuss umfrage umsatz umwelt unfall universitat unterlage unternehmen unternehmer uran ursache \
    ursprung verband verbot verbrauch verbraucher verein verfahren vergleich verkauf verkaufer verlust vermogen \
    versicherer versorger versuch vertrag vertreter verzicht volk vorfall vorgabe vorhaben vorjahr vorkommen vorrat \
    vorschlag vorstoss vorteil vorwurf wachstum waffe waffenstillstand wahl ware warnung wasser wasserstoff wechsel \
    weg welt werk werkstoff wert wettbewerb wettlauf widerstand windrad winter wirkung wirtschaft wissen \
    wissenschaftler woche wolfram wort ytterbium yttrium zahl zeichen zeile zeit zeitung zentrum ziel zink zinn zins \
    zoll zugang zukunft zulieferer zusage zuschuss zustand zweck zweifel
    """)

  private static let frequent = Set(bases.flatMap { GermanWords.forms(of: $0).prefix(2) })

  /// What other words are made with. Not those with which places and firms are: `Ludwigshafen`, `Ingolstadt`, `Vattenfall`.
  private static let heads = bases.subtracting(
    words(
      """
      bank block chef ende erbe erde fall gold hafen haus labor land leute mann mine ministerium mitte nahe natur norm rest \
      salz schmelze sitz stadt stahl stift trend ware wert zinn
      """)
  ).filter { $0.utf8.count >= 4 }

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
