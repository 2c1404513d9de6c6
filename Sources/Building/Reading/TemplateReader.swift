internal import Foundations
internal import Pages

/// The templates, assets and words of a build: the built-in ones, and the site's own where it has a file of that name.
struct TemplateReader {
  let options: BuildOptions

  private static let sizeLimit = 4 << 20

  /// In the order of their paths. The site's own words stand behind the built-in ones of their language.
  func read() throws(BuildFailure) -> (files: [TemplateFile], problems: [Diagnostic]) {
    let (own, problems) = try readOwn()
    let replaced = Set(own.lazy.filter { $0.language == nil }.map(\.path))
    let files = PageTemplates.builtIn.filter { !replaced.contains($0.path) } + own
    let sorted = files.enumerated().sorted { left, right in
      left.element.path == right.element.path
        ? left.offset < right.offset : left.element.path.utf8.lexicographicallyPrecedes(right.element.path.utf8)
    }
    return (sorted.map(\.element), problems)
  }

  private func readOwn() throws(BuildFailure) -> (files: [TemplateFile], problems: [Diagnostic]) {
    guard let path = options.templates else { return ([], []) }
    guard fileStatus(path)?.kind == .folder else {
      if options.mayLackTemplates { return ([], []) }
      throw BuildFailure("there is no folder \(path)", fix: "leave --templates out to use the built-in templates")
    }
    let folder = Folder(path)
    let listing = folder.list()
    var problems = listing.problems.map { $0.diagnostic() }
    var files: [TemplateFile] = []
    for file in listing.files {
      do {
        files.append(TemplateFile(path: file.path, source: try source(file.path, in: folder)))
      } catch {
        problems.append(error.diagnostic())
      }
    }
    return (files, problems)
  }

  /// Assets may be anything but text, and are left as they are.
  private func source(_ file: String, in folder: Folder) throws(FileProblem) -> SourceText {
    let bytes = try folder.read(file, limit: Self.sizeLimit)
    let path = Path.join(folder.path, file)
    let isText = ["mustache", "yml", "css"].contains(Path.fileExtension(of: file))
    return isText ? SourceText(path: path, file: bytes) : SourceText(path: path, bytes: bytes)
  }
}
