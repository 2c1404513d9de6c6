package import Building
package import Catalog
internal import Foundations

/// What a published site says, kept at the target so that the next publication can tell what has changed.
enum PublishedCatalog {
  static let path = "dossier-catalog.txt"

  /// As the build of the folder kept it; nil where it did not.
  static func ofOutput(_ folder: String) -> [UInt8]? { try? Folder(folder).read(SiteBuild.catalogPath, limit: 1 << 30) }
}

/// The files that publications keep at their targets for themselves.
let publishedRecords: Set<String> = [PublishedManifest.path, PublishedCatalog.path]

/// What the site says that a host serves; nil where it serves none, or one of an earlier version.
package func catalog(servedAt address: String) async throws(PublishFailure) -> CatalogSnapshot? {
  guard isWebAddress(address) else { return nil }
  let base = address.hasSuffix("/") ? address : address + "/"
  return try await fetch(base + PublishedCatalog.path, compressed: false).flatMap { CatalogSnapshot($0.bytes) }
}

extension PublishTarget {
  /// What the site says that stands there; nil where none was published, or by an earlier version.
  package func publishedCatalog() async throws(PublishFailure) -> CatalogSnapshot? {
    try await place.read(PublishedCatalog.path).flatMap { CatalogSnapshot($0) }
  }
}
