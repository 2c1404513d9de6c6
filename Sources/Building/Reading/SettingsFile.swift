internal import Foundations

/// `site.yml` or `kinds.yml`, which a site may do without.
struct SettingsFile {
  /// Nil where there is none, and where it cannot be read.
  private(set) var source: SourceText?
  /// What keeps a file that is there, under this name or nearly, from being read.
  private(set) var problem: Diagnostic?

  static let settings = "site.yml"
  static let kinds = "kinds.yml"
  static let names = [settings, kinds]

  init(_ name: String, in folder: Folder, limit: Int) {
    do {
      source = SourceText(path: Path.join(folder.path, name), file: try folder.read(name, limit: limit))
    } catch {
      let consequence =
        name == Self.settings
        ? "what bears no mark is for the desk alone until it is mended" : "its kinds are not known until it is mended"
      if error.kind != .missing {
        let told = error.diagnostic()
        problem = Diagnostic(.unreadSettings, path: told.path, "\(told.summary); \(consequence)", fix: told.fix)
      } else if let other = folder.names.first(where: { Self.isNearly($0, name) }) {
        problem = Diagnostic(
          .unreadSettings, path: Path.join(folder.path, other),
          "\(name == Self.settings ? "settings" : "kinds") are read from “\(name)” alone; \(consequence)",
          fix: "rename it to “\(name)”")
      }
    }
  }

  /// The same in other letters, or with the other ending of such files.
  private static func isNearly(_ found: String, _ name: String) -> Bool {
    let found = found.lowercased()
    return found == name || found == name.dropLast("yml".count) + "yaml"
  }

  /// Differs wherever what is made of the file does.
  var hash: UInt64 { source.map { contentHash($0.bytes) } ?? (problem == nil ? 0 : 1) }
}
