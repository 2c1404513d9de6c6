#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the files that lie directly in a folder look like without reading them, as one number: two looks that give the
/// same saw the same files.
package struct FolderDigest: Sendable, Hashable {
  /// Does not depend on the order in which the system lists them.
  package private(set) var sum: UInt64 = 0
  /// Names of the files that may still change without another look showing it, in byte order.
  package private(set) var unsettled: [String] = []

  fileprivate mutating func add(_ name: UnsafePointer<CChar>, _ key: FileKey, now: Int) {
    var nameHash = FNVHash()
    var offset = 0
    while name[offset] != 0 {
      nameHash.add(UInt8(bitPattern: name[offset]))
      offset += 1
    }
    var hash = foldedProduct(
      nameHash.value ^ key.inode, 0xA076_1D64_78BD_642F ^ UInt64(bitPattern: Int64(key.size)))
    hash = foldedProduct(
      hash ^ UInt64(bitPattern: Int64(key.modified)), 0xE703_7ED1_A0B4_28DB ^ UInt64(bitPattern: Int64(key.changed)))
    sum &+= hash
    if !key.isSettled(at: now) { unsettled.append(String(cString: name)) }
  }

  fileprivate mutating func sort() { unsettled.sort(by: isBeforeInBytes) }
}

extension Folder {
  /// A look at the files directly in a folder below this one; nil where it cannot be listed.
  ///
  /// - Parameter leavingOut: names of files that do not count.
  package func digest(of relative: String, leavingOut: Set<String> = []) -> FolderDigest? {
    let now = systemTime()
    guard let path = relative.isEmpty ? self.path : try? path(of: relative), let stream = opendir(path) else {
      return nil
    }
    defer { closedir(stream) }
    var digest = FolderDigest()
    let folder = dirfd(stream)
    while let entry = readdir(stream) {
      guard let name = POSIX.entryName(entry, includesHidden: true) else { continue }
      if !leavingOut.isEmpty, leavingOut.contains(String(cString: name)) { continue }
      var buffer = stat()
      guard fstatat(folder, name, &buffer, AT_SYMLINK_NOFOLLOW) == 0, case let status = FileStatus(buffer),
        status.kind != .folder
      else { continue }
      digest.add(name, FileKey(status), now: now)
    }
    digest.sort()
    return digest
  }
}
