import Testing

@testable import Articles

/// Reads UTF-8 in a code page as programs do by mistake: an undefined byte as its control character, or not at all.
func misread(_ text: String, as page: CodePage, fillsFrom1252: Bool = false, losesUndefined: Bool = false) -> String {
  var view = String.UnicodeScalarView()
  for byte in text.utf8 {
    let isDefined = byte < 0x80 || page.upperHalf[Int(byte) - 0x80] != 0
    let from1252 = byte < 0x80 ? 0 : CodePage.windows1252.upperHalf[Int(byte) - 0x80]
    let value: UInt32 =
      isDefined
      ? page.scalar(byte) : fillsFrom1252 && from1252 != 0 ? UInt32(from1252) : losesUndefined ? 0 : UInt32(byte)
    if value != 0, let scalar = Unicode.Scalar(value) { view.append(scalar) }
  }
  return String(view)
}

func repaired(_ text: String) -> String { String(decoding: repairText(Array(text.utf8)).bytes, as: UTF8.self) }

struct BrokenLine: CustomTestStringConvertible, Sendable {
  var page: CodePage
  var text: String
  var testDescription: String { "\(page.name): \(text)" }

  static let all: [BrokenLine] = {
    let lines = String(decoding: fixtureBytes("lines/sound.txt"), as: UTF8.self).split(separator: "\n").map(String.init)
    let accented = lines.filter { line in line.utf8.contains { $0 >= 0x80 } }
    return [CodePage.windows1252, .latin1, .windows1251, .windows1253, .windows874, .codePage437].flatMap { page in
      accented.map { BrokenLine(page: page, text: $0) }
    }
  }()
}

@Suite("Mojibake")
struct MojibakeTests {
  @Test("a line read in a wrong page comes back", arguments: BrokenLine.all)
  func brokenLine_isRepaired(line: BrokenLine) {
    #expect(repaired(misread(line.text, as: line.page)) == line.text)
  }

  @Test func thereAreEnoughLines() {
    #expect(BrokenLine.all.count >= 150)
    #expect(cleanLines.count >= 150)
  }

  @Test("a sound line stays as it is", arguments: cleanLines)
  func soundLine_staysAsItIs(line: String) {
    #expect(repaired(line) == line)
  }

  @Test("UTF-8 misread twice comes back")
  func doubleMisreading_isRepaired() {
    for text in ["L’été à Paris — où êtes-vous ?", "Größe und Straße", "“Quoted” text…"] {
      #expect(repaired(misread(misread(text, as: .windows1252), as: .windows1252)) == text)
    }
  }

  @Test("windows-874 with windows-1252 in 80–9F, and 9D lost")
  func thaiHybrid_isRepaired() {
    let text = "It’s “global” – and urgent — © 2025"
    let broken = misread(text, as: .windows874, fillsFrom1252: true, losesUndefined: true)
    #expect(repaired(broken) == text)
  }

  @Test("what the text cannot prove is reported, not guessed")
  func debris_isReported() {
    let debris = "We donât know what Chinaโs plans are"
    let (bytes, report) = repairText(Array(debris.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == debris)
    #expect(report.unrepaired.map(\.reason) == [.incompleteSequence, .incompleteSequence])
    #expect(repairText(Array("lost \u{FFFD} here".utf8)).report.unrepaired.first?.reason == .replacementCharacter)
  }

  @Test("a repair is counted with its page and a sample")
  func repair_isReported() {
    let report = repairText(Array("cafÃ© and naÃ¯ve".utf8)).report
    #expect(report.repairs == [RepairEntry(.mojibake, encoding: "windows-1252", count: 2, before: "Ã©", after: "é")])
  }
}

private let cleanLines: [String] = ["sound", "tricky"].flatMap { name in
  String(decoding: fixtureBytes("lines/\(name).txt"), as: UTF8.self).split(separator: "\n").map(String.init)
}
