import Pictures
import Testing

@Suite struct LabelPlacerTests {
  @Test func labels_neitherMeetNorLeaveTheFrame() {
    let frame = Box(left: 0, top: 0, right: 300, bottom: 200)
    var placer = LabelPlacer(frame: frame, fontSize: 12)
    let marks = (0..<60).map { (number: Int) -> Point in Point(Double(number * 53 % 300), Double(number * 97 % 200)) }
    let boxes = marks.map { Box(left: $0.x - 4, top: $0.y - 4, right: $0.x + 4, bottom: $0.y + 4) }
    for box in boxes { placer.block(box) }
    let labels = marks.enumerated().compactMap { placer.place("Name \($0)", beside: $1, radius: 4) }
    #expect(labels.count > 5 && labels.count < 60)
    for (index, label) in labels.enumerated() {
      #expect(label.box.left >= 0 && label.box.right <= 300 && label.box.top >= 0 && label.box.bottom <= 200)
      for other in labels.dropFirst(index + 1) { #expect(!label.box.overlaps(other.box)) }
      for box in boxes { #expect(!label.box.overlaps(box)) }
    }
  }

  @Test(arguments: [
    ("Iluka", 28, "Iluka"), ("A name of more words", 8, "A name…"), ("", 8, ""), ("日本語の長い名前", 4, "日本語…"),
    ("\u{2068}معادن\u{2069}: ore", 9, "\u{2068}معادن\u{2069}:…"), ("\u{2068}معادن\u{2069}", 4, "\u{2068}مع…\u{2069}"),
  ])
  func longNames_areCut(name: String, limit: Int, label: String) {
    #expect(labelText(name, limit: limit) == label)
  }

  @Test func wideText_isTakenForWide() {
    #expect(textWidth("MMMM") > textWidth("nnnn"))
    #expect(textWidth("日本") > 2)
    #expect(textWidth("") == 0)
    #expect(textWidth("\u{2068}\u{2069}") == 0)
  }
}
