internal import Catalog
internal import Foundations
internal import Pictures

/// Entities counted by time or by the values of a field, and divided by a choice: what a chart shows.
struct Tally {
  struct Bucket {
    let label: String
    /// By series.
    var counts: [Int]
    /// The page of the value, where it has one.
    var link: Link?
  }

  let series: [ChartSeries]
  /// In the order of time, of the choices, or the largest first.
  private(set) var buckets: [Bucket] = []
  private(set) var ticks: [ColumnChart.Tick] = []
  /// What the buckets stand for: `week`, or the label of a field.
  let unit: String
  /// How many stand in no bucket, since no date or value says in which.
  private(set) var unplacedCount = 0
  /// How many buckets beyond the largest, or entities before the first column, are left out.
  private(set) var restCount = 0
  /// Whether one entity may stand in several buckets.
  private(set) var countsSeveral = false

  let isTime: Bool

  private let index: SiteIndex
  private let split: Field?

  /// More weeks than this become months, more months quarters.
  private static let mostColumns = 106
  private static let mostBars = 24

  init(_ entities: [EntityID], by grouping: LiveBlock.Grouping, split: Field?, index: SiteIndex) {
    self.index = index
    self.split = split
    series = Self.series(of: split, index.words)
    let entities = entities.map { index.catalog[$0] }
    switch grouping {
    case .time(let wanted):
      isTime = true
      let unit = Self.unit(wanted, for: entities)
      self.unit = index.words[unit.word]
      count(entities, by: unit)
    case .field(let field):
      isTime = false
      unit = field.label
      count(entities, by: field)
    }
  }

  // MARK: Series

  private static func series(of split: Field?, _ words: Words) -> [ChartSeries] {
    guard let split else { return [ChartSeries(label: "")] }
    return split.choices.map { ChartSeries(label: split.label(ofChoice: $0), isHollow: $0 == "lapsed") }
      + [ChartSeries(label: words[.notStated], isHollow: true)]
  }

  /// The series of an entity: its choice that stands first, or the last where none does.
  private func series(of entity: Entity) -> Int {
    guard let split else { return 0 }
    let first = index.ranking.rank(entity.claims(of: split.name)).first.first
    guard case .choice(let choice)? = first?.value, split.choices.indices.contains(choice) else {
      return series.count - 1
    }
    return choice
  }

  // MARK: Time

  private static func unit(_ wanted: CalendarUnit, for entities: [Entity]) -> CalendarUnit {
    let dates = entities.compactMap(\.date)
    guard let first = dates.min(), let last = dates.max() else { return wanted }
    return CalendarUnit.allCases.drop { $0 != wanted }
      .first { $0.number(of: last) - $0.number(of: first) < mostColumns } ?? .year
  }

  private mutating func count(_ entities: [Entity], by unit: CalendarUnit) {
    let placed = entities.filter { $0.date.map { $0.precision >= unit.leastPrecision } ?? false }
    unplacedCount = entities.count - placed.count
    let numbers = placed.compactMap { $0.date.map(unit.number) }
    guard let first = numbers.min(), let last = numbers.max() else { return }
    // Of dates thousands of years apart the newest are drawn.
    let start = max(first, last - Self.mostColumns + 1)
    restCount = numbers.count { $0 < start }
    buckets = (start...last).map { number in
      Bucket(label: index.words.label(of: number, unit), counts: series.map { _ in 0 })
    }
    for (entity, number) in zip(placed, numbers) where number >= start {
      buckets[number - start].counts[series(of: entity)] += 1
    }
    ticks = timeTicks(start...last, unit)
  }

  /// A tick at the first column of each month; of many months at each third, of still more and of longer units at each year.
  private func timeTicks(_ numbers: ClosedRange<Int>, _ unit: CalendarUnit) -> [ColumnChart.Tick] {
    let months =
      switch unit {
      case .week: 1
      case .month: numbers.count <= 24 ? 1 : numbers.count <= 72 ? 3 : 12
      case .quarter, .year: 12
      }
    var ticks: [ColumnChart.Tick] = []
    var last: CalendarDate?
    for number in numbers {
      let day = unit.firstDay(of: number)
      let month = day.month ?? 1
      let mark = CalendarDate(year: day.year, month: months < 12 ? month : nil)
      guard let mark, months == 12 || (month - 1) % months == 0, mark != last else { continue }
      ticks.append(ColumnChart.Tick(column: number - numbers.lowerBound, label: index.words.shortDate(mark)))
      last = mark
    }
    return ticks
  }

  // MARK: Fields

  private mutating func count(_ entities: [Entity], by field: Field) {
    var places: [String: Int] = [:]
    if field.type == .choice {
      buckets = field.choices.map { choice in
        Bucket(label: field.label(ofChoice: choice).capitalised, counts: series.map { _ in 0 })
      }
      for (place, choice) in field.choices.enumerated() { places[choice] = place }
    }
    for entity in entities {
      let values = distinctValues(of: field, entity)
      if values.isEmpty { unplacedCount += 1 }
      if values.count > 1 { countsSeveral = true }
      for value in values {
        let place = places[value.key] ?? buckets.count
        if place == buckets.count {
          places[value.key] = place
          buckets.append(Bucket(label: value.label, counts: series.map { _ in 0 }, link: value.link))
        }
        buckets[place].counts[series(of: entity)] += 1
      }
    }
    buckets.removeAll { $0.counts.allSatisfy { $0 == 0 } }
    guard field.type != .choice else { return }
    buckets = buckets.enumerated().sorted { left, right in
      let (one, other) = (left.element.counts.reduce(0, +), right.element.counts.reduce(0, +))
      return one != other ? one > other : left.offset < right.offset
    }.map(\.element)
    restCount = max(0, buckets.count - Self.mostBars)
    buckets.removeLast(restCount)
  }

  private func distinctValues(of field: Field, _ entity: Entity) -> [(key: String, label: String, link: Link?)] {
    let claims = entity.claims(of: field.name)
    var seen: Set<String> = []
    var values: [(key: String, label: String, link: Link?)] = []
    for claim in field.isMany ? claims.filter(\.isCurrent) : Array(index.ranking.rank(claims).first.prefix(1)) {
      var link: Link?
      var (key, label) = (claim.display, index.words.value(of: claim, field))
      switch claim.value {
      case .link(let id?): (key, label, link) = (String(id.index), index.links[id.index].name, index.links[id.index])
      case .choice(let choice) where field.choices.indices.contains(choice): key = field.choices[choice]
      default: break
      }
      if seen.insert(key).inserted { values.append((key, label, link)) }
    }
    return values
  }
}

extension CalendarUnit {
  var word: Word {
    switch self {
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}

extension Words {
  /// What a column of a chart stands for: `Week of 8 September 2025`, `September 2025`, `Q3 2025`, `2025`.
  func label(of number: Int, _ unit: CalendarUnit) -> String {
    let first = unit.firstDay(of: number)
    switch unit {
    case .week: return self(.weekOf, ["date": date(first)])
    case .month: return CalendarDate(year: first.year, month: first.month).map { date($0) } ?? ""
    case .quarter:
      return self(.quarterOf, ["number": String(((first.month ?? 1) + 2) / 3), "year": String(first.year)])
    case .year: return String(first.year)
    }
  }
}
