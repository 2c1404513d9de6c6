import Pictures
import Testing

@Suite struct WorldMapTests {
  static func mark(_ name: String, _ latitude: Double, _ longitude: Double, isExact: Bool = true) -> WorldMap.Mark {
    WorldMap.Mark(
      name: name, address: "projects/a.html", title: name, shape: MarkShape("kind-project"),
      place: GeoPoint(latitude: latitude, longitude: longitude), isExact: isExact)
  }

  static func map(_ marks: [WorldMap.Mark], countries: [WorldMap.Country] = []) -> WorldMap {
    WorldMap(
      id: "map", title: "Map", description: "Places.", countries: countries, marks: marks)
  }

  static func text(_ map: WorldMap) -> String { String(decoding: map.picture.inline(holdsLinks: true), as: UTF8.self) }

  @Test func outlines_areThere_withTheirCodes() throws {
    let world = WorldOutline.naturalEarth
    #expect(world.countries.count > 170)
    let australia = try #require(world.country("au"))
    #expect(australia.rings.count == 2)
    for country in world.countries {
      #expect(country.code.count == 2 && !country.rings.isEmpty, "\(country.code)")
      for point in country.rings.flatMap(\.points) {
        #expect(abs(point.latitude) <= 90 && abs(point.longitude) <= 180, "\(country.code)")
      }
    }
  }

  @Test func namesThatDoNotFit_giveWayToNumbers_inOrder() {
    let marks = (0..<40).map { Self.mark("A project with a long name \($0)", 33, -97 + Double($0) / 100) }
    let numbers = Self.map(marks).numbers.compactMap { $0 }
    #expect(!numbers.isEmpty && numbers.count < 40)
    #expect(numbers == Array(1...numbers.count))
  }

  @Test func approximatePlaces_lookUnlikeExactOnes() {
    let text = Self.text(Self.map([Self.mark("A", 10, 10), Self.mark("B", -10, 10, isExact: false)]))
    #expect(text.contains("class=\"mark\""))
    #expect(text.contains("class=\"mark approximate\""))
  }

  @Test func countries_areDrawnOnce_andLead() {
    let kenya = WorldMap.Country(code: "ke", name: "Kenya", address: "countries/kenya.html", title: "Kenya: 1 project")
    let (with, without) = (Self.text(Self.map([], countries: [kenya])), Self.text(Self.map([])))
    #expect(with.contains("<a href=\"countries/kenya.html\"><title>Kenya: 1"))
    #expect(with.split(separator: "class=\"country\"").count == 2)
    #expect(abs(with.utf8.count - without.utf8.count) < 300)
  }

  @Test func antarctica_isDrawn_onlyWhereSomethingStandsThere() {
    #expect(Self.map([Self.mark("A", -75, 0)]).picture.height > Self.map([Self.mark("A", -30, 0)]).picture.height + 20)
  }

  @Test func map_isTheSameEachTime_andSmall() {
    var marks: [WorldMap.Mark] = []
    for number in 0..<50 {
      let (latitude, longitude) = (number * 7 % 100 - 50, number * 37 % 360 - 180)
      marks.append(Self.mark("Project \(number)", Double(latitude), Double(longitude)))
    }
    let text = Self.text(Self.map(marks))
    #expect(text == Self.text(Self.map(marks)))
    #expect(text.utf8.count < 70_000)
  }

  @Test(arguments: ["<script>alert(1)</script>", "\" onload=\"x", "&amp;", String(repeating: "long ", count: 2_000)])
  func hostileNames_areInert(name: String) {
    let country = WorldMap.Country(code: "ke", name: name, address: name, title: name)
    let text = Self.text(Self.map([Self.mark(name, 0, 0)], countries: [country]))
    #expect(!text.contains("<script") && !text.contains("\" onload=\""))
  }
}
