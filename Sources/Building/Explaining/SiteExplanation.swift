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
    if let entity = catalog.entities.first(where: { [$0.address, $0.relativePath, stem($0.address)].contains(place) }) {
      return EntityWording(loaded: loaded, pages: pages, options: options).lines(on: entity)
    }
    let article = catalog.articles.first {
      $0.address == place || $0.article.path == subject || $0.article.id == subject
    }
    if let article {
      return ArticleWording(loaded: loaded, pages: pages, options: options).lines(on: article)
    }
    if let page = pages.page(at: place) {
      return ["\(place) shows \(page.meaning)"] + (page.template.isEmpty ? [] : [templateLine(page.template, options)])
    }
    let name = NameExplainer(DocumentLinker(catalog, files: FileTable([]), options: MarkdownOptions())).explain(subject)
    return NameWording(catalog: catalog).lines(on: name)
  }

  /// A path below the content or output folder, or below the root of the host, as a browser shows it.
  private func relative(_ path: String) -> String {
    for folder in [options.content, options.output] where !folder.isEmpty {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    }
    return path.hasPrefix("/") ? String(path.drop { $0 == "/" }) : path
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
