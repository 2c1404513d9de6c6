package import Foundations
package import Mustache

/// The built-in templates and assets, and the names and shapes against which any template is checked.
package enum PageTemplates {
  package static let vocabulary = Vocabulary(PageKey.allCases.map(\.name))
  package static var shapes: [String: Shape] { PageShapes.all }

  /// The built-in templates under the names by which they include each other, `partials/facts`.
  package static var sources: [(name: String, text: SourceText)] {
    EmbeddedFiles.all.compactMap { file in
      let path = "\(file.path)"
      guard path.hasSuffix(suffix) else { return nil }
      return (String(path.dropLast(suffix.utf8.count)), SourceText(path: "Templates/" + path, bytes: bytes(of: file)))
    }
  }

  /// The built-in files below `Templates/assets`.
  package static var assets: [Asset] {
    EmbeddedFiles.all.compactMap { file in
      let path = "\(file.path)"
      return path.hasPrefix(folder) ? Asset(name: String(path.dropFirst(folder.utf8.count)), bytes: bytes(of: file)) : nil
    }
  }

  private static let suffix = ".mustache"
  private static let folder = "assets/"

  private static func bytes(of file: EmbeddedFile) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
  }
}
