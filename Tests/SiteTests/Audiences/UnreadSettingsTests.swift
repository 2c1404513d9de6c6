import Foundation
import Testing

/// Settings and rules of what to leave out that are there and are not read: nothing that they withhold is published.
@Suite struct UnreadSettingsTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// Makes it of `Content/site.yml`.
    let change: String
    let told: String
  }

  static let settings = [
    Case(
      testDescription: "a link", change: "mv site.yml ../real.yml && ln -s ../real.yml site.yml", told: "it is a link"),
    Case(
      testDescription: "a link within the folder", change: "mv site.yml .y.yml && ln -s .y.yml site.yml",
      told: "it is a link"),
    Case(
      testDescription: "a link that leads nowhere", change: "rm site.yml && ln -s gone site.yml", told: "it is a link"),
    Case(testDescription: "a pipe", change: "rm site.yml && mkfifo site.yml", told: "not a regular file"),
    Case(testDescription: "a folder", change: "rm site.yml && mkdir site.yml", told: "cannot read it"),
    Case(testDescription: "too large", change: "truncate -s 9M site.yml", told: "larger than 8 MB"),
    Case(testDescription: "another ending", change: "mv site.yml site.yaml", told: "rename it to “site.yml”"),
    Case(testDescription: "other letters", change: "mv site.yml Site.YML", told: "rename it to “site.yml”"),
  ]

  @Test(arguments: settings) func settingsThatAreNotRead_withholdWhatBearsNoMark(_ example: Case) throws {
    let workshop = try desk()
    #expect(try workshop.shell("cd Content && " + example.change))
    for arguments in [["build"], ["check", "--leaks"]] {
      let result = try Tool.run(arguments, in: workshop.folder)
      #expect(result.status == 1, "\(result.problems)")
      #expect(result.problems.contains("[DOS-125]") && result.problems.contains(example.told), "\(result.problems)")
      #expect(!result.output.contains("no leaks"))
      #expect(!result.problems.contains("[DOS-103]") && !result.problems.contains("[DOS-122]"), "told once")
    }
    let pages = try workshop.files(below: "Output")
    #expect(pages["companies/open.html"] != nil && pages["companies/hushed.html"] == nil)
  }

  @Test func kindsThatAreNotRead_areToldOfOnce() throws {
    let workshop = try desk()
    #expect(try workshop.shell("cd Content && echo 'kinds: {}' > ../k.yml && ln -s ../k.yml kinds.yml"))
    let linked = try workshop.run("build")
    #expect(linked.status == 1 && linked.problems.split(separator: "kinds.yml").count == 2, "\(linked.problems)")
    #expect(try workshop.shell("cd Content && rm kinds.yml && echo 'kinds: {}' > kinds.yaml"))
    let named = try workshop.run("build")
    #expect(named.status == 1 && named.problems.contains("rename it to “kinds.yml”"), "\(named.problems)")
  }

  @Test(arguments: [
    "mv .dossierignore ../rules && ln -s ../rules .dossierignore", "rm .dossierignore && ln -s gone .dossierignore",
    "rm .dossierignore && mkfifo .dossierignore", "rm .dossierignore && mkdir .dossierignore",
  ])
  func rulesThatCannotBeRead_stopTheBuild(_ change: String) throws {
    let workshop = try desk()
    try workshop.write("private/\n", to: "Content/.dossierignore")
    try workshop.write("---\nname: Secret\n---\n", to: "Content/companies/private/s.md")
    #expect(try workshop.run("build").status == 0)
    let before = try workshop.files(below: "Output")
    #expect(try workshop.shell("cd Content && " + change))
    let result = try workshop.run("build")
    #expect(result.status == 2)
    #expect(result.problems.contains("so that it is not known what to leave out"), "\(result.problems)")
    #expect(try workshop.files(below: "Output") == before)
  }

  @Test func rulesInAnotherFolder_areToldOf_asSoonAsTheyAreThere() throws {
    let workshop = try desk()
    #expect(try workshop.run("build").status == 0)
    try workshop.write("open.md\n", to: "Content/companies/.dossierignore")
    for _ in 1...2 {
      let result = try workshop.run("build")
      #expect(result.status == 1)
      #expect(result.problems.contains("Content/companies/.dossierignore") && result.problems.contains("[DOS-126]"))
    }
  }

  private func desk() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write("base-url: https://desk.example/\naudience-default: internal\n", to: "Content/site.yml")
    try workshop.write("---\nname: Open\naudience: public\n---\n", to: "Content/companies/open.md")
    try workshop.write("---\nname: Hushed\n---\n", to: "Content/companies/hushed.md")
    return workshop
  }
}
