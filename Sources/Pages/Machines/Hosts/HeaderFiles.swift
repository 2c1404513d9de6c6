/// The files `_headers` and `_redirects`, which hosts of static sites read (Netlify, Cloudflare Pages).
extension HostRules {
  static let headersFile = "_headers"
  static let redirectsFile = "_redirects"

  /// Where several rules fit an address these hosts send the headers of all, so no two name the same.
  var headersText: String {
    var text = section("*", Self.headers)
    text += section(Self.assets + "*", [("Cache-Control", Self.assetCaching)])
    return text + section(Self.files + "*", [("Content-Security-Policy", Self.filePolicy)])
  }

  var redirectsText: String {
    redirects.map { "\(path)\($0.from) \(path)\($0.to) 301\n" }.joined()
  }

  private func section(_ pattern: String, _ headers: [(String, String)]) -> String {
    "\(path)\(pattern)\n" + headers.map { "  \($0): \($1)\n" }.joined()
  }
}
