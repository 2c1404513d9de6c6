internal import Articles
internal import Foundations

/// What a catalog leaves out for its readers, known so that what refers to it can be left out without a report.
///
/// None of it is ever written.
package struct Withheld: Sendable {
  /// Folded.
  private var names: Set<String> = []
  private var spellings: [EntityName] = []
  private var articles: Set<String> = []
  /// Paths below the content folder and addresses of pages.
  private var paths: Set<String> = []
  private(set) var sections: [EntityID: Set<String>] = [:]

  /// - Parameter articles: those that are left out.
  init(notes: [Note], articles: [Article]) {
    for note in notes {
      for name in note.names { add(name) }
      names.insert(foldedName(note.stem))
      paths.insert(note.relativePath)
      paths.insert("\(note.kind.folder)/\(slug(note.stem)).html")
    }
    for article in articles {
      self.articles.formUnion([article.id.lowercased(), slug(Path.stem(of: article.path))])
      paths.insert("articles/\(slug(article.id)).html")
    }
  }

  /// Adds what notes keep to themselves that are in the catalog.
  mutating func add(partsOf notes: [Note]) {
    for (index, note) in notes.enumerated() {
      for name in note.withheldNames { add(EntityName(text: name, role: .alias, match: .folded)) }
      if !note.withheldSections.isEmpty { sections[EntityID(index)] = Set(note.withheldSections) }
    }
  }

  private mutating func add(_ name: EntityName) {
    names.insert(foldedName(name.text))
    spellings.append(name)
  }

  var isEmpty: Bool { names.isEmpty && articles.isEmpty && paths.isEmpty && sections.isEmpty }

  var hasArticles: Bool { !articles.isEmpty }

  /// Whether a note that is left out bears the name, or a note that is not keeps it to itself.
  package func holds(name: String) -> Bool {
    (!names.isEmpty && names.contains(foldedName(name))) || (!paths.isEmpty && paths.contains(name + ".md"))
  }

  func holds(article id: String) -> Bool {
    !articles.isEmpty && (articles.contains(id.lowercased()) || articles.contains(slug(id)))
  }

  /// A path below the content folder, with or without its ending, or the address of a page.
  package func holds(path: String) -> Bool { !paths.isEmpty && (paths.contains(path) || paths.contains(path + ".md")) }

  func holds(section id: String, of entity: EntityID) -> Bool { sections[entity]?.contains(id) ?? false }

  /// Names that no entity of the catalog bears too: words that texts are not to take for a shorter name.
  func shields(besides known: NameTable) -> [EntityName] {
    spellings.filter { known.find($0.text) == .none }
  }
}
