/// Every name that templates may use, each with its index as id, and the constants that they may name.
package struct Vocabulary: Sendable {
  /// Each at the index that is its id; a name that was given twice stands here twice.
  package let names: [String]
  let constants: Constants?
  private let ids: [String: Int]

  /// Of a name given twice, the first place counts.
  package init(_ names: [String], constants: Constants? = nil) {
    self.names = names
    self.constants = constants
    self.ids = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Nil where no template may use the name. Hashes the name: for compiling and set-up, not for rendering.
  package func id(of name: some StringProtocol) -> Int? {
    ids[String(name)]
  }
}
