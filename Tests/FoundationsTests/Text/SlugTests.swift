import Foundations
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("RareX", "rarex"), ("Cummins Range", "cummins-range"), ("U.S. Strategic Metals", "u-s-strategic-metals"),
    ("Sept-Îles", "sept-iles"), ("Erdoğan", "erdogan"), ("Straße", "strasse"),
    ("Łódź Æther Œuvre", "lodz-aether-oeuvre"),
    ("Nguyễn Thị Định", "nguyen-thi-dinh"), ("e\u{301}te\u{301}", "ete"), ("N'Djamena", "ndjamena"),
    ("Materials’ plan", "materials-plan"), ("Smith & Sons", "smith-and-sons"), ("R&D", "r-and-d"), ("& Co", "and-co"),
    ("a  —  b", "a-b"), ("-a-", "a"), ("EO 14241", "eo-14241"), ("10X", "10x"), ("Казахстан", "казахстан"),
    ("東京 2025", "東京-2025"), ("हिन्दी", "हिन्दी"), ("ΑΘΉΝΑ", "αθήνα"), ("İstanbul", "istanbul"), ("km²", "km²"),
    ("", "untitled"), ("...", "untitled"), ("!?", "untitled"), ("'", "untitled"), ("../../etc/passwd", "etc-passwd"),
    ("a\0b", "a-b"), ("C:\\x", "c-x"), ("%2e%2e", "2e-2e"), ("<script>", "script"), ("a\u{202E}b", "a-b"),
    ("👩‍🔬", "untitled"),
  ])
  func name_becomesAPieceOfAnAddress(name: String, piece: String) {
    #expect(slug(name) == piece)
  }

  @Test(arguments: ["a", "東", "ह\u{93F}", "a-", "x y "]) func longName_isCut_andStaysApartFromOthers(part: String) {
    let name = String(repeating: part, count: 3_000)
    let (piece, other) = (slug(name), slug(name + "b"))
    #expect((150...200).contains(piece.utf8.count))
    #expect(slug(piece) == piece)
    #expect(piece != other && piece.dropLast(8) == other.dropLast(8))
    #expect(!piece.contains("--"))
  }

  /// Every scalar by itself and between letters: stable, never empty, and nothing that an address or path could misread.
  @Test func everyScalar_isSafe() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let piece = slug("a\(scalar)Z \(scalar)")
      guard piece == slug(piece), !piece.isEmpty, piece.unicodeScalars.allSatisfy(isSafe) else {
        Issue.record("U+\(String(value, radix: 16)) gives \(piece), then \(slug(piece))")
        return
      }
    }
  }

  private func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    return "a"..."z" ~= scalar || "0"..."9" ~= scalar || scalar == "-"
  }
}
