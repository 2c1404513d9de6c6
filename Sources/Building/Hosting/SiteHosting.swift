package import Foundations
package import Pages

/// Settings for a web server that is to serve a site.
package struct SiteHosting: Sendable {
  private let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// The settings, and what is wrong with the content, such as two notes that name one former address.
  ///
  /// - Parameter folder: where the site lies on the server.
  package func settings(
    for form: HostForm, folder: String
  ) async throws(BuildFailure) -> (text: String, diagnostics: [Diagnostic]) {
    guard folder.hasPrefix("/"), folder.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "$" && $0 != "{" }) else {
      throw BuildFailure("“\(folder)” is no path of a folder on a server", fix: "write it like /var/www/reports")
    }
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let loaded = try await LoadedSite(options)
    let pages = await loaded.pages
    let reported = loaded.told(loaded.diagnostics + loaded.distinctPlans(of: pages).clashes)
    return (pages.hostSettings(form, folder: folder), reported)
  }
}
