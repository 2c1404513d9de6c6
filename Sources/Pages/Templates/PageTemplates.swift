internal import Foundations
internal import Mustache

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

  /// Compiles the templates among the files and names the assets; any other file is left alone.
  package static func compile(_ files: [TemplateFile], words: Words) -> SiteTemplates {
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
    return SiteTemplates(library: library, assets: assets, words: words, problems: problems)
  }

  /// Compiles the templates with the words of a language, and tells of what is wrong with these too.
  package static func compile(_ files: [TemplateFile], language: String = "en") -> SiteTemplates {
    let (words, problems) = Words.read(files, language: language)
    var templates = compile(files, words: words)
    templates.problems = problems + templates.problems
    return templates
  }

  private static let suffix = ".mustache"
  private static let folder = "assets/"
}
