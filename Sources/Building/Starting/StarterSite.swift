internal import Catalog
internal import Foundations

/// A small site that works, for a newcomer to change into their own.
package enum StarterSite {
  /// Writes the starter files into a content folder within the folder for a site, which is made where it is not there.
  package static func write(to content: String, in folder: String) throws(BuildFailure) -> [String] {
    guard Folder(folder).status(of: "site.yml") == nil else {
      throw BuildFailure(
        "\(folder) is a content folder, and no site starts within one",
        fix: "build it with “dossier build --content \(folder)”, or name another folder")
    }
    return try write(to: Path.join(folder, content))
  }

  /// Writes the starter files into a content folder. Files that are there already are left alone; where they are notes
  /// or articles, nothing is written, for invented ones would stand among them.
  ///
  /// - Returns: the paths that were written, sorted.
  package static func write(to path: String) throws(BuildFailure) -> [String] {
    let folder = Folder(path)
    let texts = textCount(in: folder)
    guard texts == 0 else {
      throw BuildFailure(
        "\(path) holds notes or articles already, \(texts) in all, and the sample would stand among them",
        fix: "build it with “dossier build”, or name another folder with --content")
    }
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
    return written.sorted()
  }

  /// How many notes and articles a build would find: a text that it would not read is none.
  private static func textCount(in folder: Folder) -> Int {
    let bytes = { (name: String) in try? folder.read(name, limit: ContentReader.sizeLimit) }
    let kinds = bytes(SettingsFile.kinds).map {
      SourceText(path: Path.join(folder.path, SettingsFile.kinds), file: $0)
    }
    let rules = bytes(IgnoreRules.file).map {
      IgnoreRules(SourceText(path: Path.join(folder.path, IgnoreRules.file), file: $0).bytes)
    }
    let scan = ContentScan(
      folder, kinds: KindTable.read(kinds).kinds, articleFolders: [], ignoring: rules ?? IgnoreRules())
    return scan.notes.count + scan.articles.count
  }
}
