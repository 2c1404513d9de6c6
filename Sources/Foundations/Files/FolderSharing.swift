extension Folder {
  /// Gives a file of the folder a second name in another folder of the same disk, with the rights, times and owner that
  /// it has. A link stays a link.
  package func link(_ relative: String, into other: Folder) throws(FileProblem) {
    let old = try path(of: relative)
    let new = try other.path(of: relative, for: .write)
    try refuseLinks(to: relative, for: .read, includingFile: false)
    let parent = Path.parent(of: relative)
    if !parent.isEmpty { try other.makeFolder(parent) }
    try attempt(.write, new) { () throws(POSIX.Failure) in try POSIX.linkFile(old, to: new) }
  }

  /// Gives a file or folder these rights, whatever the user's habit is; empty for the folder itself.
  package func setRights(_ rights: UInt32, of relative: String) throws(FileProblem) {
    let path = relative.isEmpty ? self.path : try path(of: relative, for: .write)
    try refuseLinks(to: relative, for: .write, includingFile: true)
    try attempt(.write, path) { () throws(POSIX.Failure) in try POSIX.setRights(rights, of: path) }
  }

  /// Gives a folder of another folder the rights that the one of the same path has here; empty for the folder itself.
  package func copyRights(of relative: String, to other: Folder) throws(FileProblem) {
    let old = relative.isEmpty ? path : try path(of: relative)
    let new = relative.isEmpty ? other.path : try other.path(of: relative, for: .write)
    try attempt(.write, new) { () throws(POSIX.Failure) in try POSIX.copyRights(old, to: new) }
  }
}
