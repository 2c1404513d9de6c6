import Foundations
import Testing

@testable import Articles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Any bytes give an article or a clear error. `DOSSIER_FUZZ=100000` makes the loop as long as that.
@Suite("Any bytes")
struct FuzzTests {
  private var rounds: Int { getenv("DOSSIER_FUZZ").flatMap { Int(String(cString: $0)) } ?? 400 }

  @Test func randomAndMutatedBytes_giveAnArticle() {
    var random = SplitMix(state: 42)
    let seeds = ClippingFixture.all.map { Array($0.source.utf8) } + [Array(samplePage.utf8)]
    for round in 0..<rounds {
      let bytes = round % 5 == 0 ? random.bytes(upTo: 2000) : mutated(seeds[random.below(seeds.count)], &random)
      let path = ["a.txt", "a.md", "a.html"][random.below(3)]
      let article = readArticle(SourceText(path: path, bytes: bytes))
      check(article)
    }
  }

  private func check(_ article: Article) {
    #expect(!article.passages.isEmpty || !article.diagnostics.isEmpty)
    for passage in article.passages {
      let length = passage.text.utf8.count
      #expect(length > 0 && passage.marks.allSatisfy { $0.range.upperBound <= length && !$0.range.isEmpty })
    }
    for quotation in article.quotations { #expect(article.passages.contains { $0.anchor == quotation.anchor }) }
  }

  private func mutated(_ seed: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = seed
    for _ in 0..<(1 + random.below(12)) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.insert(contentsOf: random.bytes(upTo: 8), at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.below(60)))
      case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 80)], at: random.below(bytes.count))
      default: bytes.insert(contentsOf: Self.signs[random.below(Self.signs.count)], at: place)
      }
    }
    return bytes
  }

  private static let signs = [
    "<div>", "</p>", "<!--", "“", "”", "\"", "***", "[](", "&#x;", "\r", "\u{2028}", "---\n", "โ€", "Ã",
    "<a href='javascript:1'>x", "| - |",
  ].map { Array($0.utf8) }
}

struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func bytes(upTo limit: Int) -> [UInt8] { (0..<below(limit)).map { _ in UInt8(truncatingIfNeeded: next()) } }
}
