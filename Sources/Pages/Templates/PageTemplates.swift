package import Foundations
package import Mustache

/// The built-in templates, assets and words, and the compiling of these and a site's own.
package enum PageTemplates {
  /// The files that the binary carries, in the order of their paths.
  package static var builtIn: [TemplateFile] {
    EmbeddedFiles.all.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      let path = "\(file.path)"
      return TemplateFile(path: path, source: SourceText(path: "Templates/" + path, bytes: Array(bytes)))
    }
  }

  /// Compiles the templates among the files, names the assets and reads the words; any other file is left alone.
  ///
  /// - Parameters:
  ///   - files: of words several may have one path: each is laid over those before it.
  ///   - language: as site.yml names it.
  package static func compile(_ files: [TemplateFile], language: String = "en") -> SiteTemplates {
    let (words, wordProblems) = Words.read(files, language: language)
    let templates = files.filter { $0.path.hasSuffix(suffix) }
      .map { (name: String($0.path.dropLast(suffix.utf8.count)), text: $0.source) }
    let single = files.filter {
      $0.path.hasPrefix(folder) && !$0.path.hasSuffix(suffix) && !$0.path.hasPrefix(SiteScript.folder)
    }
    let assets =
      single.map { file in
        let isStylesheet = file.path.hasSuffix(".css")
        return Asset(
          name: String(file.path.dropFirst(folder.utf8.count)),
          bytes: isStylesheet ? Squeezer.stylesheet.squeezed(file.source.bytes) : file.source.bytes)
      }
      + SiteScript.assets(files)
    let vocabulary = Vocabulary(PageKey.allCases.map(\.name), constants: words.constants)
    let (library, problems) = TemplateLibrary.compile(templates, vocabulary: vocabulary, shapes: PageShapes.all)
    return SiteTemplates(library: library, assets: assets, words: words, problems: wordProblems + problems)
  }

  private static let suffix = ".mustache"
  private static let folder = "assets/"
}
