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
