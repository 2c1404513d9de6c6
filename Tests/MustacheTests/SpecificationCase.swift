import Foundation
import Testing

@testable import Mustache

/// A case of the public Mustache specification, https://github.com/mustache/spec.
struct SpecificationCase: Sendable, Decodable, CustomTestStringConvertible {
  let name: String
  let data: JSONValue
  let template: String
  let partials: [String: String]?
  let expected: String

  var testDescription: String { name }
}

/// A module of the specification, beside the repository.
struct SpecificationModule: Decodable {
  let tests: [SpecificationCase]

  static let folder: URL = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let shared = ProcessInfo.processInfo.environment["DOSSIER_SHARED"].map { URL(filePath: $0) } ?? beside
    return shared.appending(path: "specs/mustache")
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder.path())

  static func cases(_ module: String) -> [SpecificationCase] {
    guard let data = try? Data(contentsOf: folder.appending(path: module + ".json")) else { return [] }
    return (try? JSONDecoder().decode(Self.self, from: data))?.tests ?? []
  }
}
