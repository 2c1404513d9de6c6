import Testing

/// What a desk may leave out of its site, by site.yml.
@Suite struct LeftOutTests {
  private static let notes = [
    "companies/rarex.md": "---\nname: RareX\ncountry: Kenya\n---\nRareX drills.\n",
    "countries/kenya.md": "---\nname: Kenya\n---\n",
    "projects/mrima.md": "---\nname: Mrima Hill\nowner: RareX\nlocation: -4.48, 39.26\n---\n",
  ]

  struct Setting: CustomTestStringConvertible {
    let line: String
    /// What begins the addresses of files that are made only without the setting.
    let files: [String]
    /// What pages hold only without it.
    let markup: [String]

    var testDescription: String { line }
  }

  static let settings = [
    Setting(line: "search: false", files: ["search/", "search.html", "assets/search-"], markup: ["role=\"search\""]),
    Setting(
      line: "pictures: false", files: ["map.html", "network.html", "pictures.html"],
      markup: ["locator_title", "map.html"]),
    Setting(line: "data: false", files: ["data/", "projects/mrima.json"], markup: ["data/projects.csv"]),
    Setting(line: "print: false", files: ["print.html"], markup: ["print.html"]),
  ]

  @Test(arguments: settings) func setting_leavesFilesAndMarkupOut(_ setting: Setting) throws {
    let (whole, less) = (try site(""), try site(setting.line))
    for start in setting.files {
      #expect(whole.keys.contains { $0.hasPrefix(start) }, "\(start)")
      #expect(!less.keys.contains { $0.hasPrefix(start) }, "\(start)")
    }
    for markup in setting.markup {
      #expect(whole.values.contains { $0.contains(markup) }, "\(markup)")
      #expect(!less.values.contains { $0.contains(markup) }, "\(markup)")
    }
  }

  /// The text of each file of a site with this line of settings, by address.
  private func site(_ line: String) throws -> [String: String] {
    let workshop = try Workshop()
    try workshop.write("title: Desk\n\(line)\n", to: "Content/site.yml")
    for (path, text) in Self.notes { try workshop.write(text, to: "Content/" + path) }
    let result = try workshop.run("build")
    #expect(result.status == 0, "\(result.problems)")
    return try workshop.files(below: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
