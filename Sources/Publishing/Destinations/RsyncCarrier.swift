internal import Foundations
internal import Programs

/// Carries files with rsync, over ssh or on this machine. Each file is written beside its place and renamed.
struct RsyncCarrier: Carrier {
  /// `desk@host:/var/www/reports`, `host::module/reports` or a folder; a trailing slash changes nothing.
  let destination: String

  private let rsync = ExternalProgram(name: "rsync")
  /// “Some files could not be transferred”: among others, a source that is not there (rsync(1), exit values).
  private static let partial = 23

  /// The paths that follow, and nothing else: folders on the way to them are neither changed nor, where they are links
  /// to folders, replaced.
  private static let listed = ["--from0", "--files-from=-", "--no-implied-dirs", "--keep-dirlinks"]

  /// Seconds in which nothing comes over the line before it is given up: a host that went away says nothing.
  private static let patience = "--timeout=300"

  private var place: String { destination.hasSuffix("/") ? destination : destination + "/" }

  func read(_ path: String) async throws(PublishFailure) -> [UInt8]? {
    let folder = try TemporaryFolder()
    let outcome = try await rsync.attempt([Self.patience, "--quiet", "--", place + path, folder.path + "/"])
    if outcome.status == Self.partial, outcome.problems.contains("No such file or directory") { return nil }
    guard outcome.succeeded else { throw rsync.failure(outcome) }
    do throws(FileProblem) {
      return try Folder(folder.path).read(path, limit: 1 << 30)
    } catch {
      throw PublishFailure("\(error)")
    }
  }

  func files() async throws(PublishFailure) -> [String] {
    let outcome = try await list(["--recursive", "--links", "--devices", "--specials"])
    if outcome.status == Self.partial, outcome.problems.contains("No such file or directory") { return [] }
    guard outcome.succeeded else { throw rsync.failure(outcome) }
    return entries(of: outcome).filter { !$0.hasSuffix("/") }
  }

  func folders(among paths: [String]) async throws(PublishFailure) -> Set<String> {
    let outcome = try await list(
      ["--dirs", "--copy-dirlinks", "--ignore-missing-args"] + Self.listed, input: zeroTerminated(paths))
    // The target itself may not be there yet; through ssh that comes as a line that was cut.
    let isMissing = outcome.problems.contains("No such file or directory")
    guard outcome.succeeded || outcome.status == Self.partial || isMissing else { throw rsync.failure(outcome) }
    return Set(entries(of: outcome).filter { $0.hasSuffix("/") }.map { String($0.dropLast()) })
  }

  /// What is there, as a dry run would carry it here.
  private func list(
    _ options: [String], input: [UInt8] = []
  ) async throws(PublishFailure) -> ExternalProgram.Outcome {
    let empty = try TemporaryFolder()
    // To a folder that is not there, for of one that is rsync does not tell.
    return try await rsync.attempt(
      [Self.patience, "--dry-run", "--8-bit-output", "--out-format=%i %n"] + options + [
        "--", place, empty.path + "/none/",
      ],
      input: input)
  }

  /// The paths of a listing, those of folders with a slash at their end: `>f+++++++++ data/claims.csv`.
  private func entries(of outcome: ExternalProgram.Outcome) -> [String] {
    outcome.text.split(separator: "\n").filter { $0.dropFirst(2).first == "+" }.map { String($0.dropFirst(12)) }
  }

  /// Folders that are there keep their rights, which the host's keeper gave them.
  func makeFolders(_ folders: [String]) async throws(PublishFailure) {
    let present = try await self.folders(among: ["."] + folders)
    let missing = (["."] + folders).filter { !present.contains($0) }
    if missing.isEmpty { return }
    let model = try folderOfFolders(missing)
    try await rsync.runToSuccess(
      [Self.patience, "--quiet", "--dirs", "--chmod=D755", "--perms", "--mkpath"] + Self.listed
        + ["--", model.path + "/", place], input: zeroTerminated(missing))
  }

  func upload(_ paths: [String], from folder: String) async throws(PublishFailure) {
    // Times are not compared: the plan knows which files differ. Files are always readable.
    try await rsync.runToSuccess(
      [Self.patience, "--quiet", "--ignore-times", "--chmod=F644", "--perms", "--mkpath"] + Self.listed
        + ["--", folder + "/", place], input: zeroTerminated(paths))
  }

  func remove(_ paths: [String]) async throws(PublishFailure) {
    // None of the listed files is in a folder of empty folders: they are missing, and what is missing is deleted there.
    let empty = try folderOfFolders(paths.map { Path.parent(of: $0) })
    try await rsync.runToSuccess(
      [Self.patience, "--quiet", "--recursive", "--delete-missing-args"] + Self.listed
        + ["--", empty.path + "/", place], input: zeroTerminated(paths))
  }

  private func folderOfFolders(_ folders: [String]) throws(PublishFailure) -> TemporaryFolder {
    let parent = try TemporaryFolder()
    do throws(FileProblem) {
      for folder in Set(folders).sorted() where !folder.isEmpty && folder != "." {
        try Folder(parent.path).makeFolder(folder)
      }
    } catch {
      throw PublishFailure("\(error)")
    }
    return parent
  }
}

func zeroTerminated(_ paths: [String]) -> [UInt8] {
  var bytes: [UInt8] = []
  for path in paths {
    bytes.append(contentsOf: path.utf8)
    bytes.append(0)
  }
  return bytes
}
