/// A folder whose files are read and written by their relative paths, and out of which no path leads.
///
/// A path that is absolute or climbs out with `..` is refused; so is one through a symbolic link below the folder, for
/// it could lead anywhere. The folder itself may be a link.
package struct Folder: Sendable, Hashable {
  /// As the user typed it.
  package let path: String

  /// The folder at a path, which need not exist yet; an empty path is the working directory.
  package init(_ path: String) {
    self.path = path.isEmpty ? "." : path
  }

  /// The path of a file in the folder, after a check of its text alone.
  func path(of relative: String, for action: FileProblem.Action = .read) throws(FileProblem) -> String {
    guard let inside = Path.inside(relative) else { throw FileProblem(.pathOutside, action, relative) }
    return Path.join(path, inside)
  }

  /// Reads a whole file of at most `limit` bytes; a link, or a path that goes through one, is a problem.
  package func read(_ relative: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let file = try path(of: relative)
    try refuseLinks(to: relative, for: .read, includingFile: false)
    return try readFile(file, limit: limit, followsLink: false)
  }

  /// Whether there is a file, a folder or a link, and which; nil where there is nothing or the path leads out.
  package func status(of relative: String) -> FileStatus? {
    guard let file = try? path(of: relative) else { return nil }
    return try? POSIX.status(file, followsLink: false)
  }

  /// Refuses a path that goes through a symbolic link below the folder. What is not there yet cannot be one.
  func refuseLinks(to relative: String, for action: FileProblem.Action, includingFile: Bool) throws(FileProblem) {
    let inside = Path.inside(relative) ?? ""
    var ends = inside.utf8.indices.filter { inside.utf8[$0] == UInt8(ascii: "/") }
    if includingFile, !inside.isEmpty { ends.append(inside.endIndex) }
    for end in ends {
      let checked = Path.join(path, String(inside[..<end]))
      guard let status = try? POSIX.status(checked, followsLink: false) else { return }
      if status.kind == .link { throw FileProblem(.isLink, action, checked) }
    }
  }
}
