internal import Catalog
internal import Foundations

/// What the content folder holds, sorted by what each file is for.
struct ContentScan {
  struct NoteFile: Sendable {
    let relativePath: String
    let status: FileStatus
    let kind: Kind
  }

  struct ArticleFile: Sendable {
    let folder: Folder
    let relativePath: String
    let status: FileStatus
  }

  private(set) var notes: [NoteFile] = []
  private(set) var articles: [ArticleFile] = []
  /// Everything else: what notes may show or link to.
  private(set) var others: [FileEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  let folder: Folder
  private let kinds: KindTable
  /// Paths of the other files, in lower case. Swift compares them as readers do, however an accent is written.
  private var otherPaths: Set<String> = []

  static let articleFolder = "articles"
  private static let articleTypes = ["txt", "md", "markdown", "html", "htm"]
  static let settingsFiles = ["site.yml", "kinds.yml"]

  /// - Parameter rules: what the desk leaves out of its site.
  init(_ folder: Folder, kinds: KindTable, articleFolders: [String], ignoring rules: IgnoreRules) {
    self.folder = folder
    self.kinds = kinds
    var strays: [String: Int] = [:]
    let listed = files(in: folder, ignoring: rules)
    let pages = SavedPages(listed)
    for file in listed {
      let isPart = Path.top(of: file.path) == Self.articleFolder && pages.holdPart(file.path)
      if isPart { addPart(file) } else { sort(file, &strays) }
    }
    let hasPages = kinds.kind(named: "page") != nil
    for (name, count) in strays.sorted(by: { $0.key < $1.key }) {
      if hasPages { reportStray(name, count) } else { reportLeftOut(name, count) }
    }
    for path in articleFolders { addArticles(in: Folder(path)) }
  }

  /// The files that can be told of line by line; what cannot be listed or told of is reported.
  private mutating func files(in folder: Folder, ignoring rules: IgnoreRules? = nil) -> [FileEntry] {
    let listing = folder.list()
    diagnostics += listing.problems.map { $0.diagnostic() }
    return listing.files.filter { file in
      if rules?.ignores(file.path) == true { return false }
      guard holdsControlCharacter(file.path) else { return true }
      diagnostics.append(FileProblem(.nameNotPrintable, .read, Path.join(folder.path, file.path)).diagnostic())
      return false
    }
  }

  private mutating func sort(_ file: FileEntry, _ strays: inout [String: Int]) {
    let top = Path.top(of: file.path)
    let type = Path.fileExtension(of: file.path)
    if top == Self.articleFolder {
      if Self.articleTypes.contains(type) {
        articles.append(ArticleFile(folder: folder, relativePath: file.path, status: file.status))
      } else {
        addOther(file, type: type)
      }
    } else if type == "md" || type == "markdown" {
      addNote(file, top: top, &strays)
    } else if !Self.settingsFiles.contains(file.path) {
      addOther(file, type: type)
    }
  }

  /// Frames and scripts of a saved page are nothing of their own; its pictures may be shown.
  private mutating func addPart(_ file: FileEntry) {
    let type = Path.fileExtension(of: file.path)
    if !Self.articleTypes.contains(type), mediaType(ofExtension: type) != nil { addLinkable(file) }
  }

  /// A file that a page may show or link to; any other is of no use here, and told.
  private mutating func addOther(_ file: FileEntry, type: String) {
    guard mediaType(ofExtension: type) == nil else { return addLinkable(file) }
    diagnostics.append(
      Diagnostic(
        .fileOfNoUse, path: Path.join(folder.path, file.path), "nothing on the site can come of this file",
        fix: "save it as Markdown, move it away, or name it in .dossierignore"))
  }

  /// Many disks and hosts would take two such files for one.
  private mutating func addLinkable(_ file: FileEntry) {
    if otherPaths.insert(inLowerCase(file.path)).inserted { return others.append(file) }
    diagnostics.append(
      Diagnostic(
        .twoPagesAtOneAddress, path: Path.join(folder.path, file.path),
        "the name of another file differs from this one only in capitals or in how accents are written",
        fix: "rename one of them"))
  }

  /// - Parameter strays: how many notes of no kind each folder has, and each file at the top that is one.
  private mutating func addNote(_ file: FileEntry, top: String, _ strays: inout [String: Int]) {
    if let kind = kinds.kind(inFolder: top) {
      notes.append(NoteFile(relativePath: file.path, status: file.status, kind: kind))
    } else if let page = kinds.kind(named: "page") {
      if !top.isEmpty { strays[top, default: 0] += 1 }
      notes.append(NoteFile(relativePath: file.path, status: file.status, kind: page))
    } else {
      strays[top.isEmpty ? file.path : top, default: 0] += 1
    }
  }

  /// Where a site has no plain pages.
  private mutating func reportLeftOut(_ name: String, _ count: Int) {
    let isFile = folder.status(of: name)?.kind == .file
    diagnostics.append(
      Diagnostic(
        .noteOfNoKind, path: Path.join(folder.path, name),
        isFile
          ? "this note stands in no folder of a kind, so it is left out"
          : "no kind of note has this folder, so its \(count == 1 ? "note is" : "\(count) notes are") left out",
        fix: didYouMean(name, among: kinds.kinds.map(\.folder))
          ?? "move it to the folder of a kind, or describe a kind “page” in kinds.yml for notes like it"))
  }

  private mutating func reportStray(_ folderName: String, _ count: Int) {
    diagnostics.append(
      Diagnostic(
        .folderOfNoKind, path: Path.join(folder.path, folderName),
        "no kind of note has this folder, so its \(count == 1 ? "note becomes a plain page" : "\(count) notes become plain pages")",
        fix: didYouMean(folderName, among: kinds.kinds.map(\.folder)) ?? "describe the kind in kinds.yml"))
  }

  private mutating func addArticles(in folder: Folder) {
    let listed = files(in: folder)
    let pages = SavedPages(listed)
    for file in listed
    where Self.articleTypes.contains(Path.fileExtension(of: file.path)) && !pages.holdPart(file.path) {
      articles.append(ArticleFile(folder: folder, relativePath: file.path, status: file.status))
    }
  }
}

/// Pages that a browser saved with a folder of their parts beside them: `Report.html` and `Report_files/`.
private struct SavedPages {
  private let partFolders: Set<String>

  init(_ files: [FileEntry]) {
    partFolders = Set(
      files.lazy.map(\.path).filter { ["html", "htm"].contains(Path.fileExtension(of: $0)) }
        .map { path in String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) + "_files" })
  }

  func holdPart(_ path: String) -> Bool {
    guard !partFolders.isEmpty else { return false }
    return path.indices.contains { path[$0] == "/" && partFolders.contains(String(path[..<$0])) }
  }
}
