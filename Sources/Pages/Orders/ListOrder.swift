internal import Catalog
internal import Foundations

/// An order in which a list can be read beside its own: by the values of a column, which part it into groups.
struct ListOrder: Sendable {
  enum List: Sendable {
    /// The index of a kind, by its place among the kinds.
    case kind(Int)
    case sources
  }

  let list: List
  /// Of the list's columns; the first, 0, are the names.
  let column: Int
  /// What the column is called.
  let label: String
  /// Whether the column holds days and its label does not say so.
  let isDated: Bool
  /// Of its first page, `companies/by-country.html`.
  let address: String

  /// - Parameters:
  ///   - base: the address of the list in its own order, `companies/index.html`.
  ///   - name: what the order is called in addresses.
  init(_ list: List, column: Int, label: String, isDated: Bool = false, base: String, name: String) {
    self.list = list
    self.column = column
    self.label = label
    self.isDated = isDated
    address = "\(Path.parent(of: base))/\(orderName(name)).html"
  }
}

/// How long a list is that is worth grouping.
enum GroupedLengths {
  /// Fewer rows are seen at a glance.
  static let least = 6
  /// Of longer lists each order would be many pages, each with a few of its groups: search finds more there.
  static let most = 3_000
  /// So many rows a page holds, which has headings and links to groups as well.
  static let page = 120
  static let range = least...most
}
