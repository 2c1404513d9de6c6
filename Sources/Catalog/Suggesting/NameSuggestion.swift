/// A name that occurs in the articles and that no note bears.
package struct NameSuggestion: Sendable {
  /// A sentence in which the name stands.
  package struct Sentence: Sendable {
    package let article: ArticleID
    package let text: String
  }

  /// The spelling to call a note by.
  package let name: String
  /// Other spellings and short forms found, the most frequent first.
  package let aliases: [String]
  /// How often any of them occurs.
  package let count: Int
  /// In how many articles.
  package let articleCount: Int
  /// Some sentences that hold it, of different articles where there are several.
  package let sentences: [Sentence]
  /// The kind of note that its words suggest, by the names of the built-in kinds; nil where they tell nothing.
  package let likelyKind: String?
}
