/// Paths as text, without asking the file system. A path is relative or begins with `/`; folders are parted by `/`.
package enum Path {
  /// One path below another; the second alone where it is absolute or the first is empty.
  package static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || path.utf8.first == slash { return path }
    if path.isEmpty { return folder }
    return folder.utf8.last == slash ? folder + path : folder + "/" + path
  }

  /// The path with `.` and `..` worked out; nil where it is absolute, empty, or would lead out of the folder it starts in.
  package static func inside(_ path: String) -> String? {
    if isPlain(path) { return path }
    guard path.utf8.first != slash, !path.utf8.contains(0) else { return nil }
    var pieces: [Substring] = []
    for piece in path.split(separator: "/", omittingEmptySubsequences: true) where piece != "." {
      if piece != ".." {
        pieces.append(piece)
      } else if pieces.popLast() == nil {
        return nil
      }
    }
    return pieces.isEmpty ? nil : pieces.joined(separator: "/")
  }

  /// Whether a path is relative and no piece of it is empty, `.` or `..`: nothing is to be worked out.
  private static func isPlain(_ path: String) -> Bool {
    var isOnlyStops = true
    for byte in path.utf8 {
      if byte == slash {
        if isOnlyStops { return false }
        isOnlyStops = true
      } else {
        if byte == 0 { return false }
        if byte != fullStop { isOnlyStops = false }
      }
    }
    return !isOnlyStops
  }

  /// The folder that a path lies in: `""` for a name alone, `/` for what lies at the top.
  package static func parent(of path: String) -> String {
    guard let cut = path.utf8.lastIndex(of: slash) else { return "" }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// The first folder of a path; empty where the path is a name alone.
  package static func top(of path: String) -> String {
    guard let cut = path.utf8.firstIndex(of: slash) else { return "" }
    return String(path[..<cut])
  }

  /// The folders that relative paths lie in, those in which these folders lie among them.
  package static func folders(of paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      var folder = parent(of: path)
      while !folder.isEmpty, folder != "/", folders.insert(folder).inserted { folder = parent(of: folder) }
    }
    return folders
  }

  /// The last piece of a path.
  package static func name(of path: String) -> String {
    guard let cut = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: cut)...])
  }

  /// A file name without its extension: `note` of `articles/note.md`, `.hidden` of `.hidden`.
  package static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: fullStop), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// What follows a file name's last full stop, in lower case: `md`; empty where there is none.
  package static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: fullStop), dot != name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  private static let slash = UInt8(ascii: "/")
  private static let fullStop = UInt8(ascii: ".")
}
