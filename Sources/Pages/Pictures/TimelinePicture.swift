internal import Catalog
internal import Foundations
internal import Mustache
internal import Pictures

/// A timeline of events with the same as a table.
struct TimelinePicture {
  let events: TimelineEvents
  let index: SiteIndex
  /// Apart from other pictures of the page.
  let id: String
  let title: String
  /// The way up to the root of the site.
  let root: String

  private var words: Words { index.words }

  /// So many rows of a lane are listed: the index of the sources and the pages of notes have the rest.
  private static let rowLimit = 150

  /// - Parameter span: what the line covers; the days of the events where it is open.
  func picture(span: DateSpan) -> Value {
    guard let days = events.days else { return .absent }
    let first = (span.first ?? days.lowerBound).daysSinceEpoch
    let last = max(first, (span.last ?? days.upperBound).lastDay.daysSinceEpoch)
    let chart = TimelineChart(
      lanes: events.lanes.map { lane in
        TimelineChart.Lane(label: lane.label, style: lane.style, events: lane.events.map(event))
      }, days: first...last, ticks: ticks(first...last))
    return pictureBlock(
      chart.picture(id: id, title: title, description: description), label: title, note: words[.timelineNote],
      zooms: true)
  }

  private var description: String {
    events.lanes.map { "\($0.label): \(words.number($0.events.count))" }.joined(separator: ", ")
  }

  private func event(_ event: TimelineEvents.Event) -> TimelineChart.Event {
    let name = [event.link.name, event.what].compactMap { $0.map(words.isolated) }.joined(separator: ": ")
    return TimelineChart.Event(
      days: event.first.daysSinceEpoch...max(event.first.daysSinceEpoch, event.last.daysSinceEpoch), label: name,
      words: "\(event.date): \(name)", address: root + event.link.address, shape: event.shape)
  }

  /// The beginnings of days, months or years: the finest of which there are not many.
  private func ticks(_ days: ClosedRange<Int>) -> [TimelineChart.Tick] {
    if days.count <= 32 {
      return days.map { TimelineChart.Tick(day: $0, label: label(ofDay: $0, isFirst: $0 == days.lowerBound)) }
    }
    let unit: CalendarUnit = days.count <= 1100 ? .month : .year
    let numbers = days.lowerBound...days.upperBound
    let first = unit.number(of: CalendarDate(daysSinceEpoch: numbers.lowerBound))
    let last = unit.number(of: CalendarDate(daysSinceEpoch: numbers.upperBound))
    return (first...last).map { number in
      let day = unit.firstDay(of: number)
      return TimelineChart.Tick(
        day: max(day.daysSinceEpoch, days.lowerBound), label: label(of: day, unit, isOneYear: last - first < 12))
    }
  }

  /// `31 Oct`; with its year the first of a year that nothing else says.
  private func label(ofDay number: Int, isFirst: Bool) -> String {
    let day = CalendarDate(daysSinceEpoch: number)
    let saysYear = isFirst ? !events.isOneYear : day.month == 1 && day.day == 1
    return saysYear ? words.shortDate(day) : words.shortDateWithinYear(day)
  }

  /// `September 2025`, of a single year `Sep`, or the year alone.
  private func label(of day: CalendarDate, _ unit: CalendarUnit, isOneYear: Bool) -> String {
    guard unit == .month, let month = day.month else { return String(day.year) }
    if isOneYear, words.shortMonths.count == 12 { return words.shortMonths[month - 1] }
    return CalendarDate(year: day.year, month: month).map { words.shortDate($0) } ?? ""
  }

  var figures: Value {
    let rows = events.lanes.flatMap { lane in
      lane.events.prefix(Self.rowLimit).map { event in
        figureRow(event.link.name, link: event.link, cells: [event.date, lane.label, event.what ?? ""])
      }
    }
    return figuresBlock(
      label: words[.sameAsTable],
      columns: [words[.nameOfNote], words[.dateOfEvent], words[.lane], words[.whatHappened]], rows: rows)
  }
}
