internal import Foundations
internal import Programs

/// Carries files with rsync, over ssh or on this machine. Each file is written beside its place and renamed.
struct RsyncCarrier: Carrier {
  /// `desk@host:/var/www/reports`, `host::module/reports` or a folder; a trailing slash changes nothing.
  let destination: String

  private let rsync = ExternalProgram(name: "rsync")
  /// “Some files could not be transferred”: among others, a source that is not there (rsync(1), exit values).
  private static let partial = 23

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
    let empty = try TemporaryFolder()
    let outcome = try await rsync.attempt([
      Self.patience, "--recursive", "--links", "--dry-run", "--8-bit-output", "--out-format=%n", "--", place,
      empty.path + "/",
    ])
    if outcome.status == Self.partial, outcome.problems.contains("No such file or directory") { return [] }
    guard outcome.succeeded else { throw rsync.failure(outcome) }
    return outcome.text.split(separator: "\n").map(String.init).filter { !$0.hasSuffix("/") }
  }

  func upload(_ paths: [String], from folder: String) async throws(PublishFailure) {
    // Times are not compared: the plan knows which files differ. Rights are the host's own, but always readable.
    try await rsync.runToSuccess(
      [
        Self.patience, "--quiet", "--ignore-times", "--from0", "--files-from=-", "--chmod=D755,F644", "--perms",
        "--mkpath", "--", folder + "/", place,
      ], input: zeroTerminated(paths))
  }

  func remove(_ paths: [String]) async throws(PublishFailure) {
    // None of the listed files is in a folder of empty folders: they are missing, and what is missing is deleted there.
    let empty = try TemporaryFolder()
    do throws(FileProblem) {
      for parent in Set(paths.map { Path.parent(of: $0) }) where !parent.isEmpty {
        try Folder(empty.path).makeFolder(parent)
      }
    } catch {
      throw PublishFailure("\(error)")
    }
    try await rsync.runToSuccess(
      [
        Self.patience, "--quiet", "--recursive", "--from0", "--files-from=-", "--delete-missing-args", "--",
        empty.path + "/", place,
      ], input: zeroTerminated(paths))
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
