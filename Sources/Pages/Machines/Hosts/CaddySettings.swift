internal import Catalog

/// A piece for a site's block of Caddy.
struct CaddySettings {
  let rules: HostRules
  let folder: String

  var text: String {
    var text = SettingsText()
    text.line("# For the block of the site in the Caddyfile. caddy validate tells whether it fits in.")
    if rules.path != "/" { text.line("redir \(asked(String(rules.path.dropLast()))) \(rules.path) permanent") }
    below(rules.path, in: &text) { text in serve(in: &text) }
    text.block("handle_errors") { text in
      text.line("@missing expression {err.status_code} == 404")
      text.block("handle @missing") { text in
        text.line("root * \(quoted(folder))")
        text.line("rewrite * /404.html")
        text.line("file_server")
      }
    }
    return text.text
  }

  /// A block for what lies below a path, with the path taken off.
  private func below(_ path: String, in text: inout SettingsText, _ body: (inout SettingsText) -> Void) {
    if asked(path) == path { return text.block("handle_path \(path)*", body) }
    // Caddy looks for the path as it is decoded, and takes it off by its escapes.
    text.block("handle \(asked(path))*") { text in
      text.block("route") { text in
        text.line("uri strip_prefix \(path.dropLast())")
        text.block("handle", body)
      }
    }
  }

  private func serve(in text: inout SettingsText) {
    text.line("root * \(quoted(folder))")
    for redirect in rules.redirects {
      text.line("redir \(asked("/" + redirect.from)) \(rules.path)\(redirect.to) permanent")
    }
    text.block("header") { text in
      for (name, value) in HostRules.headers { text.line("\(name) \(quoted(value))") }
      // What is set for a folder stands first in Caddy's order: with a question mark these leave it as it is.
      text.line("?Content-Security-Policy \(quoted(HostRules.pagePolicy))")
      text.line("?Cache-Control \(quoted(HostRules.pageCaching))")
    }
    text.line("header /\(HostRules.assets)* Cache-Control \(quoted(HostRules.assetCaching))")
    text.line("header /\(HostRules.files)* Content-Security-Policy \(quoted(HostRules.filePolicy))")
    text.block("file_server") { text in
      text.line("precompressed gzip")
      // What builds keep for themselves, should the whole output folder have been copied.
      text.line("hide \(HostRules.builds.dropLast())")
    }
  }

  /// A path for what is asked for, which Caddy decodes: one that holds signs of its own stays as it is, for it compares
  /// such by their escapes (Caddy, request matcher “path”).
  private func asked(_ path: String) -> String {
    let decoded = percentDecodedPath(path[...])
    return isPlainPath(decoded) ? decoded : path
  }
}
