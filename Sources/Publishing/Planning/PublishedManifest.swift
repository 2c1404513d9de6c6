package import Building
internal import Foundations

/// What a target holds of the site: the manifest that was published with it, as a file of the site itself.
package enum PublishedManifest {
  /// Where it lies below the root of the published site.
  package static let path = "dossier-manifest.txt"

  /// The manifest of the folder that a build wrote.
  package static func ofOutput(_ folder: String) throws(PublishFailure) -> Manifest {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try Folder(folder).read(Manifest.path, limit: 1 << 30)
    } catch {
      throw PublishFailure("\(folder) holds no site: \(error)", fix: "run “dossier build” first")
    }
    guard let manifest = Manifest(bytes) else {
      throw PublishFailure("the manifest of \(folder) is not what a build wrote", fix: "run “dossier build” again")
    }
    return manifest
  }

  /// The manifest of bytes that a target gave; nil where there were none.
  static func read(_ bytes: [UInt8]?, from place: String) throws(PublishFailure) -> Manifest? {
    guard let bytes else { return nil }
    guard let manifest = Manifest(bytes) else {
      throw PublishFailure(
        "\(path) at \(place) is not what a publication wrote", fix: "remove that file there, then publish again")
    }
    return manifest
  }
}
