/// Every name that templates may use, each with its index as id.
package struct Vocabulary: Sendable {
  package let names: [String]
  private let ids: [String: Int]

  /// Of a name given twice, the first place counts.
  package init(_ names: [String]) {
    self.names = names
    self.ids = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  package func id(of name: some StringProtocol) -> Int? {
    ids[String(name)]
  }
}
