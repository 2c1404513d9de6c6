internal import Catalog
internal import Foundations
internal import Mustache

/// What stands around every page: the names of the site, its sections above, everything below.
///
/// The masthead and the foot differ only by section and depth, and are rendered once for each of these.
struct Chrome: Sendable {
  private struct Section: Sendable {
    let name: String
    let address: String
    /// In the words of the site; nil where there is nothing to count.
    let count: String?
  }

  /// What decides how the chrome of a page looks.
  private struct Place: Hashable {
    /// Index of the section to which the page belongs; nil for pages of none.
    let section: Int?
    /// The way up to the root.
    let root: String
  }

  private let common: Record
  private var sections: [Section]
  private let sectionIndices: [String: Int]
  private let address: SiteAddress?
  private let templates: TemplateLibrary
  private let problems: FragmentProblems
  /// The path at which a preview serves the site.
  private let servedPath: String?
  /// The chrome with its masthead and footer rendered, which is the same for all pages of a place.
  private var rendered: [Place: Record] = [:]

  /// - Parameters:
  ///   - siteFeed: the address of the feed of the whole site; nil where there is none.
  ///   - addresses: those of pages for which it is rendered before they ask.
  init(
    index: SiteIndex, outline: PageOutline, assets: [Asset], siteFeed: String?, addresses: [String],
    templates: TemplateLibrary
  ) {
    self.templates = templates
    problems = index.fragmentProblems
    servedPath = index.site.settings.rootPath
    address = index.address
    sections = Self.kinds(of: index) + Self.lists(of: index, names: outline.nameCount)
    if !outline.pictures.isEmpty {
      sections.append(Section(name: index.words[.charts], address: PicturesPage.address, count: nil))
    }
    // Charts lie at the root, each under its own name, and belong to the section that lists them.
    let lastSection = sections.count - 1
    let folders = sections.map { Self.folder($0.address) } + outline.pictures.map { Self.folder($0.address) }
    sectionIndices = Dictionary(
      folders.enumerated().map { ($1, min($0, lastSection)) }, uniquingKeysWith: { first, _ in first })
    common = Self.common(
      of: index, assets, siteFeed: siteFeed, everything: sections + Self.footer(of: index, siteFeed: siteFeed))
    for address in addresses {
      let place = place(of: address)
      if rendered[place] == nil { rendered[place] = chrome(at: place) }
    }
  }

  /// What is the same around all pages.
  private static func common(
    of index: SiteIndex, _ assets: [Asset], siteFeed: String?, everything: [Section]
  ) -> Record {
    let settings = index.site.settings
    let asset = { (name: String) in assets.first { $0.name == name }?.address }
    return Record([
      .site: .fields([
        .title: .text(settings.title), .description: .words(settings.description),
        .language: .text(index.words.language), .direction: .text(index.words.direction.rawValue),
        .author: .words(settings.author),
      ]),
      .stylesheet: .words(asset("site.css")), .script: .words(asset("site.js")),
      .themeScript: .words(asset("theme.js")), .searchScript: .words(asset(SiteScript.searchName)),
      .previewsScript: .words(asset(SiteScript.previewsName)),
      .tablesScript: .words(asset("tables.js")), .picturesScript: .words(asset("pictures.js")),
      .icon: .words(asset("icon.svg")), .isHome: .absent, .siteFeed: .words(siteFeed),
      .asOf: .words(index.site.asOf.map { index.words.date($0) }),
      .everything: list(everything, current: nil),
    ])
  }

  /// What stands around the page at an address.
  func surroundings(of address: String) -> Record {
    let place = place(of: address)
    return rendered[place] ?? chrome(at: place)
  }

  private func place(of address: String) -> Place {
    Place(section: sectionIndices[Self.folder(address)], root: root(of: address))
  }

  private func chrome(at place: Place) -> Record {
    let chrome = common.with([
      .root: .escaped(place.root), .navigation: Self.list(sections, current: place.section),
    ])
    return chrome.with([
      .masthead: templates.fragment("partials/masthead", chrome, reporting: problems),
      .footer: templates.fragment("partials/footer", chrome, reporting: problems),
    ])
  }

  // MARK: Sections

  private static func kinds(of index: SiteIndex) -> [Section] {
    zip(index.kinds, index.ranges).filter { $0.isListed && !$1.isEmpty }.map { kind, range in
      Section(name: kind.plural, address: "\(kind.folder)/index.html", count: index.words.number(range.count))
    }
  }

  private static func lists(of index: SiteIndex, names: Int) -> [Section] {
    let (catalog, words) = (index.catalog, index.words)
    let lists = [
      (words[.sources], sourcesAddress, catalog.articles.count),
      (words[.namesShort], namesAddress, names), (words[.tags], tagsAddress, catalog.tags.count),
    ]
    return lists.filter { $0.2 > 0 }.map { Section(name: $0.0, address: $0.1, count: words.number($0.2)) }
  }

  /// What only the foot of a page names beside the sections.
  private static func footer(of index: SiteIndex, siteFeed: String?) -> [Section] {
    let data = index.site.settings.hasData ? [Section(name: index.words[.data], address: dataAddress, count: nil)] : []
    let worklists =
      index.site.settings.showsWorklists
      ? [Section(name: index.words[.worklists], address: WorklistPages.address, count: nil)] : []
    let changes =
      ChangesPage.isMade(for: index)
      ? [Section(name: index.words[.whatChanged], address: ChangesPage.address, count: nil)] : []
    let feed = siteFeed.map { [Section(name: index.words[.feed], address: $0, count: nil)] } ?? []
    let print =
      PrintEdition.isMade(for: index)
      ? [Section(name: index.words[.printEdition], address: PrintEdition.address, count: nil)] : []
    return changes + data + feed + print + worklists + unlistedNotes(of: index)
  }

  /// Notes of kinds without an index, such as the page about the site: linked from the foot of every page.
  private static func unlistedNotes(of index: SiteIndex) -> [Section] {
    zip(index.kinds, index.ranges).filter { kind, _ in !kind.isListed }.flatMap { _, range in
      index.links[range].prefix(unlistedLimit).map { Section(name: $0.name, address: $0.address, count: nil) }
    }
  }

  private static let unlistedLimit = 12

  private static func list(_ sections: [Section], current: Int?) -> Value {
    .list(
      sections.enumerated().map { position, section in
        .fields([
          .name: .text(section.name), .address: .text(section.address),
          .count: .words(section.count), .isCurrent: .flag(position == current),
        ])
      })
  }

  /// `companies/` of an address within that folder; the address itself at the root.
  private static func folder(_ address: String) -> String {
    address.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(address[...$0]) } ?? address
  }

  // MARK: Addresses

  /// The way up to the root: relative, so that the site works at any address and from a folder. The page for missing
  /// addresses is shown at any depth and names the root itself.
  private func root(of address: String) -> String {
    if address == missingPageAddress { return servedPath ?? self.address?.path ?? "/" }
    return relativeRoot(atDepth: folderDepth(of: address))
  }
}
