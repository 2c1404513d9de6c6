#if os(Linux)
  internal import Foundations
  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Musl
  #endif

  /// The folders that the kernel watches for us, kept in step with what it tells of them.
  struct WatchTree {
    private let descriptor: Int32
    private let roots: [String]
    /// The folder at each root when it was last looked at; nil where there is none.
    private var known: [String: UInt64] = [:]
    /// Whether the kernel had a watch for every folder.
    private(set) var isComplete = true
    /// Paths by watch.
    private var folders: [Int32: String] = [:]

    /// A file is taken to have changed when it is closed, so that it is never read half written.
    private static let mask =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
      | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

    init(descriptor: Int32, roots: [String]) {
      self.descriptor = descriptor
      self.roots = roots
    }

    /// Follows roots that went, came, or are other folders than they were.
    mutating func lookAtRoots() -> Changes {
      var changes = Changes()
      for root in roots {
        let status = fileStatus(root)
        let folder = status?.kind == .folder ? status?.inode : nil
        guard known[root] != folder else { continue }
        known[root] = folder
        forget(below: root)
        if folder != nil { watch(root) }
        changes.isPartial = true
      }
      return changes
    }

    mutating func take(_ notices: [FolderNotice]) -> Changes {
      var changes = Changes()
      for notice in notices { take(notice, &changes) }
      return changes
    }

    private mutating func take(_ notice: FolderNotice, _ changes: inout Changes) {
      if notice.has(IN_Q_OVERFLOW) {
        known = [:]
        changes.add(lookAtRoots())
        changes.isPartial = true
        return
      }
      guard let folder = folders[notice.watch] else { return }
      if notice.has(IN_IGNORED) {
        folders[notice.watch] = nil
        // The folder that comes back under this name may be given the same number.
        known[folder] = nil
        return
      }
      let path = Path.join(folder, notice.name)
      if notice.has(IN_ISDIR) {
        // No site is made of hidden folders, such as those of version control.
        if notice.name.hasPrefix(".") { return }
        if notice.has(IN_MOVED_FROM) { forget(below: path) }
        if notice.has(IN_CREATE) || notice.has(IN_MOVED_TO) { watch(path) }
      } else if !notice.name.isEmpty {
        // A file that is being made tells when it is closed; a link is there at once.
        if isPassingFile(notice.name) || (notice.has(IN_CREATE) && !isLink(path)) { return }
      }
      changes.paths.insert(path)
    }

    private func isLink(_ path: String) -> Bool {
      Folder(Path.parent(of: path)).status(of: Path.name(of: path))?.kind == .link
    }

    /// Watches a folder with all folders below it, first the folder, so that none that is made meanwhile is missed.
    private mutating func watch(_ root: String) {
      guard add(root) else { return }
      for folder in Folder(root).list().folders { _ = add(Path.join(root, folder)) }
    }

    private mutating func add(_ path: String) -> Bool {
      let watch = inotify_add_watch(descriptor, path, Self.mask)
      guard watch >= 0 else {
        if errno == ENOSPC { isComplete = false }
        return false
      }
      folders[watch] = path
      return true
    }

    private mutating func forget(below root: String) {
      for (watch, path) in folders where path == root || path.hasPrefix(root + "/") {
        inotify_rm_watch(descriptor, watch)
        folders[watch] = nil
      }
    }
  }
#endif
