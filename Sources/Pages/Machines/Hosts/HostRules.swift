internal import Catalog
internal import Foundations

/// What every host should do with the site, whatever language it is told in.
struct HostRules: Sendable {
  /// The path at which the site stands, `/` or `/reports/`.
  let path: String
  /// From former addresses to those of today, below the path; plain enough to stand in any file of settings.
  let redirects: [(from: String, to: String)]

  /// The path as servers see it that decode what is asked for: `/bücher/`.
  var decodedPath: String { percentDecodedPath(path[...]) }

  /// What is added to every answer.
  static let headers = [
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
  ]
  /// Pages carry a policy of their own; this is what they cannot say of themselves.
  static let pagePolicy = "frame-ancestors 'none'"
  /// Names of assets change with their bytes.
  static let assets = "assets/"
  static let assetCaching = "public, max-age=31536000, immutable"
  /// Everything else may be kept, but is asked for again.
  static let pageCaching = "no-cache"
  /// Files of the content, which may be drawings by others: nothing in them is run.
  static let files = "files/"
  static let filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

  static let builds = ".dossier/"

  /// - Parameter plans: the files of the site: a former address at which another page stands leads nowhere.
  init(_ index: SiteIndex, plans: [PagePlan]) {
    path = index.address?.path ?? "/"
    redirects = PagePlan.distinct(plans).kept.compactMap { plan in
      guard case .moved(let id, _) = plan.subject else { return nil }
      let to = percentEncodedPath(index.catalog[id].address)
      let from = percentEncodedPath(plan.address)
      return isPlain(from) && isPlain(to) && from != to ? (from, to) : nil
    }
  }
}

/// The Content-Security-Policy with which hosts are to send a file; nil where it needs none.
package func filePolicy(at address: String) -> String? {
  address.hasPrefix(HostRules.files) ? HostRules.filePolicy : nil
}

/// Whether an address has no byte that means something in a file of settings.
private func isPlain(_ address: String) -> Bool {
  address.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "%"): true
    default: byte.isASCIILetterOrDigit
    }
  }
}

/// Whether a path has no byte but those of letters in any script, of digits and of the signs that mean nothing to a host.
func isPlainPath(_ path: String) -> Bool {
  path.utf8.allSatisfy { byte in
    byte >= 0x80 || byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
      || [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
  }
}

/// A value between quotation marks, as nginx and Caddy read it.
func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
