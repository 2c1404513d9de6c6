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
    let built = try workshop.run("build", "--output", "Site")
    #expect(built.status == 0, "\(built.problems)")
    return try SiteReader(of: workshop)
  }

  @Test func whatScrolls_isReachedByKeyboard_andTheRestIsNot() throws {
    let reader = try Self.site()
    let scrolling =
      "[...document.querySelectorAll('.prose *')].filter(e => e.scrollWidth > e.clientWidth && e.clientWidth)"
    for width in [320, 360, 1440] {
      try reader.page.resize(width: width)
      try reader.open("pages/wide.html")
      #expect(try reader.says("document.documentElement.scrollWidth") == "\(width)")
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

  @Test(.enabled(if: Checkers.axe != nil), arguments: [360, 1440])
  func page_isAccessible(width: Int) throws {
    let reader = try Self.site()
    try reader.page.setPolicy(false)
    try reader.page.resize(width: width)
    try reader.open("pages/wide.html")
    try reader.page.evaluate(String(contentsOf: #require(Checkers.axe), encoding: .utf8) + ";0")
    #expect(try reader.page.text(Checkers.axeRun) ?? "axe did not run" == "")
  }
}
