import Foundation
import Mustache
import Testing

@testable import Pages

/// A site in another language: nothing of what pages say themselves is English.
@Suite struct LanguageSiteTests {
  @Test func germanSite_hasNoEnglishWordsOfItsOwn() throws {
    let workshop = try Workshop()
    try workshop.copy(Tool.packageRoot.appending(path: "Tests/SiteTests/Fixtures/german/Content"), to: "Content")
    let result = try workshop.run("build", "--quiet")
    #expect(result.status == 0, "\(result.problems)")
    let pages = try workshop.files(below: "Output").filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 20)
    let english = try Self.englishWords()
    for (path, bytes) in pages.sorted(by: { $0.key < $1.key }) {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\"de\" dir=\"ltr\">"))
      // Messages to the desk, which worklists repeat, are English.
      if path.hasPrefix("worklists/"), path != "worklists/index.html" { continue }
      for run in Self.runs(of: page) {
        let found = english.filter { run.split(whereSeparator: { !$0.isLetter }).joined(separator: " ").hasWords($0) }
        #expect(found.isEmpty, "\(path): “\(run)”")
      }
    }
    #expect(LinkAudit(try workshop.files(below: "Output")).problems == [])
  }

  @Test func germanPage_saysItInGerman() throws {
    let workshop = try Workshop()
    try workshop.copy(Tool.packageRoot.appending(path: "Tests/SiteTests/Fixtures/german/Content"), to: "Content")
    _ = try workshop.run("build", "--quiet")
    let deal = try workshop.read("Output/deals/nordkupfer-suedwerk.html")
    for words in ["Vereinbarung", "Absichtserklärung", "31. Oktober 2025", "Beteiligte", "nicht genannt", "Quellen"] {
      #expect(deal.contains(words), "\(words)")
    }
    let charts = try workshop.read("Output/deals.html")
    #expect(charts.contains("Absichtserklärung"))
    for choice in ["MOU or letter", "Conditional", "Definitive"] {
      #expect(!charts.contains(choice) && !charts.contains(choice.lowercased()), "\(choice)")
    }
    let project = try workshop.read("Output/projects/tannenberg.html")
    for words in ["Meilensteine", "Überfällig", "Genehmigungsverfahren", "gemeldet", "Stand "] {
      #expect(project.contains(words), "\(words)")
    }
  }

  /// Messages to the desk name kinds as front matter and kinds.yml do.
  @Test func germanKind_isNamedInMessages_asContentNamesIt() throws {
    let workshop = try Workshop()
    try workshop.copy(Tool.packageRoot.appending(path: "Tests/SiteTests/Fixtures/german/Content"), to: "Content")
    try workshop.write(
      "---\nname: Woche\n---\n```table\nfrom: projects\nsort: stag\n```\n", to: "Content/briefings/woche.md")
    #expect(try workshop.run("build").problems.contains("a project has no field “stag”"))
  }

  @Test func siteInALanguageWithoutWords_isToldSo_andSpeaksEnglish() throws {
    let workshop = try Workshop()
    try workshop.write("language: ed\n", to: "Content/site.yml")
    try workshop.write("---\nname: Kupfer\n---\nEin Metall.\n", to: "Content/minerals/kupfer.md")
    let result = try workshop.run("build")
    #expect(result.problems.contains("Content/site.yml:1:11: warning: there are no words in the language “ed”"))
    #expect(result.problems.contains("did you mean “"))
    #expect(try workshop.read("Output/index.html").contains("<html lang=\"ed\" dir=\"ltr\">"))
    #expect(try workshop.read("Output/index.html").contains("Skip to content"))
  }

  @Test func ownWords_replaceTheBuiltInOnes() throws {
    let workshop = try Workshop()
    try workshop.write("language: ga\n", to: "Content/site.yml")
    try workshop.write("---\nname: Copar\n---\nMiotal.\n", to: "Content/minerals/copar.md")
    try workshop.write("direction: rtl\nwords: {page: {home: Baile}}\n", to: "Templates/words/ga.yml")
    let result = try workshop.run("build", "--templates", "Templates")
    #expect(result.problems.contains("Templates/words/ga.yml: warning: "))
    #expect(result.problems.contains("are missing and stay English"))
    let page = try workshop.read("Output/minerals/copar.html")
    #expect(page.contains(">Baile<") && page.contains("lang=\"ga\" dir=\"rtl\"") && page.contains("Skip to content"))
  }

  /// Pieces of English words that no German page may hold: those that occur in no German ones, long enough to tell.
  private static func englishWords() throws -> [String] {
    let phrases = try ["en", "de"].map { language in
      let file = try #require(PageTemplates.builtIn.first { $0.language == language })
      return WordsFile(file.source, language: language).entries
    }
    let pieces = phrases.map { entries in
      Set(entries.flatMap { $0.phrase.allPieces }.compactMap { Self.words(of: $0) })
    }
    // A value stands in the words of its source: “€20 million”.
    return pieces[0].filter { english in
      english.count > 3 && english != "million" && !pieces[1].contains { $0.hasWords(english) }
    }.sorted()
  }

  private static func words(of piece: Constants.Piece) -> String? {
    guard case .text(let text) = piece else { return nil }
    return text.split { !$0.isLetter }.joined(separator: " ")
  }

  /// The texts and labels of a page; what scripts hold, and addresses, are no words.
  private static func runs(of page: String) -> [String] {
    let texts = page.split(separator: "<").filter { !$0.hasPrefix("script") }.compactMap {
      $0.split(separator: ">", maxSplits: 1).dropFirst().first
    }
    let labels = ["aria-label=\"", "title=\"", "data-label=\"", "alt=\""].flatMap { attribute in
      page.split(separator: attribute).dropFirst().compactMap { $0.split(separator: "\"", maxSplits: 1).first }
    }
    let withoutAddresses = (texts + labels).map { text in
      text.split(separator: " ").filter { !$0.contains("://") }.joined(separator: " ")
    }
    return withoutAddresses.filter { $0.contains { $0.isLetter } }
  }
}

extension String {
  /// Whether it holds these words as whole words.
  fileprivate func hasWords(_ words: String) -> Bool { " \(self) ".contains(" \(words) ") }
}
