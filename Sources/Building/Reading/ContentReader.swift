internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// Reads a content folder: settings, kinds, notes, articles, the sizes of images.
package struct ContentReader {
  let options: BuildOptions
  /// For the words among them.
  let templates: [TemplateFile]
  let progress: BuildProgress

  struct Content: Sendable {
    var settings: SiteSettings
    var severities: SeverityOverrides
    var words: Words
    var kinds: KindTable
    var notes: [Note]
    var articles: [Article]
    var files: FileTable
    var diagnostics: [Diagnostic]
  }

  /// Bytes of one note, article or settings file beyond which it is not read.
  static let sizeLimit = 8 << 20

  func read() async throws(BuildFailure) -> Content {
    guard fileStatus(options.content)?.kind == .folder else {
      throw BuildFailure(
        "there is no folder \(options.content)",
        fix: "make one with “dossier init”, or name yours with --content")
    }
    let folder = Folder(options.content)
    var diagnostics: [Diagnostic] = []
    let (settings, severities) = readSettings(folder, &diagnostics)
    let (words, wordProblems) = Words.read(templates, language: settings.language)
    diagnostics += wordProblems
    let kinds = readKinds(folder, &diagnostics).labelled(by: words.kinds)
    let rules = IgnoreRules(
      (try? folder.read(".dossierignore", limit: Self.sizeLimit)).map { String(decoding: $0, as: UTF8.self) } ?? "")
    let scan = ContentScan(folder, kinds: kinds, articleFolders: options.articleFolders, ignoring: rules)
    diagnostics += scan.diagnostics
    guard !scan.notes.isEmpty || !scan.articles.isEmpty else {
      throw BuildFailure(
        "\(options.content) holds no notes and no articles",
        fix: "start with “dossier init” or “dossier new company \"…\"”")
    }
    async let files = readFiles(scan)
    let (notes, noteProblems) = await readNotes(scan, for: settings.readership)
    let (articles, articleProblems) = await readArticles(scan)
    diagnostics += noteProblems + articleProblems
    return Content(
      settings: settings, severities: severities, words: words, kinds: kinds, notes: notes, articles: articles,
      files: await files, diagnostics: diagnostics)
  }

  /// The places to publish to that site.yml names; problems of site.yml are told by the build.
  package static func publishTargets(of content: String) -> [PublishTarget] {
    let folder = Folder(content)
    guard let bytes = try? folder.read("site.yml", limit: sizeLimit) else { return [] }
    return SettingsReader(SourceText(path: Path.join(content, "site.yml"), bytes: bytes), languages: []).targets
  }

  private func readSettings(
    _ folder: Folder, _ diagnostics: inout [Diagnostic]
  ) -> (SiteSettings, SeverityOverrides) {
    guard let source = optionalSource("site.yml", in: folder, &diagnostics) else {
      return (settings(SiteSettings()), SeverityOverrides())
    }
    let reader = SettingsReader(source, languages: PageTemplates.languages(of: templates))
    diagnostics += reader.diagnostics
    return (settings(reader.settings), reader.severities)
  }

  /// The settings of site.yml with what the command line changes of them.
  private func settings(_ settings: SiteSettings) -> SiteSettings {
    var settings = settings
    settings.showsWorklists = options.showsWorklists ?? settings.showsWorklists
    settings.showsChanges = options.showsChanges ?? settings.showsChanges
    settings.readership.readers = options.audience ?? settings.readership.readers
    settings.rootPath = options.rootPath
    settings.showsFullText = options.showsFullText
    return settings
  }

  private func readKinds(_ folder: Folder, _ diagnostics: inout [Diagnostic]) -> KindTable {
    let source = optionalSource("kinds.yml", in: folder, &diagnostics)
    let (kinds, problems) = KindTable.read(source)
    diagnostics += problems
    return kinds
  }

  /// A file that a site may do without; nil where it is not there.
  private func optionalSource(_ name: String, in folder: Folder, _ diagnostics: inout [Diagnostic]) -> SourceText? {
    do {
      return SourceText(
        path: Path.join(folder.path, name), bytes: try folder.read(name, limit: Self.sizeLimit))
    } catch {
      if error.kind != .missing { diagnostics.append(error.diagnostic()) }
      return nil
    }
  }

  private func readNotes(_ scan: ContentScan, for readership: Readership) async -> ([Note], [Diagnostic]) {
    let folder = scan.folder
    let files = scan.notes
    let includesDrafts = options.includesDrafts
    let read = await progress.map(.readingNotes, count: files.count) { index -> Result<Note, FileProblem> in
      let file = files[index]
      return Result { () throws(FileProblem) in
        let bytes = try folder.read(file.relativePath, limit: Self.sizeLimit)
        let source = SourceText(path: Path.join(folder.path, file.relativePath), bytes: bytes)
        return NoteReader(kind: file.kind, readership: readership).read(source, relativePath: file.relativePath)
      }
    }
    var notes: [Note] = []
    var diagnostics: [Diagnostic] = []
    for result in read {
      switch result {
      case .success(let note): if includesDrafts || !note.isDraft { notes.append(note) }
      case .failure(let problem): diagnostics.append(problem.diagnostic())
      }
    }
    return (notes, diagnostics)
  }

  private func readArticles(_ scan: ContentScan) async -> ([Article], [Diagnostic]) {
    let files = scan.articles
    let read = await progress.map(.readingArticles, count: files.count) { index -> Result<Article, FileProblem> in
      let file = files[index]
      return Result { () throws(FileProblem) in
        let bytes = try file.folder.read(file.relativePath, limit: Self.sizeLimit)
        let source = SourceText(path: Path.join(file.folder.path, file.relativePath), bytes: bytes)
        return readArticle(source, options: ArticleOptions())
      }
    }
    var articles: [Article] = []
    var diagnostics: [Diagnostic] = []
    for result in read {
      switch result {
      case .success(let article): articles.append(article)
      case .failure(let problem): diagnostics.append(problem.diagnostic())
      }
    }
    return (articles, diagnostics)
  }

  /// The files that notes may link to: those of a type that a site can carry, images with their size.
  private func readFiles(_ scan: ContentScan) async -> FileTable {
    let folder = scan.folder
    let entries = scan.others
    let files = await parallelMap(count: entries.count) { index in
      let path = entries[index].path
      let isImage = mediaType(ofExtension: Path.fileExtension(of: path))?.hasPrefix("image/") == true
      let bytes = isImage ? try? folder.read(path, limit: 64 << 20) : nil
      return FileTable.File(
        relativePath: path, path: Path.join(folder.path, path), size: bytes.flatMap { imageSize(of: $0) })
    }
    return FileTable(files)
  }
}
