internal import Catalog
internal import Foundations

/// A piece for the `server` block of nginx.
///
/// It decodes what is asked for before it looks for a location, or for the page of an error, and takes what it sends on
/// as it stands (nginx, module ngx_http_core_module, “location”).
struct NginxSettings {
  let rules: HostRules
  let folder: String

  var text: String {
    var text = SettingsText()
    text.line("# For the server block of the site. nginx -t tells whether it fits in.")
    setVariables(in: &text)
    for redirect in rules.redirects {
      let place = word(decodedPath + percentDecodedPath(redirect.from[...]))
      text.line("location = \(place) { return 301 \(encodedPath)\(redirect.to); }")
    }
    if rules.path != "/" {
      text.line("location = \(word(String(decodedPath.dropLast()))) { return 301 \(encodedPath); }")
    }
    // What builds keep for themselves, should the whole output folder have been copied.
    text.block("location ^~ \(word(decodedPath + HostRules.builds))") { text in
      text.line(missingPage)
      text.line("return 404;")
    }
    text.block("location \(word(decodedPath))") { text in
      text.line("alias \(quoted(folder + "/"));")
      text.line("index index.html;")
      text.line(missingPage)
      text.line("gzip_static on;")
      text.line("charset utf-8;")
      text.line("charset_types \(Self.textTypes.joined(separator: " "));")
      text.block("types") { text in
        for name in webExtensions { text.line("\(webType(of: "x." + name).prefix { $0 != ";" }) \(name);") }
      }
      for (name, value) in HostRules.headers { text.line("add_header \(name) \(quoted(value)) always;") }
      text.line("add_header Content-Security-Policy $dossier_policy always;")
      text.line("add_header Cache-Control $dossier_caching;")
    }
    return text.text
  }

  /// A folder without a page is as little there as a file that is not.
  private var missingPage: String { "error_page 403 404 =404 \(word(decodedPath + "404.html"));" }

  private var decodedPath: String { rules.decodedPath }
  private var encodedPath: String { percentEncodedPath(rules.decodedPath) }

  /// A word of the settings, between quotation marks where it could be read as anything else.
  private func word(_ text: String) -> String { isPlainPath(text) ? text : quoted(text) }

  /// Headers that differ by folder. A location within another would have to repeat all of it.
  private func setVariables(in text: inout SettingsText) {
    text.line("set $dossier_caching \(quoted(HostRules.pageCaching));")
    text.line("set $dossier_policy \(quoted(HostRules.pagePolicy));")
    text.block("if ($uri ~ \(word(startingWith: HostRules.assets)))") { text in
      text.line("set $dossier_caching \(quoted(HostRules.assetCaching));")
    }
    text.block("if ($uri ~ \(word(startingWith: HostRules.files)))") { text in
      text.line("set $dossier_policy \(quoted(HostRules.filePolicy));")
    }
  }

  /// An expression for what lies in a folder of the site.
  private func word(startingWith folder: String) -> String {
    let place = decodedPath + folder
    let signs = "\\^$.|?*+()[]{}"
    let isPlain = !place.contains { signs.contains($0) } && word(place) == place
    return isPlain ? "^" + place : quoted("^" + place.map { signs.contains($0) ? "\\\($0)" : "\($0)" }.joined())
  }

  /// Of those that the site has; nginx counts `text/html` among them by itself.
  private static let textTypes = [
    "text/css", "text/javascript", "text/plain", "text/csv", "application/xml", "application/json",
  ]
}
