import BrowserSupport
import Foundation
import Testing

/// Tables and code of notes that are wider than a phone, in a real browser.
@Suite(.enabled(if: Browser.program != nil)) struct ScrollRegionTests {
  private static let note = """
    ---
    name: Wide
    ---
    ## Resources

    | Category | Tonnage | Grade | Contained | Reported |
    | --- | --: | --: | --: | --- |
    | Measured | 18,800,000 | 1.28% | 240,000 | JORC-2012 |

    | Exploration | Development | Construction |
    | --- | --- | --- |
    | `drilling-programme.csv` | permits | commissioning |

    ## Narrow

    | Year | Plan |
    | --- | --- |
    | 2025 | a long sentence of short words, which any phone can break into as many lines as it has to |

    - in a list
      | Mine | Refinery | Smelter |
      | --- | --- | --- |
      | Cornwall | Lanarkshire | Teesside |

    ```
    curl --silent https://example.org/a/long/path/that/no/phone/shows/at/once.csv | sort --unique --reverse | head
    ```

    ```
    make test
    ```

    > | One | Two |
    > | --- | --- |
    > | a | b |

    """

  private static func site() throws -> SiteReader {
    let workshop = try Workshop()
    try workshop.write("title: Wide\n", to: "Content/site.yml")
    try workshop.write(note, to: "Content/pages/wide.md")
    try workshop.write(note.replacing("name: Wide", with: "name: As wide"), to: "Content/pages/as-wide.md")
    let built = try workshop.run("build", "--output", "Site")
    #expect(built.status == 0, "\(built.problems)")
    return try SiteReader(of: workshop)
  }

  /// By how many pixels the page is wider than the window, without the window's own bar.
  private static let overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

  @Test func whatScrolls_isReachedByKeyboard_andTheRestIsNot() throws {
    let reader = try Self.site()
    let scrolling =
      "[...document.querySelectorAll('.prose *')].filter(e => e.scrollWidth > e.clientWidth && e.clientWidth)"
    for width in [320, 360, 1440] {
      try reader.page.resize(width: width)
      try reader.open("pages/wide.html")
      #expect(try reader.says(Self.overflow) == "0", "\(width) px")
      #expect(
        try reader.says("\(scrolling).filter(e => e.tabIndex < 0 && !e.closest('[tabindex]')).map(e => e.outerHTML)")
          == "")
    }
    try reader.page.resize(width: 320)
    #expect(try reader.says("document.querySelectorAll('.prose [tabindex]').length") == "4")
    #expect(
      try reader.says("[...document.querySelectorAll('.prose [role=region]')].map(e => e.ariaLabel).join('; ')")
        == "Table: Resources; Table: Resources 2; Table: Narrow; Code: Narrow")
  }

  @Test func wordLongerThanThePhone_breaksInALiveTable() throws {
    let workshop = try Workshop()
    try workshop.write("title: Long\n", to: "Content/site.yml")
    let word = String(repeating: "rohstoff", count: 14)
    try workshop.write("---\nname: Sound\nheadquarters: \(word)\n---\n", to: "Content/companies/sound.md")
    try workshop.write(
      "---\nname: Long\n---\n```table\nfrom: companies\ncolumns: [headquarters]\n```\n", to: "Content/briefings/long.md"
    )
    #expect(try workshop.run("build", "--output", "Site").status == 0)
    let reader = try SiteReader(of: workshop)
    for width in [320, 360, 600] {
      try reader.page.resize(width: width)
      for address in ["briefings/long.html", "print.html"] {
        try reader.open(address)
        #expect(try reader.says(Self.overflow) == "0", "\(address) at \(width) px")
        #expect(
          try reader.says("document.querySelector('.live td').getBoundingClientRect().right <= innerWidth") == "true")
      }
    }
  }

  @Test func wideLiveTable_scrolls_andBreaksNoWord() throws {
    let workshop = try Workshop()
    try workshop.write("title: Wide\n", to: "Content/site.yml")
    try workshop.write(
      """
      ---
      name: Kvanefjeld
      stage: commissioning
      region: Liechtensteinische Landesverwaltung
      facility: Electrometallurgical undertakings
      resource: 1,010 million tonnes
      capacity: 18,800,000 t/yr
      npv: A$1,333,000,000
      permits: Umweltverträglichkeitsprüfung
      statements: hydroxycarbonates of praseodymium
      ---
      """, to: "Content/projects/kvanefjeld.md")
    try workshop.write(
      """
      ---
      name: Wide
      ---
      ```table
      from: projects
      columns: [stage, region, facility, resource, capacity, npv, permits, statements]
      ```
      """, to: "Content/briefings/wide.md")
    #expect(try workshop.run("build", "--output", "Site").status == 0)
    let reader = try SiteReader(of: workshop)
    for width in [360, 768, 1440] {
      try reader.page.resize(width: width)
      try reader.open("briefings/wide.html")
      #expect(try reader.says(Self.overflow) == "0", "\(width) px")
      #expect(try reader.says(Self.brokenWords) == "", "\(width) px")
    }
  }

  /// The words of the table that stand on more than one line.
  private static let brokenWords = """
    (() => {
      const walker = document.createTreeWalker(document.querySelector('.live table'), NodeFilter.SHOW_TEXT), broken = [];
      while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/\\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        if (range.getClientRects().length > 1) broken.push(word[0]);
      }
      return broken;
    })()
    """

  /// The print edition holds both notes, whose headings and tables bear the same names.
  @Test(.enabled(if: Checkers.axe != nil), arguments: ["pages/wide.html", "print.html"], [360, 1440])
  func page_isAccessible(address: String, width: Int) throws {
    let reader = try Self.site()
    try reader.page.setPolicy(false)
    try reader.page.resize(width: width)
    try reader.open(address)
    try reader.page.evaluate(String(contentsOf: #require(Checkers.axe), encoding: .utf8) + ";0")
    #expect(try reader.page.text(Checkers.axeRun) ?? "axe did not run" == "")
  }
}
