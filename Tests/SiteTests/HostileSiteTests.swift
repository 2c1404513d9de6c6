import BrowserSupport
import Foundation
import Testing

/// Hostile notes, clippings and names of files in a real browser, with the pages' own policy lifted: that nothing runs is
/// the work of the pages themselves.
@Suite(.enabled(if: Browser.program != nil)) struct HostileSiteTests {
  /// Says what is live on a page that should not be; nothing where all is well.
  private static let liveParts = """
    (() => {
      if (window.hacked !== undefined) return 'hacked ' + window.hacked;
      const live = [...document.querySelectorAll('*')].filter(e =>
        [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value) && /href|src|action/.test(a.name))
        || /^(iframe|object|embed|base|foreignobject|animate|set)$/i.test(e.localName)
        || e.localName === 'script' && !e.src && e.type !== 'application/ld+json'
        || e.localName === 'style');
      return live.map(e => e.outerHTML.slice(0, 120)).join('; ');
    })()
    """

  @Test func noPage_runsAnything_orAsksForWhatIsNotOfTheSite() throws {
    let site = try HostileSite()
    let browser = try Browser()
    let page = try browser.page()
    try page.setPolicy(false)
    let pages = site.files.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" && $0 != "print.html" }.sorted()
    #expect(pages.count > 50)
    for address in pages {
      try page.open(site.folder.appending(path: address))
      #expect(try page.text(Self.liveParts) == "", "\(address)")
      for request in try page.requests() where !isOfTheSite(request, site) {
        Issue.record("\(address) asks for \(request)")
      }
      #expect(try page.messages() == [], "\(address)")
    }
  }

  private func isOfTheSite(_ request: String, _ site: HostileSite) -> Bool {
    let root = site.folder.path(percentEncoded: false) + "/"
    guard let url = URL(string: request), url.isFileURL else { return false }
    let path = url.path(percentEncoded: false)
    return path.hasPrefix(root) && site.files[String(path.dropFirst(root.count))] != nil
  }

  @Test func resultsPreviewsAndMarks_areTexts() throws {
    let site = try HostileSite()
    let browser = try Browser()
    let page = try browser.page()
    try page.setPolicy(false)
    for query in ["mallory", "hacked", "img", "script", "onerror"] {
      let address = try #require(URL(string: site.folder.appending(path: "search.html").absoluteString + "?q=" + query))
      try page.open(address)
      #expect(try page.waits(until: "document.querySelector('.results a') !== null", within: 20), "\(query)")
      #expect(try page.text(Self.liveParts) == "", "\(query)")
    }
    for address in ["network.html", "companies/index.html"] {
      try page.open(site.folder.appending(path: address))
      let links = try page.number("document.querySelectorAll('main a[class*=kind-]').length") ?? 0
      #expect(links > 5, "\(address)")
      for place in 0..<min(links, 10) {
        // As the keyboard leads there: a focus that is to be seen.
        try page.evaluate("document.querySelectorAll('main a[class*=kind-]')[\(place)].focus({ focusVisible: true })")
        _ = try page.waits(until: "!document.querySelector('.preview').hidden", within: 2)
        #expect(try page.text(Self.liveParts) == "", "\(address), link \(place)")
      }
    }
    #expect(try page.messages() == [])
  }

  @Test func tables_holdNoFormula() throws {
    let site = try HostileSite()
    let tables = site.files.filter { $0.key.hasSuffix(".csv") }
    #expect(!tables.isEmpty)
    for (path, bytes) in tables {
      for cell in cells(of: String(decoding: bytes, as: UTF8.self)) where Double(cell) == nil {
        #expect(cell.first.map { !"=+-@\t\r".contains($0) } ?? true, "\(path): \(cell)")
      }
    }
  }

  /// The cells of a table, RFC 4180.
  private func cells(of text: String) -> [String] {
    var (cells, cell, isQuoted) = ([String](), "", false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted, "\r" where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cells + [cell]
  }
}
