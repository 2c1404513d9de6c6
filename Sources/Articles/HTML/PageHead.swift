import Foundations

/// Reads what a page's `meta`, `title`, `link` and `time` elements and its linked data say about the article.
struct PageHead {
  let tree: PageTree
  let measure: PageMeasure
  private var page = PageMetadata()
  private var names: [String: String] = [:]

  init(tree: PageTree, measure: PageMeasure) {
    self.tree = tree
    self.measure = measure
  }

  /// `main` is the element of the article's text: bylines and dates are looked for near it.
  consuming func read(main: Int?) -> PageMetadata {
    collectMeta()
    page = LinkedDataReader(page).read(scripts())
    takeMeta()
    takeSiteName()
    takeTitle(main)
    takeLines(main)
    return page
  }

  private mutating func collectMeta() {
    for node in tree.nodes {
      switch node.tag {
      case .meta:
        let name = tree.string(node.name).isEmpty ? itemprop(node) : tree.string(node.name).lowercased()
        if !name.isEmpty, names[name] == nil, let value = cleaned(tree.string(node.value)) { names[name] = value }
      case .html:
        let language = tree.string(node.value)
        if !language.isEmpty, language.utf8.count <= 12 { page.language = language }
      case .link where tree.string(node.name) == "canonical":
        let address = tree.string(node.value)
        if page.url == nil, isSafeAddress(address) { page.url = address }
      default: break
      }
    }
  }

  private func itemprop(_ node: PageTree.Node) -> String {
    String(tree.string(node.text).prefix { $0 != " " })
  }

  private func scripts() -> [[UInt8]] {
    tree.nodes.indices.filter { index in
      tree.nodes[index].tag == .script && tree.bytes(tree.nodes[index].value).contains(bytes: "ld+json")
    }.prefix(20).map { index in
      tree.nodes[index + 1..<Int(tree.nodes[index].end)].reduce(into: []) { $0 += tree.bytes($1.text) }
    }
  }

  private func first(_ keys: String...) -> String? { keys.lazy.compactMap { names[$0] }.first }

  private mutating func takeMeta() {
    page.publisher =
      page.publisher ?? first("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "publisher")
    for key in Self.dayKeys { page.take(published: names[key].flatMap { PageDay($0) }) }
    page.updated =
      page.updated
      ?? first("article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified").flatMap(
        pageDate)
    if page.updated == page.published?.date { page.updated = nil }
    page.summary = page.summary ?? first("og:description", "description", "twitter:description", "dc.description")
    page.url = page.url ?? first("og:url").flatMap { isSafeAddress($0) ? $0 : nil }
    if page.authors.isEmpty,
      let author = first(
        "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "citation_author", "byl"),
      !author.hasPrefix("http")
    {
      page.authors = authorNames(author)
    }
    if page.tags.isEmpty, let keywords = first("news_keywords", "keywords") {
      page.tags = keywords.split(separator: ",").prefix(20).compactMap { cleaned(String($0)) }
    }
  }

  private static let dayKeys = [
    "article:published_time", "article:published", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "date", "dc.date", "dc.date.issued", "dcterms.created",
    "citation_publication_date", "og:published_time", "article.published", "dcterms.date",
  ]

  /// `By Jane Doe and John Roe` as names.
  private func authorNames(_ text: String) -> [String] {
    let line = text.lowercased().hasPrefix("by ") ? text : "By " + text
    return findByline(in: Block(Array(line.utf8), line: 1))?.authors ?? [text]
  }

  /// The first heading of level 1 that the page's title holds too; else what the markup calls the title, which where
  /// that is the site's name or the window's is less than the article's own heading.
  private mutating func takeTitle(_ main: Int?) {
    let stated = page.title ?? first("og:title", "twitter:title", "dc.title", "citation_title")
    let declared = stated ?? titleElement()
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 && !measure.isDropped[$0] }.prefix(8)
      .compactMap(text)
    if let declared {
      let key = squeezed(declared)
      page.title =
        headings.first { heading in
          let own = squeezed(heading)
          return own.count >= 8 && key.starts(with: own)
        } ?? (stated.map(isSite) == false ? nil : ownHeading(main)) ?? withoutSite(declared)
    } else {
      page.title = headings.first
    }
  }

  /// The name in the page's copyright lines, where the markup names no publisher.
  private mutating func takeSiteName() {
    guard page.publisher == nil else { return }
    var finder = PublisherFinder()
    for node in tree.nodes where node.tag == .text && node.text.count <= 300 {
      let bytes = tree.bytes(node.text)
      guard bytes.contains(bytes: "©") || bytes.contains(bytes: "opyright") else { continue }
      PublisherEvidence.shared.gather(Block(InlineCleaner.cleaned(bytes), line: 1), into: &finder)
    }
    page.publisher = finder.best(title: page.title ?? "", domain: nil)
  }

  private func isSite(_ title: String) -> Bool { page.publisher.map(squeezed) == squeezed(title) }

  /// The heading of level 1 in the article's element.
  private func ownHeading(_ main: Int?) -> String? {
    guard let main else { return nil }
    var holder = main
    while holder >= 0, tree.nodes[holder].tag != .article { holder = Int(tree.nodes[holder].parent) }
    let root = holder >= 0 ? holder : main
    let heading = (root..<Int(tree.nodes[root].end)).first {
      tree.nodes[$0].tag == .h1 && !measure.isDropped[$0] && measure.text[$0] >= 8
    }
    return heading.flatMap(text)
  }

  private func withoutSite(_ title: String) -> String {
    guard let split = TitleTail(title), let site = page.publisher, squeezed(split.tail) == squeezed(site) else {
      return title
    }
    return split.head
  }

  private func titleElement() -> String? {
    tree.nodes.indices.first { tree.nodes[$0].tag == .title }.flatMap(text)
  }

  private func text(_ index: Int) -> String? {
    var bytes: [UInt8] = []
    for node in tree.nodes[index..<Int(tree.nodes[index].end)] where bytes.count < 600 {
      if node.tag == .text { bytes += tree.bytes(node.text) }
      if node.tag == .br || node.tag.isBlock { bytes.append(0x20) }
    }
    return cleaned(String(decoding: bytes, as: UTF8.self))
  }

  /// Bylines and dates that the page shows, where the markup is silent, or gives the day at Greenwich.
  private mutating func takeLines(_ main: Int?) {
    guard page.authors.isEmpty || page.published?.isUniversal != false else { return }
    for index in tree.nodes.indices
    where !measure.isDropped[index] && measure.text[index] > 3 && measure.text[index] <= 200 {
      let node = tree.nodes[index]
      guard node.tag == .time || PageLabels.shared.isByline(tree.bytes(node.text)) || rel(node) else { continue }
      if node.tag == .time { page.take(published: PageDay(tree.string(node.value))) }
      guard let line = text(index) else { continue }
      let block = Block(Array(line.utf8), line: 1)
      let isKnown = page.published != nil
      let shown = findDates(in: block).first {
        $0.isOfArticle && $0.alternative == nil && $0.date.day != nil && !(isKnown && $0.role == .updated)
      }
      page.take(published: shown.map { PageDay($0.date) })
      if page.authors.isEmpty { page.authors = findByline(in: block)?.authors ?? (rel(node) ? authorNames(line) : []) }
    }
  }

  private func rel(_ node: PageTree.Node) -> Bool { node.tag == .a && tree.string(node.name) == "author" }
}
