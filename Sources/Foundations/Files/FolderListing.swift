/// A file found in a folder.
package struct FileEntry: Sendable, Hashable {
  /// Relative to the folder that was listed.
  package let path: String
  /// Of a link, that of the file to which it leads.
  package let status: FileStatus

  package init(path: String, status: FileStatus) {
    self.path = path
    self.status = status
  }
}

/// Everything below a folder, in byte order of the paths: the same on every machine and in every locale.
package struct FolderListing: Sendable {
  /// Files, and links to files that lie below the folder too.
  package fileprivate(set) var files: [FileEntry] = []
  /// Relative paths of the folders below it, empty ones too.
  package fileprivate(set) var folders: [String] = []
  /// Relative paths of links that were not followed, and of what is neither file nor folder: pipes, sockets, devices.
  package fileprivate(set) var others: [String] = []
  /// What could not be listed, and links that were not followed.
  package fileprivate(set) var problems: [FileProblem] = []
  /// By file: its place in the order in which the system told of them.
  package fileprivate(set) var places: [Int] = []
}

extension Folder {
  /// Folders within each other beyond which a listing does not go.
  static let depthLimit = 64

  /// The names of what lies in the folder itself, hidden files left out, in byte order; none where it cannot be listed.
  package var names: [String] {
    let found = try? POSIX.list(path, includesHidden: false)
    return (found?.entries.map(\.name) ?? []).sorted(by: isBeforeInBytes)
  }

  /// Lists the folder with all that is below it.
  ///
  /// Hidden files and folders, whose names begin with a full stop, are left out unless asked for. A link to a file of
  /// the folder counts as that file; other links are reported, and none to a folder is followed, so that there are no
  /// loops. A folder that cannot be listed is one problem; the rest is listed all the same.
  ///
  /// - Parameter places: those of an earlier listing, which mostly hold again and spare the sorting.
  package func list(includingHidden: Bool = false, likely places: [Int] = []) -> FolderListing {
    var listing = FolderListing()
    var walk = FolderWalk(root: path, includesHidden: includingHidden)
    while walk.next(into: &listing) {}
    listing.sortFiles(likely: places)
    listing.folders.sort(by: isBeforeInBytes)
    listing.others.sort(by: isBeforeInBytes)
    listing.problems.sort { isBeforeInBytes($0.path, $1.path) }
    return listing
  }
}

extension FolderListing {
  fileprivate mutating func sortFiles(likely places: [Int]) {
    let found = files
    if places.count == found.count {
      files = places.map { found[$0] }
      self.places = places
      // Paths in strict order are as many different ones as were found, so each stands here once.
      if zip(files, files.dropFirst()).allSatisfy({ isBeforeInBytes($0.path, $1.path) }) { return }
    }
    self.places = found.indices.sorted { isBeforeInBytes(found[$0].path, found[$1].path) }
    files = self.places.map { found[$0] }
  }

  fileprivate mutating func add(
    _ relative: String, _ kind: FileProblem.Kind, _ action: FileProblem.Action, _ path: String
  ) {
    others.append(relative)
    problems.append(FileProblem(kind, action, path))
  }
}

/// The folders of a listing that are still to be read.
private struct FolderWalk {
  let root: String
  let includesHidden: Bool
  private var pending: [(relative: String, depth: Int)] = [("", 0)]
  /// The root without links, found when the first link asks for it.
  private lazy var resolvedRoot: String? = try? POSIX.resolved(root)

  init(root: String, includesHidden: Bool) {
    self.root = root
    self.includesHidden = includesHidden
  }

  /// Reads one folder; false where none is left.
  mutating func next(into listing: inout FolderListing) -> Bool {
    guard let (folder, depth) = pending.popLast() else { return false }
    let path = Path.join(root, folder)
    guard depth <= Folder.depthLimit else {
      listing.problems.append(FileProblem(.tooDeep(limit: Folder.depthLimit), .list, path))
      return true
    }
    do throws(POSIX.Failure) {
      let found = try POSIX.list(path, includesHidden: includesHidden)
      for name in found.unreadableNames {
        listing.problems.append(FileProblem(.nameNotText, .list, Path.join(path, name)))
      }
      for (name, status) in found.entries {
        add(Path.join(folder, name), status, depth: depth, to: &listing)
      }
    } catch {
      listing.problems.append(FileProblem(error.problem, .list, path))
    }
    return true
  }

  private mutating func add(_ relative: String, _ status: FileStatus, depth: Int, to listing: inout FolderListing) {
    switch status.kind {
    case .file: listing.files.append(FileEntry(path: relative, status: status))
    case .folder:
      listing.folders.append(relative)
      pending.append((relative, depth + 1))
    case .link: addLink(relative, to: &listing)
    case .other: listing.add(relative, .isNotFile, .read, Path.join(root, relative))
    }
  }

  private mutating func addLink(_ relative: String, to listing: inout FolderListing) {
    let path = Path.join(root, relative)
    guard let target = try? POSIX.resolved(path), let status = try? POSIX.status(path, followsLink: true) else {
      return listing.add(relative, .linkBroken, .read, path)
    }
    guard isInside(target) else {
      return listing.add(relative, .linkOutside, .read, path)
    }
    if status.kind == .file {
      listing.files.append(FileEntry(path: relative, status: status))
    } else {
      listing.add(relative, .isLink, .list, path)
    }
  }

  /// Whether an absolute path without links is the root or below it.
  private mutating func isInside(_ target: String) -> Bool {
    guard let resolvedRoot else { return false }
    let prefix = resolvedRoot == "/" ? "/" : resolvedRoot + "/"
    return target == resolvedRoot || target.utf8.starts(with: prefix.utf8)
  }
}
