import Foundation
import Testing

@testable import BrowserSupport

/// The project's own site in a real browser, from the disk: every kind of page, on a phone, a tablet and a desk.
@Suite(.enabled(if: Browser.program != nil)) struct BrowserTests {
  // Not 404.html: a host shows it at any depth, so it names its files from the root, which on a disk is another one.
  private static let pages = [
    "index.html", "names.html", "companies/index.html", "companies/rarex.html",
    "companies/us-strategic-metals.html", "agencies/department-of-war.html", "projects/cummins-range.html",
    "deals/rarex-ussm-memorandum.html", "minerals/dysprosium.html", "countries/pakistan.html",
    "policies/executive-order-14241.html", "people/james-durrant.html", "technologies/index.html",
    "briefings/2025-09-13-weekly.html", "pages/method.html", "articles/index.html",
    "articles/by-publisher.html", "deals/by-status.html",
    "articles/rare-earth-exchanges-2025-09-13.html", "tags/index.html", "data/index.html",
    "pictures.html", "map.html", "network.html", "deals.html", "timeline.html", "timeline/2025.html", "chain.html",
  ]

  @Test(arguments: [false, true])
  func pages_fitTheScreen_andAreQuiet(dark: Bool) throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.setMedia(dark: dark)
    for address in Self.pages {
      for width in [360, 768, 1440] {
        try page.resize(width: width)
        try page.open(site.address(of: address))
        let place: Comment = "\(address) at \(width) px, dark: \(dark)"
        let contentWidth = try page.number("document.documentElement.scrollWidth") ?? .max
        #expect(contentWidth <= width, place)
        #expect(try page.truth("getComputedStyle(document.body).maxWidth !== 'none'"), place)
        #expect(try page.number("document.querySelectorAll('h1').length") == 1, place)
        #expect(try page.number("[...document.images].filter(i => i.complete && !i.naturalWidth).length") == 0, place)
        #expect(try page.requests().filter { !$0.hasPrefix("file:") } == [], place)
        #expect(try page.messages() == [], place)
      }
    }
  }

  /// A page is opened once at each width, and becomes dark as it stands.
  @Test(.enabled(if: Checkers.axe != nil), arguments: [360, 768, 1440])
  func pages_areAccessible(width: Int) throws {
    let axe = try String(contentsOf: #require(Checkers.axe), encoding: .utf8)
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.setPolicy(false)
    try page.resize(width: width)
    for address in Self.pages {
      try page.setMedia(dark: false)
      try page.open(site.address(of: address))
      try page.evaluate(axe + ";0")
      #expect(try page.text(Checkers.axeRun) == "", "\(address) at \(width) px")
      let paper = try page.text(Self.paper)
      try page.setMedia(dark: true)
      #expect(try page.text(Self.paper) != paper, "\(address) is dark")
      #expect(try page.text(Checkers.axeRun) == "", "\(address) at \(width) px, dark")
    }
  }

  private static let paper = "getComputedStyle(document.documentElement).backgroundColor"

  @Test func firstView_isLight_andNothingMovesLater() throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.resize(width: 1440)
    for address in Self.pages {
      try page.open(site.address(of: address))
      // The icon is asked for by the browser's window, some time or other.
      let icon = try #require(try page.text("document.querySelector('link[rel=icon]').href"))
      let files = Set(try (page.requests() + [icon]).compactMap { URL(string: $0) })
      let bytes = try files.reduce(0) { try $0 + Data(contentsOf: $1).count }
      #expect(bytes < 100_000, "\(address) loads \(bytes) bytes: \(files.map(\.lastPathComponent).sorted())")
      let moved = try page.text(Self.layoutShifts)
      #expect(moved == "", "\(address)")
    }
    try page.evaluate("document.querySelector('h1').before(document.createElement('textarea')); 0")
    let moved = try page.text(Self.layoutShifts)
    #expect(moved?.contains("<h1") == true, "a move is seen")
  }

  /// All that has moved since the page was read, with how far. Before that a slow browser shows what it has read, and
  /// centres it anew as more comes.
  private static let layoutShifts = """
    new Promise(done => {
      const moved = [];
      const place = ({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(' ');
      new PerformanceObserver(list => {
        const read = performance.getEntriesByType('navigation')[0].domInteractive;
        for (const { value, sources } of list.getEntries().filter(({ startTime }) => startTime > read))
          for (const { node, previousRect, currentRect } of sources)
            moved.push(`${value}: ${node?.outerHTML?.slice(0, 80) ?? node?.textContent}: `
              + `${place(previousRect)} → ${place(currentRect)}`);
      }).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => done(moved.join('\\n'))));
    })
    """

  /// However far a slow browser has read the masthead: it takes the parts away, the last first.
  @Test(arguments: [320, 360, 500, 600, 768, 1440])
  func partsOfTheMasthead_standWhereTheyStandInTheEnd(width: Int) throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.resize(width: width)
    try page.open(site.address(of: "deals/index.html"))
    let moved = try page.text(
      """
      (() => {
        const parts = [...document.querySelector('.masthead').children], moved = [];
        const place = part => { const { x, y, width } = part.getBoundingClientRect(); return [x, y, width].join(' ') };
        const whole = parts.map(place);
        while (parts.length > 1) {
          const taken = parts.pop();
          taken.remove();
          parts.forEach((part, at) => place(part) === whole[at]
            || moved.push(`${part.className} without ${taken.className}: ${place(part)}, in the end ${whole[at]}`));
        }
        return moved.join('\\n');
      })()
      """)
    #expect(moved == "")
  }

  /// It lives on after the test that started it: whoever reads a pipe of that test would wait for it to end.
  @Test func browser_holdsNoFileOfTheTests() throws {
    let pipe = Pipe()
    let process = try BrowserProcess()
    try process.call("Browser.getVersion")
    try pipe.fileHandleForWriting.close()
    var end = pollfd(fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&end, 1, 30_000) == 1)
  }

  @Test func whatAMarkCites_isPutAwayByEscape_untilThePointerComesBack() throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.open(site.address(of: "projects/cummins-range.html"))
    let mark = ".facts .cite a[data-preview]"
    try page.evaluate("document.querySelector('\(mark)').scrollIntoView({ block: 'center' })")
    try page.hover(mark)
    let shown = "getComputedStyle(document.querySelector('\(mark)'), '::after').content !== 'none'"
    #expect(try page.truth(shown))
    try page.press("Escape")
    #expect(try !page.truth(shown))
    try page.hover(".sitename")
    try page.hover(mark)
    #expect(try page.truth(shown))
  }

  /// By the stylesheet alone: on a phone the row of sections begins at the one that is read, and scrolls freely from there.
  @Test(arguments: [
    "articles/index.html", "companies/rarex.html", "network.html", "policies/index.html", "tags/index.html",
    "technologies/index.html",
  ])
  func theSectionAtHand_isInSightOnAPhone(address: String) throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.resize(width: 360)
    try page.open(site.address(of: address))
    try page.evaluate(
      "row = document.querySelector('.masthead ul'); section = row.querySelector('[aria-current]'); 0")
    let isInSight = """
      (([row, at]) => at.left >= row.left - 1 && at.right <= row.right + 1)(
        [row, section].map(element => element.getBoundingClientRect()))
      """
    #expect(try page.waits(until: isInSight))
    #expect(try page.waits(until: "section.getAnimations().length === 0"))
    #expect(try page.truth(isInSight))
    try page.evaluate("row.scrollLeft = 0")
    let later = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(row.scrollLeft))))"
    #expect(try page.number(later) == 0)
  }

  @Test func withNoScript_everyLinkOfTheMenuIsThere_andTheTabKeySkipsToTheContent() throws {
    let site = try ProjectSite()
    let page = try site.browser.page()
    try page.setScripts(false)
    try page.open(site.address(of: "companies/rarex.html"))
    #expect(try page.number("document.querySelectorAll('.masthead nav a').length") ?? 0 > 5)
    try page.press("Tab")
    #expect(try page.text("document.activeElement.className") == "skip")
    try page.press("Enter")
    #expect(try page.waits(until: "document.activeElement.id === 'page_main'"))
  }
}
