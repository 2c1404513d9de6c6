import Foundation
import TestSupport
import Testing

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

  static let isPresent = SharedFiles.has("specs/mustache")

  static func cases(_ module: String) -> [SpecificationCase] {
    guard let bytes = try? SharedFiles.bytes("specs/mustache/\(module).json") else { return [] }
    return (try? JSONDecoder().decode(Self.self, from: Data(bytes)))?.tests ?? []
  }
}
