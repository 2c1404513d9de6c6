internal import Catalog
internal import Foundations
internal import Mustache

/// Links as lists show them, rendered: they are the same on all pages of one depth, and stand on thousands.
struct LinkMarkup: Sendable {
  private final class Shelf: Sendable {
    /// By entity: the item of a list, alone and with how the entity stands.
    let items: [Value]
    let standingItems: [Value]
    /// By entity: its name as a link.
    let names: [Value]
    /// By entity and by article: the line above a document's sentences.
    let noteLines: [Value]
    let articleLines: [Value]
    /// By article: its line in a list of sources.
    let sourceLines: [Value]

    init(
      items: [Value], standingItems: [Value], names: [Value], noteLines: [Value], articleLines: [Value],
      sourceLines: [Value]
    ) {
      self.items = items
      self.standingItems = standingItems
      self.names = names
      self.noteLines = noteLines
      self.articleLines = articleLines
      self.sourceLines = sourceLines
    }
  }

  private let templates: TemplateLibrary
  private let problems: FragmentProblems
  private let heads: Heads
  /// By depth: the way up to the root.
  private let roots = (0..<depthLimit).map(root)
  /// By depth; empty for depths at which no page stands.
  private var shelves: [Shelf?] = Array(repeating: nil, count: Self.depthLimit)

  /// Deeper pages are rare: what they need is rendered when they are.
  private static let depthLimit = 4

  /// - Parameter isAhead: whether links are rendered before a page asks for them: not where few pages will.
  init(
    _ catalog: Catalog, heads: Heads, templates: TemplateLibrary, reporting problems: FragmentProblems, isAhead: Bool
  ) async {
    self.templates = templates
    self.problems = problems
    self.heads = heads
    guard isAhead else { return }
    let depths = Set((catalog.entities.map(\.address) + catalog.articles.map(\.address)).map(folderDepth))
    for depth in depths.sorted() where depth < Self.depthLimit { shelves[depth] = await shelf(at: depth) }
  }

  private func shelf(at depth: Int) async -> Shelf {
    let notes = await parallelMap(count: heads.entities.count) { index in
      let heads = heads.entities[index]
      return (
        item: item(heads.link.record, at: depth), standing: item(heads.standing, at: depth),
        name: name(heads.link.record, at: depth), line: line(heads.head, at: depth)
      )
    }
    let articles = await parallelMap(count: heads.articles.links.count) { index in
      (
        line: line(heads.articles.heads[index], at: depth),
        source: sourceLine(heads.articles.sources[index], at: depth)
      )
    }
    return Shelf(
      items: notes.map(\.item), standingItems: notes.map(\.standing), names: notes.map(\.name),
      noteLines: notes.map(\.line), articleLines: articles.map(\.line), sourceLines: articles.map(\.source))
  }

  // MARK: Names

  func name(_ entity: EntityID, at depth: Int) -> Value {
    shelf(depth)?.names[entity.index] ?? name(heads.entities[entity.index].link.record, at: depth)
  }

  private func name(_ link: Record, at depth: Int) -> Value { render("partials/name", link, at: depth) }

  // MARK: Items of lists

  func item(_ entity: EntityID, at depth: Int) -> Value {
    shelf(depth)?.items[entity.index] ?? item(heads.entities[entity.index].link.record, at: depth)
  }

  func standingItem(_ entity: EntityID, at depth: Int) -> Value {
    shelf(depth)?.standingItems[entity.index] ?? item(heads.entities[entity.index].standing, at: depth)
  }

  func item(_ link: Record, at depth: Int) -> Value { render("partials/link", link, at: depth) }

  // MARK: Documents

  func line(_ document: DocumentID, at depth: Int) -> Value {
    switch document {
    case .note(let id): shelf(depth)?.noteLines[id.index] ?? line(heads.entities[id.index].head, at: depth)
    case .article(let id): shelf(depth)?.articleLines[id.index] ?? line(heads.articles.heads[id.index], at: depth)
    }
  }

  private func line(_ head: Record, at depth: Int) -> Value { render("partials/where", head, at: depth) }

  func sourceLine(_ article: ArticleID, at depth: Int) -> Value {
    shelf(depth)?.sourceLines[article.index] ?? sourceLine(heads.articles.sources[article.index], at: depth)
  }

  private func sourceLine(_ head: Record, at depth: Int) -> Value { render("partials/source", head, at: depth) }

  private static func root(atDepth depth: Int) -> Record { Record([.root: .escaped(relativeRoot(atDepth: depth))]) }

  private func shelf(_ depth: Int) -> Shelf? { depth < Self.depthLimit ? shelves[depth] : nil }

  private func render(_ template: String, _ link: Record, at depth: Int) -> Value {
    let root = depth < Self.depthLimit ? roots[depth] : Self.root(atDepth: depth)
    return templates.fragment(template, link, within: root, reporting: problems)
  }
}

extension TemplateLibrary {
  /// What a template makes of a record, without its last line end: a value that pages share.
  func fragment(
    _ template: String, _ record: Record, within surroundings: Record = Record(), reporting problems: FragmentProblems
  ) -> Value {
    var html: [UInt8] = []
    problems.add(render(template, record, within: surroundings, expected: 256, into: &html))
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    return .html(html)
  }
}

/// How many folders a page stands below the root.
func folderDepth(of address: String) -> Int { address.count(of: UInt8(ascii: "/")) }

/// The way up to the root: relative, so that the site works at any address and from a folder.
func relativeRoot(atDepth depth: Int) -> String { String(repeating: "../", count: depth) }
