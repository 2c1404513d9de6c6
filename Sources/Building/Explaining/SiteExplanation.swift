internal import Articles
internal import Catalog
internal import Foundations
internal import Markdown
internal import Pages

/// Says what made a page, or why a name links where it does.
package struct SiteExplanation: Sendable {
  private let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// Lines for a page's address, a file's path, an article's id or a name, tried in this order.
  package func lines(on subject: String) async throws(BuildFailure) -> [String] {
    let loaded = try await LoadedSite(options)
    let catalog = loaded.site.catalog
    let pages = await loaded.pages
    let place = relative(subject)
    let file = fileStatus(subject).flatMap { $0.kind == .file ? $0 : nil }
    let entity = catalog.entities.first {
      [$0.address, $0.relativePath, stem($0.address)].contains(place) || isFile(file, at: $0.note.source.path)
    }
    if let entity {
      return EntityWording(loaded: loaded, pages: pages, options: options).lines(on: entity)
    }
    let article =
      catalog.articles.first {
        $0.address == place || $0.article.path == subject || $0.article.id == subject
          || isFile(file, at: $0.article.path)
      } ?? catalog.articles.first { hasTaken($0.article, subject, file) }
    if let article {
      return ArticleWording(loaded: loaded, pages: pages, options: options).lines(on: article)
    }
    if let page = pages.page(at: place) {
      return ["\(place) shows \(page.meaning)"] + (page.template.isEmpty ? [] : [templateLine(page.template, options)])
    }
    let isPath = Self.pathTypes.contains(Path.fileExtension(of: subject))
    if file != nil, isPath || subject.contains("/") { return ["no page is made of the file \(subject)"] }
    if isPath { return absence(of: subject, at: place, pages, catalog) }
    let name = NameExplainer(DocumentLinker(catalog, files: FileTable([]), options: MarkdownOptions())).explain(subject)
    return NameWording(catalog: catalog).lines(on: name)
  }

  /// Endings by which a path is told from a name.
  private static let pathTypes: Set<String> = ["html", "htm", "md", "markdown", "txt"]

  /// Whether an entry has the text of a clipping of this path or id.
  private func hasTaken(_ article: Article, _ subject: String, _ file: FileStatus?) -> Bool {
    article.takenClippings.contains { (clipping: TakenClipping) in
      clipping.path == subject || clipping.id == subject || isFile(file, at: clipping.path)
    }
  }

  /// However its path is written: from the working folder, from the root, by a link.
  private func isFile(_ status: FileStatus?, at path: String) -> Bool { status != nil && fileStatus(path) == status }

  private func absence(of path: String, at place: String, _ pages: SitePages, _ catalog: Catalog) -> [String] {
    let files = catalog.entities.map(\.note.source.path) + catalog.articles.map(\.article.path)
    let page = didYouMean(place, among: pages.plans.map(\.address))
    let file = didYouMean(path, among: files)
    let meant = Path.fileExtension(of: path).hasPrefix("htm") ? page ?? file : file ?? page
    return ["there is no page and no file \(path)"] + (meant.map { ["  " + $0] } ?? [])
  }

  /// A path below the content or output folder, or below the root of the host, as a browser shows it.
  private func relative(_ subject: String) -> String {
    var path = subject
    while path.hasPrefix("./") { path = String(path.dropFirst(2)) }
    for folder in [options.content, options.output] where !folder.isEmpty {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
      if let rest = self.rest(of: path, below: folder) { return rest }
    }
    return path.hasPrefix("/") ? String(path.drop { $0 == "/" }) : path
  }

  /// What follows a folder in a path from the root, or in one that leads to it by other folders.
  private func rest(of path: String, below folder: String) -> String? {
    guard let status = fileStatus(folder) else { return nil }
    let cut = path.indices.dropFirst().first { path[$0] == "/" && fileStatus(String(path[..<$0])) == status }
    return cut.map { String(path[path.index(after: $0)...]) }
  }

  private func stem(_ address: String) -> String {
    address.hasSuffix(".html") ? String(address.dropLast(5)) : address
  }
}

/// Which file the template of a page is.
func templateLine(_ template: String, _ options: BuildOptions) -> String {
  let own = options.templates.map { Path.join($0, template + ".mustache") }
  if let own, fileStatus(own) != nil { return "template: \(own)" }
  return "template: \(template).mustache, built in"
}
