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

  private struct Name {
    let text: String
    /// The kinds that all the fields take, in the order of the first; empty where any will do, or none fits all.
    var kinds: [String]
    /// The name that a note bears and that was probably meant.
    let near: String?
  }

  private let names: [Name]
  private let suggestions: [NameSuggestion]
  private let content: String

  /// Reads the content folder as a build does.
  package init(content: String) async throws(BuildFailure) {
    let loaded = try await LoadedSite(BuildOptions(content: content, output: ""))
    names = Self.names(in: loaded)
    suggestions = names.isEmpty ? [] : NameSuggester(loaded.site.catalog).suggestions(minimum: 1)
    self.content = content
  }

  /// How many notes could be written for a site that was read.
  static func count(in loaded: LoadedSite) -> Int { names(in: loaded).count { $0.near == nil } }

  private static func names(in loaded: LoadedSite) -> [Name] {
    let reported = loaded.diagnostics.filter { $0.rule == .unknownRelation && $0.subject != nil }.sorted()
    let completed = Suggestions(loaded.site.catalog, drafts: loaded.drafts).complete(reported)
    var names: [Name] = []
    var places: [String: Int] = [:]
    for (problem, answer) in zip(reported, completed) {
      guard let text = problem.subject else { continue }
      if let place = places[foldedName(text)] {
        names[place].kinds.removeAll { !problem.subjectKinds.isEmpty && !problem.subjectKinds.contains($0) }
        continue
      }
      places[foldedName(text)] = names.count
      names.append(Name(text: text, kinds: problem.subjectKinds, near: answer.fix == problem.fix ? nil : answer.fix))
    }
    return names
  }

  /// Writes the notes; never over a file that is there.
  package func write() -> Outcome {
    var outcome = Outcome()
    for name in names {
      let known = suggestions.first { ([$0.name] + $0.aliases).contains(name.text) }
      let likely = known?.likelyKind.flatMap { name.kinds.contains($0) ? $0 : nil }
      if let near = name.near {
        outcome.left.append("“\(name.text)”: \(near)")
      } else if let kind = likely ?? name.kinds.first {
        let aliases = known.map { ([$0.name] + $0.aliases).filter { $0 != name.text } } ?? []
        do throws(BuildFailure) {
          outcome.written.append(
            try NoteTemplate.write(kind: kind, name: name.text, aliases: aliases, content: content))
        } catch {
          outcome.left.append("“\(name.text)”: \(error.summary)")
        }
      } else {
        outcome.left.append("“\(name.text)”: no kind fits all fields that name it; make it with “dossier new KIND”")
      }
    }
    return outcome
  }
}
