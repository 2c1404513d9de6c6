internal import Articles
internal import Catalog
internal import Foundations

/// A content folder as an audience is to see it, with markers in all that it is not to see.
struct PlantedContent {
  private(set) var content: ContentReader.Content
  private(set) var items: [LeakItem] = []

  /// - Parameter content: as the desk sees it, from this folder.
  init(
    _ content: ContentReader.Content, for audience: Audience, shownTo readers: Audience, in folder: String
  ) throws(BuildFailure) {
    self.content = content
    let readership = Readership(audience, unmarked: content.settings.readership.unmarked)
    self.content.settings.readership.readers = readers
    // Clippings are joined to their stories before anything is planted in these, by which they would no longer be known.
    let articles = joinedStories(content.articles, for: readership)
    self.content.articles = articles
    var withheld: Set<String> = []
    for index in articles.indices where !readership.admits(document: articles[index].audience) {
      let planted = PlantedArticle(articles[index], number: index)
      self.content.articles[index] = planted.article
      items.append(planted.item)
      withheld.formUnion([slug(planted.article.id), slug(Path.stem(of: planted.article.path))])
    }
    for (index, note) in content.notes.enumerated() {
      let planted = PlantedNote(
        note, of: try Self.source(of: note, in: folder), for: readership, readBy: self.content.settings.readership,
        withheldArticles: withheld,
        firstNumber: content.articles.count + index * PlantedNote.numbers)
      self.content.notes[index] = planted.note
      items += planted.items
    }
  }

  private static func source(of note: Note, in folder: String) throws(BuildFailure) -> SourceText {
    do throws(FileProblem) {
      return SourceText(
        path: note.path, file: try Folder(folder).read(note.relativePath, limit: ContentReader.sizeLimit))
    } catch {
      throw BuildFailure("\(error)")
    }
  }
}
