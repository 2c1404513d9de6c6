import Articles
import Foundations
import Markdown

@testable import Catalog

/// A content folder in memory: notes and articles by their relative path, resolved and linked.
struct Desk {
  let catalog: Catalog
  let notes: [DocumentText]
  let articles: [DocumentText]
  let backlinks: [Backlinks]
  /// Those of every stage, sorted, suggestions filled in.
  let diagnostics: [Diagnostic]

  /// - Parameter others: paths of files that notes may show or link to.
  init(
    _ files: [String: String], kinds: KindTable = .builtIn, readership: Readership = .desk, others: [String] = []
  ) async {
    var notes: [Note] = []
    var articles: [Article] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let source = SourceText(path: "Content/" + path, bytes: Array(text.utf8))
      let folder = String(path.prefix { $0 != "/" })
      if folder == "articles" {
        articles.append(readArticle(source, options: ArticleOptions()))
      } else if let kind = kinds.kind(inFolder: folder) {
        notes.append(NoteReader(kind: kind, readership: readership).read(source, relativePath: path))
      }
    }
    let (catalog, problems) = await CatalogBuilder(kinds: kinds, readership: readership).build(
      notes: notes, articles: articles)
    let files = others.map { FileTable.File(relativePath: $0, path: "Content/" + $0, size: nil) }
    let linker = DocumentLinker(catalog, files: FileTable(files), options: MarkdownOptions())
    self.catalog = catalog
    self.notes = catalog.entities.map { linker.link($0.id) }
    self.articles = catalog.articles.map { linker.link($0.id) }
    backlinks = BacklinkTable(catalog, notes: self.notes, articles: self.articles).backlinks
    let all = problems + (self.notes + self.articles).flatMap(\.diagnostics)
    diagnostics = Suggestions(catalog).complete(all.sorted())
  }

  func entity(_ name: String) -> Entity? { catalog.entities.first { $0.name == name } }

  /// The HTML of a note's body.
  func html(_ name: String) -> String {
    entity(name).map { String(decoding: notes[$0.id.index].html, as: UTF8.self) } ?? ""
  }

  /// The HTML of an article's passages, a line each.
  func html(article id: String) -> String {
    guard let article = catalog.articles.first(where: { $0.article.id == id }) else { return "" }
    return articles[article.id.index].passages.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// The sentences that mention an entity, newest document first, with the name in «».
  func mentions(of name: String) -> [String] {
    guard let entity = entity(name) else { return [] }
    return backlinks[entity.id.index].entries.flatMap { entry in
      let document = self.document(entry.document)
      return backlinks[entity.id.index].mentions(of: entry).map { index in
        let mention = document.mentions[index]
        let prose = document.prose
        return [
          String(decoding: prose[mention.sentence.lowerBound..<mention.name.lowerBound], as: UTF8.self), "«",
          String(decoding: prose[mention.name], as: UTF8.self), "»",
          String(decoding: prose[mention.name.upperBound..<mention.sentence.upperBound], as: UTF8.self),
        ].joined()
      }
    }
  }

  func codes() -> [String] { diagnostics.map(\.rule.code) }

  private func document(_ id: DocumentID) -> DocumentText {
    switch id {
    case .note(let id): notes[id.index]
    case .article(let id): articles[id.index]
    }
  }
}
