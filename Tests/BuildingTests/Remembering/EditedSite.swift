import Foundation
import TestSupport

/// A small site in which everything leans on everything, and edits of it drawn by a seed.
struct EditedSite {
  let folder: URL
  private var random: SeededGenerator

  /// Few, so that edits meet: names get and lose bearers, and become ambiguous.
  private static let names = [
    "Alpha Metals", "Beta Mine", "gamma ore", "GM", "Delta", "Rare Earth Works", "Earth Works", "Alpha",
  ]
  private static let files = [
    "companies/alpha.md", "companies/beta.md", "companies/gamma.md", "projects/mine.md", "projects/works.md",
    "people/smith.md", "countries/australia.md", "deals/first.md", "pages/about.md", "briefings/weekly.md",
  ]
  private static let articles = ["articles/one.txt", "articles/two.md", "articles/three.html"]

  init(at folder: URL, seed: UInt64) throws {
    self.folder = folder
    random = SeededGenerator(seed: seed)
    try write("title: Desk\nbase-url: https://example.org/\n", to: "Content/site.yml")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Templates/partials"), withIntermediateDirectories: true)
    for file in Self.files { try write(note(file), to: "Content/\(file)") }
    for file in Self.articles { try write(article(), to: "Content/\(file)") }
  }

  /// Makes one edit and says which.
  mutating func edit() throws -> String {
    let file = random.pick(Self.files)
    let path = "Content/\(file)"
    switch random.below(16) {
    case 0...2:
      try append("\n\nMore of \(random.pick(Self.names)) and [[\(random.pick(Self.names))]].\n", to: path)
      return "text added to \(file)"
    case 3...5:
      try write(note(file), to: path)
      return "\(file) written anew"
    case 6:
      try? FileManager.default.removeItem(at: folder.appending(path: path))
      return "\(file) removed"
    case 7: return try rename(file)
    case 8:
      let article = random.pick(Self.articles)
      try write(self.article(), to: "Content/\(article)")
      return "\(article) written anew"
    case 9: return try editKinds()
    case 10: return try editTemplate()
    case 11:
      let choices = ["", "print: false\n", "text: full\n", "language: de\n", "worklists: true\n", "data: false\n"]
      try write("title: Desk\nbase-url: https://example.org/\n" + random.pick(choices), to: "Content/site.yml")
      return "settings changed"
    case 12:
      try touch(path)
      return "\(file) touched"
    case 13: return try replaceUnseen(file)
    case 14:
      let choices = ["", "weekly.md\n", "two.md\n"]
      try write(random.pick(choices), to: "Content/.dossierignore")
      return "ignored files changed"
    default:
      try write(
        "<svg xmlns='http://www.w3.org/2000/svg' width='\(random.below(9) + 1)' height='3'/>", to: "Content/a.svg")
      return "picture changed"
    }
  }

  /// Keeps the size and puts the time of the file back, as some tools do.
  private mutating func replaceUnseen(_ file: String) throws -> String {
    let place = folder.appending(path: "Content/\(file)")
    guard var bytes = try? Data(contentsOf: place), let last = bytes.lastIndex(of: UInt8(ascii: "o")) else {
      return "nothing replaced"
    }
    let time = try FileManager.default.attributesOfItem(atPath: place.path())[.modificationDate]
    bytes[last] = UInt8(ascii: "a")
    try bytes.write(to: place)
    try time.map { try FileManager.default.setAttributes([.modificationDate: $0], ofItemAtPath: place.path()) }
    return "\(file) replaced by one of the same size and time"
  }

  private mutating func rename(_ file: String) throws -> String {
    let other = random.pick(Self.files)
    let place = folder.appending(path: "Content/\(file)")
    guard other != file, FileManager.default.fileExists(atPath: place.path()) else { return "nothing renamed" }
    let target = folder.appending(path: "Content/\(other)")
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.moveItem(at: place, to: target)
    return "\(file) renamed to \(other)"
  }

  private mutating func editKinds() throws -> String {
    let choices = [
      "", "kinds:\n  company:\n    fields:\n      motto: {type: text}\n",
      "kinds:\n  company:\n    plural: Firms\n",
    ]
    try write(random.pick(choices), to: "Content/kinds.yml")
    return "kinds changed"
  }

  private mutating func editTemplate() throws -> String {
    let place = folder.appending(path: "Templates/partials/where.mustache")
    if random.below(2) == 0 {
      try? FileManager.default.removeItem(at: place)
      return "own template removed"
    }
    try write("<b>{{name}}</b> \(random.below(3))\n", to: "Templates/partials/where.mustache")
    return "own template changed"
  }

  private mutating func touch(_ path: String) throws {
    let place = folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: place.path()) else { return }
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: place.path())
  }

  // MARK: Texts

  private mutating func note(_ file: String) -> String {
    let stem = file.split(separator: "/")[1].dropLast(3)
    let name = random.below(3) == 0 ? random.pick(Self.names) : "The \(stem)"
    let aliases = (0..<random.below(3)).map { _ in random.pick(Self.names) }.joined(separator: ", ")
    var lines = ["---", "name: \(name)", "aliases: [\(aliases)]"]
    if random.below(2) == 0 { lines.append("country: \(random.below(3) == 0 ? "Nowhere" : "The australia")") }
    if random.below(2) == 0 { lines.append("owner: \(random.pick(Self.names))") }
    if random.below(2) == 0 { lines.append("parties: [\(random.pick(Self.names)), The beta]") }
    if random.below(3) == 0 { lines.append("motto: {value: dig, cite: one, quote: \"\(random.pick(Self.names))\"}") }
    if random.below(4) == 0 { lines.append("announced: 2025-0\(random.below(9) + 1)-01") }
    lines += [
      "---", "", "About \(random.pick(Self.names)), \(random.pick(Self.names)) and the \(stem).", "", "## Section",
    ]
    lines.append("See [[\(random.pick(Self.names))]], [[The mine#Section]] and [@one, \"digs\"].")
    switch random.below(5) {
    case 0: lines.append("![[\(random.pick(Self.names))]]")
    case 1: lines.append("```table\nfrom: companies\n```")
    case 2: lines.append("![a picture](../a.svg)")
    default: break
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func article() -> String {
    """
    ---
    title: Story \(random.below(4))
    date: 2025-03-0\(random.below(9) + 1)
    ---
    \(random.pick(Self.names)) digs. So does \(random.pick(Self.names)), says Smith of \(random.pick(Self.names)).

    Nothing else is known of \(random.pick(Self.names)).
    """
  }

  // MARK: Files

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func append(_ text: String, to path: String) throws {
    let old = (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? "---\nname: Delta\n---\n"
    try write(old + text, to: path)
  }
}
