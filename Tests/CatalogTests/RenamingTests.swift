import Foundations
import TestSupport
import Testing

/// Links by name hold when notes are renamed and keep the former name.
@Suite struct RenamingTests {
  @Test(arguments: 0..<12) func renamedNotes_areStillMeantByTheirFormerNames(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    let names = (0..<12).map { "Firm \(Self.syllables(&random)) \($0)" }
    let links = (0..<12).map { _ in (0..<4).map { _ in Int.random(in: 0..<12, using: &random) } }
    let renamed = Set((0..<12).filter { _ in Bool.random(using: &random) })

    let before = await Desk(Self.files(names, links: links, renamed: []))
    let after = await Desk(Self.files(names, links: links, renamed: renamed))
    #expect(before.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(after.diagnostics.filter { $0.severity == .error }.isEmpty)
    for (index, name) in names.enumerated() {
      let present = renamed.contains(index) ? "New " + name : name
      let stated = Self.count("companies/", in: before.html(name))
      #expect(Self.count("companies/", in: after.html(present)) == stated, "\(present)")
    }
  }

  private static func syllables(_ random: inout SeededGenerator) -> String {
    let parts = ["Ka", "lo", "Mi", "ra", "Æ", "tó", "Šu", "ne"]
    return (0..<3).compactMap { _ in parts.randomElement(using: &random) }.joined()
  }

  /// Every note links four others, by the names that they had.
  private static func files(_ names: [String], links: [[Int]], renamed: Set<Int>) -> [String: String] {
    var files: [String: String] = [:]
    for (index, name) in names.enumerated() {
      let head = renamed.contains(index) ? "name: New \(name)\nformer-names: [\(name)]" : "name: \(name)"
      let body = links[index].map { "It owns [[\(names[$0])]]." }.joined(separator: " ")
      files["companies/firm-\(index).md"] = "---\n\(head)\n---\n\(body)\n"
    }
    return files
  }

  private static func count(_ part: String, in text: String) -> Int { text.split(separator: part).count }
}
