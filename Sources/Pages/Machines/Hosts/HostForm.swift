/// A language in which hosts are told how to serve a site.
package enum HostForm: String, Sendable, CaseIterable {
  case nginx, caddy
}

extension SitePages {
  /// A piece for the settings of a web server.
  ///
  /// - Parameter folder: where the site lies on the server.
  package func hostSettings(_ form: HostForm, folder: String) -> String {
    let rules = HostRules(index, plans: plans)
    return switch form {
    case .nginx: NginxSettings(rules: rules, folder: folder).text
    case .caddy: CaddySettings(rules: rules, folder: folder).text
    }
  }
}

/// A file of settings, written line by line.
struct SettingsText {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String) { text += String(repeating: "  ", count: depth) + line + "\n" }

  /// A block in braces.
  mutating func block(_ head: String, _ body: (inout SettingsText) -> Void) {
    line(head + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }
}
