internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// Looks for names without a note in the articles of a content folder.
package struct NameSearch: Sendable {
  private let options: BuildOptions
  private let minimum: Int
  private let names: [String]

  /// - Parameter names: the only ones to report, by any of their spellings; empty for all.
  package init(_ options: BuildOptions, minimum: Int, names: [String]) {
    self.options = options
    self.minimum = minimum
    self.names = names
  }

  /// Reads and links the whole site; a name to choose that was not found is a `BuildFailure`.
  package func run() async throws(BuildFailure) -> NameReport {
    let site = try await LoadedSite(options).site
    let all = NameSuggester(site.catalog).suggestions(minimum: minimum)
    guard !names.isEmpty else { return NameReport(suggestions: all, isChosen: false, catalog: site.catalog) }
    var chosen: [NameSuggestion] = []
    var noted: [String] = []
    for name in names {
      if case .one(let id) = site.catalog.names.find(name) {
        noted.append("“\(name)” has its note already, \(site.catalog[id].note.source.path)")
        continue
      }
      guard let found = all.first(where: { ([$0.name] + $0.aliases).contains(name) }) else {
        throw BuildFailure(
          "no name without a note is spelled “\(name)” in the articles",
          fix: didYouMean(name, among: all.flatMap { [$0.name] + $0.aliases }))
      }
      chosen.append(found)
    }
    return NameReport(suggestions: chosen, isChosen: true, noted: noted, catalog: site.catalog)
  }
}

/// The names that a search found.
package struct NameReport: Sendable {
  let suggestions: [NameSuggestion]
  /// Whether the editor named them one by one.
  let isChosen: Bool
  /// Of the names that the editor gave: which have a note, and where.
  package var noted: [String] = []
  let catalog: Catalog

  /// What a person reads: each name with its counts, its other spellings and its sentences.
  package var lines: [String] {
    guard !suggestions.isEmpty || !noted.isEmpty else { return ["every name that occurs in the articles has a note"] }
    let found = suggestions.flatMap { suggestion -> [String] in
      let kind = suggestion.likelyKind.map { ", looks like: \($0)" } ?? ""
      let others = suggestion.aliases.isEmpty ? [] : ["    also: \(suggestion.aliases.joined(separator: ", "))"]
      return ["\(suggestion.name) (\(suggestion.count) × in \(counted(suggestion.articleCount, "article"))\(kind))"]
        + others
        + suggestion.sentences.map { "    \(catalog[$0.article].article.id): \(shortened($0.text))" }
    }
    return noted + found
  }

  /// Writes a note for each name, those likely of the kind where none was named.
  ///
  /// - Returns: the paths of the new notes.
  package func write(kind: String, content: String) throws(BuildFailure) -> [String] {
    let known = catalog.kinds.kinds.first { [$0.name, $0.folder, $0.label.lowercased()].contains(kind.lowercased()) }
    let wanted = isChosen ? suggestions : suggestions.filter { $0.likelyKind == known?.name }
    guard !wanted.isEmpty || isChosen else {
      throw BuildFailure(
        "no name looks like a \(kind)", fix: "name those to write: dossier suggest --write \(kind) \"…\"")
    }
    var written: [String] = []
    for suggestion in wanted {
      written.append(
        try NoteTemplate.write(kind: kind, name: suggestion.name, aliases: suggestion.aliases, content: content))
    }
    return written
  }

  private func shortened(_ text: String) -> String {
    text.count > 160 ? String(text.prefix(157)) + "…" : text
  }
}
