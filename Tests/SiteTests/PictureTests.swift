import BrowserSupport
import Foundation
import Testing

/// What readers do with pictures, in a real browser, from the disk and under the policy of the pages.
@Suite(.enabled(if: Browser.program != nil)) struct PictureTests {
  /// A page of the project's site, once its script has reached the pictures.
  private final class Reader {
    private static let isReady = "document.querySelector('.legend button, .key[role]') !== null"

    let site: ProjectSite
    let page: BrowserPage

    init(_ address: String, width: Int = 1200) throws {
      site = try ProjectSite()
      page = try site.browser.page()
      try page.resize(width: width)
      try page.open(site.address(of: address))
      #expect(try page.waits(until: Self.isReady, within: 20))
    }

    /// What of the picture is seen: left, top, width and height, in its own units.
    func view() throws -> [Double] {
      let text = try page.text("document.querySelector('.canvas > svg').getAttribute('viewBox')") ?? ""
      return text.split(separator: " ").compactMap { Double($0) }
    }

    func middle() throws -> (x: Double, y: Double) {
      let place = try page.evaluate(
        """
        (() => { document.querySelector('.canvas').scrollIntoView({ block: 'center' });
          const b = document.querySelector('.canvas > svg').getBoundingClientRect();
          return [b.x + b.width / 2, b.y + b.height / 2]; })()
        """)
      let point = try #require(place as? [NSNumber])
      return (point[0].doubleValue, point[1].doubleValue)
    }

    /// How many links of the picture are shown.
    func shownLinks() throws -> Int {
      try page.number("[...document.querySelectorAll('.canvas a')].filter(a => a.getClientRects().length).length") ?? -1
    }
  }

  @Test(arguments: ["network.html", "map.html", "timeline.html"])
  func keys_enlargeMoveAndRestore_andTheTabKeyLeadsOut(address: String) throws {
    let reader = try Reader(address)
    let whole = try reader.view()
    try reader.page.evaluate("document.querySelector('.canvas').focus()")
    for key in ["+", "+"] { try reader.page.press(key) }
    let enlarged = try reader.view()
    #expect(abs(enlarged[2] - whole[2] / 2.25) < 0.1 && enlarged[0] > 0)
    try reader.page.press("ArrowRight")
    #expect(try reader.view()[0] > enlarged[0])
    try reader.page.press("-")
    #expect(abs(try reader.view()[2] - whole[2] / 1.5) < 0.1)
    // The tab key goes through the marks, each of which comes into view, and on.
    try reader.page.press("Tab")
    #expect(try reader.page.truth("document.activeElement.closest('.canvas a, .canvas .key') !== null"))
    try reader.page.evaluate("[...document.querySelectorAll('.canvas a')].at(-1).focus()")
    try reader.page.press("Tab")
    #expect(try reader.page.truth("document.activeElement.closest('.canvas') === null"))
    try reader.page.evaluate("document.querySelector('.canvas').focus()")
    try reader.page.press("0")
    #expect(try reader.view() == whole)
    #expect(try reader.page.messages() == [])
  }

  @Test(arguments: [("network.html", true), ("map.html", false), ("timeline.html", false)])
  func narrowScreen_beginsInTheMiddleOfANetwork_butAtTheEdgeOfOthers(address: String, isMoved: Bool) throws {
    let reader = try Reader(address, width: 360)
    try reader.page.evaluate("document.querySelector('.canvas').scrollIntoView()")
    let scrolled = try #require(try reader.page.number("Math.round(document.querySelector('.canvas').scrollLeft)"))
    #expect((scrolled > 50) == isMoved)
    let seen = try reader.page.number(
      "[...document.querySelectorAll('.canvas a .mark')].map(m => m.getBoundingClientRect().x).filter(x => x > 0 && x < 360).length"
    )
    #expect(try #require(seen) > 3)
  }

  @Test func wheelAndPointer_enlargeAndMove_withoutFollowingLinks() throws {
    let reader = try Reader("network.html")
    let middle = try reader.middle()
    try reader.page.turnWheel(at: middle, by: -300)
    #expect(try reader.page.waits(until: "document.querySelector('.canvas > .enlarged') !== null"))
    let before = try reader.view()
    try reader.page.drag(from: middle, by: (120, 60))
    let after = try reader.view()
    #expect(after[0] < before[0] && after[1] < before[1] && after[2] == before[2])
    #expect(try reader.page.truth("location.pathname.endsWith('network.html')"))
    try reader.page.evaluate("document.querySelector('.zoom [value=\"0\"]').click()")
    #expect(try reader.view() == [0, 0, 960, reader.view()[3]])
  }

  @Test func marks_sayWhatTheyAre_toPointerAndKeyboard() throws {
    let reader = try Reader("network.html")
    let preview = "document.querySelector('.preview')"
    try reader.page.evaluate("document.querySelector('.canvas').scrollIntoView()")
    try reader.page.hover("a[href='companies/mp-materials.html'] .mark")
    #expect(try reader.page.waits(until: "!\(preview).hidden", within: 20))
    let name = try reader.page.text("\(preview).querySelector('b').textContent") ?? ""
    #expect(name.hasPrefix("MP Materials: Company, "))
    #expect(try reader.page.number("\(preview).querySelectorAll('dd').length") == 2)
    // It stays while the pointer is over it, and closes without a movement of the pointer.
    try reader.page.hover(".preview")
    #expect(try !reader.page.waits(until: "\(preview).hidden", within: 0.6))
    try reader.page.press("Escape")
    #expect(try reader.page.truth("\(preview).hidden"))
    try reader.page.evaluate("document.querySelector('.canvas').focus()")
    try reader.page.press("Tab")
    #expect(try reader.page.waits(until: "!\(preview).hidden", within: 20))
    #expect(try reader.page.truth("document.activeElement.getAttribute('aria-describedby') === \(preview).id"))
    #expect(try reader.page.messages() == [])
  }

  @Test func kinds_areShownAlone_andTheirTiesWithThem() throws {
    let reader = try Reader("network.html")
    let all = try reader.shownLinks()
    let press = "document.querySelector('.legend .kind-company button')"
    try reader.page.evaluate("\(press).focus()")
    try reader.page.press("Enter")
    let companies = try reader.page.number("document.querySelectorAll('.canvas a.kind-company').length") ?? 0
    #expect(companies > 0 && companies < all)
    #expect(try reader.shownLinks() == companies)
    #expect(try reader.page.text("\(press).ariaPressed") == "true")
    #expect(try reader.page.number("document.querySelectorAll('[data-ends].off').length") ?? 0 > 0)
    try reader.page.press("Enter")
    #expect(try reader.shownLinks() == all)
  }

  @Test(arguments: ["timeline.html", "deals.html"])
  func lanesAndSteps_arePressedByKeyboard(address: String) throws {
    let reader = try Reader(address)
    try reader.page.evaluate("document.querySelector('.key').focus()")
    try reader.page.press(" ")
    #expect(try reader.page.text("document.activeElement.ariaPressed") == "true")
    let parts = "[...document.querySelector('.canvas').querySelectorAll('[data-part]:not(.key)')]"
    let isOther = "p.dataset.part !== document.activeElement.dataset.part"
    #expect(try reader.page.truth("\(parts).every(p => p.classList.contains('off') === (\(isOther)))"))
    try reader.page.press("Enter")
    #expect(try reader.page.truth("\(parts).every(p => !p.classList.contains('off'))"))
  }

  @Test func withNoScript_picturesAreAsBuilt() throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.setScripts(false)
    try page.open(site.address(of: "network.html"))
    #expect(try page.text("getComputedStyle(document.querySelector('.zoom')).display") == "none")
    #expect(try page.number("document.querySelectorAll('.legend button, .key[role]').length") == 0)
    #expect(try page.number("document.querySelectorAll('.canvas a > title').length") ?? 0 > 10)
  }

  @Test func pagesWithoutPictures_loadNoneOfTheScript() throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.open(site.address(of: "companies/rarex.html"))
    #expect(try page.requests().filter { $0.contains("/pictures-") } == [])
  }
}
