import Foundation
import Testing

/// What goes wrong in parts of pages that are rendered apart from them is told like what goes wrong in pages.
@Suite struct FragmentProblemTests {
  @Test(arguments: ["link", "masthead", "live", "printed", "claim"])
  func partialWithoutEnd_isReportedOnce(_ partial: String) throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\ncountry: Kenya\n---\nFine.\n", to: "Content/companies/sound.md")
    try workshop.write("---\nname: Kenya\n---\n\n```table\nfrom: companies\n```\n", to: "Content/countries/kenya.md")
    let section = ["link": "name", "masthead": "site", "claim": "words"][partial] ?? "root"
    try workshop.write(
      "{{#\(section)}}{{> partials/again}}{{/\(section)}}", to: "Templates/partials/\(partial).mustache")
    try workshop.write(
      "again {{#\(section)}}{{> partials/again}}{{/\(section)}}", to: "Templates/partials/again.mustache")
    let result = try workshop.run("build", "--quiet")
    #expect(result.status == 1)
    #expect(result.problems.components(separatedBy: "DOS-624").count == 2, "\(result.problems.prefix(1000))")
    #expect(result.problems.contains("again.mustache"))
  }
}
