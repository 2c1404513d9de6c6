package import Foundation

/// Material that lies beside the package, not in it: public test suites and clippings.
///
/// It is looked for in the folder that `DOSSIER_SHARED` names, else in `shared` beside the package. Tests that need it
/// say `.enabled(if: SharedFiles.has("specs/mustache"))`, so that they are reported as skipped where it is not there.
package enum SharedFiles {
  package static let root: URL =
    ProcessInfo.processInfo.environment["DOSSIER_SHARED"].map { URL(filePath: $0) }
    ?? PackageFiles.root.deletingLastPathComponent().appending(path: "shared")

  package static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// The names in a folder, sorted.
  package static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path()).sorted()
  }
}

/// The package's own folder, found from this file.
package enum PackageFiles {
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
