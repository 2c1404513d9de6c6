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
    guard let numbers = ClaimNumbers(self) else { return nil }
    if let day = numbers.earliest ?? numbers.latest { return day.description }
    guard let number = (numbers.low ?? numbers.high)?.description else { return nil }
    return [numbers.currency, number].compactMap { $0 }.joined(separator: " ")
  }
}

/// A column of an index.
struct IndexColumn {
  let label: String
  /// Whether rows may be picked by its values: choices and links.
  var isFacet = false
  /// Where the same list is ordered by it; nil where it is so here, or is nowhere.
  var address: String?
}

/// The rows of a list that may be sorted and filtered.
struct IndexTable {
  let columns: [IndexColumn]
  /// The name of the file that holds all rows, where the page holds some of them only.
  let file: String?

  /// Rows that share a value, under a heading.
  struct Group {
    let id: String
    let label: String
    let count: String
    let rows: Value
  }

  /// - Parameters:
  ///   - shown: how many rows the page holds.
  ///   - count: how many the whole list has, without which it is not sorted.
  func value(_ rows: Value, shown: Int, of count: Int) -> Value {
    .fields([
      .columns: heads, .items: rows,
      .isSortable: .flag(count >= GroupedLengths.least && (shown == count || file != nil)),
      .rowsFile: .words(file),
    ])
  }

  func value(_ groups: [Group]) -> Value {
    .fields([
      .columns: heads, .number: .text(String(columns.count)),
      .items: .list(
        groups.map {
          .fields([.id: .text($0.id), .label: .text($0.label), .count: .text($0.count), .items: $0.rows])
        }),
    ])
  }

  private var heads: Value {
    .list(
      columns.enumerated().map { place, column in
        .fields([
          .label: .text(column.label), .number: .text(String(place)), .isFacet: .flag(column.isFacet),
          .address: .words(column.address),
        ])
      })
  }
}
