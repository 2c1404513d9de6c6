import BrowserSupport
import Foundation
import Testing

/// Search in a real browser, from the disk: what a reader types, what comes first.
@Suite(.enabled(if: Browser.program != nil)) struct SearchTests {
  struct Query: CustomTestStringConvertible {
    let testDescription: String
    let typed: String
    let first: String
  }

  private static let queries = [
    Query(testDescription: "name", typed: "Sample Hill", first: "Sample Hill"),
    Query(testDescription: "beginning of a name", typed: "samp", first: "Sample Hill"),
    Query(testDescription: "other order, other case", typed: "HILL sample", first: "Sample Hill"),
    Query(testDescription: "alias", typed: "NSR", first: "Northern Star"),
    Query(testDescription: "former name", typed: "Polar Mining", first: "Northern Star"),
    Query(testDescription: "name that begins with the word", typed: "lode", first: "Lode plant"),
    Query(testDescription: "accents left out", typed: "societe quebec", first: "Société du Québec"),
    Query(testDescription: "accents where there are none", typed: "nörthérn", first: "Northern Star"),
    Query(testDescription: "typographic apostrophe", typed: "d'Or", first: "Côte d’Or"),
    Query(testDescription: "name without its apostrophe", typed: "Maaden", first: "Ma’aden"),
    Query(testDescription: "name with a plain apostrophe", typed: "ma'aden", first: "Ma’aden"),
    Query(testDescription: "other apostrophes", typed: "maʼaden´s", first: "Ma’aden"),
    Query(testDescription: "number with a point", typed: "1.65", first: "Sample Hill"),
    Query(testDescription: "number without its commas", typed: "$2500000", first: "Sample Hill"),
    Query(
      testDescription: "sum of a field before the same words in prose", typed: "$700 million", first: "Sample Hill"),
    Query(testDescription: "question about a name", typed: "who owns Vacuumschmelze", first: "Vacuumschmelze"),
    Query(
      testDescription: "question whose words stand elsewhere", typed: "which mill is Quebec", first: "Société du Québec"
    ),
    Query(testDescription: "question word alone", typed: "owns", first: "<img src=x onerror=window.hacked=1>"),
    Query(testDescription: "sigma that ends a word", typed: "ΜΕΤΑΛΛΟΣ", first: "Μέταλλος"),
    Query(testDescription: "wrong letter", typed: "Samble", first: "Sample Hill"),
    Query(testDescription: "missing letter", typed: "Northrn", first: "Northern Star"),
    Query(testDescription: "letters changed places", typed: "Smaple", first: "Sample Hill"),
    Query(testDescription: "wrong first letter", typed: "Zample", first: "Sample Hill"),
    Query(testDescription: "two errors in a long word", typed: "Norhtren", first: "Northern Star"),
    Query(testDescription: "word of the prose", typed: "concentrator", first: "Société du Québec"),
    Query(testDescription: "words in different blocks", typed: "concentrator quebec", first: "Société du Québec"),
    Query(testDescription: "value of a field", typed: "scoping study", first: "Sample Hill"),
    Query(testDescription: "words that most pages have", typed: "the sample hill", first: "Sample Hill"),
    Query(testDescription: "a letter by itself", typed: "e-vac", first: "Vac e"),
    Query(testDescription: "nothing", typed: "xyzzyqw", first: "Nothing found. Fewer letters or other words may help."),
  ]

  /// A site with hostile names and words beside ordinary ones.
  private static func site() throws -> Workshop {
    let workshop = try Workshop()
    let notes = [
      "companies/northern-star.md":
        "name: Northern Star\naliases: [NSR]\nformer-names: [Polar Mining]\nsummary: It digs the hill.",
      "companies/quebec.md": "name: Société du Québec",
      "companies/or.md": "name: Côte d’Or\naliases: [OR Lode]",
      "projects/lode.md": "name: Lode plant",
      "companies/vacuum.md": "name: Vacuumschmelze",
      "companies/maaden.md": "name: Ma’aden",
      "companies/metals.md": "name: Μέταλλος",
      "companies/evac.md": "name: Vac e\naliases: [e-VAC]",
      "companies/payload.md": "name: '<img src=x onerror=window.hacked=1>'\naliases: ['<b>Mallory</b>']",
      "projects/sample-hill.md":
        "name: Sample Hill\nstage: scoping study\nowner: Northern Star\nsummary: The hill of the star.\ncapex: $700 million\nnpv: $2,500,000",
    ]
    let prose = [
      "companies/quebec.md": "The mill.\n\n## Plant\n\nA new concentrator is the plan.",
      "companies/vacuum.md": "Of $700 million million million and 700 dollars, 165 people, 1 to 65.",
      "companies/payload.md": "Mallory, who owns what, says: </script><script>window.hacked=2</script> \"' &lt;i&gt;",
      "projects/sample-hill.md": "The owner is [[Northern Star]]. At 1.65 percent.",
    ]
    try workshop.write("title: Search\ntext: full\n", to: "Content/site.yml")
    for (path, fields) in notes {
      try workshop.write("---\n\(fields)\n---\n\n\(prose[path] ?? "The star.")\n", to: "Content/\(path)")
    }
    let built = try workshop.run("build", "--output", "Site")
    #expect(built.status == 0, "\(built.problems)")
    return workshop
  }

  @Test func queries_findWhatIsMeant_first() throws {
    let reader = try SiteReader(of: Self.site())
    for query in Self.queries {
      try reader.open("projects/sample-hill.html")
      _ = try reader.page.evaluate("document.getElementById('site_search').focus()")
      try reader.page.type(query.typed)
      let answer = try reader.says(
        "(document.querySelector('[role=option] b') ?? document.querySelector('[role=status]')).textContent",
        once: "document.querySelector('[role=search]').ariaBusy === 'false'")
      #expect(answer == query.first, "\(query.testDescription)")
    }
    #expect(try reader.page.messages() == [])
  }

  /// Of two words that begin with the same two letters none stand in this site: wherever the index is cut into files, a new
  /// beginning comes first.
  @Test func beginningOfTheFirstWordOfAFile_isFound() throws {
    let workshop = try Workshop()
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = letters.flatMap { one in letters.map { "\(one)\($0)\(String(repeating: "\($0)\(one)", count: 9))" } }
    try workshop.write("title: Words\n", to: "Content/site.yml")
    try workshop.write(
      "---\nname: Dictionary\n---\n" + words.joined(separator: " "), to: "Content/companies/dictionary.md")
    #expect(try workshop.run("build", "--output", "Site").status == 0)
    let table = try workshop.read("Site/search/index.js")
    let list = try #require(table.split(separator: "\"words\":[").dropFirst().first?.prefix { $0 != "]" })
    let firsts = list.split(separator: ",").dropFirst().map { String($0.dropFirst().prefix(2)) }
    #expect(firsts.count > 1)
    let reader = try SiteReader(of: workshop)
    for beginning in firsts {
      try reader.open("index.html")
      _ = try reader.page.evaluate("document.getElementById('site_search').focus()")
      try reader.page.type(beginning)
      let first = try reader.says(
        "document.querySelector('[role=option] b')?.textContent",
        once: "document.querySelector('[role=search]').ariaBusy === 'false'")
      #expect(first == "Dictionary", "\(beginning)")
    }
  }

  @Test func results_showThePassage_withTheWordsMarked() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("search.html?q=plan+concentrator")
    let link = try reader.says(
      "document.querySelector('.results a').href", once: "document.querySelector('.results .passage mark')")
    #expect(link.hasSuffix("/companies/quebec.html#plant"))
    let marks = try reader.says("[...document.querySelectorAll('.results a:first-child mark')].map(m => m.textContent)")
    #expect(marks == "concentrator,plan")
  }

  @Test func keyboard_opensWalksAndLeavesTheList() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("index.html")
    let field = "document.getElementById('site_search')"
    try reader.page.press("/", control: true)
    #expect(try reader.says("document.activeElement.id") == "site_search")
    try reader.page.type("star")
    #expect(
      try reader.says("\(field).getAttribute('aria-expanded')", once: "document.querySelector('[role=option]')")
        == "true"
    )
    #expect(try reader.says("document.querySelector('[role=listbox]').tabIndex") == "-1", "no stop of its own")
    #expect(try reader.says("document.querySelector('[role=listbox]').hasAttribute('tabindex')") == "true")
    try reader.page.press("ArrowDown")
    let chosen = "document.getElementById(\(field).getAttribute('aria-activedescendant'))"
    #expect(try reader.says("\(chosen).querySelector('b').textContent") == "Northern Star")
    try reader.page.press("Escape")
    #expect(try reader.says("\(field).getAttribute('aria-expanded') + ' ' + \(field).value") == "false star")
    try reader.page.press("Escape")
    #expect(try reader.says("document.activeElement === \(field)") == "false")
    try reader.page.press("/", control: true)
    try reader.page.press("ArrowDown")
    try reader.waits(until: "document.querySelector('[role=option]')")
    try reader.page.press("ArrowDown")
    try reader.page.press("Enter")
    #expect(
      try reader.says("location.pathname", once: "location.pathname.endsWith('northern-star.html')")
        .hasSuffix("/companies/northern-star.html"))
  }

  @Test func enter_withNothingChosen_opensThePageOfResults() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("projects/sample-hill.html")
    try reader.page.press("/", control: true)
    try reader.page.type("star")
    try reader.page.press("Enter")
    #expect(
      try reader.says(
        "document.querySelectorAll('.results a').length > 1", once: "document.querySelector('.results a')")
        == "true")
    #expect(try reader.says("document.getElementById('page_search').value") == "star")
  }

  @Test func wordsThatNoPageHas_areNamed() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("search.html?q=northern+xyzzyq")
    let status = "document.querySelector('#page_results [role=status]').textContent"
    #expect(
      try reader.says(status, once: "document.querySelector('.results a')").hasSuffix(". No page has “xyzzyq”"))
  }

  @Test func query_standsInTheAddress_forTheWayBack() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("search.html")
    try reader.waits(until: "document.querySelector('#page_results [role=status]')")
    try reader.page.evaluate("document.getElementById('page_search').focus()")
    try reader.page.type("star")
    #expect(try reader.says("location.search", once: "location.search === '?q=star'") == "?q=star")
  }

  @Test func payloads_doNotRun_inResultsAndPreviews() throws {
    let reader = try SiteReader(of: Self.site())
    for (query, shown) in [
      ("mallory", "[role=option] .passage"), ("img", "[role=option]"), ("onerror", "[role=option]"),
    ] {
      try reader.open("companies/index.html")
      try reader.page.press("/", control: true)
      try reader.page.type(query)
      #expect(
        try reader.says(
          "document.querySelector('[role=option]').textContent.includes('<img')",
          once: "document.querySelector('\(shown)')?.textContent") == "true", "\(query)")
    }
    _ = try reader.page.evaluate(
      "[...document.querySelectorAll('main a')].find(a => a.textContent.includes('<img')).id = 'hostile'")
    try reader.page.press("Escape")
    try reader.page.hover("#hostile")
    #expect(
      try reader.says(
        "document.querySelector('.preview').innerText", once: "!document.querySelector('.preview').hidden"
      )
      .contains("<img src=x onerror=window.hacked=1>"))
    #expect(try reader.says("document.querySelectorAll('.search img, .search i, .preview img').length") == "0")
    #expect(try reader.says("window.hacked") == "undefined")
    try reader.page.press("Escape")
    #expect(try reader.says("document.querySelector('.preview').hidden") == "true")
  }

  @Test func theme_isChosen_andKept() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("index.html")
    let colour = "getComputedStyle(document.documentElement).backgroundColor"
    let choose = "(document.querySelector('button.theme').click(), document.querySelector('button.theme').ariaLabel)"
    #expect(try reader.says(choose) == "Colours: dark")
    #expect(try reader.says(colour) == "rgb(20, 22, 26)")
    try reader.open("search.html")
    #expect(try reader.says(colour) == "rgb(20, 22, 26)")
    #expect(try reader.says(choose) == "Colours: light")
    #expect(try reader.says(colour) == "rgb(253, 253, 251)")
    #expect(try reader.says(choose) == "Colours: as the system has them")
  }

  @Test func withoutScript_theSearchPage_leadsOn() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.page.setScripts(false)
    try reader.open("search.html")
    #expect(try reader.says("document.querySelector('noscript').textContent").contains("needs a script"))
    #expect(try reader.says("getComputedStyle(document.querySelector('button.theme')).display") == "none")
    #expect(try reader.says("document.querySelectorAll('.links a').length > 3") == "true")
  }
}
