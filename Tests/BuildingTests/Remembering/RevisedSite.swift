import Foundation
import TestSupport

/// A small site of which notes are written anew, each under its own name and on its own date, so that the places of all
/// stay as they are.
struct RevisedSite {
  let folder: URL
  private var random: SeededGenerator
  private var texts: [String: String] = [:]

  /// Few, so that notes gain and lose names that others bear, ask for and stand near.
  private static let aliases = ["AM", "Alpha", "The Works", "Delta", "Old Delta", "Rare Works", "works"]
  private static let notes = [
    "companies/alpha.md": "Alpha Metals", "companies/beta.md": "Beta Mining", "companies/delta.md": "Delta Resources",
    "projects/works.md": "Rare Works Project", "projects/mine.md": "Beta Mine", "people/smith.md": "Jane Smith",
    "countries/australia.md": "Australia", "minerals/ore.md": "Gamma Ore", "deals/first.md": "First Deal",
    "deals/second.md": "Second Deal", "briefings/weekly.md": "Weekly", "pages/about.md": "About",
  ]
  private static let files = notes.keys.sorted()

  init(at folder: URL, seed: UInt64) throws {
    self.folder = folder
    random = SeededGenerator(seed: seed)
    try write("title: Desk\nbase-url: https://example.org/\nworklists: true\n", to: "site.yml")
    try write(
      """
      ---
      title: Story one
      date: 2025-03-01
      ---
      Alpha digs. “We dig deep,” said Jane Smith of Old Delta. The Works cost $20 million.

      AM sells to Rare Works, says Jane Smith.
      """, to: "articles/one.md")
    try write(
      "---\ntitle: Story two\ndate: 2025-04-02\n---\nDelta owns works. The Works wait.\n", to: "articles/two.md")
    for file in Self.files { try write(note(file), to: file) }
  }

  /// Makes one edit and says which.
  mutating func edit() throws -> String {
    let file = random.pick(Self.files)
    let old = texts[file] ?? ""
    switch random.below(8) {
    case 0...1:
      try write(old + "\nMore of \(random.pick(Self.aliases)) and [[\(random.pick(Self.aliases))]].\n", to: file)
      return "text added to \(file)"
    case 2:
      try write(old.replacing("---\nname", with: "---\nsummary: In \(random.below(9)) words.\nname"), to: file)
      return "summary of \(file) changed"
    case 3:
      let aliases = "aliases: [\(random.pick(Self.aliases)), \(random.pick(Self.aliases))]\nname"
      let lines = old.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("aliases") }
      try write(lines.joined(separator: "\n").replacing("---\nname", with: "---\n\(aliases)"), to: file)
      return "aliases of \(file) changed"
    default:
      try write(note(file), to: file)
      return "\(file) written anew"
    }
  }

  private mutating func note(_ file: String) -> String {
    let name = Self.notes[file] ?? ""
    var lines = ["---", "name: \(name)"]
    if random.below(2) == 0 { lines.append("aliases: [\(random.pick(Self.aliases)), \(random.pick(Self.aliases))]") }
    if random.below(5) == 0 { lines.append("not: [\(random.pick(Self.aliases)) Day]") }
    lines += fields(file)
    lines += ["---", "", "About \(random.pick(Self.aliases)) and \(random.pick(Self.aliases)).", "", "## Section"]
    lines.append("See [[\(random.pick(Self.aliases))]] and [@one, \"We dig deep\"].")
    switch random.below(6) {
    case 0: lines.append("![[\(random.pick(Self.aliases))]]")
    case 1: lines.append("```table\nfrom: companies\n```")
    case 2: lines.append("```map\nfrom: projects\n```")
    case 3: lines.append("[@two] says so.")
    default: break
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func fields(_ file: String) -> [String] {
    let source = random.pick(["one", "two"])
    var fields: [String] = []
    switch file.prefix(while: { $0 != "/" }) {
    case "companies":
      fields = [
        "country: Australia", "country: \(random.pick(Self.aliases))", "founded: 19\(random.below(9))0",
        "chain: [mining]", "quotes:\n  - {value: We dig deep, speaker: Jane Smith, cite: one}",
        "related: [[\(random.pick(Self.aliases))]]",
      ]
    case "projects":
      fields = [
        "owner: {to: \(random.pick(Self.aliases)), share: 50%, cite: \(source)}", "country: Australia",
        "location: -2\(random.below(9)).5, 12\(random.below(9)).5", "minerals: [Gamma Ore]",
        "npv: {value: $\(random.below(9) + 1) million, cite: \(source)}",
        "milestones:\n  - {what: licence, due: 202\(random.below(9)), cite: \(source)}",
      ]
    case "deals":
      fields = [
        "status: {value: announced, as-of: 202\(random.below(6))-01-01, cite: \(source)}",
        "parties: [\(random.pick(Self.aliases)), Beta Mining]", "amount: US$\(random.below(9) + 1) million",
        "projects: [Beta Mine]",
      ]
    case "people": fields = ["organisation: \(random.pick(Self.aliases))", "role: speaker"]
    default: fields = ["former-addresses: [pages/old-\(random.below(3)).html]"]
    }
    return fields.filter { _ in random.below(2) == 0 }
  }

  private mutating func write(_ text: String, to path: String) throws {
    texts[path] = text
    let file = folder.appending(path: "Content/\(path)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
