import Pictures
import Testing

@Suite struct DrawingTests {
  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (3.0, "3"), (3.14159, "3.14"), (-2.5, "-2.5"), (0.05, "0.05"), (7.007, "7.01"),
    (.infinity, "0"), (.nan, "0"), (1e300, "0"),
  ])
  func numbers_haveAtMostTwoDecimals(value: Double, written: String) {
    var bytes: [UInt8] = []
    bytes.appendDecimal(value)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test func pictures_sayInWordsWhatTheyShow_andEscapeThem() {
    var drawing = Drawing()
    drawing.group("g", [.text("class", "a\"b")]) { inner in
      inner.mark("circle", [.number("r", 2)])
      inner.text("<R&D>", "text", [.number("x", 1.5)])
    }
    let picture = Picture(
      id: "map", title: "A & B", description: "<script>", width: 320, height: 200.5, drawing: drawing)
    #expect(
      String(decoding: picture.inline(), as: UTF8.self) == """
        <svg class="picture" role="img" aria-labelledby="map_title map_description" viewBox="0 0 320 200.5">\
        <title id="map_title">A &amp; B</title><desc id="map_description">&lt;script&gt;</desc>\
        <g class="a&quot;b"><circle r="2"/><text x="1.5">&lt;R&amp;D&gt;</text></g></svg>
        """)
  }
}
