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
  /// several, the one whose folder is nearest that of the note.
  ///
  /// - Returns: the file, and another that is as near.
  func file(named name: String, near note: String) -> (file: File, rival: File?)? {
    if let file = file(at: name) { return (file, nil) }
    let ending = "/" + name.lowercased()
    let found = (byName[Self.name(name).lowercased()] ?? []).lazy.map { files[$0] }
      .filter { ("/" + $0.relativePath.lowercased()).hasSuffix(ending) }
      .map { (file: $0, steps: Self.steps(from: note, to: $0.relativePath)) }
    guard let nearest = found.min(by: { $0.steps < $1.steps }) else { return nil }
    return (nearest.file, found.first { $0.steps == nearest.steps && $0.file != nearest.file }?.file)
  }

  /// How many folders lie between two files, up from one and down to the other.
  private static func steps(from path: String, to other: String) -> Int {
    let (here, there) = (folders(around: path), folders(around: other))
    let shared = zip(here, there).prefix { $0.elementsEqual($1) }.count
    return here.count + there.count - 2 * shared
  }

  private static func folders(around path: String) -> ArraySlice<Substring.UTF8View> {
    path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
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
