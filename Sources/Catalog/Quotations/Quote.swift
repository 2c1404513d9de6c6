package import Articles

/// Words that somebody said, as an article or a note gives them.
package struct Quote: Sendable {
  /// Without quotation marks.
  package let words: String
  /// The name of the speaker, as the article or note has it.
  package let speaker: String
  /// The entity that bears the name; nil where no note does.
  package let entity: EntityID?
  package let attribution: Attribution
  /// The one that holds the words; nil where a note states them without one.
  package let article: ArticleID?
  /// The anchor of the passage that holds the words; nil where they were not found.
  package let anchor: String?
  /// Whether the desk picked it: a note states it.
  package let isCited: Bool
  /// What keeps a reader from looking the words up; nil where nothing does.
  package let doubt: CitationDoubt?
}
