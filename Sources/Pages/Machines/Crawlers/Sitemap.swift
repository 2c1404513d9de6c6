internal import Foundations

/// The addresses of all pages for search engines, by the Sitemaps protocol (sitemaps.org): one file, or an index with
/// parts where there are more pages than one may list.
struct Sitemap: Sendable {
  struct Page: Sendable {
    /// The whole address.
    let address: String
    /// The day on which what it shows last changed; nil where that is not known.
    let changed: CalendarDate?
  }

  static let file = "sitemap.xml"
  /// What the protocol lets one file list.
  static let limit = 50_000

  let partSize: Int

  init(partSize: Int = Sitemap.limit) { self.partSize = partSize }

  /// The files that list so many pages: the first is the one that crawlers are told of.
  func files(pageCount: Int) -> [String] {
    let parts = (pageCount + partSize - 1) / partSize
    return parts > 1 ? [Self.file] + (1...parts).map { "sitemap-\($0).xml" } : [Self.file]
  }

  /// The pages that one of several files lists, the index aside.
  func range(ofPart part: Int, pageCount: Int) -> Range<Int> {
    min(part * partSize, pageCount)..<min((part + 1) * partSize, pageCount)
  }

  static func list(_ pages: [Page]) -> [UInt8] {
    document("urlset", pages) { page, bytes in
      bytes.append("<url>" as StaticString)
      appendPlace(page.address, page.changed, to: &bytes)
      bytes.append("</url>\n" as StaticString)
    }
  }

  /// - Parameter files: the whole addresses of the parts.
  static func listOfParts(_ files: [String]) -> [UInt8] {
    document("sitemapindex", files) { file, bytes in
      bytes.append("<sitemap>" as StaticString)
      appendPlace(file, nil, to: &bytes)
      bytes.append("</sitemap>\n" as StaticString)
    }
  }

  private static func document<Element>(
    _ name: StaticString, _ elements: [Element], _ append: (Element, inout [UInt8]) -> Void
  ) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<".utf8)
    bytes.reserveCapacity(elements.count * 128 + 256)
    bytes.append(name)
    bytes.append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
    for element in elements { append(element, &bytes) }
    bytes.append("</" as StaticString)
    bytes.append(name)
    bytes.append(">\n" as StaticString)
    return bytes
  }

  private static func appendPlace(_ address: String, _ changed: CalendarDate?, to bytes: inout [UInt8]) {
    bytes.append("<loc>" as StaticString)
    bytes.appendXML(address)
    bytes.append("</loc>" as StaticString)
    guard let changed else { return }
    bytes.append("<lastmod>" as StaticString)
    bytes.append(changed.firstDay.description)
    bytes.append("</lastmod>" as StaticString)
  }
}

/// `robots.txt` (RFC 9309): all may be read, and where the sitemap is.
func robotsFile(sitemap: String) -> [UInt8] {
  Array("User-agent: *\nAllow: /\n\nSitemap: \(sitemap)\n".utf8)
}
