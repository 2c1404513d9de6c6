#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The outlines of countries, from Natural Earth.
package struct WorldOutline: Sendable {
  /// A country's land.
  package struct Country: Sendable {
    /// ISO 3166, in small letters: `au`.
    package let code: String
    /// Pieces of land and holes in them, told apart by the even-odd rule.
    package let rings: [Ring]
  }

  /// A closed line: the edge of a piece of land, or of a hole in it.
  package struct Ring: Sendable {
    /// The corners in their order; the last is joined to the first.
    package let points: [GeoPoint]
    /// Degrees: longitude to the right, latitude up, so that `top` is the southernmost.
    let box: Box
  }

  package let countries: [Country]

  /// The outlines that the binary carries.
  package static let naturalEarth: WorldOutline = {
    for file in EmbeddedFiles.all where file.path.description == "world.txt" {
      return WorldOutline(UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
    }
    return WorldOutline(countries: [])
  }()

  init(countries: [Country]) { self.countries = countries }

  /// Reads the form that `Scripts/maps/world.py` writes and describes.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    countries = text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let parts = line.split(separator: UInt8(ascii: " "))
      guard let code = parts.first, code.first != UInt8(ascii: "#") else { return nil }
      return Country(code: String(decoding: code, as: UTF8.self), rings: parts.dropFirst().compactMap(Self.ring))
    }
  }

  /// By its code in small letters; nil where the outlines have no such country. Linear in the countries.
  package func country(_ code: String) -> Country? { countries.first { $0.code == code } }

  private static let stepsPerDegree = 20.0

  private static func ring(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Ring? {
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for byte in digits {
      let digit = Int(byte) - 63
      number |= (digit & 31) << shift
      shift += 5
      guard digit < 32 else { continue }
      numbers.append(number & 1 == 0 ? number >> 1 : ~(number >> 1))
      (number, shift) = (0, 0)
    }
    var (longitude, latitude) = (0, 0)
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map { index in
      longitude += numbers[index]
      latitude += numbers[index + 1]
      return GeoPoint(latitude: Double(latitude) / stepsPerDegree, longitude: Double(longitude) / stepsPerDegree)
    }
    return Box(around: points.lazy.map { Point($0.longitude, $0.latitude) }).map { Ring(points: points, box: $0) }
  }
}

extension WorldOutline.Country {
  /// The degrees around its main pieces, which are where one looks for it: not around islands far from them.
  var mainBox: Box? {
    let areas = rings.map(\.area)
    let largest = areas.max() ?? 0
    let corners = zip(rings, areas).filter { $1 >= largest * 0.3 }
      .flatMap { ring, _ in [Point(ring.box.left, ring.box.top), Point(ring.box.right, ring.box.bottom)] }
    return Box(around: corners)
  }

  /// The largest of its pieces.
  var mainRing: WorldOutline.Ring? { rings.max { $0.area < $1.area } }
}

extension WorldOutline.Ring {
  /// What it encloses, in square degrees of the equator, about.
  fileprivate var area: Double {
    var twice = 0.0
    var before = points.last
    for point in points {
      if let before { twice += before.longitude * point.latitude - point.longitude * before.latitude }
      before = point
    }
    return abs(twice) / 2 * cos(box.center.y * .pi / 180)
  }
}
