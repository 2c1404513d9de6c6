import BrowserSupport
import Foundation
import Testing

/// Pages that are read from the right, and pages whose words have no end, in a real browser.
@Suite(.enabled(if: Browser.program != nil)) struct DirectionTests {
  private static let compound = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

  private static func site(direction: String) throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write("title: Words\nlanguage: ar\ntext: full\n", to: "Content/site.yml")
    try workshop.write("direction: \(direction)\nwords: {page: {home: Home}}\n", to: "Templates/words/ar.yml")
    try workshop.write(
      """
      ---
      name: \(compound)
      aliases: [\(compound)gruppe]
      country: Norway
      website: https://example.org/\(String(repeating: "a", count: 120))
      headquarters: \(compound)
      tags: [\(compound)]
      milestones: [{what: first ore, due: 2026-03}]
      ---
      A line of [@story, "The two signed"].

      - one
        1. two

      > \(compound)

      | a | b |
      | - | -: |
      | one | two |
      """, to: "Content/companies/long.md")
    for name in ["Alpha", "Beta"] {
      try workshop.write("---\nname: \(name)\ncountry: Norway\n---\n", to: "Content/companies/\(name.lowercased()).md")
    }
    try workshop.write("---\nname: Norway\nlocation: 61.0, 8.0\n---\n", to: "Content/countries/norway.md")
    for (number, amount) in ["$5 million", "$1.5 billion", "A$70 million"].enumerated() {
      try workshop.write(
        """
        ---
        name: Deal \(number) of \(compound)
        status: {value: definitive, cite: story, quote: The two signed}
        announced: 2025-10-2\(number)
        amount: \(amount)
        parties: [Alpha, \(compound)]
        ---
        """, to: "Content/deals/d\(number).md")
    }
    try workshop.write(
      "---\ntitle: Story\npublished: 2025-10-31\npublisher: \(compound)\n---\n\nThe two signed in the end.\n",
      to: "Content/articles/story.md")
    let built = try workshop.run("build", "--templates", "Templates", "--output", "Site")
    #expect(built.status == 0, "\(built.problems)")
    return workshop
  }

  @Test(arguments: ["ltr", "rtl"])
  func pages_fitTheScreen(direction: String) throws {
    let reader = try SiteReader(of: Self.site(direction: direction))
    for address in [
      "index.html", "companies/index.html", "companies/long.html", "deals/d0.html", "articles/story.html",
      "articles/index.html", "names.html", "deals.html", "timeline.html", "network.html", "map.html", "search.html",
      "print.html",
    ] {
      for width in [360, 768, 1440] {
        try reader.page.resize(width: width)
        try reader.open(address)
        let contentWidth = try reader.page.number("document.documentElement.scrollWidth") ?? .max
        #expect(contentWidth <= width, "\(address) at \(width) px, \(direction)")
      }
    }
  }

  /// Labels stand where drawing put them, whichever way the page is read.
  @Test func labelsOfPictures_keepTheirSide() throws {
    let places = try ["ltr", "rtl"].map { direction in
      let reader = try SiteReader(of: Self.site(direction: direction))
      try reader.open("deals.html")
      #expect(try reader.says("document.dir") == direction)
      return try reader.says(
        """
        [...document.querySelectorAll('.picture')].flatMap(p => [...p.querySelectorAll('text')].map(t =>
          Math.round(t.getBoundingClientRect().left - p.getBoundingClientRect().left)))
        """)
    }
    #expect(places[0] == places[1])
    #expect(places[0].contains(","))
  }
}
