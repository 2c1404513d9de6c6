import Foundation

/// Files of the package itself, by their path in it.
package enum PackageText {
  package static func read(_ path: String) throws -> String {
    try String(contentsOf: PackageFiles.root.appending(path: path), encoding: .utf8)
  }
}
