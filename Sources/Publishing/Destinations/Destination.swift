internal import Building

/// A place that a site can be published to.
protocol Destination: Sendable {
  /// The bytes of a file there; nil where it is not there.
  func read(_ path: String) async throws(PublishFailure) -> [UInt8]?

  /// The paths of all files there.
  func files() async throws(PublishFailure) -> [String]

  /// Makes the place hold the site, as the plan says.
  func carryOut(_ plan: PublishPlan, _ change: SiteChange) async throws(PublishFailure)
}

/// The site to publish, and what stood at the target before.
struct SiteChange: Sendable {
  /// The folder that a build wrote.
  let output: String
  let site: Manifest
  let published: Manifest?
  /// What the site says, in the form in which the next publication reads it; nil where the build did not keep it.
  var catalog: [UInt8]?

  /// What a publication keeps at its target, to be put there once all else stands.
  var records: [(path: String, bytes: [UInt8])] {
    let catalog = catalog.map { [(path: PublishedCatalog.path, bytes: $0)] } ?? []
    return catalog + [(path: PublishedManifest.path, bytes: site.bytes)]
  }
}

extension PublishTarget {
  var place: any Destination {
    switch way {
    case .rsync: StepwiseDestination(carrier: RsyncCarrier(destination: destination))
    case .rclone: StepwiseDestination(carrier: RcloneCarrier(destination: destination))
    case .git: GitDestination(target: self)
    case .folder: FolderDestination(path: destination)
    }
  }
}
