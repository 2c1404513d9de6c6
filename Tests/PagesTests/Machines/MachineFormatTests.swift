import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the formats of feeds and sitemaps ask, checked element by element: RFC 4287, JSON Feed 1.1, sitemaps.org 0.9.
@Suite struct MachineFormatTests {
  private static let root = "https://desk.example/reports/"

  // MARK: Atom

  @Test func atomFeeds_keepTheRulesOfRFC4287() async throws {
    let desk = try await FeedTests.desk()
    let addresses = desk.addresses.filter { $0.hasSuffix(".xml") && !$0.hasPrefix("sitemap") }
    #expect(addresses == FeedTests.scopes.last?.addresses)
    for address in addresses {
      let text = try desk.page(address)
      let feed = try #require(try XMLDocument(xmlString: text).rootElement())
      #expect(feed.name == "feed" && text.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\""), "\(address)")
      try checkHead(of: feed, "\(address)")
      let entries = feed.elements(forName: "entry")
      #expect(!entries.isEmpty, "\(address)")
      for entry in entries { try checkEntry(entry, of: feed, "\(address)") }
      // The feed is as new as its newest entry, and no two entries are the same one.
      #expect(once("updated", in: feed) == entries.compactMap { once("updated", in: $0) }.max(), "\(address)")
      #expect(Set(entries.map { once("id", in: $0) }).count == entries.count, "\(address)")
    }
  }

  /// Sections 4.1.1 and 4.2.
  private func checkHead(of feed: XMLElement, _ place: Comment) throws {
    let known: Set = ["id", "title", "updated", "link", "author", "generator", "entry", "subtitle", "icon"]
    for child in feed.children ?? [] where child.kind == .element { #expect(known.contains(child.name ?? ""), place) }
    #expect(isAddress(once("id", in: feed)) && once("title", in: feed)?.isEmpty == false, place)
    #expect(isDate(once("updated", in: feed)), place)
    let links = feed.elements(forName: "link")
    #expect(links.filter { value("rel", of: $0) == "self" }.count == 1, place)
    checkLinks(links, place)
    for author in feed.elements(forName: "author") { #expect(once("name", in: author)?.isEmpty == false, place) }
    #expect((value("xml:lang", of: feed) ?? value("lang", of: feed))?.isEmpty == false, place)
  }

  /// Section 4.1.2: what an entry has once, what it has at most once, and that somebody wrote it.
  private func checkEntry(_ entry: XMLElement, of feed: XMLElement, _ place: Comment) throws {
    #expect(isAddress(once("id", in: entry)) && once("title", in: entry)?.isEmpty == false, place)
    #expect(isDate(once("updated", in: entry)), place)
    for name in ["published", "summary", "content", "rights"] {
      #expect(entry.elements(forName: name).count <= 1, "\(place): \(name)")
    }
    if let published = once("published", in: entry) { #expect(isDate(published), place) }
    let links = entry.elements(forName: "link")
    // Without a content there is a page that has it.
    #expect(links.contains { value("rel", of: $0) == "alternate" }, place)
    checkLinks(links, place)
    #expect(!(entry.elements(forName: "author") + feed.elements(forName: "author")).isEmpty, place)
    for category in entry.elements(forName: "category") {
      #expect(value("term", of: category)?.isEmpty == false, place)
    }
  }

  /// Section 4.2.7: each leads somewhere, and no two are alternates of the same type and language.
  private func checkLinks(_ links: [XMLElement], _ place: Comment) {
    #expect(links.allSatisfy { isAddress(value("href", of: $0)) }, place)
    let alternates = links.filter { value("rel", of: $0) == "alternate" }
    let types = alternates.map { "\(value("type", of: $0) ?? "") \(value("hreflang", of: $0) ?? "")" }
    #expect(Set(types).count == types.count, place)
  }

  // MARK: JSON Feed

  @Test func jsonFeeds_keepTheRulesOfVersion1_1() async throws {
    let desk = try await FeedTests.desk()
    let addresses = desk.addresses.filter { $0.hasSuffix("index.json") && !$0.hasPrefix("data/") }
    #expect(!addresses.isEmpty)
    for address in addresses {
      let feed = try object(try desk.page(address))
      #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
      #expect((feed["title"] as? String)?.isEmpty == false)
      #expect(feed["feed_url"] as? String == Self.root + address && isAddress(feed["home_page_url"] as? String))
      let items = try #require(feed["items"] as? [[String: Any]])
      #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
      for item in items { try checkItem(item, "\(address)") }
    }
  }

  private func checkItem(_ item: [String: Any], _ place: Comment) throws {
    #expect(item["content_text"] is String || item["content_html"] is String, place)
    for name in ["url", "external_url"] where item[name] != nil { #expect(isAddress(item[name] as? String), place) }
    for name in ["date_published", "date_modified"] where item[name] != nil {
      #expect(isDate(item[name] as? String), place)
    }
    for author in item["authors"] as? [[String: Any]] ?? [] { #expect(author["name"] is String, place) }
    if let tags = item["tags"] { #expect(tags is [String], place) }
  }

  // MARK: Sitemap

  @Test func sitemap_keepsTheRulesOfItsSchema() async throws {
    let desk = try await FeedTests.desk()
    let text = try desk.page("sitemap.xml")
    let map = try #require(try XMLDocument(xmlString: text).rootElement())
    #expect(map.name == "urlset")
    #expect(text.contains("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"))
    let pages = (map.children ?? []).filter { $0.kind == .element }.compactMap { $0 as? XMLElement }
    #expect((1...50_000).contains(pages.count) && text.utf8.count < 50 << 20)
    for page in pages {
      #expect(page.name == "url")
      let names = (page.children ?? []).filter { $0.kind == .element }.map { $0.name ?? "" }
      #expect(names == ["loc"] || names == ["loc", "lastmod"])
      let address = try #require(once("loc", in: page))
      #expect(isAddress(address) && address.hasPrefix(Self.root) && address.utf8.count < 2_048)
      if let day = once("lastmod", in: page) { #expect(isDate(day + "T00:00:00Z")) }
    }
    #expect(Set(pages.map { once("loc", in: $0) }).count == pages.count)
  }

  // MARK: Reading

  /// The text of the one child of a name; nil where there is none, or more than one.
  private func once(_ name: String, in element: XMLElement) -> String? {
    let found = element.elements(forName: name)
    return found.count == 1 ? found[0].stringValue : nil
  }

  private func value(_ name: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == name }?.stringValue
  }

  private func isAddress(_ text: String?) -> Bool {
    guard let text, let url = URL(string: text) else { return false }
    return ["http", "https"].contains(url.scheme) && url.host?.isEmpty == false
  }

  /// RFC 3339, as both formats of feeds ask.
  private func isDate(_ text: String?) -> Bool {
    guard let text else { return false }
    return ISO8601DateFormatter().date(from: text) != nil
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
