import Testing

@testable import Pictures

/// Charts, timelines and chains drawn from plain values.
@Suite struct ChartTests {
  @Test(arguments: [(0, [0, 1]), (3, [0, 1, 2, 3]), (7, [0, 2, 4, 6, 8]), (23, [0, 5, 10, 15, 20, 25])])
  func axis_hasFewRoundNumbers(largest: Int, ticks: [Int]) {
    #expect(CountAxis(largest: largest).ticks == ticks)
  }

  @Test(arguments: [1, 49, 1000, 123_456, 1_000_000_000])
  func axis_reachesTheLargest(largest: Int) {
    let axis = CountAxis(largest: largest)
    #expect(axis.top >= largest && axis.top / axis.step <= 6)
  }

  static let series = [ChartSeries(label: "announced"), ChartSeries(label: "lapsed", isHollow: true)]

  @Test func columns_sayTheirCounts_andOnlySeriesThatOccurAreInTheLegend() {
    let chart = ColumnChart(
      columns: [ChartBar(label: "May <2025>", counts: [2, 0]), ChartBar(label: "June", counts: [0, 0])],
      series: Self.series, ticks: [ColumnChart.Tick(column: 0, label: "2025")])
    let svg = text(of: chart.picture(id: "c", title: "T", description: "D"))
    #expect(svg.contains("<title>May &lt;2025&gt;: 2 announced</title>"))
    #expect(svg.contains(">announced</text>") && !svg.contains(">lapsed</text>"))
    #expect(!svg.contains("June"))
  }

  /// However narrow the columns are, a label stands under the middle of its own.
  @Test(arguments: [5, 12, 110]) func label_standsUnderItsColumn(columns: Int) throws {
    let bars = (0..<columns).map { ChartBar(label: "\($0)", counts: [$0 == columns / 2 ? 1 : 0]) }
    let chart = ColumnChart(
      columns: bars, series: [ChartSeries(label: "deals")],
      ticks: [ColumnChart.Tick(column: columns / 2, label: "2022")])
    let svg = text(of: chart.picture(id: "c", title: "T", description: "D"))
    let start = try #require(svg.firstMatch(of: /<text x="([0-9.]+)"[^>]*>2022</).flatMap { Double($0.output.1) })
    let middle = 30 + 690 / Double(columns) * (Double(columns / 2) + 0.5)
    #expect(abs(start + textWidth("2022") * pictureFontSize / 2 - middle) < 0.2)
  }

  /// Whatever is drawn without its colour: rectangle, stripes and their widths tell every series of a chart from the others.
  @Test(arguments: 2...12) func series_areToldApart_withoutColour(count: Int) {
    let series =
      (0..<count).map { ChartSeries(label: "\($0)") }
      + ["lapsed", "not stated"].map { ChartSeries(label: $0, isHollow: true) }
    let looks = series.indices.map { number in
      var drawing = Drawing()
      series.drawPiece(of: number, Box(left: 0, top: 0, right: 100, bottom: 20), in: &drawing)
      return String(decoding: drawing.bytes, as: UTF8.self).replacing(#/ data-part="\d+"/#, with: "")
    }
    #expect(Set(looks).count == series.count)
    #expect(looks[count - 1].components(of: "<path") == 0 && !looks[count - 1].contains("opacity"))
  }

  /// Also where a piece is hardly there: nothing is drawn with a width below nought, and no stripe beyond it.
  @Test(arguments: [0, 0.5, 3, 4]) func pieces_areNeverTurnedInsideOut(size: Double) {
    let series = (0..<9).map { ChartSeries(label: "\($0)") }
    for number in series.indices {
      var drawing = Drawing()
      series.drawPiece(of: number, Box(left: 5, top: 5, right: 5 + size, bottom: 5 + size), in: &drawing)
      let svg = String(decoding: drawing.bytes, as: UTF8.self)
      #expect(!svg.contains("\"-"))
      for line in svg.matches(of: /d="M([0-9.]+) ([0-9.]+)([HV])([0-9.]+)"/) {
        let start = Double(line.output.3 == "H" ? line.output.1 : line.output.2) ?? .infinity
        let end = Double(line.output.4) ?? 0
        #expect(5 <= start && start < end && end <= 5 + size)
      }
    }
  }

  @Test func amounts_lieWithinTheirDecade() {
    let amounts = [1_000_000, 5_500_000, 400_000_000].map {
      AmountChart.Amount(value: $0, label: "\($0)", address: "a.html")
    }
    let chart = AmountChart(rows: [AmountChart.Row(label: "definitive", amounts: amounts)], marks: [6: "1 million"])
    let svg = text(of: chart.picture(id: "c", title: "T", description: "D"))
    let places = svg.matches(of: /cx="([0-9.]+)"/).compactMap { Double($0.output.1) }
    #expect(places.count == 3 && places == places.sorted())
    #expect(places[0] == 220)
    #expect(svg.contains(">1 million</text>"))
  }

  /// The words of the axis lie apart, and at least one stands there.
  @Test(arguments: [
    ("one decade without words", [20_000, 70_000], ["1 thousand"]),
    ("less than the first words", [20, 70], ["1 thousand"]),
    ("more than the last words", [30_000_000_000_000], ["1 trillion"]),
    ("a few decades", [2_000_000, 600_000_000], ["1 million", "10 million", "100 million", "1 billion"]),
    (
      "many decades", [1, 7_000_000_000_000_000],
      ["1 thousand", "1 million", "1 billion", "100 billion"]
    ),
  ])
  func wordsOfTheAxis_lieApart(_ name: String, values: [Double], expected: [String]) {
    let marks = [
      3: "1 thousand", 6: "1 million", 7: "10 million", 8: "100 million", 9: "1 billion", 10: "10 billion",
      11: "100 billion", 12: "1 trillion",
    ]
    let amounts = values.map { AmountChart.Amount(value: $0, label: "\($0)", address: "a.html") }
    let chart = AmountChart(rows: [AmountChart.Row(label: "definitive", amounts: amounts)], marks: marks)
    let svg = text(of: chart.picture(id: "c", title: "T", description: "D"))
    let words = svg.matches(of: /class="quiet">([^<]*)</).map { String($0.output.1) }
    #expect(words == expected, "\(name)")
  }

  @Test func sparkline_isTiny_andSaysWhatItShows() {
    let line = Sparkline(counts: Array(repeating: 99, count: 100)).inline(words: "A & B")
    #expect(line.count < 700)
    #expect(String(decoding: line, as: UTF8.self).contains("aria-label=\"A &amp; B\""))
  }

  @Test(arguments: [(24, 24, 24), (25, 25, 0), (81, 0, 0)])
  func lane_drawsNamesMarksOrColumns(events: Int, marks: Int, names: Int) {
    let lane = TimelineChart.Lane(label: "Deals", style: "kind-deal", events: (0..<events).map(Self.event))
    let chart = TimelineChart(lanes: [lane], days: 0...364, ticks: [])
    let svg = text(of: chart.picture(id: "t", title: "T", description: "D"))
    #expect(svg.components(of: "<a ") == marks)
    #expect(svg.components(of: "</text></a>") == names)
    #expect(svg.contains("class=\"bar\"") == (marks == 0))
  }

  @Test func names_ofOneDay_stayApart() {
    let events = (0..<3).map { _ in Self.event(100) }
    let lane = TimelineLane(
      TimelineChart.Lane(label: "", style: "", events: events), scale: DayScale(days: 0...364, width: 720))
    var drawing = Drawing()
    lane.draw(in: &drawing, top: 0)
    let heights = String(decoding: drawing.bytes, as: UTF8.self).matches(of: /<text x="[0-9.]+" y="([0-9.]+)"/)
    #expect(Set(heights.map { $0.output.1 }).count == 3)
  }

  @Test func chain_showsEmptySteps_andWhatIsPlannedHollow() {
    let member = ChainDiagram.Member(
      name: "Narva", detail: "Estonia", address: "n.html", style: "kind-project", hedge: "planned")
    let chain = ChainDiagram(
      steps: [ChainDiagram.Step(label: "Metal", members: []), ChainDiagram.Step(label: "Magnet", members: [member])],
      emptyLabel: "nobody named")
    let svg = text(of: chain.picture(id: "c", title: "T", description: "D"))
    #expect(svg.contains(">nobody named</text>"))
    #expect(svg.contains("<path class=\"ring\""))
    #expect(svg.contains("<title>Narva, Estonia, planned</title>"))
    #expect(svg.contains(">Narva<tspan dx=\"6\" class=\"quiet\">Estonia</tspan></text>"))
  }

  @Test func emptyStepsInARow_shareABox() {
    let member = ChainDiagram.Member(name: "Narva", detail: "", address: "n.html", style: "kind-project")
    let steps = ["Mining", "Metal", "Alloy", "Magnet", "End use"].map {
      ChainDiagram.Step(label: $0, members: $0 == "Magnet" ? [member] : [])
    }
    let chain = ChainDiagram(
      steps: steps + [ChainDiagram.Step(label: "Recycling", members: [], isReturn: true)], emptyLabel: "nobody named")
    let svg = text(of: chain.picture(id: "c", title: "T", description: "D"))
    #expect(svg.contains(">Mining, Metal, Alloy: nobody named</text>"))
    #expect(svg.contains(">End use</text>") && svg.contains(">Recycling</text>"))
    #expect(svg.components(of: "class=\"panel\"") == 4 && svg.components(of: "nobody named") == 3)
  }

  /// Where neither side of a mark has room for the whole name, it is cut rather than drawn out of the picture.
  @Test(arguments: [0, 100, 182, 260, 364]) func namesInTimelines_stayWithinThePicture(day: Int) throws {
    let name = String(repeating: "W", count: 60)
    let event = TimelineChart.Event(days: day...day, label: name, words: "", address: "d.html", shape: .diamond)
    let lane = TimelineChart.Lane(label: "", style: "", events: [event])
    let svg = text(
      of: TimelineChart(lanes: [lane], days: 0...364, ticks: []).picture(id: "t", title: "T", description: "D"))
    let label = try #require(
      svg.firstMatch(of: /<text x="([0-9.]+)" y="[0-9.]+"( text-anchor="end")?>(W+…?)</))
    let place = try #require(Double(label.output.1))
    let width = textWidth(String(label.output.3)) * pictureFontSize
    #expect(label.output.2 == nil ? place + width <= 720 : place - width >= 0)
  }

  private static func event(_ day: Int) -> TimelineChart.Event {
    TimelineChart.Event(
      days: day * 4 % 360...day * 4 % 360, label: "Deal \(day)", words: "Deal", address: "d.html", shape: .diamond)
  }

  private func text(of picture: Picture) -> String { String(decoding: picture.inline(), as: UTF8.self) }
}

extension String {
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
