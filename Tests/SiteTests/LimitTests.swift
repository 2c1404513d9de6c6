import Foundation
import TestSupport
import Testing

/// Every row of Documentation/limits.md: what is larger is refused with the message it names, and the rest is built.
@Suite struct LimitTests {
  struct Limit: CustomTestStringConvertible {
    /// The row's first cell.
    let row: String
    /// Text by path below the site's folder.
    var files: [String: String] = [:]
    /// Files that are only large, by their bytes.
    var holes: [String: Int] = [:]
    var status: Int32 = 1
    /// What the messages say, each of them.
    var told: [String] = []
    /// A page, and what it holds or, after `!`, does not.
    var page = "companies/sound.html"
    var shown: [String] = []

    var testDescription: String { row }
  }

  @Test(arguments: limits) func larger_isRefusedWithAMessage_andTheRestIsBuilt(_ limit: Limit) throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\naudience: public\n---\nFine.\n", to: "Content/companies/sound.md")
    for (path, text) in limit.files { try workshop.write(text, to: path) }
    for (path, size) in limit.holes {
      try workshop.write("", to: path)
      try FileHandle(forWritingTo: workshop.folder.appending(path: path)).truncate(atOffset: UInt64(size))
    }
    let result = try workshop.run("build", "--quiet")
    #expect(result.status == limit.status, "\(result.problems.prefix(1000))")
    for words in limit.told { #expect(result.problems.contains(words), "\(result.problems.prefix(1000))") }
    guard limit.status != 2 else { return }
    let page = try workshop.read("Output/" + limit.page)
    for text in limit.shown {
      if text.hasPrefix("!") {
        #expect(!page.contains(text.dropFirst()))
      } else {
        #expect(page.contains(text), "\(text.prefix(80))")
      }
    }
  }

  @Test func everyRow_isTried() throws {
    let page = try PackageText.read("Documentation/limits.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.dropFirst()
    let names = rows.map { String($0.dropFirst(2).prefix { $0 != "|" }).trimmingCharacters(in: .whitespaces) }
    #expect(Set(names) == Set(Self.limits.map(\.row)).union(Self.triedElsewhere))
  }

  /// In PreviewTests, which talks to a server, and in ListOrderTests, which makes no pages of so many rows.
  private static let triedElsewhere: Set = ["a request to the preview", "rows of an index that has other orders"]

  private static func note(_ text: String) -> [String: String] {
    ["Content/companies/a.md": "---\nname: A\n---\n" + text]
  }
  private static func some(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static func several(_ count: Int, _ file: (Int) -> (String, String)) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<count).map(file))
  }

  static let limits = filesAndFolders + yaml + markdown + templates + pages

  private static let filesAndFolders = [
    Limit(
      row: "a note, an article, `site.yml`, `kinds.yml`",
      holes: [
        "Content/companies/a.md": 9 << 20, "Content/articles/a.txt": 9 << 20, "Content/kinds.yml": 9 << 20,
        "Content/site.yml": 9 << 20,
      ],
      told: ["DOS-102", "larger than 8 MB", "companies/a.md", "articles/a.txt", "kinds.yml", "site.yml"]),
    Limit(
      row: "an image whose size is measured", files: note("![Ore](ore.png)"),
      holes: ["Content/companies/ore.png": 65 << 20], status: 0, page: "companies/a.html",
      shown: ["companies/ore.png\" alt=\"Ore\" loading"]),
    Limit(
      row: "a file that notes link to", files: note("[Report](report.pdf)"),
      holes: ["Content/companies/report.pdf": 513 << 20], status: 2, told: ["report.pdf", "larger than 512 MB"]),
    Limit(
      row: "a file in `Templates/`", holes: ["Templates/entity.mustache": 5 << 20],
      told: ["DOS-102", "larger than 4 MB"]),
    Limit(
      row: "a template", files: ["Templates/entity.mustache": some("a", (1 << 20) + 1)],
      told: ["DOS-601", "longer than 1 MB"]),
    Limit(
      row: "folders within folders", files: ["Content/companies/\(some("d/", 66))a.md": "---\nname: Deep\n---\n"],
      status: 0, told: ["DOS-103", "more than 64 folders deep"]),
    Limit(
      row: "a saved web page",
      files: [
        "Content/site.yml": "text: full\n",
        "Content/articles/a.html":
          "<html><body><article><h1>A title</h1><p>The first paragraph of a story, long enough to be one.</p>"
          + some("<p>a</p>", 200_001) + "<p>The last paragraph.</p></article>",
      ],
      told: ["DOS-401", "more than 400000 elements"], page: "articles/a.html",
      shown: ["The first paragraph", "!The last paragraph"]),
    Limit(
      row: "an element of a saved web page",
      files: [
        "Content/site.yml": "text: full\n",
        "Content/articles/a.html":
          "<html><body><article><h1>A title</h1>\n<p \((0..<150_000).map { "a\($0) " }.joined())>"
          + "The only paragraph of a story, long enough to be one.</p></article></body></html>",
      ],
      told: ["DOS-401", "a.html:2:1", "more than 500 attributes"], page: "articles/a.html",
      shown: ["The only paragraph"]),
  ]

  private static let yaml = [
    Limit(
      row: "front matter, `site.yml`, `kinds.yml` as YAML",
      files: [
        "Content/companies/a.md": "---\nname: A\nsummary: \"\(some("x", 257 << 10))\"\n---\n",
        "Content/companies/b.md": "---\nname: B\nother: [\(some("a,", 20_001))a]\n---\n",
        "Content/companies/c.md": "---\nname: C\nother: \(some("[", 17))a\(some("]", 17))\n---\n",
        "Content/companies/d.md": "---\nname: &anchor D\n---\n",
      ],
      told: ["more than 256 kB of YAML", "more than 20000 values", "more than 16 deep", "DOS-205"]),
    Limit(
      row: "a value with a number in it",
      files: [
        "Content/companies/a.md": "---\nname: A\nfounded: \"1\(some("x", 1_001))\"\n---\n",
        "Content/projects/b.md": "---\nname: B\nnpv: $1234567890123456789\n---\n",
      ],
      told: ["DOS-231", "too long for a value"], page: "projects/b.html", shown: ["$1234567890123456789"]),
    Limit(
      row: "values of a note",
      files: [
        "Content/projects/b.md":
          "---\nname: B\nnpv:\n\((0..<1_200).map { "  - $\($0 + 7_000) million\n" }.joined())---\n"
      ],
      told: ["DOS-245", "b.md:1004:5", "at most 1000 values"], page: "projects/b.html",
      shown: ["$7999 million", "!$8000 million"]),
  ]

  private static let markdown = [
    Limit(row: "blocks of Markdown in one another", files: note(some("> ", 101) + "a"), told: ["DOS-307"]),
    Limit(
      row: "emphasis, links and other spans in one another",
      files: note(some("*a **b ", 40) + "inmost" + some("** *", 40)), status: 0, page: "companies/a.html",
      shown: ["inmost"]),
    Limit(
      row: "a document of Markdown whose brackets or blank lines would take quadratic time",
      files: note(some("![[]()", 200_000)), told: ["DOS-308"]),
    Limit(
      row: "a table", files: note("|\(some("a|", 201))\n|\(some("-|", 201))\n|\(some("b|", 201))"), status: 0,
      told: ["DOS-309"], page: "companies/a.html", shown: ["|a|a|", "!<td>b"]),
    Limit(
      row: "mistakes in the Markdown of one document, such as footnotes that are not there and HTML",
      files: note((0..<250).map { "[^n\($0)] [[No \($0)]]\n\n" }.joined()),
      told: [
        "footnote “n49”", "“No 49”", "50 more problems in this text", "150 more messages of [DOS-302]",
        "200 more messages of [DOS-343]", "451 errors",
      ], page: "companies/a.html", shown: ["[^n249]"]),
    Limit(
      row: "words in the front matter of one file that YAML takes for comments",
      files: ["Content/companies/a.md": "---\nname: A\ntags:\n" + some("- a #b\n", 60) + "---\n"], status: 0,
      told: ["DOS-211", "50 warnings"]),
    Limit(
      row: "marks in one note that only other programs read, such as tags in prose",
      files: note(some("Some #mines here.\n\n", 30)), status: 0, told: ["DOS-368", "20 notes"],
      page: "companies/a.html", shown: ["Some #mines here."]),
    Limit(
      row: "links, names and embeds of one note that lead nowhere",
      files: note((0..<1_234).map { "[[No \($0)]]\n\n" }.joined()),
      told: ["234 more problems of this kind in the note", "“No 0”", "1001 errors"], page: "companies/a.html",
      shown: ["No 1233"]),
    Limit(
      row: "notes embedded in one, those within them counted",
      files: [
        "Content/companies/n0.md": "---\nname: N0\n---\n" + some("![[N1]]\n\n", 20),
        "Content/companies/n1.md": "---\nname: N1\n---\n" + some("![[N2]]\n\n", 20),
        "Content/companies/n2.md": "---\nname: N2\n---\nWords.\n",
      ],
      told: ["DOS-348", "Content/companies/n0.md", "more than 200 times"], page: "companies/n0.html"),
    Limit(
      row: "bytes of the notes embedded in one, each counted as a whole",
      files: [
        "Content/companies/n0.md": "---\nname: N0\n---\n" + some("![[N1]]\n\n", 9),
        "Content/companies/n1.md": "---\nname: N1\n---\n" + some("Words of it.\n\n", 40_000),
      ],
      told: ["DOS-348", "Content/companies/n0.md:18:", "more than 4 MB"], page: "companies/n0.html"),
    Limit(
      row: "mistaken marks of audiences in one note",
      files: note(some("Words. {audience: internal}\n\n", 40_000) + "The end."), told: ["DOS-238", "200 errors"],
      page: "companies/a.html", shown: ["The end.", "!Words."]),
    Limit(
      row: "a piece of an address made of words, such as a tag",
      files: ["Content/companies/a.md": "---\nname: A\ntags: [\(some("x", 300))]\n---\n"], status: 0),
    Limit(
      row: "a note embedded in a note",
      files: several(5) {
        ("Content/companies/n\($0).md", "---\nname: N\($0)\n---\nText \($0).\n\n![[N\($0 + 1)]]\n")
      }.merging(["Content/companies/n5.md": "---\nname: N5\n---\nText 5.\n"]) { $1 },
      told: ["DOS-348", "Content/companies/n0.md", "more than 3 deep"], page: "companies/n0.html",
      shown: ["Text 3.", "!Text 4."]),
    Limit(
      row: "a wiki link; the words of a citation",
      files: note("[[\(some("x", 1_001))]]\n\n[@a, \"\(some("y", 2_001))\"]\n"), status: 0, told: ["DOS-306"],
      page: "companies/a.html", shown: ["[[xxx", "[@a, "]),
  ]

  private static let templates = [
    Limit(
      row: "sections of a template in one another",
      files: ["Templates/entity.mustache": some("{{#name}}", 65) + some("{{/name}}", 65)], told: ["DOS-606"]),
    Limit(
      row: "partials and sections in one another on a page",
      files: [
        "Templates/entity.mustache": "Before. {{#name}}{{> partials/again}}{{/name}}",
        "Templates/partials/again.mustache": "again {{#name}}{{> partials/again}}{{/name}}",
      ],
      told: ["DOS-624", "expands without end"], shown: ["Before. again again"]),
  ]

  private static let pages = [
    Limit(
      row: "problems shown",
      files: several(8) { ("Content/companies/a\($0).md", "---\nname: A\($0)\n---\n[[Nowhere]]") },
      told: ["a5.md:4:1: note: here too", "and in 2 more places"]),
    Limit(
      row: "rows of an index on one page",
      files: several(301) { ("Content/companies/firm-\($0).md", "---\nname: Firm \($0 + 1000)\n---\n") }, status: 0,
      page: "companies/index-2.html", shown: ["Sound"]),
    Limit(
      row: "groups that links above a list lead to",
      files: several(42) { ("Content/countries/\($0).md", "---\nname: Land \($0 + 10)\n---\n") }
        .merging(
          several(84) {
            ("Content/companies/firm-\($0).md", "---\nname: Firm \($0)\ncountry: Land \($0 / 2 + 10)\n---\n")
          }
        ) { $1 },
      status: 0, page: "companies/by-country.html", shown: [">Land 49 (2)</a>", "!>Land 50 (2)</a>", "Land 51"]),
    Limit(
      row: "mentions on an entity's page",
      files: several(25) { ("Content/companies/firm-\($0).md", "---\nname: Firm \($0)\n---\nSound sold it.") },
      status: 0, shown: ["sound-mentions.html"]),
  ]
}
