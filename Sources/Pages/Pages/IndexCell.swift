internal import Catalog
internal import Foundations
internal import Mustache

/// A cell of an index: words or a link, what stands in small letters behind, and what the column is sorted by.
struct IndexCell {
  let label: String
  var words: String?
  var link: Link?
  var more: String?
  /// Where the words would sort wrongly: `2025-10-31`, `AUD 333000000`.
  var key: String?

  var value: Value {
    .fields([
      .label: .text(label), .entity: link?.value ?? .absent, .words: link == nil ? .words(words) : .absent,
      .more: .words(more), .key: .words(key),
    ])
  }
}

/// A cell of words, or of nothing.
func textCell(_ label: String, _ words: String?, more: String? = nil) -> Value {
  IndexCell(label: label, words: words, more: more).value
}

func linkCell(_ label: String, _ link: Link, more: String? = nil) -> Value {
  IndexCell(label: label, link: link, more: more).value
}

extension Claim {
  /// What a table is sorted by where the words would sort wrongly: a day, an amount behind its currency, a number.
  var sortKey: String? {
    let numbers = ClaimNumbers(value)
    if let day = numbers.earliest { return day.description }
    guard let number = numbers.low?.description else { return nil }
    return [numbers.currency, number].compactMap { $0 }.joined(separator: " ")
  }
}

/// A column of an index.
struct IndexColumn {
  let label: String
  /// Whether rows may be picked by its values: choices and links.
  var isFacet = false
}

/// The rows of a list that may be sorted and filtered.
struct IndexTable {
  let columns: [IndexColumn]
  /// The name of the file that holds all rows, where the page holds some of them only.
  let file: String?

  /// Fewer rows are seen at a glance.
  private static let leastToSort = 6

  /// - Parameters:
  ///   - shown: how many rows the page holds.
  ///   - count: how many the whole list has, without which it is not sorted.
  func value(_ rows: Value, shown: Int, of count: Int) -> Value {
    .fields([
      .columns: .list(
        columns.enumerated().map { place, column in
          .fields([.label: .text(column.label), .number: .text(String(place)), .isFacet: .flag(column.isFacet)])
        }),
      .items: rows, .isSortable: .flag(count >= Self.leastToSort && (shown == count || file != nil)),
      .rowsFile: .words(file),
    ])
  }
}
