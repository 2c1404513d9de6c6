import Foundations
import TestSupport
import Testing

@testable import Pages

@Suite struct WordsTests {
  /// The built-in files with further ones laid over them, each as its name and text.
  static func read(
    _ language: String, _ own: KeyValuePairs<String, String> = [:]
  ) -> (words: Words, problems: [Diagnostic]) {
    let files = own.map { name, text in
      TemplateFile(path: "words/\(name)", source: SourceText(path: "Templates/words/\(name)", bytes: Array(text.utf8)))
    }
    return Words.read(PageTemplates.builtIn + files, language: language)
  }

  @Test func english_hasAllWords() {
    let (words, problems) = Self.read("en")
    #expect(problems.map(\.summary) == [])
    for word in Word.allCases { #expect(words.names.contains(word.name), "\(word)") }
  }

  /// Signs and digits alone take the direction of what is around them, which would put longitude before latitude.
  @Test func position_keepsItsOrder_whereTextRunsFromTheRight() {
    let arabic = Self.read("ar", ["ar.yml": "direction: rtl\nwords: {page: {home: Home}}\n"]).words
    #expect(arabic.position("31.1, 35.4") == "\u{2068}31.1, 35.4\u{2069}")
    #expect(Self.read("en").words.position("31.1, 35.4") == "31.1, 35.4")
  }

  @Test(arguments: [
    ("en-GB", "Sources"), ("EN", "Sources"), ("xx", "Sources"), ("zz-AA", "Bronnen"), ("zz", "Bronnen"),
  ])
  func tag_isServedByTheWordsOfItsLanguage(_ tag: String, _ sources: String) {
    let own: KeyValuePairs = ["zz.yml": "words: {parts: {sources: Bronnen}}"]
    #expect(Self.read(tag, own).words[.sources] == sources)
    #expect(Self.read(tag, own).words.language == tag)
  }

  @Test func ownFileOfABuiltInLanguage_replacesWordByWord() {
    let (words, problems) = Self.read("en", ["en.yml": "words: {parts: {sources: Evidence, mine: Mine}}"])
    #expect(words[.sources] == "Evidence")
    #expect(words[.milestones] == "Milestones")
    #expect(words.names.contains("mine"))
    #expect(problems.isEmpty)
  }

  @Test func missingWords_areReportedOnce_withTheirNumber() throws {
    let (_, problems) = Self.read("zz", ["zz.yml": "words: {parts: {sources: Bronnen}}"])
    #expect(problems.map(\.rule.code) == ["DOS-634"])
    let summary = try #require(problems.first?.summary)
    #expect(summary.hasPrefix("\(Self.read("en").words.names.count - 1) of "))
  }

  @Test(arguments: [
    ("an unknown name", "words: {parts: {1️⃣sorces: Bronnen}}", "DOS-631"),
    ("a part that no file has", "1️⃣word: {}", "DOS-631"),
    ("a place that nothing fills", "words: {claims: {1️⃣withdrawnBecause: \"weg: {grund}\"}}", "DOS-632"),
    ("a rule that is not known", "plurals: 1️⃣dutch", "DOS-630"),
    ("eleven months", "1️⃣months: [a, b, c, d, e, f, g, h, i, j, k]", "DOS-630"),
    ("a group that is text", "words: {1️⃣parts: Bronnen}", "DOS-630"),
    ("a list for words", "words: {parts: {1️⃣sources: [a]}}", "DOS-630"),
    ("a file that is a list", "1️⃣[a, b]", "DOS-630"),
  ])
  func problem_isReportedWhereItIs(_ name: String, _ file: String, _ code: String) {
    let marked = MarkedText(file)
    let problems = Self.read("zz", ["zz.yml": marked.text]).problems.filter { $0.rule.code != "DOS-634" }
    #expect(problems.map(\.rule.code) == [code])
    #expect(problems.map(\.position) == marked.positions)
  }

  @Test func wordsWithAPlaceThatNothingFills_stayEnglish() {
    let words = Self.read("zz", ["zz.yml": "words: {dates: {fullDate: \"{tag}.\"}}"]).words
    #expect(words.date(CalendarDate(daysSinceEpoch: 0)) == "1 January 1970")
  }

  // MARK: Numbers and dates

  @Test(arguments: [(0, "0"), (1234, "1234"), (12_345, "12,345"), (1_234_567, "1,234,567"), (-12_345, "−12,345")])
  func number_isGrouped(_ number: Int, _ text: String) {
    #expect(Self.read("en").words.number(number) == text)
  }

  @Test(arguments: [("2025-10-31", "31 October 2025"), ("2025-10", "October 2025"), ("2025", "2025")])
  func date_isWrittenAsPreciselyAsItIsKnown(_ iso: String, _ text: String) throws {
    #expect(Self.read("en").words.date(try #require(CalendarDate(iso: iso))) == text)
  }

  @Test func dateThatIsNoISODate_staysAsItIsWritten() throws {
    #expect(Self.read("en").words.date(try #require(DateValue("early 2026"))) == "early 2026")
  }

  @Test(arguments: [
    ("early 2026", "Anfang 2026"), ("mid-2026", "Mitte 2026"), ("late 2026", "Ende 2026"),
    ("Q3 2027", "3. Quartal 2027"),
    ("second half of 2026", "2. Halbjahr 2026"), ("by Q1 2026", "bis 1. Quartal 2026"),
    ("October 2025", "Oktober 2025"),
    ("31 October 2025", "31. Oktober 2025"), ("by October 2025", "bis Oktober 2025"), ("2026-07", "Juli 2026"),
    ("start of 2026", "start of 2026"), ("before 2027", "before 2027"),
  ])
  func dateInWords_isRewordedWhereTheLanguageAsksForIt(_ words: String, _ text: String) throws {
    #expect(Self.read("de").words.date(try #require(DateValue(words))) == text)
    #expect(Self.read("en").words.date(try #require(DateValue("Q3 2027"))) == "Q3 2027")
  }

  @Test func labelWithinASentence_isSmallWhereTheLanguageHasItSo() {
    #expect(Self.read("en").words.inSentence("Companies") == "companies")
    #expect(Self.read("zz", ["zz.yml": "labels: kept"]).words.inSentence("Companies") == "Companies")
  }
}
