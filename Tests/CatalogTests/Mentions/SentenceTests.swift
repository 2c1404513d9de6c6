import Testing

@testable import Catalog

@Suite struct SentenceTests {
  /// Each case is a text with `|` where one sentence ends and the next begins.
  static let cases = [
    "RareX signed. |The partner paid.",
    "The U.S. Department of State was there. |It watched.",
    "They met in Washington D.C. on Friday. |Then they left.",
    "They met in the U.S. |The talks went on.",
    "Torngat Metals Inc. of Canada signed. |VAC followed.",
    "It holds approx. 12 Mt at 0.31% TREO. |More is expected.",
    "Jun Y. Lee leads it. |He spoke.",
    "Is it true? |Yes! |“So it is.” |He left.",
    "“It works.” — James Durrant",
    "No. 5 is open, e.g. for GM. |However, it is late.",
    "Prices rose by 3.5 per cent… |Nobody knows why.",
    "one. two. three.",
    "日本は発表した。|価格は上がった。",
    "It cost $1.8bn. |A second plant follows.",
    "St. Louis Corp. Ltd. and Co. v. Smith",
    "RareX Pvt. Ltd. met Adm. Smith on 3 Apr. Monday in Ft. Worth. |The Rs. 5 Mio. deal held.",
    "Yesterday Dr. A. Alpha came to one of them. |I. Beta did not.",
    "It was signed by Gov. A. Alpha and five others in Washington D.C. |A sixth refused.",
    "",
  ]

  static let germanCases = [
    "RareX unterschrieb am 3. Mai. |Der Partner zahlte.",
    "Sie liefern z. B. Neodym und z.\u{A0}B. Dysprosium, d. h. Metalle. |Das genügt.",
    "Es kostet ca. 5 Mio. Euro bzw. Dr. Müller zufolge 6 Mrd. Dollar. |Die Firma schweigt.",
    "Der Umsatz lag bei 5 Mio. |Über die Hälfte kam aus Estland.",
    "Im 3. Quartal 2025 sank er. |Prof. Dr. Ute Krämer warnte.",
    "Das Werk entstand 2025. |Neo liefert Magnete usw. |Es läuft.",
    "»Wir bauen.« |Er ging. |„Es lohnt sich.“ |Sie blieb.",
    "Die Fa. Schmidt (vgl. Abb. 3) lieferte Nr. 12 i. d. R. Montags. |Für den Rest gilt Abs. 2.",
    "Sie kam mit Prof. Dr. A. Alpha und I. Beta. |Er blieb.",
    "Am 1. Januar traf J. Schmidt die Ministerin. |Außerdem kam Neo.",
  ]

  @Test(arguments: germanCases) func germanSentences_endWhereTheyShould(_ marked: String) {
    check(marked, SentenceLanguage(tag: "de-AT"))
  }

  @Test func languagesOtherThanGerman_areReadAsEnglish() {
    #expect(SentenceLanguage(tag: nil) == .english && SentenceLanguage(tag: "den") == .english)
    #expect(SentenceLanguage(tag: "DE") == .german)
  }

  @Test(arguments: cases) func sentences_endWhereTheyShould(_ marked: String) { check(marked, .english) }

  private func check(_ marked: String, _ language: SentenceLanguage) {
    let text = Array(marked.filter { $0 != "|" }.utf8)
    let sentences = text.withUnsafeBufferPointer { buffer in
      SentenceScanner(text: buffer, language: language).sentences().map { String(decoding: text[$0], as: UTF8.self) }
    }
    let expected = marked.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    #expect(sentences == expected)
  }
}
