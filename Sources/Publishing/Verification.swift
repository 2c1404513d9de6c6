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
    let site = try PublishedManifest.ofOutput(output)
    let base = address.hasSuffix("/") ? address : address + "/"
    guard isWebAddress(base) else {
      throw PublishFailure("“\(address)” is no web address", fix: "write it like https://reports.example.org/")
    }
    guard let served = try await fetch(base + PublishedManifest.path) else {
      throw PublishFailure("\(base) serves no \(PublishedManifest.path)", fix: "publish the site there first")
    }
    var differences: [String] = []
    if Manifest(served)?.files != site.files { differences.append(PublishedManifest.path) }
    let sample = sample(of: site.files.keys.sorted())
    for path in sample {
      let bytes = try await fetch(base + percentEncodedPath(path))
      if bytes.map({ contentHash($0) }) != site.files[path] { differences.append(path) }
    }
    self.differences = differences
    compared = sample.count + 1
  }
}

/// At most fifty paths, with as many left out between any two.
private func sample(of paths: [String]) -> [String] {
  let size = min(50, paths.count)
  return (0..<size).map { paths[$0 * paths.count / size] }
}

/// The bytes at an address; nil where the host answers that there are none.
private func fetch(_ address: String) async throws(PublishFailure) -> [UInt8]? {
  let curl = ExternalProgram(name: "curl")
  let outcome = try await curl.run(["--silent", "--show-error", "--fail", "--max-time", "60", "--", address])
  // “HTTP page not retrieved” (curl(1), exit codes): the answer was 400 or above.
  if outcome.status == 22 { return nil }
  guard outcome.succeeded else { throw curl.failure(outcome) }
  return outcome.output
}
