internal import Mustache
internal import Pictures

/// A chart of a tally with the same as a table.
struct TallyChart {
  let tally: Tally
  let words: Words
  /// Apart from other pictures of the page.
  let id: String
  let title: String
  /// How many entities the tally was not given.
  var leftOut = 0

  private var bars: [ChartBar] { tally.buckets.map { ChartBar(label: $0.label, counts: $0.counts) } }

  /// Absent where nothing is counted.
  var picture: Value {
    guard !tally.buckets.isEmpty else { return .absent }
    let picture =
      tally.isTime
      ? ColumnChart(columns: bars, series: tally.series, ticks: tally.ticks)
        .picture(id: id, title: title, description: description)
      : BarChart(bars: bars, series: tally.series).picture(id: id, title: title, description: description)
    return pictureBlock(picture, label: title, note: note, holdsLinks: false)
  }

  private var description: String {
    let total = bars.reduce(0) { $0 + $1.total }
    guard let largest = bars.max(by: { $0.total < $1.total }) else { return "" }
    return words(
      .chartDescription,
      ["count": words.number(total), "label": largest.label, "most": words.number(largest.total)])
  }

  private var note: String? {
    let notes = [
      tally.countsSeveral ? words[.countsWithEach] : nil,
      tally.unplacedCount > 0 ? words.counted(tally.isTime ? .withoutDate : .withoutPlace, tally.unplacedCount) : nil,
      tally.restCount + leftOut > 0 ? words.counted(.leftOut, tally.restCount + leftOut) : nil,
    ].compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  /// The table: buckets of which there is any, series of which there is any, and their sum.
  var figures: Value {
    let shown = tally.series.indices.filter { series in tally.buckets.contains { $0.counts[series] > 0 } }
    let parts = shown.count > 1 ? shown : []
    let columns = [tally.unit.capitalised] + parts.map { tally.series[$0].label.capitalised } + [words[.allOfThem]]
    let rows = tally.buckets.filter { $0.counts.contains { $0 > 0 } }.map { bucket in
      let cells = parts.map { bucket.counts[$0] == 0 ? "" : words.number(bucket.counts[$0]) }
      return figureRow(
        bucket.label, link: bucket.link, cells: cells + [words.number(bucket.counts.reduce(0, +))])
    }
    return figuresBlock(label: words[.sameAsTable], columns: columns, rows: rows)
  }
}

/// A table of what a picture shows, folded under it.
func figuresBlock(label: String, columns: [String], rows: [Value]) -> Value {
  guard !rows.isEmpty else { return .absent }
  return .fields([
    .label: .text(label), .columns: .list(columns.map { .fields([.label: .text($0)]) }), .items: .list(rows),
  ])
}

/// A row of such a table: what it is of, as a link where it has a page, and its cells.
func figureRow(_ name: String, link: Link?, cells: [String]) -> Value {
  .fields([
    .name: .text(name), .shape: .words(link?.shape), .address: .words(link?.address),
    .isLinked: .flag(link != nil),
    .cells: .list(cells.map { .fields([.words: .words($0)]) }),
  ])
}
