/// The shape and colours of a kind as `site.css` has them, for pictures that no stylesheet reaches.
struct KindMark: Sendable, Equatable {
  /// The class in `site.css`, without `kind-`.
  let name: String
  /// The whole class.
  private let shape: String
  /// Corners in hundredths of the shape's box; empty for a circle.
  let corners: [(x: Int, y: Int)]
  /// `0xRRGGBB`: light, for grounds, and dark, for the shape.
  let tint: UInt32
  let shade: UInt32

  private init(_ name: String, _ tint: UInt32, _ shade: UInt32, _ corners: [(Int, Int)]) {
    self.name = name
    shape = "kind-" + name
    self.tint = tint
    self.shade = shade
    self.corners = corners.map { (x: $0.0, y: $0.1) }
  }

  /// By the class that a page's head has; nil for pages of no kind.
  static func find(_ shape: String) -> KindMark? { all.first { $0.shape == shape } }

  static func == (left: KindMark, right: KindMark) -> Bool { left.name == right.name }

  static let all = [
    KindMark("company", 0xE1EFFD, 0x265B8D, [(8, 8), (92, 8), (92, 92), (8, 92)]),
    KindMark("agency", 0xEBEBFD, 0x534F8D, [(50, 0), (100, 38), (88, 38), (88, 100), (12, 100), (12, 38), (0, 38)]),
    KindMark("project", 0xF9EADD, 0x7D4A07, [(50, 4), (100, 96), (0, 96)]),
    KindMark("deal", 0xE1F2E6, 0x1B683E, [(50, 0), (100, 50), (50, 100), (0, 50)]),
    KindMark("mineral", 0xF4E8F7, 0x70447A, [(50, 0), (95, 25), (95, 75), (50, 100), (5, 75), (5, 25)]),
    KindMark(
      "country", 0xDCF1F8, 0x00647E,
      [(0, 0), (18, 0), (18, 8), (100, 8), (82, 36), (100, 64), (18, 64), (18, 100), (0, 100)]),
    KindMark("policy", 0xFDE7E5, 0x873F3B, [(12, 0), (64, 0), (88, 26), (88, 100), (12, 100)]),
    KindMark("person", 0xFAE7EF, 0x803E60, []),
    KindMark(
      "technology", 0xDBF2F2, 0x006869,
      [
        (34, 0), (66, 0), (66, 34), (100, 34), (100, 66), (66, 66), (66, 100), (34, 100), (34, 66), (0, 66), (0, 34),
        (34, 34),
      ]),
    KindMark("briefing", 0xEFEEDC, 0x615A00, [(16, 0), (84, 0), (84, 100), (50, 72), (16, 100)]),
    KindMark(
      "article", 0xF4ECDB, 0x715200,
      [
        (0, 6), (100, 6), (100, 26), (0, 26), (0, 40), (100, 40), (100, 60), (0, 60), (0, 74), (66, 74), (66, 94),
        (0, 94),
      ]),
    KindMark("a", 0xFCE8E1, 0x86422A, [(50, 0), (100, 40), (80, 100), (20, 100), (0, 40)]),
    KindMark("b", 0xE7F0E0, 0x456320, [(0, 0), (100, 50), (0, 100)]),
    KindMark("c", 0xEFEAFB, 0x614A87, [(0, 30), (100, 30), (100, 70), (0, 70)]),
    KindMark("d", 0xFCE7EC, 0x843D56, [(0, 4), (100, 4), (50, 96)]),
  ]

  /// For pages of no kind: a stack of three sheets, in one line that goes upright from sheet to sheet and back by the same
  /// way, so that the way itself has no width in any row.
  static let site = KindMark(
    "site", 0xDDF2ED, 0x00695A,
    [
      (0, 0), (80, 0), (80, 8), (10, 8), (10, 10), (90, 10), (90, 18), (20, 18), (20, 20), (100, 20), (100, 100),
      (20, 100), (20, 20), (20, 18), (18, 18), (18, 90), (10, 90), (10, 10), (10, 8), (8, 8), (8, 80), (0, 80),
    ])
}
