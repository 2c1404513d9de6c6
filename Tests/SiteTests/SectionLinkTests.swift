import Foundation
import Testing

/// Links to sections of notes: those that lead nowhere lead to the note, and are reported once.
@Suite struct SectionLinkTests {
  private static let target = """
    ---
    name: Target
    ---
    ## Resource estimate

    Words. [[#Gone]] and [[#Resource estimate]].

    """
  private static let note = """
    ---
    name: Linking
    ---
    [[Target#Resource estimate]], [encoded](target.md#Resource%20estimate), [encoded](../pages/target#R%C3%A9source-Estimate),
    [[Target#No such heading]], [by file](target.md#nor-this), [[Target]].

    ![[Target]]

    """

  @Test func links_leadToSections_andElseToTheNote() throws {
    let workshop = try Workshop()
    try workshop.write("title: Sections\n", to: "Content/site.yml")
    try workshop.write(Self.target, to: "Content/pages/target.md")
    try workshop.write(Self.note, to: "Content/pages/linking.md")
    let result = try workshop.run("build")
    let html = try workshop.read("Output/pages/linking.html")
    let prose = try #require(html.split(separator: "<div class=\"prose\"").dropFirst().first)
    let addresses = prose.matches(of: /<a href="([^"]*target[^"]*)"/).map { String($0.output.1) }
    let page = "../pages/target.html"
    let section = page + "#resource-estimate"
    #expect(addresses.prefix(8) == [section, section, section, page, page, page, page, section])
    let own = try workshop.read("Output/pages/target.html")
    #expect(own.contains("<span class=\"unresolved\">") && own.contains("<a href=\"#resource-estimate\">"))
    #expect(!own.contains("#gone"))
    #expect(result.problems.components(separatedBy: "has no section").count == 4, "\(result.problems)")
  }

  @Test(
    "a paragraph that is not there is told of, with what was probably meant",
    arguments: [
      ("[[Alpha#^figure]]", "“Alpha” has no paragraph “^figure”; did you mean “#^figures”?"),
      ("![[Alpha#^figure]]", "“Alpha” has no paragraph “^figure”; did you mean “^figures”?"),
      ("[[Alpha#figures]]", "“Alpha” has no section “figures”; did you mean “#^figures”?"),
      ("[[Alpha#^start]]", "“Alpha” has no paragraph “^start”; did you mean “#start”?"),
      ("[[#^own]] ^ownn", "this note has no paragraph “^own”; did you mean “#^ownn”?"),
    ])
  func paragraphThatIsNotThere(_ link: String, _ problem: String) throws {
    let workshop = try Workshop()
    try workshop.write("title: Sections\n", to: "Content/site.yml")
    try workshop.write("---\nname: Alpha\n---\n## Start\n\nWords. ^figures\n", to: "Content/pages/alpha.md")
    try workshop.write("---\nname: Linking\n---\n\(link)\n", to: "Content/pages/linking.md")
    let result = try workshop.run("build")
    #expect(result.problems.contains("Content/pages/linking.md:4:1: error: \(problem) [DOS-345]"), "\(result.problems)")
    #expect(result.problems.contains("1 error"))
  }
}
