import Foundation
import Testing

/// What only `check` reports, and what site.yml makes an error of, keeps a site from being published too.
@Suite struct OrderedErrorTests {
  @Test(arguments: [("", Int32(0)), ("diagnostics: {DOS-510: warning}\n", 0), ("diagnostics: {DOS-510: error}\n", 1)])
  func valueWithoutSource_isPublishedUnlessItIsAnError(order: String, status: Int32) throws {
    let workshop = try HostedDesk.workshop("publish: {folder: {folder: www}}\n" + order)
    try workshop.write("---\nname: Big Mine\nregion: North\n---\n", to: "Content/projects/big-mine.md")
    let result = try workshop.run("publish")
    #expect(result.status == status, "\(result.problems)")
    #expect(result.problems.contains("no source is given for “region: North”") == (status == 1))
    #expect(try workshop.run("check").status == status)
    #expect(try workshop.run("publish", "--allow-errors").status == 0)
  }
}
