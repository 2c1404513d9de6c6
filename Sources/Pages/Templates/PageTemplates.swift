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
    let naming = AssetNaming(
      single.map { (String($0.path.dropFirst(folder.utf8.count)), $0.source) }, direction: words.direction)
    let vocabulary = Vocabulary(PageKey.allCases.map(\.name), constants: words.constants)
    let (library, problems) = TemplateLibrary.compile(templates, vocabulary: vocabulary, shapes: PageShapes.all)
    return SiteTemplates(
      library: library, assets: naming.assets + SiteScript.assets(files), words: words,
      problems: problems + naming.problems + uncalled(library))
  }

  /// Tells of a site's own templates that take no other's place and that no template calls.
  private static func uncalled(_ library: TemplateLibrary) -> [Diagnostic] {
    let names = EmbeddedFiles.all.map { "\($0.path)" }.filter { $0.hasSuffix(suffix) }
      .map { String($0.dropLast(suffix.utf8.count)) }
    let known = Set(names)
    return library.uncalled.filter { PageShapes.all[$0.name] == nil && !known.contains($0.name) }.map { template in
      Diagnostic(
        .uncalledTemplate, path: template.path, "no page is made by this template, and no template calls it",
        fix: didYouMean(template.name, among: names)
          ?? "call it from another template, or remove it")
    }
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
