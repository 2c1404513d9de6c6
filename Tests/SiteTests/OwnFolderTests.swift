import Foundation
import Testing

/// What a build or a publication must not touch: what links lead to, and the desk's own folders.
@Suite struct OwnFolderTests {
  @Test(arguments: ["Output/.dossier/next", "Output/.dossier/browser", "Output/companies"])
  func aLinkInTheOutput_leadsNowhere(_ link: String) throws {
    let workshop = try HostedDesk.workshop()
    try workshop.write("theirs", to: "victim/deep/file.txt")
    #expect(try workshop.run("build").status == 0)
    #expect(try workshop.shell("rm -rf \(link) && ln -s \"$PWD/victim\" \(link)"))
    try workshop.write("---\nname: New\n---\nOther words.\n", to: "Content/companies/new.md")
    _ = try workshop.run("build")
    #expect(try workshop.read("victim/deep/file.txt") == "theirs")
    #expect(try workshop.files(below: "victim").count == 1)
  }

  @Test(arguments: [
    (["build", "--output", "Templates"], "Templates"), (["build", "--articles", "Output/old"], "Output/old"),
    (["publish"], "Content"),
  ])
  func aFolderThatIsRead_isNotWritten(_ command: [String], _ folder: String) throws {
    let workshop = try HostedDesk.workshop("publish: {folder: {folder: Content}}\n")
    try workshop.write("", to: folder + "/sound.css")
    let before = try workshop.files(below: folder)
    let result = try Tool.run(command, in: workshop.folder)
    #expect(result.status == 2 && result.problems.contains("lie within each other"), "\(result.problems)")
    #expect(try workshop.files(below: folder) == before)
  }

  @Test func aNameOfTwoLines_isRefused_andTheRestIsBuilt() throws {
    let workshop = try HostedDesk.workshop()
    try workshop.write("x", to: "Content/companies/a\n+b.png")
    try workshop.write("---\nname: Twice\n---\n", to: "Content/companies/a\nerror: b.md")
    for _ in 1...2 {
      let result = try workshop.run("build")
      #expect(result.status == 1 && result.problems.contains("a␊+b.png: error: cannot read it"), "\(result.problems)")
      #expect(!result.problems.contains("\nerror: b.md"))
    }
    #expect(workshop.exists("Output/companies/new.html"))
  }

  @Test(arguments: [("Map.png", "map.png"), ("\u{E9}.png", "e\u{301}.png")])
  func filesThatManyDisksTakeForOne_areTold(_ first: String, _ second: String) throws {
    let workshop = try HostedDesk.workshop()
    for name in [first, second] { try workshop.write("x", to: "Content/companies/" + name) }
    let result = try workshop.run("check", "--format", "json")
    #expect(result.status == 1 && result.output.contains("only in capitals or in how accents"), "\(result.output)")
  }

  /// A clipper writes all its tags as one; ids, file names and former addresses come from anywhere.
  @Test func longWords_stopNothing() throws {
    let workshop = try HostedDesk.workshop()
    let long = String(repeating: "long", count: 70)
    try workshop.write("---\nname: A\ntags: [\"\(long)\"]\n---\n", to: "Content/companies/a.md")
    try workshop.write("---\nname: B\nformer-addresses: [\(long).html]\n---\n", to: "Content/companies/b.md")
    try workshop.write("---\nid: \(long)\n---\nWords.\n", to: "Content/articles/c.md")
    let result = try workshop.run("build")
    #expect(result.status == 1 && result.problems.contains("b.md:3:"), "\(result.problems)")
    #expect(result.problems.contains("an address is longer than disks allow"))
    #expect(workshop.exists("Output/companies/a.html"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "hosting nginx --root /srv/www", "check --format json", "check --explain DOS-104",
    ])
  func resultsThatAreLost_areAFailure(_ command: String) throws {
    let workshop = try HostedDesk.workshop()
    #expect(try workshop.run("build").status == 0)
    #expect(try !workshop.shell("\(Tool.binary.path(percentEncoded: false)) \(command) > /dev/full"))
  }
}
