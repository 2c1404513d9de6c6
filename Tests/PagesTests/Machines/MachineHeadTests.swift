import Articles
import Catalog
import Foundation
import Foundations
import TestSupport
import Testing

@testable import Pages

/// What the head of a page says to search engines and to sites on which links are shared.
@Suite struct MachineHeadTests {
  static let payload = "</script><script>alert('1')</script>\" content=\"x<!--"

  static func desk(_ name: String = "Cummins Range", base: String? = "https://desk.example/") async throws
    -> DeskFixture
  {
    let quoted = "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    var settings = SiteSettings()
    settings.title = name
    settings.description = name
    settings.author = name
    settings.baseURL = base
    var story = article("story", title: name, publisher: name, on: "2025-10-31")
    story.authors = [name]
    story.url = "https://paper.example/story"
    return try await DeskFixture(
      [
        "projects/range.md": """
        ---
        name: \(quoted)
        aliases: [\(quoted), Other]
        summary: \(quoted)
        location: -19.29, 127.9
        ---
        """,
        "people/ann.md": "---\nname: Ann\n---\n",
        "deals/loan.md": "---\nname: The loan\nannounced: 2025-03\n---\n",
      ], articles: [story], settings: settings)
  }

  /// The things of the page's graph by their type.
  static func graph(of page: String) throws -> [String: [String: Any]] {
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let data = Data(page[start.upperBound..<end.lowerBound].utf8)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(json["@context"] as? String == "https://schema.org")
    let things = try #require(json["@graph"] as? [[String: Any]])
    return Dictionary(things.map { ($0["@type"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  struct Case: CustomTestStringConvertible {
    let page: String
    let types: Set<String>
    var testDescription: String { page }
  }

  static let cases = [
    Case(page: "index.html", types: ["WebSite"]),
    Case(page: "projects/index.html", types: ["BreadcrumbList", "CollectionPage"]),
    Case(page: "projects/range.html", types: ["BreadcrumbList", "Place"]),
    Case(page: "people/ann.html", types: ["BreadcrumbList", "Person"]),
    Case(page: "deals/loan.html", types: ["BreadcrumbList", "Thing"]),
    Case(page: "articles/story.html", types: ["BreadcrumbList", "WebPage"]),
    Case(page: "data/index.html", types: ["Dataset"]),
  ]

  @Test(arguments: cases) func linkedData_namesThePagesSubject(_ example: Case) async throws {
    let graph = try Self.graph(of: try await Self.desk().page(example.page))
    #expect(Set(graph.keys) == example.types)
  }

  @Test func linkedData_ofAProject_saysWhereItIs() async throws {
    let place = try #require(try Self.graph(of: try await Self.desk().page("projects/range.html"))["Place"])
    #expect(place["name"] as? String == "Cummins Range")
    #expect(place["alternateName"] as? [String] == ["Other"])
    #expect(place["@id"] as? String == "https://desk.example/projects/range.html#subject")
    let geo = try #require(place["geo"] as? [String: String])
    #expect(geo["latitude"] == "-19.290000" && geo["longitude"] == "127.900000")
  }

  @Test func linkedData_ofASource_isItsPublishers() async throws {
    let page = try #require(try Self.graph(of: try await Self.desk().page("articles/story.html"))["WebPage"])
    let article = try #require(page["mainEntity"] as? [String: Any])
    #expect(article["@type"] as? String == "NewsArticle")
    #expect(article["url"] as? String == "https://paper.example/story")
    #expect(article["datePublished"] as? String == "2025-10-31")
  }

  @Test func hostileText_staysWithinItsElementAndAttribute() async throws {
    let desk = try await Self.desk(Self.payload)
    for plan in desk.pages.plans where plan.address.hasSuffix(".html") && plan.address != "404.html" {
      let page = try desk.page(plan.address)
      #expect(page.occurrences(of: "<script") <= 3 && !page.contains("<script>"), "\(plan.address)")
      #expect(!page.contains("\" content=\"x"), "\(plan.address)")
      if page.contains("ld+json") { _ = try Self.graph(of: page) }
    }
    let project = try #require(try Self.graph(of: try desk.page("projects/range.html"))["Place"])
    #expect(project["name"] as? String == Self.payload)
  }

  @Test func head_ofASharedPage_namesItsImage_whichIsThere() async throws {
    let desk = try await Self.desk()
    let project = try desk.page("projects/range.html")
    #expect(project.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(project.contains("<meta property=\"og:url\" content=\"https://desk.example/projects/range.html\">"))
    #expect(
      project.contains("<meta property=\"og:image\" content=\"https://desk.example/sharing/project.png\">"))
    for plan in desk.pages.plans where plan.isForCrawlers {
      let start = try #require(try desk.page(plan.address).range(of: "og:image\" content=\"https://desk.example/"))
      let image = try desk.page(plan.address)[start.upperBound...].prefix { $0 != "\"" }
      #expect(desk.addresses.contains(String(image)), "\(image)")
    }
  }

  @Test func head_saysNothing_whereTheSiteDoesNotKnowItsAddress() async throws {
    let desk = try await Self.desk(base: nil)
    let page = try desk.page("projects/range.html")
    #expect(!page.contains("og:") && !page.contains("ld+json") && !page.contains("canonical"))
    #expect(!desk.addresses.contains { $0.hasSuffix(".png") })
  }

  /// Pictures that no stylesheet reaches repeat the shapes of the stylesheet.
  @Test func marks_haveTheShapesOfTheStylesheet() throws {
    let css = try String(contentsOf: PackageFiles.root.appending(path: "Templates/assets/site.css"), encoding: .utf8)
    for mark in KindMark.all {
      let corners = mark.corners.map { corner in
        [corner.x, corner.y].map { $0 == 0 ? "0" : "\($0)%" }.joined(separator: " ")
      }
      let shape = mark.corners.isEmpty ? "circle(48%)" : "polygon(\(corners.joined(separator: ", ")))"
      let rule = try #require(css.range(of: ".kind-\(mark.name) {"), "\(mark.name)")
      #expect(css[rule.upperBound...].prefix { $0 != "}" }.contains("--shape: \(shape);"), "\(mark.name)")
    }
  }
}
