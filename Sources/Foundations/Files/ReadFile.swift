/// Reads a whole file of at most `limit` bytes. Pipes, devices and folders are refused without waiting for them.
///
/// - Parameter followsLink: false where a link at the path itself is a problem; links on the way are followed always.
package func readFile(_ path: String, limit: Int, followsLink: Bool = true) throws(FileProblem) -> [UInt8] {
  let file = try attempt(.read, path) { () throws(POSIX.Failure) in
    try OpenFile(reading: path, followsLink: followsLink)
  }
  let status = try attempt(.read, path) { () throws(POSIX.Failure) in try file.status() }
  if let obstacle = obstacle(to: status, limit: limit) { throw FileProblem(obstacle, .read, path) }
  let bytes = try attempt(.read, path) { () throws(POSIX.Failure) in
    try file.read(limit: limit, sizeHint: status.size)
  }
  if bytes.count > limit { throw FileProblem(.tooLarge(limit: limit), .read, path) }
  return bytes
}

/// What a path leads to, a link followed; nil where there is nothing.
package func fileStatus(_ path: String) -> FileStatus? {
  try? POSIX.status(path, followsLink: true)
}

private func obstacle(to status: FileStatus, limit: Int) -> FileProblem.Kind? {
  switch status.kind {
  case .folder: .isFolder
  case .link, .other: .isNotFile
  case .file: status.size > limit ? .tooLarge(limit: limit) : nil
  }
}

/// Runs system calls on a path, and names the path where they fail.
func attempt<Result: ~Copyable>(
  _ action: FileProblem.Action, _ path: String, _ body: () throws(POSIX.Failure) -> Result
) throws(FileProblem) -> Result {
  do throws(POSIX.Failure) {
    return try body()
  } catch {
    throw FileProblem(error.problem, action, path)
  }
}
