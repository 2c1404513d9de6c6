internal import Foundations
internal import Mustache
internal import Pages

/// The templates and assets of a build: the built-in ones, and the site's own where it has a file of that name.
struct TemplateReader {
  let options: BuildOptions

  struct Templates: Sendable {
    let library: TemplateLibrary
    let assets: [Asset]
    let diagnostics: [Diagnostic]
  }

  private static let sizeLimit = 4 << 20

  func read() throws(BuildFailure) -> Templates {
    var files = Dictionary(PageTemplates.builtIn.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var diagnostics: [Diagnostic] = []
    if let path = options.templates {
      guard fileStatus(path)?.kind == .folder else {
        throw BuildFailure("there is no folder \(path)", fix: "leave --templates out to use the built-in templates")
      }
      let folder = Folder(path)
      let listing = folder.list()
      diagnostics += listing.problems.map { $0.diagnostic() }
      for file in listing.files {
        do {
          let bytes = try folder.read(file.path, limit: Self.sizeLimit)
          files[file.path] = TemplateFile(
            path: file.path, source: SourceText(path: Path.join(path, file.path), bytes: bytes))
        } catch {
          diagnostics.append(error.diagnostic())
        }
      }
    }
    let sorted = files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let (library, assets, problems) = PageTemplates.compile(sorted)
    return Templates(library: library, assets: assets, diagnostics: diagnostics + problems)
  }
}
