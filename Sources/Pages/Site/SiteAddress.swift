internal import Catalog

/// Where the site will stand: what makes of a page's place an address that others can use.
struct SiteAddress: Sendable {
  /// With a slash at its end.
  let base: String

  /// Nil where the settings do not say where the site will stand.
  init?(_ settings: SiteSettings) {
    guard let address = WebAddress(settings.baseURL) else { return nil }
    base = address.text.hasSuffix("/") ? address.text : address.text + "/"
  }

  /// The whole address of a page, by which others should know it: an index page goes by its folder's.
  func page(_ address: String) -> String {
    let encoded = percentEncodedPath(address)
    let isIndex = encoded == homeAddress || encoded.hasSuffix("/" + homeAddress)
    return base + (isIndex ? String(encoded.dropLast(homeAddress.utf8.count)) : encoded)
  }

  /// The whole address of any other file.
  func file(_ address: String) -> String { base + percentEncodedPath(address) }

  /// The path at the host, `/` or `/reports/`.
  var path: String {
    let slashes = base.utf8.indices.filter { base.utf8[$0] == UInt8(ascii: "/") }
    return slashes.count > 2 ? String(base[slashes[2]...]) : "/"
  }
}
