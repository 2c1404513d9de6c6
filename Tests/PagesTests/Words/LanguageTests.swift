import Catalog
import Foundations
import Testing

@testable import Pages

/// What every language that is built in must give.
@Suite struct LanguageTests {
  static let languages = PageTemplates.languages(of: PageTemplates.builtIn)
  static let others = languages.filter { $0 != "en" }

  static func file(_ language: String) throws -> WordsFile {
    let file = try #require(PageTemplates.builtIn.first { $0.language == language })
    return WordsFile(file.source, language: language)
  }

  @Test func englishAndGermanAreBuiltIn() {
    #expect(Self.languages == ["de", "en"])
  }

  @Test(arguments: others) func language_hasAllWords_andNoComplaint(_ language: String) {
    #expect(Words.read(PageTemplates.builtIn, language: language).problems.map(\.summary) == [])
  }

  @Test(arguments: languages) func name_occursOnce(_ language: String) throws {
    let names = try Self.file(language).entries.map(\.name)
    #expect(names.count == Set(names).count)
  }

  @Test(arguments: others) func words_haveThePlacesOfTheEnglishOnes(_ language: String) throws {
    let english = try Dictionary(uniqueKeysWithValues: Self.file("en").entries.map { ($0.name, $0.phrase) })
    for entry in try Self.file(language).entries {
      #expect(entry.phrase.places == english[entry.name]?.places, "\(entry.name)")
    }
  }

  @Test(arguments: others) func everyKindAndField_hasALabel(_ language: String) throws {
    let kinds = try Self.file(language).kinds
    for kind in KindTable.builtIn.kinds {
      let labels = try #require(kinds[kind.name], "\(kind.name)")
      #expect(labels.label != nil && labels.plural != nil, "\(kind.name)")
      #expect(Set(labels.fields.keys) == Set(kind.fields.map(\.name)), "\(kind.name)")
      for field in kind.fields {
        let given = labels.fields[field.name]
        #expect((given?.inverse == nil) == (field.inverse == nil), "\(kind.name).\(field.name)")
        #expect(Set(given?.choices.keys.map { $0 } ?? []) == Set(field.choices), "\(kind.name).\(field.name)")
      }
    }
  }

  /// Words that nothing shows would be translated for nothing.
  @Test func everyWord_isNamedByCodeOrByATemplate() throws {
    let templates = PageTemplates.builtIn.filter { $0.path.hasSuffix(".mustache") }
      .map { String(decoding: $0.source.bytes, as: UTF8.self) }.joined()
    let named = Set(Word.allCases.map(\.name))
    for name in try Self.file("en").entries.map(\.name) where !named.contains(name) {
      #expect(templates.contains("{{words.\(name)}}"), "nothing shows \(name)")
    }
  }
}
