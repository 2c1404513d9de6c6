extension BuildOptions {
  /// The folders that a build reads, each with what it is called.
  package var readFolders: [(name: String, path: String)] {
    [("content folder", content)] + (templates.map { [("folder of templates", $0)] } ?? [])
      + articleFolders.map { ("folder of articles", $0) }
  }
}

extension BuildOptions {
  /// Refuses a folder for the cache that lies in one that the build reads, or in the site.
  package func refuseCache(in cache: String) throws(BuildFailure) {
    let place = resolvedPath(cache)
    for other in readFolders + [("output folder", output)] {
      let path = resolvedPath(other.path)
      if place == path || place.hasPrefix(path + "/") {
        throw BuildFailure(
          "the cache \(place) lies in the \(other.name) \(path)", fix: "choose another folder with --cache")
      }
    }
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
