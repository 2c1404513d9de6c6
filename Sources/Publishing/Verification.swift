internal import Building
internal import Catalog
internal import Foundations

/// Compares a site as its host serves it with the site that was built here.
package struct Verification: Sendable {
  /// Files that the host does not serve, or serves with other bytes.
  package let differences: [String]
  /// How many files were fetched.
  package let compared: Int

  /// Fetches the manifest and a sample of files, spread evenly over the site and the same each time.
  package init(of output: String, at address: String) async throws(PublishFailure) {
    let served = ServedSite(
      site: try PublishedManifest.ofOutput(output), output: Folder(output),
      base: address.hasSuffix("/") ? address : address + "/")
    guard isWebAddress(served.base) else {
      throw PublishFailure("“\(withoutSecrets(address))” is no web address", fix: "write it like https://example.org/")
    }
    guard let manifest = try await fetch(served.base + PublishedManifest.path, compressed: false) else {
      throw PublishFailure(
        "\(withoutSecrets(served.base)) serves no \(PublishedManifest.path)", fix: "publish the site there first")
    }
    var differences: [String] = []
    if Manifest(manifest.bytes)?.files != served.site.files { differences.append(PublishedManifest.path) }
    let sample = sample(of: served.site)
    for (index, path) in sample.enumerated() {
      // Every other one as a browser asks for it: a host may then send the compressed copy.
      if try await !served.isServed(path, compressed: index % 2 == 1) { differences.append(path) }
    }
    self.differences = differences
    compared = sample.count + 1
  }
}

/// A site that was built here, as its host serves it.
private struct ServedSite {
  let site: Manifest
  let output: Folder
  let base: String

  /// Whether the host serves a file with the bytes that it has here. At the former address of a page it may lead on
  /// to that page.
  func isServed(_ path: String, compressed: Bool) async throws(PublishFailure) -> Bool {
    guard let answer = try await fetch(base + percentEncodedPath(path), compressed: compressed) else { return false }
    let hash = contentHash(answer.bytes)
    if hash == site.files[path] { return true }
    return leadsOn(path)
      && site.files.contains { $0.value == hash && answer.address == base + percentEncodedPath($0.key) }
  }

  /// Whether a page is one that only leads to another.
  private func leadsOn(_ path: String) -> Bool {
    guard path.hasSuffix(".html"), let page = try? output.read(path, limit: 64 << 10) else { return false }
    return String(decoding: page, as: UTF8.self).contains("http-equiv=\"refresh\"")
  }
}

/// At most fifty paths, with as many left out between any two. Compressed copies are what hosts send for other files.
private func sample(of site: Manifest) -> [String] {
  let paths = site.files.keys.filter { !isCopy($0, in: site) }.sorted()
  let size = min(50, paths.count)
  return (0..<size).map { paths[$0 * paths.count / size] }
}

private func isCopy(_ path: String, in site: Manifest) -> Bool {
  path.hasSuffix(CompressedCopies.ending)
    && site.files[String(path.dropLast(CompressedCopies.ending.count))] != nil
}
