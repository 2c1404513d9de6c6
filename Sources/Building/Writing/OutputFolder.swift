internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folder that a site is written to, all or nothing.
///
/// Pages are staged in `.dossier/next` within the folder; only when all are there does `commit` move them to their
/// places, by renaming, and remove what earlier builds made and this one did not. Nothing that a build did not make is
/// replaced or removed. A commit that was cut off is finished by the next build, which finds the list of what was staged.
struct OutputFolder: Sendable {
  /// A file of the site as `stage` left it.
  struct Staged: Sendable {
    let address: String
    let hash: UInt64
    /// Whether it waits in the staging folder; false where the output holds the same bytes already.
    let isNew: Bool
    let problem: FileProblem?
  }

  struct Outcome: Sendable {
    var written = 0
    var unchanged = 0
    var removed = 0
    let manifest: Manifest
  }

  private let folder: Folder
  private let manifest: Manifest
  /// Whether the folder held no site, so that nothing there need be compared.
  private let isFresh: Bool
  let lock: FolderLock
  /// Whether every file is known to hold the bytes that the manifest has the hash of.
  var isUntouched = false
  /// Whether text files have compressed copies.
  var hasCompressedCopies = false

  static let staging = ".dossier/next"

  /// Takes the folder for this build alone. Refuses one that holds files that no build made.
  ///
  /// - Parameter others: the folders that the build reads.
  init(_ path: String, besides others: [(name: String, path: String)]) throws(BuildFailure) {
    try refuseOverlap(
      of: path, called: "output folder", with: others, fix: "choose another folder with --output")
    folder = Folder(path)
    let held = Self.manifest(of: folder)
    do {
      if held == nil, !StagedSite(folder).isInterrupted { try Self.refuseForeignFiles(folder) }
      try folder.makeFolder(".dossier")
      lock = try FolderLock(of: path)
      try StagedSite(folder).finishInterruptedCommit()
    } catch let problem as FileProblem {
      throw BuildFailure(problem.description, fix: "choose another folder with --output")
    } catch let failure as BuildFailure {
      throw failure
    } catch {
      throw BuildFailure("\(error)")
    }
    manifest = Self.manifest(of: folder) ?? Manifest()
    isFresh = manifest.files.isEmpty
  }

  /// Makes the folders in which files of these addresses will be staged.
  func prepare(for addresses: [String]) throws(BuildFailure) {
    do throws(FileProblem) {
      for parent in Set(addresses.map { Path.parent(of: $0) }.withoutRepeats()).sorted() {
        try folder.makeFolder(Path.join(Self.staging, parent))
      }
    } catch {
      throw BuildFailure("\(error)")
    }
  }

  /// Stages a file, and its compressed copy where it has one, unless the output holds the same already.
  func stage(_ bytes: [UInt8], at address: String) -> [Staged] {
    let file = stageAlone(bytes, at: address)
    guard hasCompressedCopies, let copy = CompressedCopies.address(besides: address, size: bytes.count) else {
      return [file]
    }
    return [file, stageCopy(of: bytes, at: copy, isKept: !file.isNew)]
  }

  private func stageAlone(_ bytes: [UInt8], at address: String) -> Staged {
    let hash = contentHash(bytes)
    do throws(FileProblem) {
      if holdsControlCharacter(address) {
        throw FileProblem(.nameNotPrintable, .write, Path.join(folder.path, address))
      }
      if !isFresh, try isUnchanged(bytes, hash, at: address) {
        return Staged(address: address, hash: hash, isNew: false, problem: nil)
      }
      try folder.create(bytes, at: Self.staging + "/" + address)
      return Staged(address: address, hash: hash, isNew: true, problem: nil)
    } catch {
      return Staged(address: address, hash: hash, isNew: true, problem: error)
    }
  }

  func stage(fileAt path: String, at address: String) -> [Staged] {
    do throws(FileProblem) {
      return stage(try readFile(path, limit: Self.fileLimit), at: address)
    } catch {
      return [Staged(address: address, hash: 0, isNew: true, problem: error)]
    }
  }

  private static let fileLimit = 512 << 20

  /// - Parameter isKept: whether the file itself is the one that the output held; its copy is not made again then.
  private func stageCopy(of bytes: [UInt8], at address: String, isKept: Bool) -> Staged {
    if isKept, let hash = manifest.files[address],
      isUntouched || (try? folder.read(address, limit: Self.fileLimit)).map(contentHash) == hash
    {
      return Staged(address: address, hash: hash, isNew: false, problem: nil)
    }
    guard let compressed = gzipped(bytes) else {
      let problem = FileProblem(.system(ENOMEM), .write, Path.join(folder.path, address))
      return Staged(address: address, hash: 0, isNew: true, problem: problem)
    }
    return stageAlone(compressed, at: address)
  }

  /// Moves what was staged to its place and removes what is no longer part of the site.
  ///
  /// Where anything could not be staged, nothing is moved and the site that was there stays.
  func commit(_ staged: [Staged]) throws(BuildFailure) -> Outcome {
    if let problem = staged.compactMap(\.problem).first { throw abandoned(problem) }
    let next = Manifest(Dictionary(staged.map { ($0.address, $0.hash) }, uniquingKeysWith: { first, _ in first }))
    let moved = staged.filter(\.isNew).map(\.address)
    let removed = manifest.files.keys.filter { next.files[$0] == nil }.sorted()
    do throws(FileProblem) {
      try StagedSite(folder).refuseUnchangeableFolders(moved: moved, removed: removed)
    } catch {
      throw abandoned(error)
    }
    do throws(FileProblem) {
      try StagedSite(folder).commit(moved: moved, removed: removed, manifest: next)
    } catch {
      throw BuildFailure("\(error)", fix: "build again to finish")
    }
    return Outcome(written: moved.count, unchanged: staged.count - moved.count, removed: removed.count, manifest: next)
  }

  /// The failure of a build that moved nothing yet.
  private func abandoned(_ problem: FileProblem) -> BuildFailure {
    StagedSite(folder).discard()
    return BuildFailure("\(problem); the site in \(folder.path) is as it was")
  }

  private func isUnchanged(_ bytes: [UInt8], _ hash: UInt64, at address: String) throws(FileProblem) -> Bool {
    guard let known = manifest.files[address] else {
      if folder.status(of: address) != nil { throw FileProblem(.foreignFile, .write, Path.join(folder.path, address)) }
      return false
    }
    guard known == hash else { return false }
    if isUntouched { return true }
    return (try? folder.read(address, limit: bytes.count)) == bytes
  }

  private static func manifest(of folder: Folder) -> Manifest? {
    (try? folder.read(Manifest.path, limit: 1 << 30)).flatMap { Manifest($0) }
  }

  /// Hidden files (`.gitignore`, `.gitkeep`) may stand in a folder that is used for the first time; nothing else may.
  private static func refuseForeignFiles(_ folder: Folder) throws {
    guard fileStatus(folder.path) != nil else { return }
    let listing = folder.list()
    guard let first = listing.files.first else { return }
    let others = listing.files.count > 1 ? " and \(listing.files.count - 1) more files" : ""
    throw BuildFailure(
      "\(folder.path) holds \(first.path)\(others), which no build made",
      fix: "choose an empty folder with --output")
  }
}
