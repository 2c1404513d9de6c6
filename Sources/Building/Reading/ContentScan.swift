internal import Catalog
internal import Foundations

/// What the content folder holds, sorted by what each file is for.
struct ContentScan: Sendable {
  struct NoteFile: Sendable {
    /// In `listed`.
    let place: Int
    let kind: Kind
  }

  struct ArticleFile: Sendable {
    /// In `listed`.
    let place: Int
    let folder: Folder
  }

  private(set) var notes: [NoteFile] = []
  private(set) var articles: [ArticleFile] = []
  /// Everything else: places in `listed` of what notes may show or link to.
  private(set) var others: [Int] = []
  private(set) var diagnostics: [Diagnostic] = []
  let folder: Folder
  /// Every file, those of the content folder first.
  var listed: [FileEntry] { listing.files }
  private var listing: Listing
  private let kinds: KindTable
  private let rules: IgnoreRules
  /// Paths of the other files, in lower case. Swift compares them as readers do, however an accent is written.
  private var otherPaths: Set<String> = []

  static let articleFolder = "articles"
  private static let articleTypes = ["txt", "md", "markdown", "html", "htm"]

  /// - Parameters:
  ///   - rules: what the desk leaves out of its site.
  ///   - earlier: a scan of the same folders for the same kinds, of which is taken over what each file is for where the
  ///     same files are found.
  init(
    _ folder: Folder, kinds: KindTable, articleFolders: [String], ignoring rules: IgnoreRules,
    after earlier: ContentScan? = nil
  ) {
    let folders = [folder] + articleFolders.map { Folder($0) }
    let listing = Listing(of: folders, after: earlier?.listing)
    if let earlier, earlier.rules == rules, earlier.listing.hasSamePaths(as: listing) {
      self = earlier
      self.listing = listing
      return
    }
    self.folder = folder
    self.kinds = kinds
    self.rules = rules
    self.listing = listing
    diagnostics = listing.problems.map { $0.diagnostic() } + listing.strayRules.map(Self.strayRules)
    sortContent()
    for (index, folder) in folders.enumerated().dropFirst() { addArticles(in: folder, listing.ranges[index]) }
  }

  private mutating func sortContent() {
    var strays: [String: Int] = [:]
    let places = tellable(listing.ranges[0], in: folder, ignoring: rules)
    let pages = SavedPages(places.map { listed[$0].path })
    for place in places {
      let path = listed[place].path
      let isPart = Path.top(of: path) == Self.articleFolder && pages.holdPart(path)
      if isPart { addPart(place) } else { sort(place, &strays) }
    }
    let hasPages = kinds.kind(named: "page") != nil
    for (name, count) in strays.sorted(by: { $0.key < $1.key }) {
      if hasPages { reportStray(name, count) } else { reportLeftOut(name, count) }
    }
  }

  /// The files that can be told of line by line; what cannot be told of is reported.
  private mutating func tellable(_ places: Range<Int>, in folder: Folder, ignoring rules: IgnoreRules?) -> [Int] {
    places.filter { place in
      let path = listed[place].path
      if rules?.ignores(path) == true || isPassingFile(Path.name(of: path)) { return false }
      guard holdsControlCharacter(path) else { return true }
      diagnostics.append(FileProblem(.nameNotPrintable, .read, Path.join(folder.path, path)).diagnostic())
      return false
    }
  }

  private mutating func sort(_ place: Int, _ strays: inout [String: Int]) {
    let path = listed[place].path
    let top = Path.top(of: path)
    let type = Path.fileExtension(of: path)
    if top == Self.articleFolder {
      if Self.articleTypes.contains(type) {
        articles.append(ArticleFile(place: place, folder: folder))
      } else {
        addOther(place, type: type)
      }
    } else if type == "md" || type == "markdown" {
      addNote(place, top: top, &strays)
    } else if !SettingsFile.names.contains(path) {
      addOther(place, type: type)
    }
  }

  private static func strayRules(at path: String) -> Diagnostic {
    Diagnostic(
      .strayIgnoreFile, path: path, "only the one at the top of the content folder is read; this leaves nothing out",
      fix: "move its lines to that one, with the folder before each")
  }

  /// Frames and scripts of a saved page are nothing of their own; its pictures may be shown.
  private mutating func addPart(_ place: Int) {
    let type = Path.fileExtension(of: listed[place].path)
    if !Self.articleTypes.contains(type), mediaType(ofExtension: type) != nil { addLinkable(place) }
  }

  /// A file that a page may show or link to; any other is of no use here, and told.
  private mutating func addOther(_ place: Int, type: String) {
    guard mediaType(ofExtension: type) == nil else { return addLinkable(place) }
    let wrapping = Self.wrappings[type]
    diagnostics.append(
      Diagnostic(
        .fileOfNoUse, path: Path.join(folder.path, listed[place].path),
        wrapping.map { "this is \($0.format), which is not read" } ?? "nothing on the site can come of this file",
        fix: wrapping?.fix ?? "save it as Markdown, move it away, or name it in .dossierignore"))
  }

  /// Formats in which people save articles, and that hold more than an article.
  private static let wrappings: [String: (format: String, fix: String)] = {
    let mail = (format: "an e-mail as it is sent", fix: "save the text of the e-mail as .txt, or as .html")
    let page = (format: "a page in an archive", fix: "save the page anew as HTML alone (.html)")
    let document = (format: "a document of a word processor", fix: "save its text as .txt or .md")
    return [
      "eml": mail, "msg": mail, "mbox": mail, "mhtml": page, "mht": page, "webarchive": page, "maff": page,
      "doc": document, "rtf": document, "pages": document,
    ]
  }()

  /// Many disks and hosts would take two such files for one.
  private mutating func addLinkable(_ place: Int) {
    let path = listed[place].path
    if otherPaths.insert(inLowerCase(path)).inserted { return others.append(place) }
    diagnostics.append(
      Diagnostic(
        .twoPagesAtOneAddress, path: Path.join(folder.path, path),
        "the name of another file differs from this one only in capitals or in how accents are written",
        fix: "rename one of them"))
  }

  /// - Parameter strays: how many notes of no kind each folder has, and each file at the top that is one.
  private mutating func addNote(_ place: Int, top: String, _ strays: inout [String: Int]) {
    if let kind = kinds.kind(inFolder: top) {
      notes.append(NoteFile(place: place, kind: kind))
    } else if let page = kinds.kind(named: "page") {
      if !top.isEmpty { strays[top, default: 0] += 1 }
      notes.append(NoteFile(place: place, kind: page))
    } else {
      strays[top.isEmpty ? listed[place].path : top, default: 0] += 1
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

  private mutating func addArticles(in folder: Folder, _ places: Range<Int>) {
    let places = tellable(places, in: folder, ignoring: nil)
    let pages = SavedPages(places.map { listed[$0].path })
    for place in places {
      let path = listed[place].path
      guard Self.articleTypes.contains(Path.fileExtension(of: path)), !pages.holdPart(path) else { continue }
      articles.append(ArticleFile(place: place, folder: folder))
    }
  }
}

/// The files of several folders in one row.
private struct Listing: Sendable {
  private(set) var files: [FileEntry] = []
  /// By folder.
  private(set) var ranges: [Range<Int>] = []
  /// What could not be listed.
  private(set) var problems: [FileProblem] = []
  /// Paths of files named as the one that says what is left out, in folders where none is read.
  private(set) var strayRules: [String] = []
  /// By folder: `FolderListing.places`.
  private var places: [[Int]] = []

  /// - Parameter earlier: a listing of the same folders.
  init(of folders: [Folder], after earlier: Listing?) {
    for (index, folder) in folders.enumerated() {
      let found = folder.list(likely: earlier?.places[index] ?? [])
      places.append(found.places)
      ranges.append(files.count..<files.count + found.files.count)
      files += found.files
      problems += found.problems
      // Hidden, so that no listing has them. Of several folders only the content's own top is where they belong.
      strayRules += ((index == 0 ? [] : [""]) + found.folders).map { Path.join($0, IgnoreRules.file) }
        .filter { folder.status(of: $0) != nil }.map { Path.join(folder.path, $0) }
    }
  }

  func hasSamePaths(as other: Listing) -> Bool {
    ranges == other.ranges && problems == other.problems && strayRules == other.strayRules
      && zip(files, other.files).allSatisfy { $0.path == $1.path }
  }
}

/// Pages that a browser saved with a folder of their parts beside them: `Report.html` and `Report_files/`.
private struct SavedPages {
  private let partFolders: Set<String>

  init(_ paths: [String]) {
    partFolders = Set(
      paths.filter { ["html", "htm"].contains(Path.fileExtension(of: $0)) }
        .map { path in String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) + "_files" })
  }

  func holdPart(_ path: String) -> Bool {
    guard !partFolders.isEmpty else { return false }
    return path.indices.contains { path[$0] == "/" && partFolders.contains(String(path[..<$0])) }
  }
}
