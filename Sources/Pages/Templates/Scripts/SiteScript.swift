internal import Foundations

/// The scripts of pages, each made of the files of a folder in the order of their names.
///
/// The files of one share a function, so that each may use what another declares and none adds a global.
struct SiteScript {
  static let folder = "assets/scripts/"
  static let searchName = "search.js"
  static let previewsName = "previews.js"
  /// Those that ask the search index.
  static let askingSearch: Set<String> = [searchName, previewsName]

  /// What every page loads, of `assets/scripts`, and what is loaded where a reader needs it, of each of its folders: a
  /// function that the first script calls with what it lends, and that gives it back with what it adds.
  ///
  /// - Parameter files: of the folder of templates, in the order of their paths.
  static func assets(_ files: [TemplateFile]) -> [Asset] {
    [Asset(name: "site.js", bytes: joined(files, in: folder, "(() => {", "})();"))]
      + ["search", "previews", "tables", "pictures"].map { name in
        let opening = "dossier(\"\(name) code\", (site) => {"
        return Asset(name: name + ".js", bytes: joined(files, in: folder + name + "/", opening, "return site;\n});"))
      }
  }

  private static func joined(
    _ files: [TemplateFile], in folder: String, _ opening: String, _ closing: String
  ) -> [UInt8] {
    let own = files.filter { file in
      file.path.hasPrefix(folder) && file.path.hasSuffix(".js")
        && !file.path.dropFirst(folder.utf8.count).contains("/")
    }
    let parts = ["\"use strict\";", opening].map { Array($0.utf8) } + own.map(\.source.bytes) + [Array(closing.utf8)]
    let squeezed = Squeezer.script.squeezed(Array(parts.joined(separator: [UInt8(ascii: "\n")])))
    return NameShortener.shortened(DeclarationJoiner.joined(squeezed)) + [UInt8(ascii: "\n")]
  }
}
