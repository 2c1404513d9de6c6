internal import Programs

/// Carries files with rclone: to stores that speak S3, by SFTP, WebDAV and its other ways.
struct RcloneCarrier: Carrier {
  /// A remote of rclone's settings and a path there: `store:reports`.
  let destination: String

  /// Its settings may be locked: what it asks it would read from the list of files.
  private let rclone = ExternalProgram(name: "rclone", variables: ["RCLONE_ASK_PASSWORD": "false"])
  /// “Directory not found” and “file not found” (rclone's list of exit codes).
  private static let missing = 3...4

  func read(_ path: String) async throws(PublishFailure) -> [UInt8]? {
    // `cat` of a file that is not there succeeds on some stores, so it is asked for first.
    guard try await list(["--include", "/" + path]).contains(path) else { return nil }
    return try await rclone.runToSuccess(["cat", at(path)]).output
  }

  func files() async throws(PublishFailure) -> [String] { try await list([]) }

  func upload(_ paths: [String], from folder: String) async throws(PublishFailure) {
    try await rclone.runToSuccess(
      ["copy", "--quiet", "--ignore-times", "--no-traverse", "--files-from-raw", "-", folder, destination],
      input: lines(paths))
  }

  func remove(_ paths: [String]) async throws(PublishFailure) {
    let outcome = try await rclone.attempt(
      ["delete", "--quiet", "--files-from-raw", "-", destination], input: lines(paths))
    guard outcome.succeeded || Self.missing.contains(outcome.status) else { throw rclone.failure(outcome) }
  }

  func removeEmptyFolders(_ folders: [String]) async throws(PublishFailure) {
    // A store has none, and one that is not empty stops the upload with words of its own.
    for folder in folders { _ = try await rclone.attempt(["rmdir", "--quiet", at(folder)]) }
  }

  private func list(_ filters: [String]) async throws(PublishFailure) -> [String] {
    let outcome = try await rclone.attempt(["lsf", "--recursive", "--files-only"] + filters + [destination])
    if Self.missing.contains(outcome.status) { return [] }
    guard outcome.succeeded else { throw rclone.failure(outcome) }
    return outcome.text.split(separator: "\n").map(String.init)
  }

  private func at(_ path: String) -> String {
    destination.hasSuffix(":") || destination.hasSuffix("/") ? destination + path : destination + "/" + path
  }

  private func lines(_ paths: [String]) -> [UInt8] { Array(paths.map { $0 + "\n" }.joined().utf8) }
}
