package import Catalog
internal import Foundations
internal import Mustache

/// All words that readers see and no note or article holds, in the language of the site; dates and numbers as it
/// writes them.
package struct Words: Sendable {
  /// As site.yml names it, a tag of BCP 47: `de-AT`.
  package let language: String
  var direction = TextDirection.ltr
  var plurals = PluralRule.english
  var numbers = NumberMarks()
  var months: [String] = []
  var shortMonths: [String] = []
  /// Whether a label such as `Companies` is written small within a sentence.
  var lowersLabels = true
  /// Labels of kinds and fields, by the names of the kinds; empty for the language of kinds.yml.
  package var kinds: [String: KindLabels] = [:]
  /// Whether dates such as `early 2026`, which notes give in English, are put into the words of the site.
  var rewordsDates = false
  /// By word.
  private var phrases: [Phrase] = []
  /// By word: its text, where it has no places.
  private var texts: [String] = []
  /// The words that templates may name: those without forms for counts.
  private(set) var constants = Constants(prefix: "words", [:])

  /// The names of all words.
  private(set) var names: Set<String> = []

  init(language: String) { self.language = language }

  mutating func setPhrases(_ phrases: [String: Phrase]) {
    self.phrases = Word.allCases.map { phrases[$0.name] ?? Phrase($0.name) }
    names = Set(phrases.keys)
    texts = self.phrases.map { $0.text() }
    constants = Constants(prefix: "words", phrases.filter { !$0.value.isCounted }.mapValues(\.pieces))
  }

  // MARK: Phrases

  /// Words without places.
  subscript(_ word: Word) -> String { texts[word.rawValue] }

  /// Words with their places filled; what is written the other way than the site keeps to its place.
  func callAsFunction(_ word: Word, _ places: KeyValuePairs<String, String>) -> String {
    phrases[word.rawValue].text(.other, places.map { ($0.key, isolated($0.value)) })
  }

  /// Words in the form for a count, which stands at the place `count`: `12,345 documents`.
  func counted(_ word: Word, _ count: Int, _ places: KeyValuePairs<String, String> = [:]) -> String {
    phrases[word.rawValue].text(
      plurals.category(of: count), [("count", number(count))] + places.map { ($0.key, isolated($0.value)) })
  }

  /// A name or words of a note or an article, to stand beside others where no markup can.
  func isolated(_ text: String) -> String { direction.isolated(text) }

  /// A position as its note gives it: where text runs from the right, latitude and longitude would change places.
  func position(_ text: String) -> String { direction == .rtl ? "\u{2068}\(text)\u{2069}" : text }

  /// A label as it stands within a sentence.
  func inSentence(_ label: String) -> String { lowersLabels ? label.lowercased() : label }

  /// The title of a part of a long list: that of its first part is the list's own.
  func title(_ title: String, part: Int) -> String {
    self(.titleOfPage, ["title": title, "number": number(part + 1)])
  }

  // MARK: Numbers and dates

  /// A whole number: `12,345`.
  func number(_ number: Int) -> String { numbers.text(number) }

  /// `31 October 2025`, `October 2025` or `2025`.
  func date(_ date: CalendarDate) -> String { text(of: date, .fullDate, .monthAndYear, months) }

  /// `31 October`, or `October` where the day is not known.
  func dateWithinYear(_ date: CalendarDate) -> String {
    guard let month = date.month, months.count == 12 else { return String(date.year) }
    let name = months[month - 1]
    return date.day.map { self(.dayAndMonth, ["day": String($0), "month": name]) } ?? name
  }

  /// `31 Oct`, or `Oct` where the day is not known.
  func shortDateWithinYear(_ date: CalendarDate) -> String {
    guard let month = date.month, shortMonths.count == 12 else { return String(date.year) }
    let name = shortMonths[month - 1]
    return date.day.map { self(.dayAndMonth, ["day": String($0), "month": name]) } ?? name
  }

  /// `31 Oct 2025`, `Oct 2025` or `2025`.
  func shortDate(_ date: CalendarDate) -> String { text(of: date, .shortDate, .shortMonthAndYear, shortMonths) }

  private func text(of date: CalendarDate, _ full: Word, _ withoutDay: Word, _ names: [String]) -> String {
    guard let month = date.month, names.count == 12 else { return String(date.year) }
    let (name, year) = (names[month - 1], String(date.year))
    guard let day = date.day else { return self(withoutDay, ["month": name, "year": year]) }
    return self(full, ["day": String(day), "month": name, "year": year])
  }
}
