#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What one folder holds, in no order.
struct FolderEntries {
  var entries: [(name: String, status: FileStatus)] = []
  /// Names that are not UTF-8, repaired for showing.
  var unreadableNames: [String] = []
}

extension POSIX {
  /// Removes what a folder holds, but for the folders in it, whose names it gives. The folder itself may be no link.
  static func removeFiles(in path: String) throws(Failure) -> [String] {
    let folder = try check { open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard let stream = fdopendir(folder) else {
      let failure = Failure(number: errno)
      close(folder)
      throw failure
    }
    defer { closedir(stream) }
    var folders: [String] = []
    var files: [[CChar]] = []
    while let entry = readdir(stream) {
      guard let name = entryName(entry, includesHidden: true) else { continue }
      var buffer = stat()
      guard fstatat(folder, name, &buffer, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      if FileStatus(buffer).kind == .folder {
        folders.append(String(cString: name))
      } else {
        files.append(Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)))
      }
    }
    for file in files { _ = try check { unlinkat(folder, file, 0) } }
    return folders
  }

  /// Reads a folder's entries with their status, a link's own and not that of what it leads to.
  static func list(_ path: String, includesHidden: Bool) throws(Failure) -> FolderEntries {
    guard let stream = opendir(path) else { throw Failure(number: errno) }
    defer { closedir(stream) }
    var found = FolderEntries()
    let folder = dirfd(stream)
    while let entry = readdir(stream) {
      guard let name = entryName(entry, includesHidden: includesHidden) else { continue }
      guard let text = String(validatingCString: name) else {
        found.unreadableNames.append(String(cString: name))
        continue
      }
      var buffer = stat()
      // What vanished since it was listed is not there.
      guard fstatat(folder, name, &buffer, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      found.entries.append((text, FileStatus(buffer)))
    }
    return found
  }

  /// The name within a directory entry, which must outlive it; nil for `.`, `..` and, unless asked for, hidden names.
  static func entryName(
    _ entry: UnsafeMutablePointer<dirent>, includesHidden: Bool
  ) -> UnsafePointer<CChar>? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    guard name[0] == CChar(UInt8(ascii: ".")) else { return name }
    let isSelfOrParent = name[1] == 0 || (name[1] == CChar(UInt8(ascii: ".")) && name[2] == 0)
    return includesHidden && !isSelfOrParent ? name : nil
  }
}
