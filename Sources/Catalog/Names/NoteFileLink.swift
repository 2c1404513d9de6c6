internal import Foundations

/// What a link may mean that names a note by its file, as other tools do: a path from the content folder or from the
/// note that holds the link, or a file's name with its ending.
struct NoteFileLink {
  /// Below the content folder, without `.md`.
  let paths: [String]
  /// Where the ending was written.
  let stem: String?

  /// - Parameter note: the path of the note that holds the link.
  init(_ written: String, from note: String) {
    let path = RelativePath(path: Self.withoutEnding(written))
    paths = [path.resolved(from: ""), path.resolved(from: note)].compactMap(\.self)
    stem = path.path == written ? nil : Path.name(of: path.path)
  }

  static func withoutEnding(_ path: String) -> String {
    for ending in [".md", ".markdown"] where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.utf8.count))
    }
    return path
  }
}

extension NameTable {
  /// The note that a link means by its file.
  func find(_ link: NoteFileLink) -> EntityID? {
    for path in link.paths {
      if let id = find(path: path) { return id }
    }
    guard let stem = link.stem, case .one(let id) = find(stem) else { return nil }
    return id
  }
}

extension Withheld {
  /// Whether a link names the file of a note that is left out.
  func holds(_ link: NoteFileLink) -> Bool {
    link.paths.contains { holds(path: $0) } || link.stem.map { holds(name: $0) } ?? false
  }
}
