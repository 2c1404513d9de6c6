import Articles
import Foundations
import Testing

@testable import Catalog

/// Notes and files that stand in a note.
@Suite struct EmbeddingTests {
  private static let files = [
    "a/plan.png", "companies/maps/plan.png", "media/x/map.png", "media/y/map.png", "papers/report.pdf",
  ]

  @Test(
    "of two pictures of one name that are as near one is shown, and both are told",
    arguments: ["![[map.png|X]]", "![X](map.png)", "[[map.png|X]]"])
  func rivals(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.html("Alpha").contains("=\"../files/media/x/map.png\""))
    #expect(desk.codes() == ["DOS-352"])
    #expect(
      desk.diagnostics.first?.summary
        == "“map.png” may be “media/x/map.png” or “media/y/map.png”; the first is taken")
  }

  @Test(
    "a block that has an id stands in the place of its embed, and nothing beside it is counted",
    arguments: [
      ("Words. ^b1", "<p><span id=\"beta__block_b1\"></span>Words.</p>\n"),
      ("- other\n- Words. ^b1\n", "<ul>\n<li><span id=\"beta__block_b1\"></span>Words.</li>\n</ul>\n"),
      ("> Words.\n\n^b1", "<blockquote>\n<p>Words.</p>\n</blockquote>\n"),
      ("# B1\n\nWords. ^b1", "<p><span id=\"beta__block_b1\"></span>Words.</p>\n"),
    ])
  func blocks(_ markdown: String, _ html: String) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n![[Beta#^b1]]\n",
      "companies/b.md": "---\nname: Beta\n---\nBefore [@first].\n\n\(markdown)\n\nAfter [@first].\n",
      "articles/first.md": "---\ntitle: First\n---\nA paragraph of words that is long enough to be one of a story.\n",
    ])
    #expect(desk.html("Alpha") == "<div class=\"embed\">\(html)</div>\n")
    #expect(desk.notes[0].sources.isEmpty)
    #expect(desk.codes().filter { $0 != "DOS-410" } == [])
  }

  @Test(
    "the picture of the path is shown, and no other of its name",
    arguments: [
      ("![[y/map.png|Y]]", "files/media/y/map.png"), ("![Y](../media/y/map.png)", "files/media/y/map.png"),
      ("![Y](media/y/map.png)", "files/media/y/map.png"), ("![[plan.png|X]]", "files/companies/maps/plan.png"),
      ("![Y](plan.png)", "files/companies/maps/plan.png"),
    ])
  func pictures(_ markdown: String, _ address: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.html("Alpha").contains("src=\"../\(address)\""))
    #expect(desk.codes() == [])
  }

  @Test(
    "a section is meant by its words, and by the id that its writer gave it", arguments: ["Output", "output", "q3"])
  func sections(_ part: String) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\nSee [[Beta#\(part)]].\n\n![[Beta#\(part)]]\n",
      "companies/b.md": "# Beta {#beta}\n\nBefore.\n\n## Output {#q3}\n\nWords.\n\n## After\n\nMore.\n",
    ])
    #expect(desk.html("Alpha").contains("Words.") && !desk.html("Alpha").contains("More."))
    #expect(desk.html("Beta").contains("<span id=\"q3\"></span>Output</h2>"))
    #expect(desk.codes() == [])
  }

  @Test(
    "a picture in a folder that has none is missing", arguments: ["![a](nowhere/map.png)", "![[nowhere/map.png|a]]"])
  func missing(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.codes() == ["DOS-346"])
  }

  @Test(
    "a picture that nothing describes is told of", arguments: ["![[plan.png]]", "![[plan.png|300]]", "![](plan.png)"])
  func undescribed(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.codes() == ["DOS-347"])
  }

  @Test("of a picture that browsers do not show it is said so", arguments: ["![a](map.TIFF)", "![[map.heic|a]]"])
  func pictureForNoBrowser(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.codes() == ["DOS-346"])
    #expect(desk.diagnostics.first?.summary.contains("browsers do not show") == true)
    #expect(desk.diagnostics.first?.fix == "save it as PNG, JPEG or WebP")
  }

  @Test(
    "a file that is no picture is linked to", arguments: ["![[report.pdf|the report]]", "[[report.pdf|the report]]"])
  func otherFiles(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.html("Alpha") == "<p><a href=\"../files/papers/report.pdf\">the report</a></p>\n")
    #expect(desk.codes() == [])
  }

  @Test("a link within an embedded note leads to that note's page", arguments: ["[[#View|see]]", "[see](#view)"])
  func linksWithin(_ link: String) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n![[Beta#Start]]\n",
      "companies/b.md": "---\nname: Beta\n---\n## Start\n\n\(link)\n\n## View\n\nWords.\n",
    ])
    #expect(desk.html("Alpha").contains("href=\"../companies/b.html#view\""))
    #expect(!desk.html("Beta").contains("b.html#view"))
    #expect(desk.codes() == [])
  }

  @Test("no id stands twice on a page, whatever it embeds and however often")
  func identifiers() async {
    let desk = await Desk([
      "companies/a.md":
        "---\nname: Alpha\n---\n# Beta start\n\n![[Beta]]\n\n![[Beta#Start]]\n\n![[Gamma]]\n\n# Beta 2 start\n",
      "companies/b.md": "---\nname: Beta\n---\n## Start\n\nWords.\n",
      "companies/c.md": "---\nname: Gamma\n---\n## Start\n\n![[Beta]]\n",
    ])
    let ids = desk.html("Alpha").split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == 6)
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test(
    "a page counts the sources of what it shows, and no others",
    arguments: [
      ("One ![[Beta]] here [@second].", ["second"]), ("![[Beta#Start]]\n\nMore [@second].", ["first", "second"]),
      ("![[Beta]]\n\nMore [@second].", ["first", "third", "fourth", "second"]),
      ("![[Beta#End]]\n\nMore [@second].", ["third", "fourth", "second"]),
    ])
  func sources(_ markdown: String, _ sources: [String]) async {
    let article = "A paragraph of words that is long enough to be one of a story.\n"
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n" + markdown,
      "companies/b.md":
        "---\nname: Beta\n---\n## Start\n\nWords [@first].\n\n## End\n\nWords [@third].[^1]\n\n[^1]: See [@fourth].\n",
      "articles/first.md": "---\ntitle: First\n---\n\(article)",
      "articles/second.md": "---\ntitle: Second\n---\n\(article)",
      "articles/third.md": "---\ntitle: Third\n---\n\(article)",
      "articles/fourth.md": "---\ntitle: Fourth\n---\n\(article)",
    ])
    #expect(desk.notes[0].sources.map { desk.catalog[$0.article].article.id } == sources)
    let told = desk.codes().filter { $0 != "DOS-410" }
    #expect(told == (markdown.hasPrefix("One ![[") ? ["DOS-310"] : []))
  }

  @Test(
    "what is embedded brings its own footnotes",
    arguments: [
      ("![[Beta]]", ["beta__fn-1", "beta__fn-2"]), ("![[Beta#Resource]]", ["beta__fn-2"]), ("![[Beta#View]]", []),
    ])
  func footnotes(_ embed: String, _ ids: [String]) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\nWords[^1].\n\n\(embed)\n\n[^1]: Of Alpha.\n",
      "companies/b.md":
        "---\nname: Beta\n---\n## Start\n\nWords[^1].\n\n## Resource\n\nIt has a note[^2] here.\n\n## View\n\nNone.\n\n"
        + "[^1]: First.\n[^2]: Second.\n",
    ])
    let html = desk.html("Alpha")
    let items = html.split(separator: "<li id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(items == ids.map { $0[...] } + ["fn-1"])
    for id in ids { #expect(html.split(separator: "href=\"#\(id)\"").count == 2) }
    #expect(html.contains("<p>It has a note<sup ") == ids.contains("beta__fn-2"))
    #expect(desk.codes() == [])
  }

  @Test(
    "a section is found whatever the case, the spaces and the accents",
    arguments: [
      ("[[Beta#provenance]]", "provenance"), ("[[Beta#PROVENANCE]]", "provenance"),
      ("[[Beta# Provenance ]]", "provenance"),
      ("[[Beta#Où l’or]]", "ou-lor"), ("[[Beta#ou  lor]]", "ou-lor"), ("[x](b.md#Provenance)", "provenance"),
      ("[x](b.md#O%C3%B9%20l%E2%80%99or)", "ou-lor"), ("[[Beta#Provenance-2]]", "provenance-2"),
      ("[[Beta#Source 1]]", "section-source-1"),
    ])
  func fragments(_ link: String, _ id: String) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n" + link,
      "companies/b.md": "---\nname: Beta\n---\n## Provenance\n\n## Où l’or\n\n## Provenance\n\n## Source 1\n",
    ])
    #expect(desk.html("Alpha").contains("href=\"../companies/b.html#\(id)\""))
    #expect(desk.html("Beta").contains("id=\"\(id)\""))
    #expect(desk.codes() == [])
  }

  @Test(
    "a link within a page is found likewise", arguments: ["[[#Provenance]]", "[x](#PROVENANCE)", "[x](#provenance)"])
  func ownFragments(_ link: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n\(link)\n\n## Provenance\n"])
    #expect(desk.html("Alpha").contains("href=\"#provenance\""))
    #expect(desk.codes() == [])
  }

  @Test func embedsWithinEmbeds_areBounded() async {
    let levels = ["Alpha", "Beta", "Gamma", "Delta"]
    var files: [String: String] = [:]
    for (level, name) in levels.enumerated() {
      let next = level + 1 < levels.count ? levels[level + 1] : nil
      let body = next.map { String(repeating: "![[\($0)]]\n\n", count: 50) } ?? "words\n"
      files["companies/\(name.lowercased()).md"] = "---\nname: \(name)\n---\n\(body)"
    }
    let desk = await Desk(files)
    #expect(desk.html("Alpha").split(separator: "words").count - 1 <= 200)
    #expect(desk.codes().contains("DOS-348"))
  }

  /// Notes of very many embeds of each other: what is beyond the bound is neither sought nor told of one by one.
  @Test func embedsBeyondTheBound_areToldOnceANote() async {
    let names = ["Alpha", "Beta", "Gamma"]
    let body = names.map { "![[\($0)]]\n\n" }.joined()
    var files: [String: String] = [:]
    for name in names {
      files["companies/\(name.lowercased()).md"] = "---\nname: \(name)\n---\n" + String(repeating: body, count: 40)
    }
    let desk = await Desk(files)
    let full = "this note embeds others more than 200 times, those in them counted"
    #expect(desk.diagnostics.count { $0.summary == full } == names.count)
    #expect(desk.codes().count <= 3 * names.count)
  }
}
