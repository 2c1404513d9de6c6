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
  /// By what the row is picked where that is not just what the cell shows: every value that stands, without hedges.
  var values: [String]?

  var value: Value {
    .fields([
      .label: .text(label), .entity: link?.value ?? .absent, .words: link == nil ? .words(words) : .absent,
      .more: .words(more), .key: .words(key), .values: .words(listed(values)),
    ])
  }
}

/// Values in one attribute, a line each; nil where there are none.
func listed(_ values: [String]?) -> String? { values.map { $0.joined(separator: "\n") } }

/// A cell of words, or of nothing.
func textCell(_ label: String, _ words: String?, more: String? = nil) -> Value {
  IndexCell(label: label, words: words, more: more).value
}

func linkCell(_ label: String, _ link: Link, more: String? = nil) -> Value {
  IndexCell(label: label, link: link, more: more).value
}

extension Claim {
  /// What a table is sorted by where the words would sort wrongly: a day, a number behind what it counts.
  var sortKey: String? {
    if let numbers = ClaimNumbers(self), let day = numbers.earliest ?? numbers.latest { return day.description }
    return value.measure.map { $0.unit.isEmpty ? $0.number.collated : "\($0.unit) \($0.number.collated)" }
  }
}

extension Decimal {
  /// Browsers compare each run of digits as a whole number: so a fraction has as many digits in all numbers, and a
  /// number below zero stands behind a minus by what it lacks of a greater one.
  fileprivate var collated: String {
    let parts = (mantissa < 0 ? -self : self).description.split(separator: ".")
    let fraction = parts.count == 2 ? parts[1].prefix(Self.collatedDigits) : ""
    let zeros = String(repeating: "0", count: Self.collatedDigits - fraction.utf8.count)
    guard mantissa < 0 else { return fraction.isEmpty ? String(parts[0]) : "\(parts[0]).\(fraction)\(zeros)" }
    let lead = String(repeating: "0", count: max(0, Self.wholeDigits - parts[0].utf8.count))
    return "-\(Self.lack(of: lead + parts[0])).\(Self.lack(of: fraction + zeros))"
  }

  /// Each digit by what it lacks of nine.
  private static func lack(of digits: some StringProtocol) -> String {
    String(decoding: digits.utf8.map { UInt8(ascii: "9") - $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// As many as the whole part of a number read from a text has at most.
  private static let wholeDigits = 36
  private static let collatedDigits = 12
}

/// A column of an index.
struct IndexColumn {
  let label: String
  /// Whether rows may be picked by its values: choices and links.
  var isFacet = false
  /// Of a choice: its values as cells show them, in their order.
  var choices: [String]?
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
    let isSortable = count >= GroupedLengths.least && (shown == count || file != nil)
    return .fields([
      .columns: heads(areSortable: isSortable), .items: rows, .isSortable: .flag(isSortable),
      .rowsFile: .words(file),
    ])
  }

  func value(_ groups: [Group]) -> Value {
    .fields([
      .columns: heads(areSortable: false), .number: .text(String(columns.count)),
      .items: .list(
        groups.map {
          .fields([.id: .text($0.id), .label: .text($0.label), .count: .text($0.count), .items: $0.rows])
        }),
    ])
  }

  private func heads(areSortable: Bool) -> Value {
    .list(
      columns.enumerated().map { place, column in
        .fields([
          .label: .text(column.label), .number: .text(String(place)), .isFacet: .flag(column.isFacet),
          .choices: .words(areSortable ? listed(column.choices) : nil), .address: .words(column.address),
        ])
      })
  }
}
