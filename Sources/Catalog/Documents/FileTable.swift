package import Foundations

/// The files of the content folder that are neither notes nor articles: what notes may show or link to.
package struct FileTable: Sendable {
  /// A file that notes may show or link to.
  package struct File: Sendable, Hashable {
    /// Path below the content folder.
    package let relativePath: String
    /// Path on disk, as the user would type it.
    package let path: String
    /// Of an image whose header could be read.
    package let size: ImageSize?
    /// What in a drawing runs or loads something, `an element “script”`; nil where nothing does, or it is allowed to.
    package let activity: String?

    package init(relativePath: String, path: String, size: ImageSize?, activity: String? = nil) {
      self.relativePath = relativePath
      self.path = path
      self.size = size
      self.activity = activity
    }

    /// Its place in the output.
    var address: String { "files/" + relativePath }
  }

  private let files: [File]
  private let byPath: [String: Int]
  private let byName: [String: [Int]]

  /// In the order of their paths.
  package init(_ files: [File]) {
    self.files = files
    byPath = Dictionary(files.enumerated().map { ($1.relativePath, $0) }, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(grouping: files.indices) { Self.name(files[$0].relativePath).lowercased() }
  }

  /// The file at a path below the content folder.
  func file(at path: String) -> File? { byPath[path].map { files[$0] } }

  /// The one file of this name in any folder, as wiki embeds name it, or of a path that ends so, `maps/hill.png`; of
  /// several, the one with the shortest path.
  func file(named name: String) -> File? {
    if let file = file(at: name) { return file }
    let found = (byName[Self.name(name).lowercased()] ?? []).lazy.map { files[$0] }
    let ending = "/" + name.lowercased()
    return found.filter { ("/" + $0.relativePath.lowercased()).hasSuffix(ending) }
      .min { $0.relativePath.utf8.count < $1.relativePath.utf8.count }
  }

  /// The path of the known file most like one that is missing.
  func suggestion(for path: String) -> String? {
    let name = Self.name(path)
    guard let near = closestMatch(to: name, among: files.lazy.prefix(2_000).map { Self.name($0.relativePath) }) else {
      return nil
    }
    return byName[near.lowercased()]?.first.map { files[$0].relativePath }
  }

  private static func name(_ path: String) -> String { Path.name(of: path) }
}

extension FileTable: Equatable {
  /// Of equal files all else is equal.
  package static func == (left: Self, right: Self) -> Bool { left.files == right.files }
}
