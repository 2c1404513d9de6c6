internal import Foundations
internal import YAML

/// Words in a note that name a time from the day on which they were said: `next year`.
struct RelativeWords: Sendable {
  let words: String
  let position: SourcePosition
  /// How wide they stand in the file, in Unicode scalars.
  let columns: Int
}

/// A date in a note: one of the calendar, or one that has to be counted from the article cited beside it.
enum StatedDate {
  case known(DateValue)
  case relative(RelativeWords)
}

extension NoteFields {
  /// The date that a key gives; nil where it gives none, and where what it gives is no date, which is reported.
  mutating func statedDate(_ key: String, _ entries: [YAMLEntry]) -> StatedDate? {
    guard let scalar = entries[key]?.scalar, !scalar.isNull else { return nil }
    let words = trimmed(scalar.text)
    if DateValue.isRelative(words) {
      return .relative(RelativeWords(words: words, position: scalar.position, columns: scalar.columns))
    }
    return knownDate(key, entries).map { .known($0) }
  }

  /// The same, where there is no article to count from.
  mutating func knownDate(_ key: String, _ entries: [YAMLEntry]) -> DateValue? {
    guard let scalar = entries[key]?.scalar, !scalar.isNull else { return nil }
    do throws(ValueProblem) {
      return try DateValue(parsing: trimmed(scalar.text))
    } catch {
      report(
        .wrongType, at: scalar.position, length: scalar.columns, "“\(key)” takes a date: \(error.summary)",
        fix: error.fix)
      return nil
    }
  }
}
