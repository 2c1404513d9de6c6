package import Building

/// What a preview shows, and where.
package struct PreviewOptions: Sendable {
  /// What the site is made of; its output folder is left alone.
  package let site: BuildOptions
  /// Where below the host the site is shown; it takes the place of the path of the base URL.
  package let prefix: SitePrefix
  /// The port that is asked for first; 0 for any.
  package let port: Int

  package init(site: BuildOptions, prefix: SitePrefix = .root, port: Int = Self.defaultPort) {
    var site = site
    site.rootPath = prefix.path
    self.site = site
    self.prefix = prefix
    self.port = port
  }

  /// Where a preview listens if no other port is named.
  package static let defaultPort = 4400

  /// The folders whose changes make a new site.
  var watched: [String] { [site.content] + [site.templates].compactMap { $0 } + site.articleFolders }
}
