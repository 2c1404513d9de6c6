import Pictures
import Testing

@Suite struct LocatorTests {
  static let world = WorldOutline.naturalEarth

  static func text(_ latitude: Double, _ longitude: Double) -> String {
    let place = GeoPoint(latitude: latitude, longitude: longitude)
    let picture = Locator(around: LocatorWindow(around: place), in: world).picture(
      id: "locator", title: "A", description: "B", of: place, shape: MarkShape("kind-project"), isExact: true)
    return String(decoding: picture.inline(), as: UTF8.self)
  }

  /// Every window of the grid stays small, at the poles and at the date line too.
  @Test func locators_areSmall_everywhere() {
    for latitude in stride(from: -90.0, through: 90, by: 12) {
      for longitude in stride(from: -180.0, through: 180, by: 12) {
        let text = Self.text(latitude, longitude)
        #expect(text.utf8.count < 6_000, "\(latitude), \(longitude)")
        #expect(text.contains("<path class=\"mark kind-project\""))
      }
    }
  }

  @Test func neighbours_shareAWindow() {
    let fortWorth = LocatorWindow(around: GeoPoint(latitude: 32.76, longitude: -97.33))
    #expect(fortWorth == LocatorWindow(around: GeoPoint(latitude: 32.46, longitude: -94.99)))
    #expect(fortWorth != LocatorWindow(around: GeoPoint(latitude: -33.13, longitude: -97.25)))
  }

  @Test func landAcrossTheDateLine_isThere() {
    // Fiji lies on both sides of it, Chukotka too.
    #expect(Self.text(-17, 179).contains("d=\"M"))
    #expect(Self.text(66, -179) == Self.text(66, 181))
  }

  @Test(arguments: WorldOutline.naturalEarth.countries.map(\.code)) func countries_areSetApart(code: String) throws {
    let country = try #require(Self.world.country(code))
    let window = try #require(LocatorWindow(country: code, in: Self.world))
    let picture = Locator(window, in: Self.world, without: code).picture(
      id: "a", title: "A", description: "B", of: country)
    let text = String(decoding: picture.inline(), as: UTF8.self)
    #expect(text.contains("<path class=\"country\" transform=\"scale("))
    #expect(text.utf8.count < 12_000)
  }
}
