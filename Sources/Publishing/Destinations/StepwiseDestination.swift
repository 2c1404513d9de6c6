internal import Building
internal import Foundations

/// A way to move single files to a host and off it.
protocol Carrier: Sendable {
  func read(_ path: String) async throws(PublishFailure) -> [UInt8]?
  func files() async throws(PublishFailure) -> [String]
  /// Which of some paths are folders there, or links to folders through which files can be carried.
  func folders(among paths: [String]) async throws(PublishFailure) -> Set<String>
  /// Makes the folders that are not there, each after the one that it lies in.
  func makeFolders(_ folders: [String]) async throws(PublishFailure)
  /// Copies files of a folder to the same paths there, replacing what stands there.
  func upload(_ paths: [String], from folder: String) async throws(PublishFailure)
  func remove(_ paths: [String]) async throws(PublishFailure)
  /// Removes folders that are empty, where files are to stand; each before the one that it lies in.
  func removeEmptyFolders(_ folders: [String]) async throws(PublishFailure)
}

extension Carrier {
  // A store has no folders, and the way to another host makes them with their files.
  func folders(among paths: [String]) async throws(PublishFailure) -> Set<String> { [] }
  func makeFolders(_ folders: [String]) async throws(PublishFailure) {}
  func removeEmptyFolders(_ folders: [String]) async throws(PublishFailure) {}
}

/// A host whose files change one after the other, so that the order keeps every page whole: first a manifest of all
/// that may stand there meanwhile, then what pages need, pages, what leads to them, removals, and the manifest at last.
///
/// Cut off at any point, the host serves pages whose files are there, and the next publication knows what may be there.
struct StepwiseDestination<Way: Carrier>: Destination {
  let carrier: Way

  func read(_ path: String) async throws(PublishFailure) -> [UInt8]? { try await carrier.read(path) }

  func files() async throws(PublishFailure) -> [String] { try await carrier.files() }

  func folders(among paths: [String]) async throws(PublishFailure) -> Set<String> {
    try await carrier.folders(among: paths)
  }

  func carryOut(_ plan: PublishPlan, _ change: SiteChange) async throws(PublishFailure) {
    try await clear(plan, for: change.site)
    let folders = change.newFolders
    if !folders.isEmpty { try await carrier.makeFolders(folders) }
    let pending = (change.published ?? Manifest()).pending(to: change.site)
    try await upload([(PublishedManifest.path, pending.bytes)])
    for stage in plan.stages { try await carrier.upload(stage, from: change.output) }
    let cleared = Set(plan.clearances)
    let removals = plan.removals.filter { !cleared.contains($0) }
    if !removals.isEmpty { try await carrier.remove(removals) }
    try await upload(change.records)
  }

  /// Makes room where foreign files are in the way of folders, or foreign folders in the way of files.
  private func clear(_ plan: PublishPlan, for site: Manifest) async throws(PublishFailure) {
    if plan.clearances.isEmpty { return }
    try await carrier.remove(plan.clearances)
    let emptied = Path.folders(of: plan.clearances).filter { folder in
      Path.folders(of: [folder]).union([folder]).contains { site.files[$0] != nil }
    }
    try await carrier.removeEmptyFolders(emptied.sorted().reversed())
  }

  private func upload(_ records: [(path: String, bytes: [UInt8])]) async throws(PublishFailure) {
    let folder = try TemporaryFolder()
    do throws(FileProblem) {
      for record in records { try Folder(folder.path).write(record.bytes, to: record.path) }
    } catch {
      throw PublishFailure("\(error)")
    }
    try await carrier.upload(records.map(\.path), from: folder.path)
  }
}
