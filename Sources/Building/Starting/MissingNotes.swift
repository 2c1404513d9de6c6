internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// The notes that fields name and nobody has begun: each is written of a kind that all the fields that name it take.
package struct MissingNotes: Sendable {
  /// What came of writing them.
  package struct Outcome: Sendable {
    /// Paths of the new notes.
    package fileprivate(set) var written: [String] = []
    /// Names that got none, each with why.
    package fileprivate(set) var left: [String] = []
  }

  fileprivate struct Name {
    let text: String
    /// The kinds that all the fields take, in the order of the first; nil where any will do.
    var kinds: [String]?
    /// The name that a note bears and that was probably meant.
    var near: String?
    /// Other names that articles use for the same.
    var aliases: [String] = []
    /// The kind of which articles speak as of one.
    var likelyKind: String?

    /// Leaves the kinds that another field takes too.
    mutating func narrow(to others: [String]?) {
      guard let others else { return }
      kinds = kinds.map { $0.filter(others.contains) } ?? others
    }

    /// The kind to write a note of; nil where none fits, and where any does.
    var kind: String? {
      guard let kinds else { return likelyKind }
      return likelyKind.flatMap { kinds.contains($0) ? $0 : nil } ?? kinds.first
    }
  }

  private let names: [Name]
  private let content: String

  /// Reads the content folder as a check does, with the drafts: a note that is there is not missing.
  package init(content: String) async throws(BuildFailure) {
    var options = BuildOptions(content: content, output: "")
    options.audience = .internal
    options.includesDrafts = true
    let loaded = try await LoadedSite(options)
    let names = Self.names(in: loaded)
    self.names = names.isEmpty ? [] : Self.joined(names, by: NameSuggester(loaded.site.catalog).suggestions(minimum: 1))
    self.content = content
  }

  /// How many names of a site that was read can have a note written.
  static func count(in loaded: LoadedSite) -> Int {
    names(in: loaded).count { $0.near == nil && $0.kinds?.isEmpty == false }
  }

  private static func names(in loaded: LoadedSite) -> [Name] {
    let reported = loaded.diagnostics.filter { $0.rule == .unknownRelation && $0.subject != nil }.sorted()
    let completed = Suggestions(loaded.site.catalog, drafts: loaded.drafts).complete(reported)
    var names: [Name] = []
    var places: [String: Int] = [:]
    for (problem, answer) in zip(reported, completed) {
      guard let text = problem.subject else { continue }
      let place = places[foldedName(text)] ?? names.count
      if place == names.count {
        places[foldedName(text)] = place
        names.append(Name(text: text))
      }
      names[place].narrow(to: problem.subjectKinds.isEmpty ? nil : problem.subjectKinds)
      if answer.fix != problem.fix { names[place].near = names[place].near ?? answer.fix }
    }
    return names
  }

  /// The names, of which those that articles use for the same thing are one, so that it gets one note.
  private static func joined(_ names: [Name], by suggestions: [NameSuggestion]) -> [Name] {
    let spelt = suggestions.indices.flatMap { index in
      ([suggestions[index].name] + suggestions[index].aliases).map { ($0, index) }
    }
    let bySpelling = Dictionary(spelt, uniquingKeysWith: { first, _ in first })
    var joined: [Name] = []
    var places: [Int: Int] = [:]
    for var name in names {
      guard name.near == nil, let index = bySpelling[name.text] else {
        joined.append(name)
        continue
      }
      if let place = places[index] {
        joined[place].narrow(to: name.kinds)
        continue
      }
      places[index] = joined.count
      name.aliases = ([suggestions[index].name] + suggestions[index].aliases).filter { $0 != name.text }
      name.likelyKind = suggestions[index].likelyKind
      joined.append(name)
    }
    return joined
  }

  /// Writes the notes; never over a file that is there.
  package func write() -> Outcome {
    var outcome = Outcome()
    for name in names {
      guard name.near == nil, let kind = name.kind else {
        outcome.left.append("“\(name.text)”: \(name.reasonToLeaveOut)")
        continue
      }
      do throws(BuildFailure) {
        outcome.written.append(
          try NoteTemplate.write(kind: kind, name: name.text, aliases: name.aliases, content: content))
      } catch {
        outcome.left.append("“\(name.text)”: \(error.summary)")
      }
    }
    return outcome
  }
}

extension MissingNotes.Name {
  fileprivate var reasonToLeaveOut: String {
    if let near { return near }
    let mark = text.contains("\"") ? "'" : "\""
    if kinds == nil { return "any kind will do; make it with “dossier new KIND \(mark)\(text)\(mark)”" }
    return "no kind fits all fields that name it; make it with “dossier new KIND”"
  }
}
