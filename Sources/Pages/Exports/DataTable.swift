/// A table among the data files, as the data package describes it.
struct DataTable: Sendable {
  struct Column: Sendable {
    enum Kind: String, Sendable { case string, number, date, boolean }

    let name: String
    let kind: Kind
    let meaning: String

    init(_ name: String, _ kind: Kind, _ meaning: String) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
    }

    /// A column of text.
    init(_ name: String, _ meaning: String) { self.init(name, .string, meaning) }
  }

  /// Lower-case ASCII, as Frictionless wants it.
  let name: String
  let title: String
  let description: String
  let columns: [Column]

  var address: String { Self.address(of: name) }

  static func address(of name: String) -> String { "data/\(name).csv" }
}
