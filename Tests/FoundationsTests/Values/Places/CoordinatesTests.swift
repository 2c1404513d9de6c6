import Foundations
import Testing

@Suite struct CoordinatesTests {
  @Test(arguments: [
    ("-19.29, 127.9", -19_290_000, 127_900_000), ("-19.29 127.9", -19_290_000, 127_900_000),
    ("−19.29; 127.9", -19_290_000, 127_900_000), ("19.29°S, 127.9°E", -19_290_000, 127_900_000),
    ("127.9°E, 19.29°S", -19_290_000, 127_900_000), ("19.29 S 127.9 E", -19_290_000, 127_900_000),
    ("S 19.29, E 127.9", -19_290_000, 127_900_000), ("19°17′24″S, 127°54′0″E", -19_290_000, 127_900_000),
    ("19°17'24\"S 127°54'E", -19_290_000, 127_900_000), ("19° 17' 24'' S 127° 54' E", -19_290_000, 127_900_000),
    ("19 17 24 S 127 54 00 E", -19_290_000, 127_900_000), ("19°17.4′S, 127°54′E", -19_290_000, 127_900_000),
    ("59.3797° N, 28.1791° W", 59_379_700, -28_179_100), ("0, 0", 0, 0), ("90, -180", 90_000_000, -180_000_000),
    ("19° 27°", 19_000_000, 27_000_000), ("19.5° 27.5°", 19_500_000, 27_500_000), ("+19, +27", 19_000_000, 27_000_000),
    ("1.23456789, 2", 1_234_568, 2_000_000), ("19 north, 27 west", 19_000_000, -27_000_000),
  ])
  func words_areAPlace(words: String, latitude: Int, longitude: Int) throws {
    let place = try Coordinates(words)
    #expect(place.latitudeMicrodegrees == latitude)
    #expect(place.longitudeMicrodegrees == longitude)
    #expect(!place.isApproximate)
    #expect(place.words == words)
  }

  @Test func hedge_makesThePlaceApproximate() throws {
    let place = try Coordinates("approximately -19.29, 127.9")
    #expect(place.isApproximate)
    #expect(place.latitude == -19.29)
    #expect(place.longitude == 127.9)
  }

  @Test(arguments: [
    ("", "no degrees where they should be", 0..<0), ("-19.29", "no degrees where they should be", 5..<6),
    ("127.9, -19.29", "a latitude beyond 90 degrees", 0..<5), ("19, 200", "no degrees where they should be", 4..<7),
    ("19 N, 27 N", "two angles of one axis", 9..<10), ("-19 S, 27 E", "a minus sign and a letter for one angle", 4..<5),
    ("19, 27, 5", "more than a latitude and a longitude", 6..<7), ("here", "no degrees where they should be", 0..<4),
  ])
  func otherWords_areAProblem(words: String, summary: String, range: Range<Int>) {
    let problem = #expect(throws: ValueProblem.self) { try Coordinates(words) }
    #expect(problem?.summary == summary)
    #expect(problem?.range == range)
  }
}
