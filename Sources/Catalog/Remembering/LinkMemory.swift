/// The documents of a build with what they rest on, for a later build to take over.
///
/// A class, since a linker refers to the memory of the one before it.
package final class LinkMemory: Sendable {
  let linker: DocumentLinker
  /// By entity.
  let notes: [DocumentText]
  /// By article.
  let articles: [DocumentText]
  /// By entity.
  let backlinks: [Backlinks]

  init(linker: DocumentLinker, notes: [DocumentText], articles: [DocumentText], backlinks: [Backlinks]) {
    self.linker = linker
    self.notes = notes
    self.articles = articles
    self.backlinks = backlinks
  }

  var entities: [Entity] { linker.catalog.entities }
  var files: FileTable { linker.files }
}
