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
  /// What an earlier build made of the files.
  var memory = ContentMemory()

  struct Content: Sendable {
    var settings: SiteSettings
    var severities: SeverityOverrides
    var words: Words
    var kinds: KindTable
    var notes: [Note]
    /// Those that are left out until they are ready.
    var drafts: [Note]
    var articles: [Article]
    var files: FileTable
    var diagnostics: [Diagnostic]
    var memory: ContentMemory
    /// Whether everything but notes is as it was in the earlier build.
    var isFrameAsBefore: Bool
  }

  /// Bytes of one note, article or settings file beyond which it is not read.
  static let sizeLimit = 8 << 20

  func read() async throws(BuildFailure) -> Content {
    let folder = try contentFolder()
    let now = systemTime()
    var diagnostics: [Diagnostic] = []
    let (siteFile, kindsFile) = (settingsFile(SettingsFile.settings), settingsFile(SettingsFile.kinds))
    let unread = [siteFile, kindsFile].compactMap(\.problem)
    diagnostics += unread
    let (settings, severities) = readSettings(siteFile, &diagnostics)
    let basis = basis([siteFile, kindsFile])
    let earlier = memory.basis == basis ? memory : ContentMemory()
    let (words, wordProblems) = earlier.words ?? Words.read(templates, language: settings.language)
    diagnostics += wordProblems
    let kinds = readKinds(kindsFile.source, &diagnostics).labelled(by: words.kinds)
    let scan = try scan(folder, kinds, after: earlier, besides: unread, &diagnostics)
    async let (files, images) = readFiles(
      scan, earlier.images, allowsActivity: settings.allowsActiveDrawings, now)
    let notes = await readNotes(scan, for: settings.readership, earlier.notes, now)
    let articles = await readArticles(scan, earlier.articles, now)
    diagnostics += draftProblems(notes: notes.values, articles: articles.values)
    let isFrameAsBefore = articles.memory.isAsBefore && memory.basis == basis
    let articleList = isFrameAsBefore ? earlier.articleList : articles.values.filter { isIncluded($0.isDraft) }
    return Content(
      settings: settings, severities: severities, words: words, kinds: kinds,
      notes: notes.values.filter { isIncluded($0.isDraft) }, drafts: notes.values.filter { !isIncluded($0.isDraft) },
      articles: articleList, files: await files,
      diagnostics: diagnostics + notes.problems + articles.problems,
      memory: ContentMemory(
        basis: basis, words: (words, wordProblems), scan: scan, notes: notes.memory, articles: articles.memory,
        articleList: articleList, images: await images),
      isFrameAsBefore: isFrameAsBefore)
  }

  private func contentFolder() throws(BuildFailure) -> Folder {
    guard fileStatus(options.content)?.kind == .folder else {
      throw BuildFailure(
        "there is no folder \(options.content)",
        fix: "make one with “dossier init”, or name yours with --content")
    }
    return Folder(options.content)
  }

  /// What the folder holds; a failure where that is neither a note nor an article.
  ///
  /// - Parameter told: problems of settings files, of which nothing more is to be told.
  private func scan(
    _ folder: Folder, _ kinds: KindTable, after earlier: ContentMemory, besides told: [Diagnostic],
    _ diagnostics: inout [Diagnostic]
  ) throws(BuildFailure) -> ContentScan {
    let scan = ContentScan(
      folder, kinds: kinds, articleFolders: options.articleFolders, ignoring: try readIgnoreRules(in: folder),
      after: earlier.scan)
    diagnostics += scan.diagnostics.filter { problem in !told.contains { $0.path == problem.path } }
    guard !scan.notes.isEmpty || !scan.articles.isEmpty else {
      throw BuildFailure(
        "\(options.content) holds no notes and no articles",
        fix: "start with “dossier init” or “dossier new company \"…\"”")
    }
    return scan
  }

  /// What may have left out by mistake what was to be published; drafts that are built tell it with all else.
  private func draftProblems(notes: [Note], articles: [Article]) -> [Diagnostic] {
    notes.flatMap { isIncluded($0.isDraft) ? [] : $0.draftProblems }
      + articles.flatMap { isIncluded($0.isDraft) ? [] : $0.draftProblems }
  }

  private func isIncluded(_ isDraft: Bool) -> Bool { options.includesDrafts || !isDraft }

  /// A hash of what every note and every document rests on beside its own file.
  private func basis(_ settings: [SettingsFile]) -> UInt64 {
    var hashes = settings.map(\.hash)
    for file in templates {
      hashes += [file.path, file.source.path].map { contentHash(Array($0.utf8)) }
      hashes.append(contentHash(file.source.bytes))
    }
    return hashes.withUnsafeBytes { contentHash(Array($0)) }
  }

  /// The places to publish to that site.yml names, each with whom it is for, and those that cannot be used; problems of
  /// site.yml are told by the build.
  package static func publishTargets(of content: String) -> (usable: [PublishTarget], refused: [RefusedTarget]) {
    guard let reader = settingsReader(of: content) else { return ([], []) }
    let readers = reader.settings.readership.readers
    let targets = reader.targets.map { target in
      var target = target
      target.audience = target.audience ?? readers
      return target
    }
    return (targets, reader.refusedTargets)
  }

  /// Whether site.yml makes an error of some rule.
  static func makesErrors(_ content: String) -> Bool { settingsReader(of: content)?.severities.makesErrors ?? false }

  private static func settingsReader(of content: String) -> SettingsReader? {
    guard let bytes = try? Folder(content).read("site.yml", limit: sizeLimit) else { return nil }
    return SettingsReader(SourceText(path: Path.join(content, "site.yml"), file: bytes), languages: [])
  }

  private func readSettings(
    _ file: SettingsFile, _ diagnostics: inout [Diagnostic]
  ) -> (SiteSettings, SeverityOverrides) {
    guard let source = file.source else {
      var usual = SiteSettings()
      // What cannot be read may have kept from readers what bears no mark.
      if file.problem != nil { usual.readership.unmarked = .internal }
      return (settings(usual), SeverityOverrides())
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

  private func readKinds(_ source: SourceText?, _ diagnostics: inout [Diagnostic]) -> KindTable {
    let (kinds, problems) = KindTable.read(source)
    diagnostics += problems
    return kinds
  }

  private func settingsFile(_ name: String) -> SettingsFile {
    SettingsFile(name, in: Folder(options.content), limit: Self.sizeLimit)
  }

  /// Without them nobody could tell what is not to be published.
  private func readIgnoreRules(in folder: Folder) throws(BuildFailure) -> IgnoreRules {
    do throws(FileProblem) {
      let bytes = try folder.read(IgnoreRules.file, limit: Self.sizeLimit)
      return IgnoreRules(SourceText(path: Path.join(folder.path, IgnoreRules.file), file: bytes).bytes)
    } catch {
      if error.kind == .missing { return IgnoreRules() }
      throw BuildFailure(
        "\(error.description), so that it is not known what to leave out", fix: error.diagnostic().fix)
    }
  }

  private func readNotes(
    _ scan: ContentScan, for readership: Readership, _ memory: FileMemory<Note>, _ now: Int
  ) async -> FileReadings<Note> {
    let folder = scan.folder
    let files = scan.notes
    let entries = files.map { scan.listed[$0.place] }
    return await memory.readings(of: entries) { stale in
      await progress.map(.readingNotes, count: stale.count) { index in
        let entry = entries[stale[index]]
        let kind = files[stale[index]].kind
        return FileReading(memory, at: entry.path, entry.status, now: now) { () throws(FileProblem) in
          try folder.read(entry.path, limit: Self.sizeLimit)
        } make: { bytes in
          let source = SourceText(path: Path.join(folder.path, entry.path), file: bytes)
          return NoteReader(kind: kind, readership: readership).read(source, relativePath: entry.path)
        }
      }
    }
  }

  private func readArticles(
    _ scan: ContentScan, _ memory: FileMemory<Article>, _ now: Int
  ) async -> FileReadings<Article> {
    let files = scan.articles
    let entries = files.map { file in
      let entry = scan.listed[file.place]
      return FileEntry(path: Path.join(file.folder.path, entry.path), status: entry.status)
    }
    return await memory.readings(of: entries) { stale in
      await progress.map(.readingArticles, count: stale.count) { index in
        let entry = entries[stale[index]]
        let file = files[stale[index]]
        return FileReading(memory, at: entry.path, entry.status, now: now) { () throws(FileProblem) in
          try file.folder.read(scan.listed[file.place].path, limit: Self.sizeLimit)
        } make: { bytes in
          readArticle(SourceText(path: entry.path, bytes: bytes), options: ArticleOptions())
        }
      }
    }
  }

  /// The files that notes may link to: those of a type that a site can carry, images with their size, drawings with what
  /// runs in them.
  private func readFiles(
    _ scan: ContentScan, _ memory: FileMemory<ImageFacts>, allowsActivity: Bool, _ now: Int
  ) async -> (FileTable, FileMemory<ImageFacts>) {
    let folder = scan.folder
    let entries = scan.others.map { scan.listed[$0] }
    let read = await parallelMap(count: entries.count) { index -> FileReading<ImageFacts>? in
      let entry = entries[index]
      guard mediaType(ofExtension: Path.fileExtension(of: entry.path))?.hasPrefix("image/") == true else { return nil }
      return FileReading(memory, at: entry.path, entry.status, now: now) { () throws(FileProblem) in
        try folder.read(entry.path, limit: 64 << 20)
      } make: { bytes in
        ImageFacts(bytes, at: entry.path)
      }
    }
    let files = zip(entries, read).map { entry, reading in
      let facts = try? reading?.result.get().value
      return FileTable.File(
        relativePath: entry.path, path: Path.join(folder.path, entry.path), size: facts?.size,
        activity: allowsActivity ? nil : facts?.activity)
    }
    return (FileTable(files), FileReadings(read.compactMap { $0 }, after: memory).memory)
  }
}
