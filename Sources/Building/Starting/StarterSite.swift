internal import Foundations

/// A small site that works, for a newcomer to change into their own.
package enum StarterSite {
  /// Writes the starter files into a content folder. Files that are there already are left alone.
  ///
  /// - Returns: the paths that were written, sorted.
  package static func write(to path: String) throws(BuildFailure) -> [String] {
    let folder = Folder(path)
    let prefix = "starter/"
    var written: [String] = []
    for file in EmbeddedFiles.all {
      let embedded = "\(file.path)"
      guard embedded.hasPrefix(prefix) else { continue }
      let relative = String(embedded.dropFirst(prefix.count))
      guard folder.status(of: relative) == nil else { continue }
      do throws(FileProblem) {
        try folder.write(Array("\(file.text)".utf8), to: relative)
      } catch {
        throw BuildFailure("\(error)")
      }
      written.append(Path.join(path, relative))
    }
    guard !written.isEmpty else {
      throw BuildFailure("\(path) holds a site already", fix: "build it with “dossier build”")
    }
    return written.sorted()
  }
}
