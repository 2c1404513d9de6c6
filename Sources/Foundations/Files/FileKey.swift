#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What tells one state of a file from another without reading it.
package struct FileKey: Sendable, Hashable {
  /// The number of the file, unique in its file system and given again once it is removed.
  package let inode: UInt64
  /// In bytes.
  package let size: Int
  /// In nanoseconds since 1970, as are the times of the system.
  package let modified: Int
  /// When the bytes or the status last changed, `ctime`: no program can set it back.
  package let changed: Int

  package init(inode: UInt64, size: Int, modified: Int, changed: Int) {
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  package init(_ status: FileStatus) {
    self.init(inode: status.inode, size: status.size, modified: status.modified, changed: status.changed)
  }

  /// Whether every change from now on is sure to give the file another key.
  ///
  /// File systems keep time in steps: two writes within one step leave the same times behind. Most steps are a few
  /// milliseconds; where there are no fractions of a second they are one or two seconds.
  package func isSettled(at now: Int) -> Bool {
    let second = 1_000_000_000
    let gap = changed % second == 0 && modified % second == 0 ? 3 * second : second / 10
    return now - max(modified, changed) > gap
  }
}

/// The system's time in nanoseconds since 1970: to be held against the times of files, never to be shown.
package func systemTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
