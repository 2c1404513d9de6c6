internal import Articles
internal import Catalog
internal import Foundations

/// A file that other programs read: a feed, the sitemap and the like.
enum MachineFile: Sendable, Equatable {
  case atom(Feed), json(Feed)
  /// The file in a row of the sitemap's files.
  case sitemap(Int)
  case robots, languageModelGuide
  /// What hosts of static sites are told: the files `_headers` and `_redirects`.
  case hostHeaders, hostRedirects
  /// What goes with a link to a page of this mark where it is shared.
  case sharingImage(KindMark)
}

/// What other programs read of the site. Without an address for the site this is the guide for language models alone.
struct Machines: Sendable {
  let index: SiteIndex
  let feeds: Feeds?
  private let sitemap = Sitemap()

  /// - Parameters:
  ///   - isForFewPages: whether few of the files will be asked for.
  ///   - earlier: those of the index that a revision is of, and the revision.
  init(
    _ index: SiteIndex, isForFewPages: Bool, after earlier: (machines: Machines, revision: SiteRevision)? = nil
  ) async {
    self.index = index
    let known = earlier.flatMap { earlier in earlier.machines.feeds.map { ($0, earlier.revision) } }
    feeds = await Feeds(index, isAhead: !isForFewPages, after: known)
  }

  /// With the address of each, in a fixed order.
  ///
  /// - Parameters:
  ///   - pages: the plans of all pages.
  ///   - followed: what has a feed.
  func all(pages: [PagePlan], feeds followed: [Feed]) -> [PagePlan] {
    var all = plans(of: followed)
    if index.address != nil {
      let files = sitemap.files(pageCount: pages.count(where: \.isForCrawlers))
      all += files.enumerated().map { PagePlan(address: $1, subject: .machine(.sitemap($0))) }
      all.append(PagePlan(address: "robots.txt", subject: .machine(.robots)))
      all += marks(of: pages).map {
        PagePlan(address: SharingImage.address(of: $0), subject: .machine(.sharingImage($0)))
      }
    }
    if index.site.settings.hasHostFiles {
      all.append(PagePlan(address: HostRules.headersFile, subject: .machine(.hostHeaders)))
      all.append(PagePlan(address: HostRules.redirectsFile, subject: .machine(.hostRedirects)))
    }
    return all + [PagePlan(address: LanguageModelGuide.file, subject: .machine(.languageModelGuide))]
  }

  /// The address of the feed of the whole site; nil where there is none.
  var siteFeed: String? { feeds.map { $0.atomAddress(of: .site) } }

  private func plans(of followed: [Feed]) -> [PagePlan] {
    guard let feeds else { return [] }
    return followed.flatMap { feed -> [PagePlan] in
      let atom = PagePlan(address: feeds.atomAddress(of: feed), subject: .machine(.atom(feed)))
      let json = feeds.jsonAddress(of: feed).map { PagePlan(address: $0, subject: .machine(.json(feed))) }
      return [atom] + [json].compactMap { $0 }
    }
  }

  /// - Parameter pages: the plans of all pages.
  func bytes(of file: MachineFile, pages: [PagePlan]) -> [UInt8] {
    switch file {
    case .atom(let feed): return feeds?.atom(feed) ?? []
    case .json(let feed): return feeds?.json(feed) ?? []
    case .languageModelGuide: return LanguageModelGuide(index: index, hasFeeds: feeds != nil).bytes()
    case .sharingImage(let mark): return SharingImage.bytes(of: mark)
    case .hostHeaders: return Array(HostRules(index, plans: pages).headersText.utf8)
    case .hostRedirects: return Array(HostRules(index, plans: pages).redirectsText.utf8)
    case .robots: return robotsFile(sitemap: index.address?.file(Sitemap.file) ?? "")
    case .sitemap(let part): return sitemapBytes(part, of: pages.filter(\.isForCrawlers))
    }
  }

  private func sitemapBytes(_ part: Int, of pages: [PagePlan]) -> [UInt8] {
    guard let address = index.address else { return [] }
    let files = sitemap.files(pageCount: pages.count)
    if files.count > 1, part == 0 { return Sitemap.listOfParts(files.dropFirst().map(address.file)) }
    let range = sitemap.range(ofPart: max(0, part - 1), pageCount: pages.count)
    return Sitemap.list(
      pages[range].map { Sitemap.Page(address: address.page($0.address), changed: lastChange(of: $0.subject)) })
  }

  /// As far as the content tells: what concerns an entity, when an article came out.
  private func lastChange(of subject: PagePlan.Subject) -> CalendarDate? {
    switch subject {
    case .entity(let id): feeds?.newestDay(of: id) ?? index.catalog[id].date
    case .article(let id): index.catalog[id].article.updated ?? index.catalog[id].article.published
    case .home: index.catalog.newestDate
    default: nil
    }
  }
}

extension PagePlan {
  /// Whether the sitemap lists it: a page of the site, not the one for missing addresses, nor what another page has too.
  var isForCrawlers: Bool {
    switch subject {
    case .missing, .asset, .mapGround, .export, .machine, .moved, .printEdition, .worklists, .worklist, .ordered: false
    default: true
    }
  }
}
