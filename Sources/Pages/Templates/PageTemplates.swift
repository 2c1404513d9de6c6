package import Foundations
package import Mustache

/// The built-in templates and assets, and the names and shapes against which any template is checked.
package enum PageTemplates {
  package static let vocabulary = Vocabulary(PageKey.allCases.map(\.name))

  /// The files that the binary carries, in the order of their paths.
  package static var builtIn: [TemplateFile] {
    EmbeddedFiles.all.map { file in
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      let path = "\(file.path)"
      return TemplateFile(path: path, source: SourceText(path: "Templates/" + path, bytes: Array(bytes)))
    }
  }

  /// Compiles the templates among the files and names the assets; any other file is left alone.
  package static func compile(
    _ files: [TemplateFile]
  ) -> (library: TemplateLibrary, assets: [Asset], problems: [Diagnostic]) {
    let templates = files.filter { $0.path.hasSuffix(suffix) }
      .map { (name: String($0.path.dropLast(suffix.utf8.count)), text: $0.source) }
    let assets = files.filter { $0.path.hasPrefix(folder) && !$0.path.hasSuffix(suffix) }
      .map { Asset(name: String($0.path.dropFirst(folder.utf8.count)), bytes: $0.source.bytes) }
    let (library, problems) = TemplateLibrary.compile(templates, vocabulary: vocabulary, shapes: PageShapes.all)
    return (library, assets, problems)
  }

  private static let suffix = ".mustache"
  private static let folder = "assets/"
}
