/// A piece for a site's block of Caddy.
struct CaddySettings {
  let rules: HostRules
  let folder: String

  var text: String {
    var text = SettingsText()
    text.line("# For the block of the site in the Caddyfile. caddy validate tells whether it fits in.")
    if rules.path != "/" { text.line("redir \(rules.path.dropLast()) \(rules.path) permanent") }
    text.block("handle_path \(rules.path)*") { text in
      text.line("root * \(quoted(folder))")
      for redirect in rules.redirects { text.line("redir /\(redirect.from) \(rules.path)\(redirect.to) permanent") }
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
}
