internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Keeps other builds out of an output folder for as long as it lives; the system lets go when the process ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Refuses a folder to which another build is writing.
  init(of output: String) throws {
    let path = Path.join(output, ".dossier/lock")
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw FileProblem(errno == EACCES ? .forbidden : .system(errno), .write, path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw BuildFailure("another build is writing to this output folder", fix: "wait until it has ended")
    }
    descriptor = file
  }

  deinit {
    // Said aloud: a child process that another thread is about to start may hold the same lock a moment longer.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

/// The path with links resolved and made absolute, also where its last parts are not there yet.
package func resolvedPath(_ path: String) -> String {
  if let pointer = realpath(path, nil) {
    defer { free(pointer) }
    return String(cString: pointer)
  }
  let parent = Path.parent(of: path)
  let name = Path.name(of: path)
  if name.isEmpty || parent == path { return path }
  return Path.join(resolvedPath(parent.isEmpty ? "." : parent), name)
}
