import Foundation
import Testing

@testable import Building

/// A desk with several readers, built and published as its editor does.
@Suite struct AudienceSiteTests {
  struct Output: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let holds: @Sendable (String) -> Bool
  }

  /// Every sort of output that shows something of the catalog.
  static let outputs = [
    Output(testDescription: "pages") { $0.hasSuffix(".html") && !$0.hasPrefix("worklists/") },
    Output(testDescription: "names, by letter") { $0.hasPrefix("names") },
    Output(testDescription: "search") { $0.hasPrefix("search/") },
    Output(testDescription: "feeds") { $0.hasSuffix(".xml") && !$0.hasPrefix("sitemap") },
    Output(testDescription: "feeds as JSON") { $0.hasSuffix("index.json") && !$0.hasPrefix("data/") },
    Output(testDescription: "sitemap") { $0.hasPrefix("sitemap") },
    Output(testDescription: "guide for language models") { $0.hasPrefix("llms") },
    Output(testDescription: "tables of data") { $0.hasPrefix("data/") && $0.hasSuffix(".csv") },
    Output(testDescription: "objects of data") { $0.hasPrefix("data/") && !$0.hasSuffix(".csv") },
    Output(testDescription: "print edition") { $0 == "print.html" },
    Output(testDescription: "worklists") { $0.hasPrefix("worklists/") },
    Output(testDescription: "timeline") { $0.hasPrefix("timeline") },
    Output(testDescription: "network") { $0.hasPrefix("network") },
    Output(testDescription: "files of the content") { $0.hasPrefix("files/") },
    Output(testDescription: "former addresses") { $0 == "companies/hushformer.html" },
  ]

  @Test func publicSite_holdsNothingOfIt_inAnySortOfOutput() throws {
    let workshop = try desk()
    #expect(try workshop.run("build", "--audience", "internal", "--output", "Desk").status == 0)
    let built = try workshop.run("build")
    #expect(built.status == 0 && !built.problems.contains("error:"), "\(built.problems)")
    let (open, all) = (try workshop.files(below: "Output"), try workshop.files(below: "Desk"))
    for output in Self.outputs {
      #expect(all.contains { output.holds($0.key) && tells($0) }, "nothing to find in \(output.testDescription)")
      let leaks = open.filter { output.holds($0.key) && tells($0) }.keys.sorted()
      #expect(leaks == [], "\(output.testDescription)")
    }
    #expect(open.filter(tells).keys.sorted() == [])
    #expect(LinkAudit(open).problems == [])
  }

  /// What one audience sees, another may not: of files and figures.
  @Test(
    "a site shows what is for its readers",
    arguments: [("public", false, false), ("client", true, false), ("internal", true, true)])
  func siteOf(_ audience: String, _ showsDeal: Bool, _ showsCompany: Bool) throws {
    let workshop = try desk()
    #expect(try workshop.run("build", "--audience", audience).status == 0)
    #expect(workshop.exists("Output/deals/hushdeal.html") == showsDeal)
    #expect(workshop.exists("Output/companies/hushco.html") == showsCompany)
    #expect(try workshop.read("Output/projects/sample-hill.html").contains("$777 million") == showsCompany)
  }

  @Test func publishing_makesTheSiteOfItsTarget_andNoneForMore() throws {
    let workshop = try desk()
    #expect(try workshop.run("publish", "club").status == 0)
    #expect(workshop.exists("Club/deals/hushdeal.html") && !workshop.exists("Club/companies/hushco.html"))
    #expect(try workshop.run("publish", "open").status == 0)
    #expect(!workshop.exists("Open/deals/hushdeal.html"))
    let wider = try workshop.run("publish", "open", "--audience", "client")
    #expect(wider.status == 2 && wider.problems.contains("so “client” is not published there"), "\(wider.problems)")
  }

  @Test func reportForMoreReaders_goesWithTheirSite() throws {
    let workshop = try desk()
    #expect(try workshop.run("build", "--audience", "client").status == 0)
    try workshop.write("%PDF-", to: "Output/report.pdf")
    #expect(try workshop.run("build", "--audience", "internal").status == 0)
    #expect(workshop.exists("Output/report.pdf"))
    #expect(try workshop.run("build").status == 0)
    #expect(!workshop.exists("Output/report.pdf"))
  }

  /// What is published must be the site that was built for the target, not one for others that comes between.
  @Test func folder_isKept_untilTheSiteIsDoneWith() async throws {
    let workshop = try desk()
    let place = { (name: String) in workshop.folder.appending(path: name).path(percentEncoded: false) }
    let site = try await SiteBuild(BuildOptions(content: place("Content"), output: place("Output"))).finish()
    let other = try workshop.run("build", "--audience", "internal")
    #expect(other.status == 2 && other.problems.contains("another build is writing to this output folder"))
    withExtendedLifetime(site) {}
  }

  @Test(
    "an audience that does not exist publishes as little as can be",
    arguments: [
      ("audience: everybody\n", "deals/hushdeal.html"),
      ("audience-default: internal\ntitle: {\n", "projects/sample-hill.html"),
      ("audience-default: nobody\naudience: client\n", "projects/sample-hill.html"),
    ])
  func wrongSettings(_ settings: String, _ page: String) throws {
    let workshop = try desk()
    try workshop.write(settings, to: "Content/site.yml")
    let built = try workshop.run("build")
    #expect(built.status == 1)
    #expect(built.problems.contains("this takes public, client or internal") || built.problems.contains("[DOS-201]"))
    #expect(workshop.exists("Output/index.html") && !workshop.exists("Output/\(page)"))
  }

  @Test func check_reportsOfTheWholeDesk() throws {
    let workshop = try desk()
    try workshop.write("---\nname: X\naudience: internal\ncountry: Nowhere\n---\n", to: "Content/companies/x.md")
    #expect(try workshop.run("build").status == 0)
    #expect(try workshop.run("check").problems.contains("no country called “Nowhere”"))
  }

  private func tells(_ file: (key: String, value: Data)) -> Bool {
    guard !file.key.hasPrefix(".dossier") else { return false }
    let text = String(decoding: file.value, as: UTF8.self).lowercased()
    // The editor's own words in a text that all may read stay: “Hushco Metals was there too”.
    let told = text.replacingOccurrences(of: "hushco", with: "")
    return told.contains("hush") || file.key.contains("hush") || text.contains("companies/hushco")
  }

  private func desk() throws -> Workshop {
    let workshop = try Workshop()
    for (path, text) in AudienceDesk.files { try workshop.write(text, to: "Content/" + path) }
    return workshop
  }
}
