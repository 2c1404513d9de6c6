internal import Building
internal import Foundations

/// A place that a site can be published to.
protocol Destination: Sendable {
  /// The bytes of a file there; nil where it is not there.
  func read(_ path: String) async throws(PublishFailure) -> [UInt8]?

  /// The paths of all files there.
  func files() async throws(PublishFailure) -> [String]

  /// Which of some paths that are no folders there lead to folders, into which files can be put as they stand.
  func folders(among paths: [String]) async throws(PublishFailure) -> Set<String>

  /// What else of the target's options is not yet as site.yml says, a few words each.
  func unsettled() async throws(PublishFailure) -> [String]

  /// Makes the place hold the site, as the plan says.
  func carryOut(_ plan: PublishPlan, _ change: SiteChange) async throws(PublishFailure)
}

extension Destination {
  func folders(among paths: [String]) async throws(PublishFailure) -> Set<String> { [] }
  func unsettled() async throws(PublishFailure) -> [String] { [] }
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

  /// Folders of the site in which, for all that is known, nothing was published yet; each after the one it lies in.
  var newFolders: [String] {
    let arrived = published?.files.filter { $0.value != 0 }.map(\.key) ?? []
    return Path.folders(of: site.files.keys).subtracting(Path.folders(of: arrived)).sorted()
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
