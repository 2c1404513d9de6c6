import Foundation
import Testing

/// Files of the content folder that no site can be made of.
@Suite struct PassingFileTests {
  @Test func filesOfEditors_arePassedOver() throws {
    let workshop = try Workshop()
    try workshop.write("title: Desk\nbase-url: https://desk.example.org/\n", to: "Content/site.yml")
    try workshop.write("---\nname: Alpha\n---\n", to: "Content/companies/alpha.md")
    for name in ["alpha.md~", "#alpha.md#", ".#alpha.md", ".alpha.md.swp", "alpha.md.bak", "4913"] {
      try workshop.write("---\nname: Beta\n---\n", to: "Content/companies/\(name)")
      try workshop.write("An article.\n", to: "Content/articles/\(name)")
    }
    let result = try workshop.run("check")
    #expect(result.status == 0 && result.problems == "", "\(result.problems)")
    #expect(try workshop.run("build").status == 0)
    let pages = try workshop.files(below: "Output").keys.filter { $0.hasSuffix(".html") }
    #expect(pages.contains("companies/alpha.html") && !pages.contains { $0.contains("beta") || $0.contains("4913") })
  }

  @Test(arguments: [
    ("mail.eml", "this is an e-mail as it is sent, which is not read", "save the text of the e-mail"),
    ("page.mhtml", "this is a page in an archive, which is not read", "save the page anew as HTML alone"),
    ("words.rtf", "this is a document of a word processor, which is not read", "save its text"),
    ("x.unknown", "nothing on the site can come of this file", "save it as Markdown"),
  ])
  func fileOfAnotherFormat_isTold_withTheWayOut(name: String, summary: String, fix: String) throws {
    let workshop = try Workshop()
    try workshop.write("title: Desk\n", to: "Content/site.yml")
    try workshop.write("---\nname: Alpha\n---\n", to: "Content/companies/alpha.md")
    try workshop.write("From: a@example.org\n\nWords.\n", to: "Content/articles/\(name)")
    let problems = try workshop.run("check").problems
    #expect(problems.contains("Content/articles/\(name): warning: \(summary); \(fix)"), "\(problems)")
  }

  @Test func foreignFileInTheOutput_isNamedAsOne() throws {
    let workshop = try Workshop()
    try workshop.write("title: Desk\n", to: "Content/site.yml")
    try workshop.write("---\nname: Kenya\n---\n", to: "Content/countries/kenya.md")
    #expect(try workshop.run("build").status == 0)
    try workshop.write("mine", to: "Output/companies/alpha.html")
    try workshop.write("---\nname: Alpha\n---\n", to: "Content/companies/alpha.md")
    let result = try workshop.run("build")
    #expect(result.status == 2)
    #expect(
      result.problems.contains("cannot write Output/companies/alpha.html: a file stands there that no build made"),
      "\(result.problems)")
    #expect(!result.problems.contains("permission"))
    #expect(try workshop.read("Output/companies/alpha.html") == "mine")
  }
}
