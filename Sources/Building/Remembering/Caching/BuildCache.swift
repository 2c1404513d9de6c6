internal import Foundations

/// Where a build leaves its record for the next build of the same site, which then need not build at all where nothing
/// has changed.
///
/// It is no part of the site and safe to remove. Nothing in it is believed without being looked at: the files that were
/// read and those that were written are held against what is there, and a record that does not hold together or is that
/// of another program, folder or option counts as none.
package struct BuildCache: Sendable {
  private let folder: Folder
  /// Below `folder`.
  private let file: String

  private static let ownFolder = ".dossier-cache"
  private static let sizeLimit = 1 << 29

  /// - Parameters:
  ///   - output: the folder that the site is written to.
  ///   - folder: where records are kept; nil for `.dossier-cache` beside the output folder.
  package init(for output: String, in folder: String? = nil) {
    let place = resolvedPath(output)
    let name = "\(Path.name(of: place))-\(String(contentHash(Array(place.utf8)), radix: 16)).build"
    self.folder = Folder(folder ?? Path.parent(of: place))
    file = folder == nil ? Path.join(Self.ownFolder, name) : name
  }

  /// The record of the last build of this configuration; nil where there is none that can be used.
  func record(of configuration: BuildConfiguration) -> BuildRecord? {
    guard let bytes = try? folder.read(file, limit: Self.sizeLimit) else { return nil }
    return BuildRecord(bytes, for: configuration)
  }

  /// A cache that cannot be written is no problem of the site.
  func store(_ record: BuildRecord) {
    let parent = Path.parent(of: file)
    // A folder that was there before may hold what somebody keeps in a repository.
    if fileStatus(Path.join(folder.path, parent)) == nil {
      _ = try? folder.write(Array("*\n".utf8), to: Path.join(parent, ".gitignore"))
    }
    _ = try? folder.write(record.bytes, to: file, atomically: true)
  }
}
