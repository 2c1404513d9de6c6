import Foundation
import Testing

/// A site as real web servers serve it, below a path, with the settings that `dossier hosting` prints.
@Suite(.enabled("nginx or Caddy is installed") { !WebServer.installed.isEmpty })
struct ServedSiteTests {
  @Test(arguments: WebServer.installed)
  func pages_areServed_asSettingsSay(_ kind: WebServer.Kind) throws {
    let workshop = try HostedDesk.workshop()
    #expect(try workshop.run("build").status == 0)
    let server = try WebServer(kind, serving: "Output", in: workshop)
    let home = try server.answer("/reports/")
    #expect(home.status == 200 && home.body.contains("Field notes"), "\(home)")
    #expect(home["Content-Security-Policy"] == "frame-ancestors 'none'", "\(home)")
    #expect(home["Cache-Control"] == "no-cache" && home["X-Content-Type-Options"] == "nosniff", "\(home)")
    #expect(try server.answer("/reports")["Location"].hasSuffix("/reports/"))
    let moved = try server.answer("/reports/companies/old.html")
    #expect(moved.status == 301 && moved["Location"].hasSuffix("/reports/companies/new.html"), "\(moved)")
    let styles = try server.answer("/reports/" + asset(".css", in: workshop))
    #expect(styles["Cache-Control"].contains("immutable"), "\(styles)")
    #expect(try server.answer("/reports/files/files/plan.svg")["Content-Security-Policy"].contains("sandbox"))
  }

  @Test(arguments: WebServer.installed)
  func addressesOfOtherLetters_areServed(_ kind: WebServer.Kind) throws {
    let workshop = try HostedDesk.workshop()
    try workshop.write("title: Bücher\nbase-url: https://desk.example.org/b%C3%BCcher/\n", to: "Content/site.yml")
    try workshop.write(
      "---\nname: Straße\nformer-addresses: [companies/alte-straße.html, 'companies/alt;{ß}.html']\n---\n",
      to: "Content/companies/strasse.md")
    #expect(try workshop.run("build").status == 0)
    let server = try WebServer(kind, serving: "Output", in: workshop)
    let home = try server.answer("/b%C3%BCcher/")
    #expect(home.status == 200 && home["Cache-Control"] == "no-cache", "\(home)")
    #expect(try server.answer("/b%C3%BCcher")["Location"].hasSuffix("/b%C3%BCcher/"))
    for old in ["alte-stra%C3%9Fe", "alt%3B%7B%C3%9F%7D"] {
      let moved = try server.answer("/b%C3%BCcher/companies/\(old).html")
      #expect(moved.status == 301 && moved["Location"].hasSuffix("/b%C3%BCcher/companies/strasse.html"), "\(moved)")
    }
    let styles = try server.answer("/b%C3%BCcher/" + asset(".css", in: workshop))
    #expect(styles["Cache-Control"].contains("immutable"), "\(styles)")
    let missing = try server.answer("/b%C3%BCcher/none.html")
    #expect(missing.status == 404 && missing.body.contains("/assets/site-"), "\(missing)")
  }

  @Test(arguments: WebServer.installed)
  func files_haveTheirTypes(_ kind: WebServer.Kind) throws {
    let workshop = try HostedDesk.workshop()
    #expect(try workshop.run("build").status == 0)
    let server = try WebServer(kind, serving: "Output", in: workshop)
    let types = [
      ("", "text/html; charset=utf-8"), (try asset(".css", in: workshop), "text/css; charset=utf-8"),
      (try asset(".js", in: workshop), "javascript"), ("files/files/plan.svg", "image/svg+xml"),
      ("sitemap.xml", "xml"), ("robots.txt", "text/plain; charset=utf-8"),
    ]
    for (path, type) in types {
      let answer = try server.answer("/reports/" + path)
      #expect(answer.status == 200 && answer["Content-Type"].contains(type), "\(path): \(answer)")
    }
  }

  @Test(arguments: WebServer.installed)
  func whatIsNoPage_isThe404Page(_ kind: WebServer.Kind) throws {
    let workshop = try HostedDesk.workshop()
    #expect(try workshop.run("build").status == 0)
    let server = try WebServer(kind, serving: "Output", in: workshop)
    // A page that is not there, a folder without one, and what builds keep for themselves.
    for path in ["companies/none.html", "assets/", ".dossier/manifest"] {
      let answer = try server.answer("/reports/" + path)
      #expect(answer.status == 404 && answer.body.contains("/reports/assets/site-"), "\(path): \(answer)")
    }
  }

  @Test(arguments: WebServer.installed)
  func compressedCopies_areSentToWhoTakesThem(_ kind: WebServer.Kind) throws {
    let workshop = try HostedDesk.workshop("compress: true\n")
    #expect(try workshop.run("build").status == 0)
    // The server cannot have made this itself.
    try workshop.write("From the copy.", to: "other")
    try workshop.shell("gzip -n -c other > Output/index.html.gz")
    let server = try WebServer(kind, serving: "Output", in: workshop)
    let compressed = try server.answer("/reports/", "--compressed", "--header", "Accept-Encoding: gzip")
    #expect(compressed["Content-Encoding"] == "gzip" && compressed.body == "From the copy.", "\(compressed)")
    #expect(compressed["Content-Type"] == "text/html; charset=utf-8", "\(compressed)")
    let plain = try server.answer("/reports/")
    #expect(plain["Content-Encoding"] == "" && plain.body.contains("Field notes"), "\(plain)")
  }

  @Test(arguments: WebServer.installed)
  func verification_findsWhatIsServedOtherwise(_ kind: WebServer.Kind) throws {
    let workshop = try HostedDesk.workshop("compress: true\npublish: {folder: {folder: live}}\n")
    #expect(try workshop.run("publish").status == 0)
    let server = try WebServer(kind, serving: "live", in: workshop)
    let same = try workshop.run("publish", "--verify", server.address("/reports/"))
    #expect(same.status == 0, "\(same.problems)")
    #expect(same.output.contains(", 0 differ"), "\(same.output)")

    let page = try workshop.read("live/companies/new.html")
    for file in ["companies/new.html", "companies/new.html.gz"] {
      try workshop.write("Something else.", to: "live/" + file)
    }
    let changed = try workshop.run("publish", "--verify", server.address("/reports/"))
    #expect(changed.status == 1 && changed.problems.contains("companies/new.html: not as it was built here"))
    try workshop.write(page, to: "live/companies/new.html")

    try FileManager.default.removeItem(at: workshop.folder.appending(path: "live/dossier-manifest.txt"))
    let without = try workshop.run("publish", "--verify", server.address("/reports/"))
    #expect(without.status == 2 && without.problems.contains("serves no dossier-manifest.txt"), "\(without.problems)")
  }

  private func asset(_ ending: String, in workshop: Workshop) throws -> String {
    try #require(
      workshop.files(below: "Output").keys.sorted().first { $0.hasPrefix("assets/site-") && $0.hasSuffix(ending) })
  }
}
