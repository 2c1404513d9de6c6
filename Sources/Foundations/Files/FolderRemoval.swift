extension Folder {
  /// Removes a file, or a folder with all that is in it; nothing happens where there is none.
  ///
  /// No link is followed, the path itself being one no more than those below it: it is a link that goes, and what it
  /// leads to stays.
  package func removeTree(_ relative: String) throws(FileProblem) {
    let root = try path(of: relative, for: .remove)
    try refuseLinks(to: relative, for: .remove, includingFile: false)
    do throws(POSIX.Failure) {
      try POSIX.removeTree(root)
    } catch  where error.isMissing {
      return
    } catch {
      throw FileProblem(error.problem, .remove, root)
    }
  }
}

extension POSIX {
  fileprivate static func removeTree(_ root: String) throws(Failure) {
    guard try status(root, followsLink: false).kind == .folder else { return try removeFile(root) }
    var folders = [root]
    var next = 0
    while next < folders.count {
      let folder = folders[next]
      next += 1
      for name in try removeFiles(in: folder) { folders.append(Path.join(folder, name)) }
    }
    for folder in folders.reversed() { try removeFolder(folder) }
  }
}
