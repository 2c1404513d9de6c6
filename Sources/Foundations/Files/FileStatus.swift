#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the file system tells of a file without reading it.
package struct FileStatus: Sendable, Hashable {
  /// A device, pipe or socket is none of these: `other`.
  package enum Kind: Sendable { case file, folder, link, other }

  package let kind: Kind
  /// In bytes.
  package let size: Int
  /// When its bytes last changed, in nanoseconds since 1970: to tell a change, never to show.
  package let modified: Int
  /// When its bytes or anything that the file system tells of it last changed, which no program can set back.
  package let changed: Int
  /// The number of the file, unique in its file system and given again once it is removed.
  package let inode: UInt64
}

extension FileStatus {
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = modified.tv_sec * 1_000_000_000 + modified.tv_nsec
    self.changed = changed.tv_sec * 1_000_000_000 + changed.tv_nsec
    inode = UInt64(status.st_ino)
  }
}
