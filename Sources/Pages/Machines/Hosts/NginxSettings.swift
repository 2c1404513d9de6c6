internal import Foundations

/// A piece for the `server` block of nginx.
struct NginxSettings {
  let rules: HostRules
  let folder: String

  var text: String {
    var text = SettingsText()
    text.line("# For the server block of the site. nginx -t tells whether it fits in.")
    setVariables(in: &text)
    for redirect in rules.redirects {
      text.line("location = \(rules.path)\(redirect.from) { return 301 \(rules.path)\(redirect.to); }")
    }
    if rules.path != "/" { text.line("location = \(rules.path.dropLast()) { return 301 \(rules.path); }") }
    // What builds keep for themselves, should the whole output folder have been copied.
    text.block("location ^~ \(rules.path)\(HostRules.builds)") { text in
      text.line(missingPage)
      text.line("return 404;")
    }
    text.block("location \(rules.path)") { text in
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
  private var missingPage: String { "error_page 403 404 =404 \(rules.path)404.html;" }

  /// Headers that differ by folder. A location within another would have to repeat all of it.
  private func setVariables(in text: inout SettingsText) {
    text.line("set $dossier_caching \(quoted(HostRules.pageCaching));")
    text.line("set $dossier_policy \(quoted(HostRules.pagePolicy));")
    text.block("if ($uri ~ ^\(rules.path)\(HostRules.assets))") { text in
      text.line("set $dossier_caching \(quoted(HostRules.assetCaching));")
    }
    text.block("if ($uri ~ ^\(rules.path)\(HostRules.files))") { text in
      text.line("set $dossier_policy \(quoted(HostRules.filePolicy));")
    }
  }

  /// Of those that the site has; nginx counts `text/html` among them by itself.
  private static let textTypes = [
    "text/css", "text/javascript", "text/plain", "text/csv", "application/xml", "application/json",
  ]
}
