import Foundation
import Testing

/// What a build carries of somebody else's text, in every file that it writes.
@Suite struct RightsTests {
  /// Each paragraph has a word of its own, so that any trace of it can be found.
  private static let article = """
    Northern Star takes a share

    Example Gazette

    4 March 2025

    Highlights

    - Northern Star took a fifth of the hill, which is highlighta.
    - The price was kept secret by all sides, which is highlightb.

    The first paragraph tells how the deal came about over a long winter, and it holds markerone.

    The second paragraph is about the weather at the site and nothing else, and it holds markertwo.

    The third paragraph says that Sample Hill holds twelve million tonnes of ore, and it holds markerthree.

    The fourth paragraph mentions Northern Star in passing, and it holds markerfour. Northern Star is named again, with markerfive.

    The fifth paragraph closes the story with a look at the year ahead, and it holds markersix.
    """

  struct Policy: CustomTestStringConvertible {
    let testDescription: String
    let settings: String
    let carried: Set<String>
  }

  static let policies = [
    Policy(testDescription: "full", settings: "text: full\nauthor: Example Gazette\n", carried: all),
    Policy(
      testDescription: "excerpt", settings: "text: excerpt\n",
      carried: ["highlighta", "highlightb", "markerthree", "markerfour"]),
    Policy(
      testDescription: "excerpt is the default", settings: "title: X\n",
      carried: ["highlighta", "highlightb", "markerthree", "markerfour"]),
    Policy(testDescription: "none", settings: "text: none\n", carried: []),
  ]

  private static let all: Set<String> = [
    "highlighta", "highlightb", "markerone", "markertwo", "markerthree", "markerfour", "markerfive", "markersix",
  ]

  static let summaries = [
    ("text: none", false), ("text: excerpt", true), ("text: full", true),
  ]

  @Test("what a publisher says of its article goes with the text, the desk's summary does not", arguments: summaries)
  func summary_isPublishedByWhoWroteIt(policy: String, showsTheirs: Bool) throws {
    let workshop = try Workshop()
    try workshop.write("title: X\nbase-url: https://x.example/\n", to: "Content/site.yml")
    for (name, key) in [("theirs", "description"), ("ours", "summary")] {
      try workshop.write(
        "---\ntitle: Of \(name)\ndate: 2025-03-04\npublisher: P\n\(policy)\n\(key): It tells of blurb\(name).\n---\nWords.\n",
        to: "Content/articles/\(name).md")
    }
    #expect(try workshop.run("build").status == 0)
    let files = try workshop.files(below: "Output").mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(files.values.contains { $0.contains("blurbtheirs") } == showsTheirs)
    #expect(files["articles/ours.html"]?.contains("blurbours") == true)
  }

  @Test(arguments: policies) func build_carriesWhatThePolicyAllows(_ policy: Policy) throws {
    let workshop = try Workshop()
    try workshop.write(policy.settings, to: "Content/site.yml")
    try workshop.write(Self.article, to: "Content/articles/story.txt")
    try workshop.write("---\nname: Northern Star\n---\n", to: "Content/companies/northern-star.md")
    try workshop.write(
      "---\nname: Sample Hill\nresource: 12 Mt [@story]\n---\nIt is big [@story, \"twelve million tonnes of ore\"].\n",
      to: "Content/projects/sample-hill.md")
    let result = try workshop.run("build")
    #expect(result.status == 0, "\(result.problems)")
    var carried: Set<String> = []
    for (_, data) in try workshop.files(below: "Output") {
      let text = String(decoding: data, as: UTF8.self)
      for word in Self.all where text.contains(word) { carried.insert(word) }
    }
    // A mention shows one sentence of an excerpted article: the one that names the highlight's company first.
    #expect(carried.subtracting(policy.carried).isEmpty, "\(carried.subtracting(policy.carried))")
    #expect(
      policy.carried.subtracting(carried).subtracting(["markerfour"]).isEmpty, "\(policy.carried.subtracting(carried))")
  }
}
