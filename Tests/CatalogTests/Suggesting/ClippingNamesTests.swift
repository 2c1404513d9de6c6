import Articles
import Foundations
import TestSupport
import Testing

@testable import Catalog

/// The search for names, measured on the two real clippings with no note written.
@Suite(.enabled(if: SharedFiles.has("articles"))) struct ClippingNamesTests {
  /// The companies, people, projects and places that the two articles name.
  static let expected = [
    // Companies
    "RareX", "U.S. Strategic Metals", "Iluka Resources", "Ausenco", "WSP", "AWEMAC", "GEM", "ReElement Technologies",
    "Principal Mineral", "JS Link", "Neo Performance Materials", "Torngat Metals", "VAC", "Apple", "MP Materials", "GM",
    "Noveon", "REEx",
    // People
    "James Durrant", "Mark Jensen", "Tokayev",
    // Projects
    "Cummins Range", "Mrima Hill", "Strange Lake",
    // Places
    "Washington D.C.", "Western Australia", "Australia", "United States", "Missouri", "Port of Wyndham", "Kenya",
    "China",
    "Japan", "India", "North America", "Pakistan", "Kazakhstan", "South Korea", "Islamabad", "Indiana", "Georgia",
    "Narva", "Columbus", "Estonia", "Europe", "Canada", "Germany", "Quebec",
  ]

  /// Other real names in them: agencies, policies, unions of states.
  static let others = [
    "U.S. Department of State", "U.S. Department of Defense", "Pentagon", "EU", "Executive Order 14241",
    "Quadrilateral Security Dialogue", "U.S.–Australia Framework",
  ]

  @Test func nineOfTenNames_areFound_andEightOfTenSuggestions_areNames() async throws {
    let found = try await suggestions()
    let spellings = Set(found.flatMap { [$0.name] + $0.aliases })
    let missing = Self.expected.filter { !spellings.contains($0) }
    #expect(Double(missing.count) <= 0.1 * Double(Self.expected.count), "not found: \(missing)")
    let real = Set(Self.expected + Self.others)
    let wrong = found.filter { suggestion in !([suggestion.name] + suggestion.aliases).contains { real.contains($0) } }
    #expect(Double(wrong.count) <= 0.2 * Double(found.count), "no names: \(wrong.map(\.name))")
  }

  @Test func mostFrequentNames_comeFirst_withTheirAliases() async throws {
    let found = try await suggestions()
    #expect(found.prefix(3).map(\.name).sorted() == ["RareX", "U.S. Strategic Metals", "United States"])
    #expect(found.first { $0.name == "U.S. Strategic Metals" }?.aliases.contains("USSM") == true)
    #expect(found.allSatisfy { !$0.sentences.isEmpty })
  }

  private func suggestions() async throws -> [NameSuggestion] {
    let articles = try SharedFiles.names(in: "articles").filter { $0.hasSuffix(".txt") }.map { name in
      readArticle(SourceText(path: name, bytes: try SharedFiles.bytes("articles/" + name)), options: ArticleOptions())
    }
    let catalog = await CatalogBuilder(kinds: .builtIn).build(notes: [], articles: articles).catalog
    return NameSuggester(catalog).suggestions()
  }
}
