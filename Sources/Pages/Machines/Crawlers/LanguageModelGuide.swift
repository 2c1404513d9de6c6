internal import Catalog
internal import Foundations

/// `llms.txt`: what the site is and where its lists and data are, in Markdown, for programs that read it for somebody
/// (llmstxt.org).
struct LanguageModelGuide {
  static let file = "llms.txt"

  let index: SiteIndex
  let hasFeeds: Bool

  func bytes() -> [UInt8] {
    let settings = index.site.settings
    var lines = ["# " + plain(settings.title)]
    if let description = settings.description { lines += ["", "> " + plain(description)] }
    lines += [
      "",
      "Every value names the article that states it, in that article's words. Values that disagree stand side by side.",
    ]
    lines += ["", index.words[.rankingRule]]
    if let day = index.site.asOf { lines += ["", "Content as of \(day)."] }
    lines += section("Lists", lists) + section("Data", data) + section("Optional", pages)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private var lists: [String] {
    let kinds = zip(index.kinds, index.ranges).filter { $0.isListed && !$1.isEmpty }.map { kind, range in
      item(kind.plural, "\(kind.folder)/index.html", counted(range.count, "entry", "entries"))
    }
    let articles = index.catalog.articles.count
    let sources =
      articles == 0 ? [] : [item(index.words[.sources], sourcesAddress, counted(articles, "article", "articles"))]
    let feed = hasFeeds ? [item("Feed", stem(homeAddress) + ".xml", "what is new, as Atom")] : []
    return kinds + sources + [item("Names", namesAddress, "every name, alias and former name")] + feed
  }

  private var data: [String] {
    guard index.site.settings.hasData else { return [] }
    let tables = Exports(index: index).tables.map { item($0.title, $0.address, $0.description) }
    let site = item(
      "Site as JSON", "data/site.json",
      "kinds, entities and sources; the JSON of an entity lies beside its page, with .json in place of .html")
    return [site, item("Data package", "data/datapackage.json", "what the columns of the tables mean")] + tables
  }

  private static let pageLimit = 20

  /// Notes that are there to be read: briefings, the pages about the site.
  private var pages: [String] {
    zip(index.kinds, index.ranges).filter { kind, _ in kind.names == .none }.flatMap { _, range in
      index.catalog.entities[range].prefix(Self.pageLimit).map { item($0.name, $0.address, $0.summary) }
    }
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(index.words.number(count)) \(count == 1 ? one : many)"
  }

  private func section(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", "## " + title, ""] + items
  }

  private func item(_ name: String, _ file: String, _ meaning: String?) -> String {
    let address = index.address?.file(file) ?? percentEncodedPath(file)
    return "- [\(plain(name))](\(address))" + (meaning.map { ": " + plain($0) } ?? "")
  }

  /// One line of text in which nothing is Markdown.
  private func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "[", "]", "<", ">", "`", "*", "_": result += "\\" + String(scalar)
      case _ where scalar.properties.isWhitespace || scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
