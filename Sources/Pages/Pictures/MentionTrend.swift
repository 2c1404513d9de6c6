internal import Catalog
internal import Foundations
internal import Mustache
internal import Pictures

/// How often an entity was mentioned, quarter by quarter: a line the size of a word, and the words for it.
struct MentionTrend {
  let index: SiteIndex
  let entity: EntityID

  private static let least = 2
  private static let mostQuarters = 40

  /// Absent where all mentions fall into one quarter.
  var value: Value {
    guard index.site.settings.hasPictures else { return .absent }
    let unit = CalendarUnit.quarter
    var byQuarter: [Int: Int] = [:]
    for entry in index.site.backlinks[entity.index].entries {
      guard case .article(let id) = entry.document, let date = index.publicationDates[id.index],
        date.precision >= unit.leastPrecision
      else { continue }
      byQuarter[unit.number(of: date), default: 0] += entry.mentions.count
    }
    guard byQuarter.count >= Self.least, let last = byQuarter.keys.max(), let first = byQuarter.keys.min() else {
      return .absent
    }
    let quarters = max(first, last - Self.mostQuarters + 1)...last
    let counts = quarters.map { byQuarter[$0] ?? 0 }
    guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return .absent }
    let words = index.words
    let text = words(
      .mentionTrend,
      [
        "from": words.label(of: quarters.lowerBound, unit), "to": words.label(of: last, unit),
        "most": words.number(most), "peak": words.label(of: quarters.lowerBound + place, unit),
      ])
    return .html(Sparkline(counts: counts).inline(words: text))
  }
}
