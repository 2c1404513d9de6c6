import Foundation
import Testing

/// An example of a public specification.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
  var markdown: String
  var html: String
  var example: Int
  var section: String

  var testDescription: String { "example \(example), \(section)" }
}

/// The public suites that stand beside the project, or where `DOSSIER_SHARED` says.
enum Specification {
  static let commonMark = examples("commonmark-0.30.json")
  static let tables = examples("gfm-tables.json")

  private static func examples(_ file: String) -> [SpecificationExample] {
    let url = shared.appendingPathComponent("specs/commonmark/\(file)")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([SpecificationExample].self, from: data)) ?? []
  }

  private static var shared: URL {
    if let path = ProcessInfo.processInfo.environment["DOSSIER_SHARED"] { return URL(fileURLWithPath: path) }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared")
  }
}
