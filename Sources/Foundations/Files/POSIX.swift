#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The system calls that files need, with errors thrown and interrupted calls repeated.
enum POSIX {
  /// A failed call's `errno`.
  struct Failure: Error {
    let number: Int32

    static let notFolder = Failure(number: ENOTDIR)

    var isMissing: Bool { number == ENOENT }
    var isExisting: Bool { number == EEXIST }

    var problem: FileProblem.Kind {
      switch number {
      case ENOENT: .missing
      case EACCES, EPERM: .forbidden
      case EISDIR: .isFolder
      case ENOTDIR: .isNotFolder
      case ENOTEMPTY: .folderNotEmpty
      case ELOOP: .isLink
      default: .system(number)
      }
    }
  }

  static func errorName(_ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT: "no space is left"
    case EROFS: "the disk is read-only"
    case EMFILE, ENFILE: "too many files are open"
    case EFBIG: "files of this size are not allowed"
    case ENAMETOOLONG: "the path is too long"
    case EIO: "the disk reports an error"
    case EXDEV: "it lies on another disk"
    default: "system error \(number)"
    }
  }

  static func status(_ path: String, followsLink: Bool) throws(Failure) -> FileStatus {
    var buffer = stat()
    _ = try check { followsLink ? stat(path, &buffer) : lstat(path, &buffer) }
    return FileStatus(buffer)
  }

  /// Whether files may be made, moved and removed in a folder, as far as rights can tell.
  static func mayChange(folder path: String) throws(Failure) {
    _ = try check { access(path, W_OK | X_OK) }
  }

  static func makeFolder(_ path: String) throws(Failure) {
    _ = try check { mkdir(path, 0o777) }
  }

  static func removeFile(_ path: String) throws(Failure) {
    _ = try check { unlink(path) }
  }

  static func removeFolder(_ path: String) throws(Failure) {
    _ = try check { rmdir(path) }
  }

  /// Gives a file a second name; a link is not followed.
  static func linkFile(_ old: String, to new: String) throws(Failure) {
    _ = try check { linkat(AT_FDCWD, old, AT_FDCWD, new, 0) }
  }

  /// Gives one folder the rights that another has.
  static func copyRights(_ source: String, to target: String) throws(Failure) {
    var buffer = stat()
    _ = try check { stat(source, &buffer) }
    _ = try check { chmod(target, buffer.st_mode & 0o7777) }
  }

  static func setRights(_ rights: UInt32, of path: String) throws(Failure) {
    _ = try check { chmod(path, mode_t(rights)) }
  }

  static func renameFile(_ old: String, to new: String) throws(Failure) {
    _ = try check { rename(old, new) }
  }

  /// The absolute path with every link resolved.
  static func resolved(_ path: String) throws(Failure) -> String {
    guard let pointer = realpath(path, nil) else { throw Failure(number: errno) }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  static var processID: Int32 { getpid() }

  /// Reads up to `count` bytes; 0 at the end of the file, less on failure.
  static func readSome(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    while true {
      let result = read(descriptor, start, count)
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Writes some of the bytes; how many, or less than 0 on failure.
  static func writeSome(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    while true {
      let result = write(descriptor, bytes.baseAddress, bytes.count)
      if result >= 0 || errno != EINTR { return result }
    }
  }

  static func check(_ call: () -> Int32) throws(Failure) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Failure(number: errno) }
    }
  }
}
