internal import Building
internal import CFiles
internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder of this machine that changes from one site to the other in one step.
///
/// The new folder is made whole beside the old one, foreign files included, and then the two change places.
struct FolderDestination: Destination {
  let path: String

  private static let limit = 1 << 30

  func read(_ file: String) async throws(PublishFailure) -> [UInt8]? {
    do throws(FileProblem) {
      return try Folder(path).read(file, limit: Self.limit)
    } catch {
      if error.kind == .missing { return nil }
      throw PublishFailure("\(error)")
    }
  }

  func files() async throws(PublishFailure) -> [String] {
    let listing = Folder(path).list(includingHidden: true)
    return listing.files.map(\.path) + listing.others
  }

  func carryOut(_ plan: PublishPlan, _ change: SiteChange) async throws(PublishFailure) {
    // A link to the folder stays, and leads to the new site.
    let place = resolvedPath(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
    let surroundings = Folder(Path.parent(of: place))
    let name = Path.name(of: place) + ".dossier-next"
    let next = Path.join(surroundings.path, name)
    defer { try? surroundings.removeTree(name) }
    do throws(FileProblem) {
      // A link that stands there must not lead the new site, or the removal of the old one, elsewhere.
      try surroundings.removeTree(name)
      try surroundings.makeFolder(name)
      try await fill(Folder(next), plan, change)
    } catch {
      throw PublishFailure("\(error); the site in \(path) is as it was")
    }
    try swap(next, with: place)
  }

  private func fill(_ next: Folder, _ plan: PublishPlan, _ change: SiteChange) async throws(FileProblem) {
    let old = Folder(path)
    let listing = old.list(includingHidden: true)
    if let problem = listing.problems.first(where: { !Self.harmless.contains($0.kind) }) { throw problem }
    let removed = Set(plan.removals).union(publishedRecords)
    let present = listing.files.map(\.path) + listing.others
    for file in present where change.site.files[file] == nil && !removed.contains(file) {
      try keep(file, of: old, in: next)
    }
    for folder in foldersWithoutFiles(listing) { try next.makeFolder(folder) }
    for file in change.site.files.keys.sorted() { try copy(file, from: Folder(change.output), to: next) }
    for record in change.records { try next.write(record.bytes, to: record.path) }
    try makeReadable(change, in: next)
    // Last, for a folder may be one in which nothing can be written.
    for folder in listing.folders.reversed() where next.status(of: folder)?.kind == .folder {
      try old.copyRights(of: folder, to: next)
    }
    if fileStatus(path) != nil { try old.copyRights(of: "", to: next) }
  }

  /// What is not followed is taken along as it is.
  private static let harmless: Set<FileProblem.Kind> = [.missing, .isLink, .linkOutside, .linkBroken, .isNotFile]

  /// The server reads as another user, however private the desk keeps its files.
  private func makeReadable(_ change: SiteChange, in next: Folder) throws(FileProblem) {
    let files = change.site.files.keys + change.records.map(\.path)
    for file in files { try next.setRights(0o644, of: file) }
    for folder in Path.folders(of: files).union([""]) { try next.setRights(0o755, of: folder) }
  }

  /// Takes a foreign file along as it is; of another user's, which may not be linked, the bytes and rights.
  private func keep(_ file: String, of old: Folder, in next: Folder) throws(FileProblem) {
    do throws(FileProblem) {
      try old.link(file, into: next)
    } catch {
      try copy(file, from: old, to: next)
      try old.copyRights(of: file, to: next)
    }
  }

  /// Folders that were empty before, and so are no publication's.
  private func foldersWithoutFiles(_ listing: FolderListing) -> [String] {
    let filled = Path.folders(of: listing.files.map(\.path) + listing.others)
    return listing.folders.filter { !filled.contains($0) }
  }

  private func copy(_ file: String, from: Folder, to: Folder) throws(FileProblem) {
    try to.write(try from.read(file, limit: Self.limit), to: file)
  }

  /// Lets the two folders change places; where nothing stands there yet, the new one is moved.
  private func swap(_ next: String, with place: String) throws(PublishFailure) {
    guard fileStatus(place) != nil else {
      guard rename(next, place) == 0 else { throw failure(place) }
      return
    }
    guard exchange_paths(next, place) == 0 else { throw failure(place) }
  }

  private func failure(_ place: String) -> PublishFailure {
    let number = errno
    let cannotExchange = number == EINVAL || number == ENOSYS || number == ENOTSUP
    return PublishFailure(
      "\(place) cannot be replaced: \(String(cString: strerror(number)))",
      fix: cannotExchange
        ? "this file system lets no two folders change places: publish there with rsync"
        : "ask who may write to the folder around it")
  }
}
