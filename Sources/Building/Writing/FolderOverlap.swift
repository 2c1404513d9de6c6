internal import Foundations

extension BuildOptions {
  /// The folders that a build reads, each with what it is called.
  package var readFolders: [(name: String, path: String)] {
    [("content folder", content)] + (templates.map { [("folder of templates", $0)] } ?? [])
      + articleFolders.map { ("folder of articles", $0) }
  }
}

/// Refuses a folder to be written that lies in one of others, or the other way round: one would eat the other.
package func refuseOverlap(
  of folder: String, called name: String, with others: [(name: String, path: String)], fix: String
) throws(BuildFailure) {
  let folder = resolvedPath(folder)
  for other in others {
    let path = resolvedPath(other.path)
    if folder == path || folder.hasPrefix(path + "/") || path.hasPrefix(folder + "/") {
      throw BuildFailure("the \(name) \(folder) and the \(other.name) \(path) lie within each other", fix: fix)
    }
  }
}
