import Foundation
import Testing

/// What a publication says that the one before did not: to the desk, on a page, in the feed.
@Suite struct ChangesTests {
  private static let settings = """
    title: Field notes
    base-url: https://reports.example.org/
    changes: true
    publish: {place: {folder: Place}}

    """

  @Test func publication_tellsWhatIsNew_onceThereWasOneBefore() throws {
    let workshop = try desk()
    let first = try workshop.run("publish")
    #expect(first.status == 0 && !first.output.contains("* "), "\(first.output)\(first.problems)")
    #expect(!workshop.exists("Place/changes.html"))
    try change(workshop)
    let dry = try workshop.run("publish", "--dry-run")
    let told = "* new company: New Star\n* Hill: Net present value is $340 million, was $330 million\n"
    #expect(dry.output.hasPrefix(told), "\(dry.output)")
    #expect(!workshop.exists("Place/changes.html"))
    #expect(try workshop.run("publish").output.hasPrefix(told))
    let page = try workshop.read("Place/changes.html")
    for words in ["What changed", "3 changes up to 9 March 2025.", "New Star", "$340 million, was $330 million"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(try workshop.read("Place/index.xml").contains("changes.html#changes-2025-03-09-"))
    #expect(LinkAudit(try workshop.files(below: "Place")).problems == [])
  }

  @Test func publicationThatSaysNothingNew_changesNothing() throws {
    let workshop = try desk()
    _ = try workshop.run("publish")
    try change(workshop)
    _ = try workshop.run("publish")
    let before = try workshop.files(below: "Place")
    let again = try workshop.run("publish")
    #expect(again.output == "place: nothing to publish\n")
    #expect(try workshop.files(below: "Place") == before)
  }

  @Test func siteThatDoesNotAskForIt_hasNoPage() throws {
    let workshop = try desk()
    try workshop.write(Self.settings.replacing("changes: true\n", with: ""), to: "Content/site.yml")
    _ = try workshop.run("publish")
    try change(workshop)
    #expect(try workshop.run("publish").output.contains("* new company: New Star"))
    #expect(!workshop.exists("Place/changes.html"))
    try workshop.write("---\nname: Newer Star\n---\n", to: "Content/companies/newer.md")
    _ = try workshop.run("publish", "--changes")
    #expect(workshop.exists("Place/changes.html"))
  }

  @Test func recordOfTheTarget_thatIsBroken_isNoHindrance() throws {
    let workshop = try desk()
    _ = try workshop.run("publish")
    try workshop.write(
      "dossier catalog 1\nchange\tentity\t../../x.html\t<b>X</b>\tdeal\t\t\n", to: "Place/dossier-catalog.txt")
    let result = try workshop.run("publish")
    #expect(result.status == 0, "\(result.problems)")
    let pages = try workshop.files(below: "Place").filter { $0.key.hasSuffix(".html") }
    #expect(!pages.contains { String(decoding: $0.value, as: UTF8.self).contains("/x.html") })
  }

  private func desk() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write(Self.settings, to: "Content/site.yml")
    try workshop.write("---\ntitle: A\ndate: 2025-03-01\n---\nWords.\n", to: "Content/articles/a.md")
    try workshop.write("---\nname: Hill\nnpv: $330 million\n---\n", to: "Content/projects/hill.md")
    return workshop
  }

  private func change(_ workshop: Workshop) throws {
    try workshop.write("---\nname: New Star\n---\n", to: "Content/companies/new-star.md")
    try workshop.write("---\nname: Hill\nnpv: $340 million\n---\n", to: "Content/projects/hill.md")
    try workshop.write("---\ntitle: B\ndate: 2025-03-09\n---\nWords.\n", to: "Content/articles/b.md")
  }
}
