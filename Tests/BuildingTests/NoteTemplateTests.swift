import Catalog
import Foundations
import TestSupport
import Testing

@testable import Building

/// What `dossier new` writes is read as it was meant, whatever the name.
@Suite struct NoteTemplateTests {
  @Test func everyScalar_inAName_isReadBack() throws {
    let kind = try #require(KindTable.builtIn.kind(named: "company"))
    var bad: [String] = []
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), value < 0x3000 || value % 61 == 0 || value >> 8 == 0xFF else {
        continue
      }
      let name = "A\(scalar)b"
      let note = Self.note(named: name, kind)
      if Array(note.name.unicodeScalars) != Array(composed(name).unicodeScalars) {
        bad.append("U+\(String(value, radix: 16))")
      }
    }
    #expect(bad == [])
  }

  @Test(
    .temporaryFolder,
    arguments: [
      ("Foo Bar", "“Foo Bar” has its note already, "), ("foo  bar", "“foo bar” has its note already, "),
      ("Foo, Bar", "is there already, the note of “Foo Bar”"),
    ])
  func fileThatIsThere_isNotWrittenOver(name: String, said: String) throws {
    let content = try TemporaryFolder.path
    let path = try NoteTemplate.write(kind: "company", name: "Foo Bar", content: content)
    let before = try Folder(content).read("companies/foo-bar.md", limit: 1 << 20)
    let failure = #expect(throws: BuildFailure.self) {
      try NoteTemplate.write(kind: "company", name: name, content: content)
    }
    #expect(failure?.message.contains(said) == true)
    #expect(failure?.message.contains(path) == true)
    #expect(try Folder(content).read("companies/foo-bar.md", limit: 1 << 20) == before)
  }

  @Test func anyName_isReadBack() throws {
    let kind = try #require(KindTable.builtIn.kind(named: "company"))
    let pieces = [
      "\"", "\\", "'", ":", " ", "#", "- ", "{", "]", "&", "*", "!", "%", "@", "`", "---", "é", "\u{85}", "\u{2028}",
      "\u{FEFF}", "n", "true", "12", "~", "\u{7F}", "👩‍🔬",
    ]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let count = Int.random(in: 0...8, using: &random)
      let name = "A" + (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined() + "z"
      #expect(Self.note(named: name, kind).name == name)
    }
  }

  @Test(arguments: KindTable.builtIn.kinds.map(\.name)) func everyField_isExplained_andMayBeLeftEmpty(kind name: String)
    throws
  {
    let kind = try #require(KindTable.builtIn.kind(named: name))
    let text = NoteTemplate.text(kind: kind, name: "Alpha", aliases: ["A"])
    let lines = text.split(separator: "\n")
    for field in kind.fields {
      let line = try #require(lines.first { $0.hasPrefix("\(field.name):  # ") })
      #expect(line.count > field.name.count + 8, "\(line)")
    }
    let note = Self.note(named: "Alpha", kind)
    #expect(note.diagnostics.isEmpty && note.fields.isEmpty && note.unknown.isEmpty)
  }

  @Test func claim_isALineAwayFromTheExample() throws {
    let kind = try #require(KindTable.builtIn.kind(named: "project"))
    let text = NoteTemplate.text(kind: kind, name: "Alpha")
    let example = "#   country: value [@article-id, \"exact words\"]\n"
    #expect(text.contains(example))
    let filled = text.replacing(example, with: example.dropFirst(4)).replacing("country:  #", with: "# country:  #")
    let note = NoteReader(kind: kind).read(
      SourceText(path: "a.md", bytes: Array(filled.utf8)), relativePath: "projects/a.md")
    #expect(note.fields.first?.claims.first?.citations.first?.quote == "exact words")
  }

  private static func note(named name: String, _ kind: Kind) -> Note {
    let text = NoteTemplate.text(kind: kind, name: name)
    return NoteReader(kind: kind).read(
      SourceText(path: "a.md", bytes: Array(text.utf8)), relativePath: "companies/a.md")
  }
}
