import TestSupport
import Testing

@testable import Catalog

/// How names are folded and where words end, over all of Unicode.
@Suite struct FoldingTests {
  /// Private and unassigned planes are alike, and tried by samples.
  private static let tried: [Unicode.Scalar] = (UInt32(0)...0x10FFFF).compactMap { (value: UInt32) -> Unicode.Scalar? in
    guard value < 0x32000 || value % 997 == 0 else { return nil }
    return Unicode.Scalar(value)
  }

  @Test func everyScalar_foldsToWhatFoldsToItself() {
    for scalar in Self.tried {
      let name = "a\(scalar)B"
      let folded = foldedName(name)
      guard foldedName(folded) == folded, agrees(name, folded) else {
        Issue.record("U+\(String(scalar.value, radix: 16)) folds to \(folded), then to \(foldedName(folded))")
        return
      }
    }
  }

  /// `isFolded` says of every text that it has the folded form that `foldedName` makes of it.
  private func agrees(_ text: String, _ folded: String) -> Bool {
    var (text, folded) = (text, folded)
    return text.withUTF8 { text in folded.withUTF8 { isFolded(text, $0, keepsCase: false) } }
  }

  @Test func everyText_isCutIntoTokensWithoutGaps() {
    var random = SeededGenerator(seed: 1)
    for round in 0..<400 {
      let bytes: [UInt8] =
        round % 2 == 0
        ? (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
        : Array(String(String.UnicodeScalarView((0..<30).compactMap { _ in Self.scalar(&random) })).utf8)
      bytes.withUnsafeBufferPointer { text in
        var scanner = TokenScanner(text)
        var end = 0
        while let token = scanner.next() {
          #expect(token.start == end && token.end > end)
          end = token.end
        }
        #expect(end == text.count)
      }
    }
  }

  private static func scalar(_ random: inout SeededGenerator) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
  }

  /// Each letter and digit as a part of a name: found as it stands, and not within a longer word.
  @Test func everyWordScalar_isFoundInAName_andEndsNoWord() {
    let words = Self.tried.filter(isWord).map { "x\($0)y" }
    let names = words.enumerated().map { index, word in
      (entity: EntityID?.some(EntityID(index)), name: EntityName(text: word, role: .name, match: .exact))
    }
    let index = NameIndex(names)
    #expect(matches(in: words.joined(separator: ", "), of: index) == words)
    #expect(matches(in: words.map { $0 + "z" }.joined(separator: ", "), of: index) == [])
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    var text = String(scalar)
    return text.withUTF8 { FoldedScalar(in: $0, at: 0).kind == .word }
  }

  private func matches(in text: String, of index: NameIndex) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      index.matches(in: buffer).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }
}
