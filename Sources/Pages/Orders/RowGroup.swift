internal import Catalog
internal import Foundations

/// The group in which a row of a list stands, and where in it.
struct RowGroup: Equatable {
  /// What comes first among groups: the place of a choice, the year with a minus, 0 where the words decide.
  private let rank: Int
  private let words: String
  /// As readers see it; nil where the row has no value.
  let label: String?
  /// Among rows of a group: the least comes first.
  private let place: Decimal

  private init(rank: Int, words: String = "", label: String?, place: Decimal = 0) {
    self.rank = rank
    self.words = words
    self.label = label
    self.place = place
  }

  /// That of rows with no value: the last.
  static let none = RowGroup(rank: .max, label: nil)

  /// One for each spelling, accents and case aside, in alphabetical order.
  static func words(_ label: String) -> RowGroup { RowGroup(rank: 0, words: foldedName(label), label: label) }

  /// A year, the latest first.
  static func year(of day: CalendarDate) -> RowGroup {
    RowGroup(rank: -day.year, label: String(day.year), place: Decimal(mantissa: -day.daysSinceEpoch))
  }

  /// One of several choices, in their order.
  static func choice(_ position: Int, label: String) -> RowGroup { RowGroup(rank: position, label: label) }

  /// A currency or unit, the greatest amount first: amounts of several are never compared.
  static func amount(_ number: Decimal, unit: String, label: String) -> RowGroup {
    RowGroup(rank: 0, words: foldedName(unit), label: label, place: -number)
  }

  func isSame(as other: RowGroup) -> Bool { rank == other.rank && words == other.words }

  static func isBefore(_ left: RowGroup, _ right: RowGroup) -> Bool? {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.words != right.words { return isBeforeInBytes(left.words, right.words) }
    return left.place == right.place ? nil : left.place < right.place
  }
}

/// The rows of a list in groups.
struct RowGroups: Sendable {
  struct Group: Sendable {
    /// Nil for rows with no value.
    let label: String?
    /// Of `rows`.
    let range: Range<Int>
  }

  /// Positions in the list, in the order of the groups, some in several; within a group as the list has them, unless its values tell.
  let rows: [Int]
  let groups: [Group]

  /// - Parameter keys: the groups of each row, one at least.
  /// - Complexity: O(n log n)
  init(_ keys: [[RowGroup]]) {
    // Places in these are sorted, and not the keys: a key holds words, which are not to be counted at each step.
    let rowOfKey = keys.indices.flatMap { row in repeatElement(row, count: keys[row].count) }
    let keys = keys.flatMap(\.self)
    let order = keys.indices.sorted { RowGroup.isBefore(keys[$0], keys[$1]) ?? ($0 < $1) }
    var rows: [Int] = []
    var groups: [Group] = []
    var (first, start) = (0, 0)
    for (place, key) in order.enumerated() {
      let next = place + 1 < order.count ? order[place + 1] : nil
      let isLast = next.map { !keys[$0].isSame(as: keys[key]) } ?? true
      // Two of a note's claims may lead to one group.
      if isLast || next.map({ rowOfKey[$0] }) != rowOfKey[key] { rows.append(rowOfKey[key]) }
      if !isLast { continue }
      groups.append(Group(label: keys[order[first]].label, range: start..<rows.count))
      (first, start) = (place + 1, rows.count)
    }
    self.rows = rows
    self.groups = groups
  }
}
