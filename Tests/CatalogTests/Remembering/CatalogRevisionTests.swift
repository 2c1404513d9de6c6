import Foundations
import Testing

@testable import Catalog

/// A catalog made of an earlier one says what of it states something else, and is else as one that is made anew.
@Suite struct CatalogRevisionTests {
  struct Edit: CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let text: String
    /// Nil where the catalog is to be made anew.
    let restated: [String]?
    var renamed: [String] = []
  }

  private static let files = [
    "companies/alpha.md": "---\nname: Alpha Metals\naliases: [AM]\ncountry: Australia\n---\nText.\n",
    "companies/beta.md": "---\nname: Beta Mining\nnot: [Beta Day]\n---\nText.\n",
    "countries/australia.md": "---\nname: Australia\n---\nText.\n",
    "deals/first.md": "---\nname: First Deal\nparties: [AM, The Works]\nannounced: 2025-01-01\n---\nText.\n",
    "projects/works.md": "---\nname: Rare Works\nowner: AM\nmotto: \"[[Oz]]\"\n---\nText.\n",
  ]

  static let edits = [
    Edit(
      testDescription: "other text", path: "companies/alpha.md",
      text: "---\nname: Alpha Metals\naliases: [AM]\ncountry: Australia\n---\nOther text.\n", restated: []),
    Edit(
      testDescription: "another value", path: "companies/alpha.md",
      text: "---\nname: Alpha Metals\naliases: [AM]\n---\nText.\n", restated: ["Alpha Metals"]),
    Edit(
      testDescription: "an alias that others ask for is taken away", path: "companies/alpha.md",
      text: "---\nname: Alpha Metals\ncountry: Australia\n---\nText.\n",
      restated: ["Alpha Metals", "Rare Works", "First Deal"], renamed: ["Alpha Metals"]),
    Edit(
      testDescription: "an alias that others ask for is given", path: "projects/works.md",
      text: "---\nname: Rare Works\naliases: [the works]\nowner: AM\nmotto: \"[[Oz]]\"\n---\nText.\n",
      restated: ["Rare Works", "First Deal"], renamed: ["Rare Works"]),
    Edit(
      testDescription: "an alias for which a property asks", path: "countries/australia.md",
      text: "---\nname: Australia\naliases: [Oz]\n---\nText.\n", restated: ["Rare Works", "Australia"],
      renamed: ["Australia"]),
    Edit(
      testDescription: "an alias that another bears", path: "companies/beta.md",
      text: "---\nname: Beta Mining\naliases: [AM]\nnot: [Beta Day]\n---\nText.\n",
      restated: ["Beta Mining", "Rare Works", "First Deal"], renamed: ["Beta Mining"]),
    Edit(
      testDescription: "another name", path: "companies/beta.md", text: "---\nname: Zeta Mining\n---\nText.\n",
      restated: nil),
    Edit(
      testDescription: "another date", path: "deals/first.md",
      text: "---\nname: First Deal\nparties: [AM, The Works]\nannounced: 2024-01-01\n---\nText.\n", restated: nil),
  ]

  @Test(arguments: edits) func editedNote_restatesWhatItChanges(_ edit: Edit) async {
    let builder = CatalogBuilder(kinds: .builtIn)
    var notes = Self.files.sorted { $0.key < $1.key }.map { Self.note($0.key, $0.value) }
    let first = await builder.build(notes: notes, articles: [], after: nil)
    let place = Self.files.keys.sorted().firstIndex(of: edit.path) ?? 0
    notes[place] = Self.note(edit.path, edit.text)
    let revised = await builder.build(notes: notes, articles: [], after: first)
    let clean = await builder.build(notes: notes, articles: [], after: nil)

    let delta = revised.catalog.delta(since: first.catalog)
    let name = { (id: EntityID) in revised.catalog[id].name }
    #expect(delta?.restated.map(name).sorted() == edit.restated?.sorted())
    #expect((delta?.renamed ?? []).map(name) == edit.renamed)
    #expect(revised.catalog.delta(since: clean.catalog) == nil)
    #expect(Self.content(of: revised) == Self.content(of: clean))
  }

  private static func note(_ path: String, _ text: String) -> Note {
    let folder = String(path.prefix { $0 != "/" })
    let source = SourceText(path: "Content/" + path, bytes: Array(text.utf8))
    let kind = KindTable.builtIn.kind(inFolder: folder) ?? KindTable.builtIn.kinds[0]
    return NoteReader(kind: kind).read(source, relativePath: path)
  }

  /// Names with whom they mean, relations as both ends see them, properties, reports.
  private static func content(of built: BuiltCatalog) -> [String] {
    let catalog = built.catalog
    let relations = (catalog.relations + catalog.inverseRelations).map { relations in
      relations.map { "\($0.from.index) \($0.field.name) \($0.to.index)" }.joined(separator: ", ")
    }
    let names = ["AM", "The Works", "Oz", "Rare Works", "alpha"].map { "\($0): \(catalog.names.find($0))" }
    let properties = catalog.entities.map { entity in
      entity.properties.flatMap(\.values).map { "\($0.text) \($0.entity?.index ?? -1)" }.joined(separator: ", ")
    }
    return relations + names + properties + built.diagnostics.sorted().map { "\($0)" }
  }
}
