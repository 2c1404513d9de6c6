import Articles
import Foundation
import Foundations
import Testing

@testable import Building

/// `dossier check --leaks`.
@Suite struct LeakCheckTests {
  @Test func soundSite_showsNothing_andTheContentIsLeftAlone() throws {
    let workshop = try desk()
    let before = try workshop.files(below: "Content")
    let result = try workshop.run("check", "--leaks")
    #expect(result.status == 0, "\(result.problems)")
    #expect(result.output == "public: 10 items are left out\nclient: 8 items are left out\nno leaks\n")
    #expect(try workshop.files(below: "Content") == before)
    #expect(try workshop.run("check", "--leaks", "--audience", "client").output.hasPrefix("client:"))
  }

  /// The site shown to the wrong readers, as a build would that forgets to ask.
  @Test func siteThatForgetsItsReaders_isFoundOut_item_byItem() async throws {
    let workshop = try desk()
    let content = workshop.folder.appending(path: "Content").path(percentEncoded: false)
    let options = BuildOptions(content: content, output: "")
    let report = try await LeakCheck(options, audience: .public, shownTo: .internal).run()
    #expect(report.items == [.public: 10])
    let places = report.diagnostics.map { "\(URL(filePath: $0.path).lastPathComponent): \($0.summary)" }
    #expect(report.diagnostics.count == 10, "\(places.joined(separator: "\n"))")
    #expect(places.contains { $0.contains("hushco.md: the note is not for public readers and stands in ") })
    #expect(places.contains { $0.contains("the section “Our hushheading” is not for") })
  }

  /// The clipping bears no mark of its own: it is planted as well, and left out with its entry.
  @Test func rawClippingOfAMarkedArticle_isLeftOut_whateverItsTitle() throws {
    let workshop = try Workshop()
    let words = (0..<40).map { "Sentence \($0) tells of mine \($0 * 7) and of plant \($0 * 13)." }.joined(
      separator: " ")
    try workshop.write("---\nname: X\n---\nWords.\n", to: "Content/companies/x.md")
    try workshop.write(
      "---\ntitle: Our note on the sale\naudience: internal\n---\n\(words)\n", to: "Content/articles/entry.md")
    try workshop.write("The mine is sold to nobody\n\n\(words) A last line.\n", to: "Content/articles/clipping.txt")
    let result = try workshop.run("check", "--leaks", "--audience", "public")
    #expect(result.status == 0, "\(result.problems)")
    #expect(result.output.hasPrefix("public: 2 items are left out"), "\(result.output)")
  }

  @Test func markThatDoesNothing_fails() throws {
    let workshop = try desk()
    try workshop.write("---\nname: X\n---\nWords {audience: internal}\n", to: "Content/companies/x.md")
    let result = try workshop.run("check", "--leaks")
    #expect(result.status == 1)
    #expect(result.problems.contains("[DOS-238]"), "\(result.problems)")
  }

  private func desk() throws -> Workshop {
    let workshop = try Workshop()
    for (path, text) in AudienceDesk.files { try workshop.write(text, to: "Content/" + path) }
    return workshop
  }
}
