package import Articles
package import Foundations

/// What site.yml says, with defaults for what it leaves out.
package struct SiteSettings: Sendable {
  package var title = "Dossier"
  /// What the home page, feeds and search engines say of the site; nil where site.yml says nothing.
  package var description: String?
  /// The address at which the site will stand, with a slash at its end; nil where it is not known.
  package var baseURL: String?
  /// A BCP 47 tag: of the site's own words, of notes, and of articles that name none.
  package var language = "en"
  /// Who publishes the site; its own articles are known by it.
  package var author: String?
  /// Markdown shown on the home page above the lists.
  package var intro: String?
  /// The file that has it, and where it begins there.
  package var introSource: (text: SourceText, position: SourcePosition)?
  /// How much of a clipping is published where the article itself does not say.
  package var textPolicy: TextPolicy = .excerpt
  /// Whether straight quotes, `--`, `---` and `...` in notes become typographic ones.
  package var smartPunctuation = false
  /// For whom the site is made, and whom that is meant for which does not say.
  package var readership = Readership(.public)
  /// Whether the site carries its claims as data files.
  package var hasData = true
  /// Whether readers can search, and see what a link leads to before they follow it: both need the search index.
  package var hasSearch = true
  /// Whether pages show the maps, networks, charts and timelines that are drawn without being asked for.
  package var hasPictures = true
  /// Whether drawings are published that run or load something.
  package var allowsActiveDrawings = false
  /// Whether the desk's worklists are pages of the site.
  package var showsWorklists = false
  /// Whether the site carries the files `_headers` and `_redirects` for its host.
  package var hasHostFiles = false
  /// Whether text files stand beside themselves compressed, for hosts that send them so.
  package var hasCompressedCopies = false
  /// Whether a publication shows what changed since the one before.
  package var showsChanges = false
  /// The path at which a preview serves the site, `/reports/`; nil for that of the base URL.
  package var rootPath: String?
  /// Whether a preview shows articles in full, whatever of them is published.
  package var showsFullText = false
  /// How many notes the print edition holds; 0 for a site without one.
  package var printLimit = 300
  /// What has a feed of its own.
  package var feeds: FeedScope = .all

  package init() {}
}

/// What has a feed of its own; each case with all before it.
package enum FeedScope: String, Sendable, CaseIterable, Comparable {
  case none, site, kinds, all

  /// The fewer feeds, the lesser.
  package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension SiteSettings {
  /// How much of an article is published: another publisher's text is never all published by a setting of the site.
  package func policy(for article: Article) -> TextPolicy {
    Articles.textPolicy(of: article, siteDefault: textPolicy, sitePublisher: author ?? title)
  }
}
