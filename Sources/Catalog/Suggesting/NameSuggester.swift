/// Proposes notes for names that occur in the articles and that no note bears.
package struct NameSuggester: Sendable {
  private let catalog: Catalog

  package init(_ catalog: Catalog) { self.catalog = catalog }

  /// The names that occur at least `minimum` times, the most frequent first.
  ///
  /// Found by their capitals, with general rules for the starts of sentences, titles of persons, legal forms, acronyms and
  /// short forms. A word that the articles also write in small letters is none, unless it stands in a longer name.
  package func suggestions(minimum: Int = 1) -> [NameSuggestion] {
    let known = knownNames()
    let isKnown = { (name: String) in known.contains(plainWords(of: name).joined(separator: " ")) }
    let survey = NameSurvey(catalog.articles, isKnown: isKnown)
    var groups = NameGroups(survey)
    groups.join()
    return groups.groups.filter { group in
      group.count >= minimum && !group.spellings.contains(where: isKnown)
    }.map { $0.suggestion }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.articleCount != right.articleCount { return left.articleCount > right.articleCount }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }

  /// What notes are called already, and what they say that they are not called.
  private func knownNames() -> Set<String> {
    let names = catalog.entities.flatMap { $0.names.map(\.text) + $0.shields }
    return Set(names.map { plainWords(of: $0).joined(separator: " ") })
  }
}
