import Foundation
import Testing

/// What hosts are told of a site.
@Suite struct HostingTests {
  @Test func filesForHosts_areThereWhereSettingsAskForThem() throws {
    let workshop = try desk()
    #expect(try workshop.run("build").status == 0)
    #expect(!workshop.exists("Output/_headers") && !workshop.exists("Output/_redirects"))
    try workshop.write(settings + "host-files: true\n", to: "Content/site.yml")
    #expect(try workshop.run("build").status == 0)
    let headers = try workshop.read("Output/_headers")
    #expect(headers.contains("/reports/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"), "\(headers)")
    #expect(headers.hasPrefix("/reports/*\n  X-Content-Type-Options: nosniff\n"), "\(headers)")
    #expect(try workshop.read("Output/_redirects") == "/reports/companies/old.html /reports/companies/new.html 301\n")
  }

  @Test func assets_whichMayBeKeptForEver_haveNamesThatChangeWithTheirBytes() throws {
    let workshop = try desk()
    #expect(try workshop.run("build").status == 0)
    let names = try workshop.files(below: "Output/assets").keys
    #expect(!names.isEmpty)
    for name in names {
      #expect(name.contains(/-[0-9a-f]{8}\.[a-z0-9.]+$/), "\(name)")
    }
  }

  @Test(
    "settings for a server name the site's place, its old addresses and its caches",
    arguments: [
      (
        "nginx",
        [
          "alias \"/srv/www/reports/\";", "error_page 403 404 =404 /reports/404.html;", "text/javascript js;",
          "location = /reports/companies/old.html { return 301 /reports/companies/new.html; }",
        ]
      ),
      (
        "caddy",
        [
          "root * \"/srv/www/reports\"", "handle_path /reports/* {",
          "redir /companies/old.html /reports/companies/new.html permanent",
          "header /assets/* Cache-Control \"public, max-age=31536000, immutable\"",
        ]
      ),
    ])
  func settings(_ server: String, _ lines: [String]) throws {
    let result = try desk().run("hosting", server, "--root", "/srv/www/reports/")
    #expect(result.status == 0, "\(result.problems)")
    for line in lines { #expect(result.output.contains(line), "\(line)") }
    #expect(result.output.count { $0 == "{" } == result.output.count { $0 == "}" })
  }

  @Test(arguments: ["nginx", "caddy"]) func formerAddressThatAnotherPageHas_isTold_andLeadsNowhere(_ server: String)
    throws
  {
    let workshop = try desk()
    for name in ["a", "b"] {
      try workshop.write(
        "---\nname: \(name)\nformer-addresses: [index.html, companies/older.html]\n---\n",
        to: "Content/companies/\(name).md")
    }
    let result = try workshop.run("hosting", server, "--root", "/srv/www")
    #expect(result.status == 1 && result.problems.contains("another page stands at the former address"))
    #expect(!result.output.contains("redir /index.html") && !result.output.contains("= /reports/index.html"))
    #expect(result.output.components(separatedBy: "/companies/older.html").count == 2, "\(result.output)")
  }

  @Test(arguments: ["reports", "/srv/$x", "/srv\n/x"])
  func folderThatIsNoPlace_isRefused(_ folder: String) throws {
    #expect(try desk().run("hosting", "nginx", "--root", folder).status == 2)
  }

  private let settings = HostedDesk.settings

  private func desk() throws -> Workshop { try HostedDesk.workshop() }
}
